import { useTranslation } from 'react-i18next';
import { dateText } from '../report/date-text.ts';
import style from './duty-calendar.module.css';
import type { DutyView } from './instructor-queries.ts';

interface Props {
  readonly duties: readonly DutyView[];
  readonly isChosen: (duty: DutyView) => boolean;
  readonly may: boolean;
  readonly onToggle: (duty: DutyView) => void;
}

/** The duties whose period ends with one quarter. */
export function DutyCell({ duties, isChosen, may, onToggle }: Props) {
  const { t, i18n } = useTranslation();
  if (duties.length === 0) return '—';
  return (
    <span className={style.cell}>
      {duties.map((duty) => {
        const { kind, period, state, deadline, doneOn, note } = duty;
        const label = t('instructor.duty-cell', {
          kind: t(`instructor.duty-${kind}`),
          period,
          state: t(`instructor.duty-state-${state}`),
        });
        const when = doneOn
          ? t('instructor.duty-done-on', { date: dateText(doneOn, i18n.language) })
          : t('instructor.duty-deadline', { date: dateText(deadline, i18n.language) });
        return (
          <button
            key={kind}
            type="button"
            className={style.duty}
            data-state={state}
            data-duty={`${kind} ${period}`}
            aria-pressed={isChosen(duty)}
            aria-label={`${label} ${when}`}
            title={[label, when, note].filter(Boolean).join('\n')}
            disabled={!may}
            onClick={() => onToggle(duty)}
          >
            {t(`instructor.duty-short-${kind}`)}
            {state === 'done' ? ' ✓' : state === 'overdue' ? ' !' : ''}
          </button>
        );
      })}
    </span>
  );
}
