import { useTranslation } from 'react-i18next';
import type { RowDifference } from '../../../shared/import/staged.ts';
import { formatValue } from './format-value.ts';
import style from './import-page.module.css';
import { useWords } from './use-words.ts';

/** Field by field: what the registry says, what the file says. */
export function DifferenceTable({ difference }: { difference: RowDifference }) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <table className={style.difference}>
      <thead>
        <tr>
          <th scope="col">{t('importScreen.difference-field')}</th>
          <th scope="col">{t('importScreen.difference-before')}</th>
          <th scope="col">{t('importScreen.difference-after')}</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(difference).map(([field, [before, after]]) => (
          <tr key={field}>
            <th scope="row">{t([`importScreen.field.${field}`, field])}</th>
            <td className={style.before}>{formatValue(field, before, words)}</td>
            <td>{formatValue(field, after, words)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
