import { useTranslation } from 'react-i18next';
import type { OrganisationChange } from '../../../shared/organisation-change.ts';
import type { OrganisationColumns } from '../../../shared/organisation-columns.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import { symbolClasses } from '../../../shared/symbol.ts';
import { changeIcon } from '../../map/symbol-icon.ts';
import type { DivisionTree } from '../division/division-tree.ts';
import { useQuarterText } from '../setting/quarter-text.ts';
import { IconMark, SymbolMark } from './symbol-mark.tsx';
import './hover-card.css';

interface Props {
  readonly columns: OrganisationColumns;
  readonly tree: DivisionTree;
  readonly row: number;
  readonly at: { readonly x: number; readonly y: number };
  /** What became of it since the quarter compared with, where the map shows that. */
  readonly change?: { readonly change: OrganisationChange; readonly against: Quarter };
}

/** What the symbol under the pointer stands for. Never takes the pointer itself. */
export function HoverCard({ columns, tree, row, at, change }: Props) {
  const { t } = useTranslation();
  const quarterText = useQuarterText();
  const symbolClass = symbolClasses[columns.symbolClass[row] ?? 0] ?? 'enterprise-ungraded';
  const employees = columns.employees[row] ?? -1;
  return (
    <div className="hover-card" role="status" style={{ left: at.x, top: at.y }}>
      <strong>{columns.names[row]}</strong>
      <span className={symbolClass === 'unorganised-above-scale' ? 'hover-class gap' : 'hover-class'}>
        <SymbolMark symbolClass={symbolClass} size={16} />
        {t(`symbol.${symbolClass}`)}
      </span>
      {change && (
        <span className="hover-class">
          <IconMark icon={changeIcon(change.change)} size={16} />
          {t('mapTheme.change-row', {
            quarter: quarterText(change.against),
            change: t(`mapTheme.change-${change.change}`),
          })}
        </span>
      )}
      <span>
        {tree.byCode.get(columns.divisionCodes[columns.division[row] ?? 0] ?? '')?.shortName}
        {' · '}
        {employees < 0 ? t('screen.employees-unknown') : t('screen.people', { count: employees })}
      </span>
    </div>
  );
}
