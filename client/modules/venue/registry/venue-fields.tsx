import { Form, Input, InputNumber, Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Checklist } from '../../../../shared/venue/checklist.ts';
import { WeeklyHours } from '../../../../shared/venue/opening-hours.ts';
import { venueConditions } from '../../../../shared/venue.ts';
import type { DivisionTree } from '../../division/division-tree.ts';
import { HavesField } from './haves-field.tsx';
import { HostFields } from './host-fields.tsx';
import { HoursEditor } from './hours-editor.tsx';
import { PlaceField } from './place-field.tsx';
import style from './registry.module.css';
import type { VenueDetail } from './venue-queries.ts';

interface Props {
  /** Null: a new one. */
  readonly venue: VenueDetail | null;
  readonly checklist: Checklist;
  readonly tree: DivisionTree;
  readonly quarter: string;
  readonly today: string | null;
  readonly disabled: boolean;
  readonly mayPhotos: boolean;
  readonly marking: boolean;
  readonly onMarking: (marking: boolean) => void;
}

/** Everything a venue's record says, in the order one goes through a room. */
export function VenueFields(props: Props) {
  const { venue, checklist, tree, quarter, today, disabled, mayPhotos, marking, onMarking } = props;
  const { t } = useTranslation();
  const required = [{ required: true, message: t('venue.registry.required') }];
  const known = venue?.record.organisationId ?? venue?.record.hostDivisionCode;
  return (
    <>
      <fieldset className={style.group}>
        <legend>{t('venue.registry.group-what')}</legend>
        <Form.Item
          className={style.whole ?? ''}
          name="name"
          label={t('venue.registry.field.name')}
          rules={[
            { required: true, whitespace: true, min: 2, max: 60, message: t('venue.registry.name-length') },
          ]}
        >
          <Input maxLength={60} />
        </Form.Item>
        <HostFields
          tree={tree}
          quarter={quarter}
          knownHost={known && venue?.hostName ? { value: known, label: venue.hostName } : null}
        />
        <Form.Item name="capacityPeople" label={t('venue.registry.field.capacityPeople')} rules={required}>
          <InputNumber min={1} max={2000} precision={0} suffix={t('venue.registry.people')} />
        </Form.Item>
        <Form.Item name="condition" label={t('venue.registry.field.condition')} rules={required}>
          <Select
            options={venueConditions.map((value) => ({
              value,
              label: t(`venue.registry.condition.${value}`),
            }))}
          />
        </Form.Item>
      </fieldset>
      <fieldset className={style.group}>
        <legend>{t('venue.registry.group-hours')}</legend>
        <Form.Item
          className={style.whole ?? ''}
          name="openingHours"
          label={t('venue.registry.field.openingHours')}
          rules={[
            {
              validator: (_, hours) =>
                WeeklyHours.safeParse(hours ?? {}).success
                  ? Promise.resolve()
                  : Promise.reject(new Error(t('venue.registry.hours-wrong'))),
            },
          ]}
        >
          <HoursEditor disabled={disabled} />
        </Form.Item>
        <Form.Item
          className={style.whole ?? ''}
          name="openForSharing"
          valuePropName="checked"
          label={t('venue.registry.open-switch')}
          layout="horizontal"
        >
          <Switch />
        </Form.Item>
        <Form.Item
          className={style.whole ?? ''}
          name="sharingTerms"
          label={t('venue.registry.field.sharingTerms')}
        >
          <Input.TextArea
            autoSize={{ minRows: 1, maxRows: 4 }}
            maxLength={300}
            placeholder={t('venue.registry.terms-hint')}
          />
        </Form.Item>
      </fieldset>
      <fieldset className={style.group}>
        <legend>{t('venue.registry.group-haves')}</legend>
        <Form.Item className={style.whole ?? ''} name="sixHaves">
          <HavesField checklist={checklist} venue={venue} disabled={disabled} mayPhotos={mayPhotos} />
        </Form.Item>
      </fieldset>
      <fieldset className={style.group}>
        <legend>{t('venue.registry.group-place')}</legend>
        <Form.Item className={style.whole ?? ''} name="address" label={t('venue.registry.field.address')}>
          <Input maxLength={120} />
        </Form.Item>
        <Form.Item className={style.whole ?? ''} name="lngLat" label={t('venue.registry.field.place')}>
          <PlaceField disabled={disabled} marking={marking} onMarking={onMarking} />
        </Form.Item>
      </fieldset>
      <fieldset className={style.group}>
        <legend>{t('venue.registry.group-contact')}</legend>
        <Form.Item
          className={style.whole ?? ''}
          name="contactPost"
          label={t('venue.registry.field.contactPost')}
        >
          <Input maxLength={60} placeholder={t('venue.registry.post-hint')} />
        </Form.Item>
        <Form.Item
          name="contactTelephone"
          label={t('venue.registry.field.contactTelephone')}
          rules={[{ pattern: /^[0-9+() -]{5,30}$/, message: t('venue.registry.telephone-wrong') }]}
        >
          <Input inputMode="tel" maxLength={30} placeholder={t('venue.registry.telephone-hint')} />
        </Form.Item>
        <Form.Item name="visitedOn" label={t('venue.registry.field.visitedOn')}>
          <Input type="date" max={today ?? ''} />
        </Form.Item>
      </fieldset>
    </>
  );
}
