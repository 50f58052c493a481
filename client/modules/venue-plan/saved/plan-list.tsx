import { Button, Checkbox, Empty } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Quarter } from '../../../../shared/quarter.ts';
import type { PlanKind } from '../../../../shared/venue-plan.ts';
import { FailureNote } from '../../../ui/failure-note.tsx';
import { useErrorText } from '../../setting/error-text.ts';
import style from '../plan.module.css';
import { type PlanSummary, usePlanList } from '../plan-queries.ts';
import { useWayText } from '../use-way-text.ts';

interface Props {
  readonly divisionCode: string;
  readonly quarter: Quarter;
  readonly kind: PlanKind;
  readonly onOpen: (id: string) => void;
  readonly onCompare: (a: string, b: string) => void;
}

/** The plans kept of the division, the newest first; two of them can be compared. */
export function PlanList({ divisionCode, quarter, kind, onOpen, onCompare }: Props) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const query = usePlanList(divisionCode, quarter);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const plans = query.data?.plans.filter((plan) => plan.kind === kind) ?? [];
  const [a, b] = chosen;
  return (
    <section className={style.block} data-testid="plan-list">
      <div className={style.blockHead}>
        <h2>{t('venuePlan.plans')}</h2>
        <Button
          size="small"
          disabled={!a || !b}
          onClick={() => a && b && onCompare(a, b)}
          data-testid="plans-compare"
        >
          {t('venuePlan.compare')}
        </Button>
      </div>
      {query.error && (
        <FailureNote
          text={errorText(query.error)}
          retryText={t('screen.retry')}
          onRetry={() => void query.refetch()}
        />
      )}
      {query.data && plans.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('venuePlan.plans-none')} />
      )}
      <ul className={style.plans}>
        {plans.map((plan) => (
          <li key={plan.id}>
            <Checkbox
              checked={chosen.includes(plan.id)}
              aria-label={t('venuePlan.compare-choose', { name: plan.name })}
              onChange={({ target }) =>
                // Of three the first one chosen gives way.
                setChosen(
                  [...chosen.filter((id) => id !== plan.id), ...(target.checked ? [plan.id] : [])].slice(-2),
                )
              }
            />
            <button type="button" className={style.plan} onClick={() => onOpen(plan.id)}>
              <strong>{plan.name}</strong>
              <span className={style.tag} data-status={plan.status}>
                {t(`venuePlan.status-${plan.status}`)}
              </span>
              <PlanFigures plan={plan} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One line about a plan: what it comes to, and when it was made. */
function PlanFigures({ plan }: { plan: PlanSummary }) {
  const { t, i18n } = useTranslation();
  const way = useWayText();
  const made = new Date(plan.updatedAt).toLocaleString(i18n.language, {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'short',
  });
  const { wanted, served, totalMetres, sites } = plan;
  const figures = [
    sites === null
      ? t('venuePlan.assigned', { wanted, served })
      : t('venuePlan.sited', { count: sites, wanted, served }),
    ...(totalMetres === null || served === 0
      ? []
      : [t('venuePlan.average-short', { average: way.distance(totalMetres / served) })]),
    made,
  ];
  return <span className={style.rowSub}>{figures.join(' · ')}</span>;
}
