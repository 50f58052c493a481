import { useTranslation } from 'react-i18next';
import { symbolClasses } from '../../../shared/symbol.ts';
import type { DivisionTree } from '../division/division-tree.ts';
import type { OrganisationColumns } from './organisation-columns.ts';
import { SymbolMark } from './symbol-mark.tsx';
import './hover-card.css';

interface Props {
  readonly columns: OrganisationColumns;
  readonly tree: DivisionTree;
  readonly row: number;
  readonly at: { readonly x: number; readonly y: number };
}

/** What the symbol under the pointer stands for. Never takes the pointer itself. */
export function HoverCard({ columns, tree, row, at }: Props) {
  const { t } = useTranslation();
  const symbolClass = symbolClasses[columns.symbolClass[row] ?? 0] ?? 'enterprise-ungraded';
  const employees = columns.employees[row] ?? -1;
  return (
    <div className="hover-card" role="status" style={{ left: at.x, top: at.y }}>
      <strong>{columns.names[row]}</strong>
      <span className={symbolClass === 'unorganised-above-scale' ? 'hover-class gap' : 'hover-class'}>
        <SymbolMark symbolClass={symbolClass} size={16} />
        {t(`symbol.${symbolClass}`)}
      </span>
      <span>
        {tree.byCode.get(columns.divisionCodes[columns.division[row] ?? 0] ?? '')?.shortName}
        {' · '}
        {employees < 0 ? t('screen.employees-unknown') : t('screen.people', { count: employees })}
      </span>
    </div>
  );
}
