import { useTranslation } from 'react-i18next';
import type { ReportView } from '../../../shared/report/report-view.ts';
import { chinaTime } from '../setting/china-time.ts';
import style from './report-panel.module.css';

/** Who moved the report, when, and from which address; the newest first. */
export function ReportHistory({ events }: Pick<ReportView, 'events'>) {
  const { t, i18n } = useTranslation();
  return (
    <details className={style.past} data-testid="report-history">
      <summary>{t('reportScreen.history')}</summary>
      {events.length === 0 && <p>{t('reportScreen.history-none')}</p>}
      <ol>
        {events.toReversed().map(({ kind, post, address, note, at }) => (
          <li key={`${at} ${kind}`}>
            <strong>{t(`reportScreen.event-${kind}`)}</strong> · {post}
            <p>
              <time dateTime={at} title={t('screen.china-time')}>
                {chinaTime(at, i18n.language)}
              </time>
              {address !== null && ` · ${t('reportScreen.history-from', { address })}`}
            </p>
            {note !== null && note !== '' && <p>{note}</p>}
          </li>
        ))}
      </ol>
    </details>
  );
}
