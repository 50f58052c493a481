import { useTranslation } from 'react-i18next';
import { type DivisionTree, shortPath } from '../division/division-tree.ts';

/** Divisions by name; of many, the first two and how many. */
export function useDivisionNames(tree: DivisionTree): (codes: readonly string[]) => string {
  const { t } = useTranslation();
  return (codes) => {
    const names = codes.slice(0, 2).map((code) => shortPath(tree, code));
    const text = names.join(t('screen.comma'));
    return codes.length > 2 ? text + t('account.divisions-more', { count: codes.length }) : text;
  };
}
