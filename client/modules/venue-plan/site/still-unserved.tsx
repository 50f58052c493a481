import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SitePlanResult } from '../../../../shared/venue-plan.ts';
import { Icon } from '../../../ui/icon.tsx';
import { VirtualList } from '../../../ui/virtual-list.tsx';
import style from '../plan.module.css';
import type { PlanNames } from '../plan-names.ts';

interface Props {
  readonly result: SitePlanResult;
  readonly names: PlanNames;
}

/** Whom neither the present venues nor the suggested ones serve, and why. */
export function StillUnserved({ result, names }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { unserved } = result;
  if (unserved.length === 0) return null;
  return (
    <section className={style.rest}>
      <button
        type="button"
        className={style.restHead}
        aria-expanded={open}
        data-testid="site-rest"
        onClick={() => setOpen(!open)}
      >
        {t('venuePlan.site-rest', { count: unserved.length })}
        <Icon name={open ? 'up' : 'down'} />
      </button>
      {open && (
        <VirtualList
          count={unserved.length}
          rowHeight={56}
          label={t('venuePlan.site-rest', { count: unserved.length })}
          selected={-1}
          rowKey={(index) => unserved[index]?.organisationId ?? ''}
          onSelect={() => {}}
          testId="site-rest-list"
          row={(index) => {
            const one = unserved[index];
            return (
              one && (
                <div className={style.row}>
                  <span className={style.rowName}>
                    {names.organisations.get(one.organisationId)?.name ?? one.organisationId}
                  </span>
                  <span className={style.rowFigure}>{t('venuePlan.people', { count: one.people })}</span>
                  <span className={style.rowSub}>{t(`venuePlan.unserved.${one.reason}`, one.params)}</span>
                </div>
              )
            );
          }}
        />
      )}
    </section>
  );
}
