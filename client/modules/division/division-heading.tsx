import { useTranslation } from 'react-i18next';
import { type DivisionTree, pathTo } from './division-tree.ts';
import './division-heading.css';

interface Props {
  readonly tree: DivisionTree;
  readonly code: string;
  readonly onChange: (code: string) => void;
}

/** The current division as a heading, with the way back up to the city. */
export function DivisionHeading({ tree, code, onChange }: Props) {
  const { t } = useTranslation();
  const path = pathTo(tree, code);
  const current = path.at(-1);
  if (!current) return null;
  return (
    <div className="division-heading">
      {path.length > 1 && (
        <nav aria-label={t('screen.division-path')}>
          {path.slice(0, -1).map((node) => (
            <span key={node.code}>
              <button type="button" className="link" onClick={() => onChange(node.code)}>
                {node.shortName}
              </button>
              {' / '}
            </span>
          ))}
        </nav>
      )}
      <h1>{current.name}</h1>
    </div>
  );
}
