import { useTranslation } from 'react-i18next';
import type { DivisionTree } from '../division/division-tree.ts';
import { divisionName } from './division-names.ts';
import style from './rows.module.css';

/** What is known beside the name; of an entry what the department says, of ours what the registry says. */
export interface Facts {
  readonly uscc: string | null;
  readonly divisionCode: string | null;
  readonly address: string | null;
  readonly employees: number | null;
}

/** The facts of one row, those that are there. */
export function EntryFacts({
  tree,
  facts,
  rowNumber,
}: {
  tree: DivisionTree;
  facts: Facts;
  rowNumber?: number;
}) {
  const { t } = useTranslation();
  const { uscc, divisionCode, address, employees } = facts;
  return (
    <p className={style.facts}>
      {rowNumber !== undefined && <span>{t('sweep.rowNumber', { row: rowNumber })}</span>}
      {uscc !== null && <span className={style.code}>{uscc}</span>}
      {divisionCode !== null && <span>{divisionName(tree, divisionCode)}</span>}
      {address !== null && <span>{address}</span>}
      {employees !== null && (
        <span>
          {t('sweep.employees')} {t('sweep.employeesCount', { count: employees })}
        </span>
      )}
    </p>
  );
}
