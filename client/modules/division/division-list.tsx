import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import style from './division-changes.module.css';
import type { DivisionNode, DivisionTree } from './division-tree.ts';

interface Props {
  readonly tree: DivisionTree;
  /** What is typed into the search box. */
  readonly text: string;
  readonly onRename: (division: DivisionNode) => void;
  readonly onMerge: (division: DivisionNode) => void;
}

/** The divisions as they stand, each below what it lies in, with what can be done to them. */
export function DivisionList({ tree, text, onRename, onMerge }: Props) {
  const { t } = useTranslation();
  const wanted = text.trim();
  const fits = ({ name, code, aliases }: DivisionNode) =>
    name.includes(wanted) || code.startsWith(wanted) || aliases?.some((each) => each.includes(wanted));
  const nodes = [...tree.byCode.values()].sort((a, b) => (a.path.join() < b.path.join() ? -1 : 1));
  const shown = wanted === '' ? nodes : nodes.filter(fits);
  if (shown.length === 0) return <p className={style.quiet}>{t('division.none-found', { text: wanted })}</p>;
  return (
    <>
      <p className={style.quiet}>{t('division.count', { count: shown.length })}</p>
      <ul className={style.list} data-testid="division-list">
        {shown.map((division) => (
          <li key={division.code} data-level={division.level}>
            <span className={style.name}>{division.name}</span>
            <span className={style.quiet}>{t(`division.kind-${division.kind}`)}</span>
            <span className={style.code}>{division.code}</span>
            <span className={style.actions}>
              <Button
                size="small"
                onClick={() => onRename(division)}
                aria-label={t('division.rename-of', { name: division.name })}
              >
                {t('division.rename')}
              </Button>
              {division.level === 'township' && (
                <Button
                  size="small"
                  onClick={() => onMerge(division)}
                  aria-label={t('division.merge-of', { name: division.name })}
                >
                  {t('division.merge')}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
