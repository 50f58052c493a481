import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  countIndicators,
  defaultTargets,
  type IndicatorKey,
  indicatorKeys,
} from '../../../shared/indicator.ts';
import { type TargetLevel, targetLevels, targetRowInForce } from '../../../shared/target.ts';
import { type Standards, useSaveTarget } from './standard-queries.ts';
import style from './standards.module.css';
import { useTargetText } from './target-text.ts';
import { ValueCell } from './value-cell.tsx';

interface Props {
  readonly standards: Standards;
  readonly year: number;
  readonly may: boolean;
}

/** The targets in force in a year, by indicator and level, each with where it comes from. */
export function TargetTable({ standards, year, may }: Props) {
  const { t } = useTranslation();
  const targetText = useTargetText();
  const save = useSaveTarget();
  const [editing, setEditing] = useState<string | null>(null);
  const cell = (key: IndicatorKey, level: TargetLevel) => {
    const row = targetRowInForce(standards.targets, year, level, key);
    const value = row ? row.value : defaultTargets[key];
    const id = `${year} ${level} ${key}`;
    const isCount = countIndicators.includes(key);
    const origin =
      row === null ? 'standard.from-plan' : row.year === year ? 'standard.own-year' : 'standard.from-year';
    const shown = value === null || isCount ? value : Number((value * 100).toFixed(2));
    return (
      <ValueCell
        key={id}
        name={`${t(`official.indicator.${key}`)} · ${t(`standard.level.${level}`)}`}
        text={targetText(key, value)}
        origin={t(origin, { year: row?.year ?? year })}
        value={shown}
        unit={isCount ? t(`official.indicator.${key}.unit`) : t('standard.percent-unit')}
        most={isCount ? 1_000_000 : 100}
        emptyText={t('standard.rising')}
        may={may}
        editing={editing === id}
        saving={save.isPending}
        onEdit={(open) => setEditing(open ? id : null)}
        onSave={(next) =>
          save.mutate(
            {
              year,
              level,
              indicator: key,
              value: next === null || isCount ? next : Number((next / 100).toFixed(4)),
              expectedVersion: row?.year === year ? row.version : 0,
            },
            { onSettled: () => setEditing(null) },
          )
        }
      />
    );
  };
  return (
    <>
      <p className={style.quiet}>{t('standard.target-note')}</p>
      <div className={style.wide}>
        <table className={style.table} data-testid="target-table">
          <thead>
            <tr>
              <th scope="col">{t('standard.indicator')}</th>
              {targetLevels.map((level) => (
                <th key={level} scope="col">
                  {t(`standard.level.${level}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {indicatorKeys.map((key) => (
              <tr key={key}>
                <th scope="row">
                  {t(`official.indicator.${key}`)}
                  <span className={style.definition}>{t(`official.indicator.${key}.definition`)}</span>
                </th>
                {targetLevels.map((level) => cell(key, level))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
