import { useTranslation } from 'react-i18next';
import type { DivisionChangeView } from '../../../shared/division-change.ts';
import { chinaTime } from '../setting/china-time.ts';
import { useQuarterText } from '../setting/quarter-text.ts';
import style from './division-changes.module.css';

/** What was changed before, newest first. */
export function ChangeHistory({ changes }: { readonly changes: readonly DivisionChangeView[] }) {
  const { t, i18n } = useTranslation();
  const quarterText = useQuarterText();
  const said = ({ kind, name, nameBefore, merged }: DivisionChangeView) => {
    if (kind === 'rename')
      return name === nameBefore
        ? t('division.history-kind', { name })
        : t('division.history-rename', { before: nameBefore, name });
    return t(`division.history-${kind}`, {
      name,
      merged: merged.map((each) => each.name).join(t('division.between')),
    });
  };
  if (changes.length === 0) return <p className={style.quiet}>{t('division.history-none')}</p>;
  return (
    <ol className={style.history} data-testid="division-history">
      {changes.map((change) => (
        <li key={change.id}>
          <strong>{said(change)}</strong>
          <span>{t('division.history-from', { quarter: quarterText(change.fromQuarter) })}</span>
          {change.kind === 'merge' && <span>{t('division.history-moved', { ...change.moved })}</span>}
          <span>{change.reason}</span>
          <span className={style.quiet}>
            {t('division.history-by', { post: change.post, time: chinaTime(change.at, i18n.language) })}
          </span>
        </li>
      ))}
    </ol>
  );
}
