import { useTranslation } from 'react-i18next';
import type { VenueImportView } from '../../../shared/venue-import/venue-staged.ts';
import style from './venue-import.module.css';

/** How the file was read: where its header stands, which columns are used and which are not, what was no data row. */
export function VenueFileFacts({ view }: { view: VenueImportView }) {
  const { t } = useTranslation();
  const comma = t('importScreen.comma');
  const named = view.columns.filter(({ heading }) => heading !== '');
  const names = (columns: typeof named) => columns.map(({ heading }) => heading).join(comma);
  const left = named.filter(({ field, withheld }) => field === null && !withheld);
  const withheld = named.filter((column) => column.withheld);
  return (
    <section className={style.facts}>
      <p>
        <strong>{view.fileName}</strong>
        <span className={style.hint}>
          {t('importScreen.fact-header-row', { row: view.headerRow })}
          {' · '}
          {t('venue.import.columns', { known: named.filter(({ field }) => field !== null).length })}
        </span>
      </p>
      {left.length > 0 && (
        <p className={style.hint}>{t('venue.import.columns-left', { names: names(left) })}</p>
      )}
      {withheld.length > 0 && (
        <p className={style.hint}>{t('venue.import.columns-withheld', { names: names(withheld) })}</p>
      )}
      {view.ignored.length > 0 && (
        <details>
          <summary>{t('importScreen.ignored', { count: view.ignored.length })}</summary>
          <ul>
            {view.ignored.map(({ rowNumber, reason, text }) => (
              <li key={rowNumber}>
                {t('importScreen.row', { row: rowNumber })} {t(`importScreen.ignored-${reason}`)} {text}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
