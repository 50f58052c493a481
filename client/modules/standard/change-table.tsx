import { Empty } from 'antd';
import { useTranslation } from 'react-i18next';
import type { IndicatorKey } from '../../../shared/indicator.ts';
import type { Standards } from './standard-queries.ts';
import style from './standards.module.css';
import { useTargetText } from './target-text.ts';

type Change = Standards['changes'][number];

/** Who set what, when; newest first. */
export function ChangeTable({ changes }: { readonly changes: readonly Change[] }) {
  const { t, i18n } = useTranslation();
  const targetText = useTargetText();
  if (changes.length === 0)
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('standard.no-changes')} />;
  const when = new Intl.DateTimeFormat(i18n.language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Asia/Shanghai',
  });
  const valueText = ({ kind, key }: Change, value: number | null | undefined) => {
    if (value === undefined) return t('standard.unset');
    if (kind === 'target') return targetText(key as IndicatorKey, value);
    return t('standard.count', { value, unit: t(`standard.threshold.${key}.unit`) });
  };
  const whatText = ({ kind, key, year, level }: Change) =>
    [
      t('standard.year-of', { year }),
      ...(level ? [t(`standard.level.${level}`)] : []),
      t(kind === 'target' ? `official.indicator.${key}` : `standard.threshold.${key}`),
    ].join(' · ');
  return (
    <div className={style.wide}>
      <table className={style.table} data-testid="standard-changes">
        <thead>
          <tr>
            {(['when', 'who', 'what', 'before', 'after'] as const).map((key) => (
              <th key={key} scope="col">
                {t(`standard.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={change.id}>
              <td>{when.format(new Date(change.at))}</td>
              <td>{change.post}</td>
              <td>{whatText(change)}</td>
              <td>{valueText(change, change.before)}</td>
              <td>{valueText(change, change.after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
