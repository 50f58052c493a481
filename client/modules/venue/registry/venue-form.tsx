import { Alert, AutoComplete, Button, Form, Popconfirm } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LngLat } from '../../../../shared/division.ts';
import type { Checklist } from '../../../../shared/venue/checklist.ts';
import type { VenueConflict, VenueField } from '../../../../shared/venue/venue-difference.ts';
import { factsOf } from '../../../../shared/venue/venue-facts.ts';
import { rpc } from '../../../api/rpc.ts';
import { type DivisionTree, shortPath } from '../../division/division-tree.ts';
import { useReport } from '../../report/report-queries.ts';
import { useQuarterText } from '../../setting/quarter-text.ts';
import { changedFacts, mergeFacts, newValues, sentValues, type VenueValues } from './form-values.ts';
import style from './registry.module.css';
import { useSaveVenue } from './use-save-venue.ts';
import { VenueConflictDialog } from './venue-conflict-dialog.tsx';
import { VenueFields } from './venue-fields.tsx';
import { useHosts, type VenueDetail } from './venue-queries.ts';

interface Props {
  /** Null: a new one. */
  readonly venue: VenueDetail | null;
  /** Where a new one is entered. */
  readonly divisionCode: string;
  readonly checklist: Checklist;
  readonly tree: DivisionTree;
  readonly quarter: string;
  readonly may: boolean;
  readonly marking: boolean;
  /** The place clicked on the map while marking; another array each time. */
  readonly marked: LngLat | null;
  readonly onMarking: (marking: boolean) => void;
  readonly onPlace: (lngLat: LngLat | null) => void;
  readonly onDirty: (dirty: boolean) => void;
  readonly onSaved: (id: string) => void;
  readonly onClose: () => void;
}

const reasons = ['visited', 'corrected', 'new'] as const;

/** A venue's record as a form: entered, or changed from the quarter on. */
export function VenueForm(props: Props) {
  const { venue, divisionCode, checklist, tree, quarter, may, marking, marked } = props;
  const { onMarking, onPlace, onDirty, onSaved, onClose } = props;
  const { t } = useTranslation();
  const quarterText = useQuarterText();
  const [form] = Form.useForm<VenueValues>();
  const unit = tree.byCode.get(divisionCode)?.level === 'township' ? divisionCode : '';
  const [base, setBase] = useState(() => ({
    version: venue?.record.version ?? 0,
    values: venue ? factsOf(venue.record) : newValues(unit),
  }));
  const [reason, setReason] = useState('');
  const [conflict, setConflict] = useState<VenueConflict | null>(null);
  // Everything, also what stands in no field at the moment.
  Form.useWatch([], form);
  const values = { ...base.values, ...form.getFieldsValue(true) } as VenueValues;
  const changed = changedFacts(base.values, sentValues(values));
  const dirty = changed.length > 0;
  const report = useReport(may && values.divisionCode ? values.divisionCode : null, quarter).data;
  // Read by the field of hosts already.
  const hosts = useHosts(values.divisionCode ?? '', quarter, false).data;
  const locked = report !== undefined && !report.open;
  const able = may && !locked;
  const save = useSaveVenue({
    onSaved: (saved, { facts }) => {
      setConflict(null);
      setReason('');
      // After a conflict it also says what the others said.
      form.setFieldsValue(facts);
      setBase({ version: saved.version, values: facts });
      onMarking(false);
      if (!venue) onDirty(false);
      onSaved(saved.id);
    },
    onConflict: setConflict,
    onIssues: (issues) =>
      form.setFields(
        issues.map(({ code, field, params }) => ({
          name: field as 'name',
          errors: [`${t(`issue.${code}`, params)} ${t(`issue.${code}.fix`, params)}`],
        })),
      ),
  });
  const { lngLat = null } = values;
  useEffect(() => onDirty(dirty), [dirty, onDirty]);
  useEffect(() => onPlace(lngLat ? [lngLat[0], lngLat[1]] : null), [lngLat, onPlace]);
  useEffect(() => {
    if (marked) form.setFieldValue('lngLat', marked);
  }, [marked, form]);
  // Read again, and nothing typed: the form follows.
  useEffect(() => {
    if (!venue || dirty || venue.record.version === base.version) return;
    const next = factsOf(venue.record);
    form.setFieldsValue(next);
    setBase({ version: venue.record.version, values: next });
  }, [venue, dirty, base.version, form]);
  const send = (facts: VenueValues, expectedVersion: number) =>
    save.mutate({ id: venue?.record.id ?? null, quarter, expectedVersion, reason: reason.trim(), facts });
  const resolve = async (left: ReadonlySet<string>) => {
    if (!venue || !conflict) return;
    const { record } = await rpc.venue.get.query({ id: venue.record.id, quarter });
    send(mergeFacts(factsOf(record), sentValues(values), changed, left as never), conflict.current);
  };
  const hostName = () => {
    const { organisationId, hostDivisionCode } = sentValues(values);
    return (
      hosts?.organisations.find(({ id }) => id === organisationId)?.name ??
      hosts?.villages.find(({ code }) => code === hostDivisionCode)?.name ??
      null
    );
  };
  const reset = () => {
    form.setFieldsValue(base.values as VenueValues);
    setReason('');
    onMarking(false);
  };
  return (
    <>
      {!may ? (
        <Alert banner type="info" title={t('venue.registry.read-only')} />
      ) : locked ? (
        <Alert banner type="info" title={t('venue.registry.locked', { quarter: quarterText(quarter) })} />
      ) : (
        <p className={style.note}>{t('venue.registry.from-quarter', { quarter: quarterText(quarter) })}</p>
      )}
      <Form<VenueValues>
        form={form}
        className={style.form ?? ''}
        layout="vertical"
        requiredMark={false}
        autoComplete="off"
        disabled={!able}
        initialValues={base.values}
        scrollToFirstError
        onFinish={() => send(sentValues(values), base.version)}
        data-testid="venue-form"
      >
        <VenueFields
          venue={venue}
          checklist={checklist}
          tree={tree}
          quarter={quarter}
          today={venue?.today ?? null}
          disabled={!able}
          mayPhotos={may}
          marking={marking}
          onMarking={onMarking}
        />
      </Form>
      {able && (
        <div className={style.foot}>
          <AutoComplete
            // Closed again once it is saved.
            key={base.version}
            className={style.reason ?? ''}
            aria-label={t('venue.registry.reason')}
            value={reason}
            maxLength={200}
            placeholder={`${t('venue.registry.reason')} · ${t('venue.registry.reason-hint')}`}
            options={
              reason === '' ? reasons.map((each) => ({ value: t(`venue.registry.reason-${each}`) })) : []
            }
            onChange={setReason}
          />
          {venue ? (
            dirty && <Button onClick={reset}>{t('venue.registry.drop')}</Button>
          ) : dirty ? (
            <Popconfirm
              title={t('venue.registry.drop-title')}
              okText={t('venue.registry.drop')}
              cancelText={t('venue.registry.keep')}
              onConfirm={onClose}
            >
              <Button>{t('venue.registry.cancel')}</Button>
            </Popconfirm>
          ) : (
            <Button onClick={onClose}>{t('venue.registry.cancel')}</Button>
          )}
          <Button
            type="primary"
            loading={save.isPending}
            disabled={!dirty || reason.trim() === ''}
            title={dirty ? '' : t('venue.registry.nothing')}
            onClick={form.submit}
          >
            {t('venue.registry.save')}
          </Button>
        </div>
      )}
      {conflict && venue && (
        <VenueConflictDialog
          name={venue.record.name}
          conflict={conflict}
          mine={changed}
          seen={(field) => seenOf(field, values, tree, hostName)}
          checklist={checklist}
          busy={save.isPending}
          onClose={() => setConflict(null)}
          onSave={(left) => void resolve(left)}
        />
      )}
    </>
  );
}

/** What a reader would see of a value of the form. */
function seenOf(field: VenueField, values: VenueValues, tree: DivisionTree, host: () => string | null) {
  if (field === 'division') return shortPath(tree, values.divisionCode);
  if (field === 'host') return host();
  if (field === 'place') return values.lngLat;
  return (values as unknown as Record<string, never>)[field] ?? null;
}
