import { useTranslation } from 'react-i18next';
import type { ReportView } from '../../../shared/report/report-view.ts';
import { ContactButton } from '../account/contact-button.tsx';
import { dateText } from './date-text.ts';
import { isWorking } from './report-duty.ts';
import style from './report-panel.module.css';
import { StatusDot } from './status-dot.tsx';
import { useLatenessText } from './status-text.ts';

interface Props {
  readonly report: ReportView;
  /** How many things are still to be done; null while that is not known. */
  readonly open: number | null;
}

/** Where the report stands, until when it is due, and how much is left to do. */
export function ReportHeader({ report, open }: Props) {
  const { t, i18n } = useTranslation();
  const latenessText = useLatenessText();
  const { status, revision, deadline, lateness, reason, events } = report;
  const last = events.at(-1);
  const returned = status === 'returned' && last?.kind === 'sendBack' ? last.note : null;
  return (
    <header className={style.header}>
      <p className={style.line}>
        <strong>
          <StatusDot status={status} />
        </strong>
        {(revision > 1 || status === 'published') && <span>{t('reportScreen.revision', { revision })}</span>}
        {status !== 'published' && <span>{t('reportScreen.revision-none')}</span>}
        <span className={style.late} data-late={lateness.kind}>
          {latenessText(lateness)}
        </span>
      </p>
      <p className={style.line}>
        {isWorking(report) && open !== null && (
          <span className={style.left} role="status">
            {open > 0 ? t('reportScreen.to-do', { count: open }) : t('reportScreen.to-do-none')}
          </span>
        )}
        <span>{t('reportScreen.deadline', { date: dateText(deadline, i18n.language) })}</span>
        {!isWorking(report) && <ContactButton divisionCode={report.divisionCode} />}
      </p>
      {returned !== null && (
        <p className={style.said}>{t('reportScreen.returned-because', { note: returned })}</p>
      )}
      {reason !== null && <p className={style.line}>{t('reportScreen.correction-reason', { reason })}</p>}
    </header>
  );
}
