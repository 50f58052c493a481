import { useTranslation } from 'react-i18next';
import { dateText } from '../report/date-text.ts';
import { chinaTime } from '../setting/china-time.ts';
import style from './plan-drawer.module.css';
import type { PlanDetail } from './plan-queries.ts';

/** What the card said before, newest first. */
export function PlanHistory({ changes, carded }: { changes: PlanDetail['changes']; carded: boolean }) {
  const { t, i18n } = useTranslation();
  const said = (plan: PlanDetail['changes'][number]['plan']) => {
    if (!plan) return t('liaison.history-back');
    if (plan.closed) return t('liaison.history-closed');
    const text = t('liaison.history-plan', {
      step: plan.nextStep,
      date: dateText(plan.dueOn, i18n.language),
    });
    const done = plan.doneOn && t('liaison.history-done', { date: dateText(plan.doneOn, i18n.language) });
    return done ? `${text} · ${done}` : text;
  };
  return (
    <section className={style.history} data-testid="plan-history">
      <h3>{t('liaison.history')}</h3>
      {changes.length === 0 && <p>{t(carded ? 'liaison.history-sample' : 'liaison.history-none')}</p>}
      <ol>
        {changes.map(({ id, at, actor, plan, undone }) => (
          <li key={id}>
            <span>
              {chinaTime(at, i18n.language)} · {actor}
              {undone && ` · ${t('liaison.history-undone')}`}
            </span>
            {said(plan)}
          </li>
        ))}
      </ol>
    </section>
  );
}
