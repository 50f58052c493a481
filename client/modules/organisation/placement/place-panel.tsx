import { Alert, Button, Input, InputNumber, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LngLat } from '../../../../shared/division.ts';
import { rpc } from '../../../api/rpc.ts';
import type { BaseMap } from '../../../map/base-map.ts';
import type { DivisionTree } from '../../division/division-tree.ts';
import { useRecordWork } from '../edit/record-work.tsx';
import { strayBanner } from './stray-banner.ts';
import './place-panel.css';

const reasons = ['visited', 'address', 'other'] as const;

interface Props {
  readonly id: string;
  readonly name: string;
  /** Of the record that is shown. */
  readonly version: number;
  readonly divisionCode: string;
  readonly tree: DivisionTree;
  readonly baseMap: BaseMap;
  readonly lngLat: LngLat | null;
  readonly onLngLat: (lngLat: LngLat) => void;
  readonly onClose: () => void;
}

/** Where the organisation stands, and why it is put there. The map sets the point; so do the two fields. */
export function PlacePanel(props: Props) {
  const { id, name, version, divisionCode, tree, baseMap, lngLat, onLngLat, onClose } = props;
  const { t } = useTranslation();
  const { quarter, busy, write } = useRecordWork();
  const [reason, setReason] = useState<(typeof reasons)[number]>('visited');
  const [other, setOther] = useState('');
  const [west, south, east, north] = baseMap.bbox;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) onClose();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [onClose]);
  const reasonText = reason === 'other' ? other.trim() : t(`screen.reason-${reason}`);
  const stray = lngLat && strayBanner(baseMap, tree, divisionCode, lngLat);
  const save = ([lng, lat]: LngLat) =>
    write({
      name,
      mine: { place: [lng, lat] },
      expectedVersion: version,
      send: (expectedVersion) =>
        rpc.organisation.place.mutate({
          id,
          quarter,
          expectedVersion,
          lngLat: [lng, lat],
          reason: reasonText,
        }),
      done: t('screen.placed', { name }),
      onDone: onClose,
    });
  const change = (part: 0 | 1, value: number | null) => {
    if (value === null) return;
    const [lng, lat] = lngLat ?? [(west + east) / 2, (south + north) / 2];
    onLngLat(part === 0 ? [value, lat] : [lng, value]);
  };
  const field = (part: 0 | 1, least: number, most: number) => (
    // biome-ignore lint/a11y/noLabelWithoutControl: the number field inside is the control.
    <label className="place-field">
      {t(part === 0 ? 'screen.longitude' : 'screen.latitude')}
      <InputNumber
        value={lngLat?.[part] ?? null}
        min={least}
        max={most}
        step={0.0001}
        precision={5}
        onChange={(value) => change(part, value)}
      />
    </label>
  );
  return (
    <section className="place-panel" aria-label={t('screen.place')} data-testid="place-panel">
      <h2>{t('screen.place-title', { name })}</h2>
      <p>{t(lngLat ? 'screen.place-drag' : 'screen.place-click')}</p>
      <div className="place-fields">
        {field(0, west, east)}
        {field(1, south, north)}
      </div>
      {stray && (
        <Alert
          type="warning"
          showIcon
          title={t('screen.place-stray', {
            found: stray.found ?? t('screen.outside-city'),
            declared: stray.declared,
          })}
        />
      )}
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the select inside is the control. */}
      <label className="place-field">
        {t('screen.reason')}
        <Select
          value={reason}
          onChange={setReason}
          options={reasons.map((each) => ({ value: each, label: t(`screen.reason-${each}`) }))}
        />
      </label>
      {reason === 'other' && (
        <Input.TextArea
          value={other}
          maxLength={200}
          showCount
          autoSize={{ minRows: 2 }}
          aria-label={t('screen.reason')}
          placeholder={t('screen.reason-write')}
          onChange={(event) => setOther(event.target.value)}
        />
      )}
      <div className="place-actions">
        <Button onClick={onClose}>{t('screen.cancel')}</Button>
        <Button
          type="primary"
          loading={busy}
          disabled={!lngLat || reasonText === ''}
          onClick={() => lngLat && save(lngLat)}
        >
          {t('screen.save')}
        </Button>
      </div>
    </section>
  );
}
