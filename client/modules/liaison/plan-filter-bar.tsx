import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { cardStates } from '../../../shared/liaison/card.ts';
import { liaisonRoles, unorganisedReasons } from '../../../shared/liaison.ts';
import type { PlanFilter } from './plan-filter.ts';
import type { CampaignView } from './plan-queries.ts';
import style from './plans.module.css';

interface Props {
  readonly filter: PlanFilter;
  readonly campaigns: readonly CampaignView[];
  readonly count: number;
  readonly onFilter: (filter: PlanFilter) => void;
}

export function PlanFilterBar({ filter, campaigns, count, onFilter }: Props) {
  const { t } = useTranslation();
  const change = (part: Partial<PlanFilter>) => onFilter({ ...filter, ...part });
  const choice = <V extends string>(
    key: 'state' | 'reason' | 'role' | 'campaignId',
    all: string,
    options: readonly { value: V; label: string }[],
  ) => (
    <Select<string>
      aria-label={all}
      allowClear
      placeholder={all}
      value={filter[key]}
      options={[...options]}
      popupMatchSelectWidth={false}
      onChange={(value?: string) => change({ [key]: value ?? null } as Partial<PlanFilter>)}
    />
  );
  return (
    <search className={style.filter}>
      <Input
        allowClear
        aria-label={t('liaison.search')}
        placeholder={t('liaison.search')}
        value={filter.text}
        onChange={(event) => change({ text: event.target.value })}
      />
      {choice(
        'state',
        t('liaison.all-states'),
        cardStates
          .filter((value) => value !== 'none')
          .map((value) => ({ value, label: t(`liaison.state-${value}`) })),
      )}
      {choice(
        'reason',
        t('liaison.all-reasons'),
        unorganisedReasons.map((value) => ({ value, label: t(`liaison.reason-${value}`) })),
      )}
      {choice(
        'role',
        t('liaison.all-roles'),
        liaisonRoles.map((value) => ({ value, label: t(`liaison.role-${value}`) })),
      )}
      {choice(
        'campaignId',
        t('liaison.all-campaigns'),
        campaigns.map(({ id, name }) => ({ value: id, label: name })),
      )}
      <span className={style.quiet} data-testid="plan-count">
        {t('liaison.count', { count })}
      </span>
    </search>
  );
}
