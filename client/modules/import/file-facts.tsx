import { useTranslation } from 'react-i18next';
import type { ImportBatchView } from '../../../shared/import/batch-view.ts';
import { useQuarterText } from '../setting/quarter-text.ts';
import style from './import-page.module.css';

/** What was read and how: file, encoding, sheet, header row; and what was not counted as data, with its reason. */
export function FileFacts({ batch }: { batch: ImportBatchView }) {
  const { t } = useTranslation();
  const quarterText = useQuarterText();
  const facts = [
    `${batch.divisionName} · ${quarterText(batch.quarter)}`,
    batch.format.toUpperCase(),
    batch.encoding && t('importScreen.fact-encoding', { encoding: batch.encoding }),
    batch.sheetName && t('importScreen.fact-sheet', { sheet: batch.sheetName }),
    t('importScreen.fact-header-row', { row: batch.headerRow }),
  ].filter(Boolean);
  const others = batch.otherSheets.map((sheet) => t('importScreen.other-sheet', { ...sheet }));
  return (
    <div className={style.cardText}>
      <h2 className={style.fileName}>{batch.fileName}</h2>
      <ul className={style.facts}>
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      {others.length > 0 && (
        <p className={style.hint}>
          {t('importScreen.other-sheets', { sheets: others.join(t('importScreen.comma')) })}
        </p>
      )}
      {batch.ignored.length > 0 && (
        <details className={style.details}>
          <summary>{t('importScreen.ignored', { count: batch.ignored.length })}</summary>
          <ul className={style.ignored}>
            {batch.ignored.map((row) => (
              <li key={row.rowNumber}>
                <span>{t('importScreen.row', { row: row.rowNumber })}</span>
                <span>{t(`importScreen.ignored-${row.reason}`)}</span>
                <span>{row.text}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
