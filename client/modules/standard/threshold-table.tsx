import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  publishedWithin,
  type ThresholdKey,
  thresholdKeys,
  thresholdRange,
  thresholdsInForce,
} from '../../../shared/threshold.ts';
import { type Standards, useSaveThreshold } from './standard-queries.ts';
import style from './standards.module.css';
import { ValueCell } from './value-cell.tsx';

interface Props {
  readonly standards: Standards;
  readonly year: number;
  readonly may: boolean;
}

/** The thresholds in force in a year, and every step they ever took. */
export function ThresholdTable({ standards, year, may }: Props) {
  const { t } = useTranslation();
  const save = useSaveThreshold();
  const [editing, setEditing] = useState<ThresholdKey | null>(null);
  const { thresholds: rows, publishedYears } = standards;
  const inForce = thresholdsInForce(rows, year);
  const valueText = (key: string, value: number) =>
    t('standard.count', { value, unit: t(`standard.threshold.${key}.unit`) });
  const row = (key: ThresholdKey) => {
    const since = rows.findLast((each) => each.key === key && each.fromYear <= year)?.fromYear ?? null;
    const blocked = publishedWithin(rows, key, year, publishedYears);
    return (
      <tr key={key}>
        <th scope="row">
          {t(`standard.threshold.${key}`)}
          <span className={style.definition}>{t(`standard.threshold.${key}.definition`)}</span>
        </th>
        <ValueCell
          name={t(`standard.threshold.${key}`)}
          text={valueText(key, inForce[key])}
          origin={since === null ? t('standard.default') : t('standard.own-year', { year: since })}
          value={inForce[key]}
          unit={t(`standard.threshold.${key}.unit`)}
          {...thresholdRange(key)}
          may={may}
          reason={blocked === null ? null : t('standard.published', { year: blocked })}
          editing={editing === key}
          saving={save.isPending}
          onEdit={(open) => setEditing(open ? key : null)}
          onSave={(value) =>
            value !== null &&
            save.mutate(
              { key, fromYear: year, value, expectedValue: since === year ? inForce[key] : null },
              { onSettled: () => setEditing(null) },
            )
          }
        />
      </tr>
    );
  };
  const known = rows.flatMap(({ key, ...each }) => {
    const name = thresholdKeys.find((one) => one === key);
    return name ? [{ key: name, ...each }] : [];
  });
  return (
    <>
      <p className={style.quiet}>{t('standard.threshold-note')}</p>
      <table className={style.table} data-testid="threshold-table">
        <thead>
          <tr>
            <th scope="col">{t('standard.threshold')}</th>
            <th scope="col">{t('standard.in-force')}</th>
          </tr>
        </thead>
        <tbody>{thresholdKeys.map(row)}</tbody>
      </table>
      <h2>{t('standard.all-years')}</h2>
      {known.length === 0 && <p className={style.quiet}>{t('standard.no-rows')}</p>}
      <ul className={style.steps}>
        {known.map(({ key, fromYear, value }) => (
          <li key={`${key} ${fromYear}`}>
            {t('standard.year-of', { year: fromYear })} · {t(`standard.threshold.${key}`)} ·{' '}
            {valueText(key, value)}
          </li>
        ))}
      </ul>
    </>
  );
}
