import { useTranslation } from 'react-i18next';
import type { ReportView } from '../../../shared/report/report-view.ts';
import { useMay } from '../account/use-me.ts';
import { chinaTime } from '../setting/china-time.ts';
import style from './report-panel.module.css';

/** Every published revision stays: when, why, its snapshot's hash, and its sheet. */
export function RevisionList({ report }: { readonly report: ReportView }) {
  const { t, i18n } = useTranslation();
  const { divisionCode, quarter, revisions } = report;
  const mayDraw = useMay('sheet.draw');
  if (revisions.length === 0) return null;
  const sheet = (revision: number) =>
    `/api/sheet?${new URLSearchParams({
      division: divisionCode,
      quarter,
      size: 'A3',
      language: i18n.language,
      format: 'pdf',
      revision: String(revision),
      download: '1',
    })}`;
  return (
    <details className={style.past} open data-testid="report-revisions">
      <summary>{t('reportScreen.revisions')}</summary>
      <ol>
        {revisions.map(({ revision, sha256, publishedAt, reason }) => (
          <li key={revision}>
            <strong>{t('reportScreen.revision', { revision })}</strong> ·{' '}
            {t('reportScreen.revision-published', { at: chinaTime(publishedAt, i18n.language) })}
            {reason !== null && <p>{t('reportScreen.revision-reason', { reason })}</p>}
            {mayDraw && (
              <p>
                <a href={sheet(revision)} download>
                  {t('reportScreen.revision-sheet')}
                </a>
              </p>
            )}
            <p className={style.hash}>{t('reportScreen.revision-hash', { hash: sha256 })}</p>
          </li>
        ))}
      </ol>
    </details>
  );
}
