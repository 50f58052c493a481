import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Checklist } from '../../../../shared/venue/checklist.ts';
import {
  type VenueCondition,
  type VenueHostKind,
  venueConditions,
  venueHostKinds,
} from '../../../../shared/venue.ts';
import style from './registry.module.css';
import type { VenueFilter } from './venue-filter.ts';
import { haveText } from './venue-queries.ts';

interface Props {
  readonly filter: VenueFilter;
  readonly checklist: Checklist;
  readonly onFilter: (filter: VenueFilter) => void;
}

/** By what the venues are narrowed down. */
export function FilterBar({ filter, checklist, onFilter }: Props) {
  const { t } = useTranslation();
  const set = (part: Partial<VenueFilter>) => onFilter({ ...filter, ...part });
  return (
    <search className={style.filters}>
      <Input
        allowClear
        className={style.search ?? ''}
        aria-label={t('venue.registry.search')}
        placeholder={t('venue.registry.search')}
        value={filter.text}
        onChange={({ target }) => set({ text: target.value })}
      />
      <Select<VenueHostKind>
        allowClear
        aria-label={t('venue.registry.field.hostKind')}
        placeholder={t('venue.registry.all-hosts')}
        value={filter.hostKind}
        options={venueHostKinds.map((value) => ({ value, label: t(`venue.registry.host.${value}`) }))}
        onChange={(hostKind) => set({ hostKind: hostKind ?? null })}
      />
      <Select<string>
        allowClear
        aria-label={t('venue.registry.field.openForSharing')}
        placeholder={t('venue.registry.all-sharing')}
        value={filter.open === null ? null : filter.open ? 'open' : 'own'}
        options={(['open', 'own'] as const).map((value) => ({
          value,
          label: t(`venue.registry.only-${value}`),
        }))}
        onChange={(value) => set({ open: value === undefined ? null : value === 'open' })}
      />
      <Select<VenueCondition>
        allowClear
        aria-label={t('venue.registry.field.condition')}
        placeholder={t('venue.registry.all-conditions')}
        value={filter.condition}
        options={venueConditions.map((value) => ({ value, label: t(`venue.registry.condition.${value}`) }))}
        onChange={(condition) => set({ condition: condition ?? null })}
      />
      <Select<string>
        allowClear
        aria-label={t('venue.registry.field.sixHaves')}
        placeholder={t('venue.registry.all-haves')}
        value={filter.haves}
        options={[
          { value: 'complete', label: t('venue.registry.complete') },
          { value: 'lacking', label: t('venue.registry.lacking') },
          ...checklist.map((item) => ({
            value: item.key,
            label: t('venue.registry.lacks', { have: haveText(item, t) }),
          })),
        ]}
        onChange={(haves) => set({ haves: haves ?? null })}
      />
    </search>
  );
}
