import { useTranslation } from 'react-i18next';
import { type ReportStatus, reportStatuses } from '../../../../shared/report/report-status.ts';
import type { Board } from '../../../../shared/report/report-view.ts';
import { dateText } from '../date-text.ts';
import { boardFigures } from './board-figures.ts';
import style from './board-summary.module.css';

/** From what is done to what is open. */
const barOrder: readonly ReportStatus[] = ['published', 'accepted', 'submitted', 'returned', 'draft'];

/** The board in one line of numbers and one bar. */
export function BoardSummary({ board }: { readonly board: Board }) {
  const { t, i18n } = useTranslation();
  const { rows, deadline } = board;
  const figures = boardFigures(rows);
  const counts = reportStatuses.map((status) => rows.filter((row) => row.status === status).length);
  const countOf = (status: ReportStatus) => counts[reportStatuses.indexOf(status)] ?? 0;
  const parts = barOrder.filter((status) => countOf(status) > 0);
  const partText = (status: ReportStatus) =>
    t('reportScreen.board-status', { status: t(`reportScreen.status-${status}`), count: countOf(status) });
  return (
    <div>
      <ul className={style.figures}>
        <li>{t('reportScreen.board-due', { count: figures.due })}</li>
        <li>{t('reportScreen.board-handed-in', { count: figures.handedIn })}</li>
        <li>{t('reportScreen.board-accepted', { count: figures.accepted })}</li>
        <li>{t('reportScreen.board-published', { count: figures.published })}</li>
        <li>{t('reportScreen.board-late', { count: figures.late })}</li>
        <li>{t('reportScreen.board-overdue', { count: figures.overdue })}</li>
        <li className={style.deadline}>
          {t('reportScreen.deadline', { date: dateText(deadline, i18n.language) })}
        </li>
      </ul>
      {rows.length > 0 && (
        <div
          className={style.bar}
          role="img"
          aria-label={t('reportScreen.board-bar', {
            total: rows.length,
            parts: parts.map(partText).join(t('screen.comma')),
          })}
        >
          {parts.map((status) => (
            <span
              key={status}
              data-status={status}
              style={{ flexGrow: countOf(status) }}
              title={partText(status)}
            />
          ))}
        </div>
      )}
    </div>
  );
}
