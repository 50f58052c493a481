import type { OrganisationColumns } from '../../../shared/organisation-columns.ts';
import { symbolClasses } from '../../../shared/symbol.ts';
import { legendOrder } from './legend-order.ts';

export const listOrders = ['class', 'employees', 'name', 'division'] as const;
export type ListOrder = (typeof listOrders)[number];

const classRank = symbolClasses.map((each) => legendOrder.indexOf(each));
const collator = new Intl.Collator('zh-Hans-CN');

/** Rows in the wanted order; equal ones by name. The given rows stay as they are. */
export function orderRows(columns: OrganisationColumns, rows: Uint32Array, order: ListOrder): Uint32Array {
  const byEmployees = (a: number, b: number) => (columns.employees[b] ?? -1) - (columns.employees[a] ?? -1);
  const byName = (a: number, b: number) =>
    collator.compare(columns.names[a] ?? '', columns.names[b] ?? '') || a - b;
  const compare: Record<ListOrder, (a: number, b: number) => number> = {
    name: byName,
    employees: (a, b) => byEmployees(a, b) || a - b,
    class: (a, b) =>
      (classRank[columns.symbolClass[a] ?? 0] ?? 0) - (classRank[columns.symbolClass[b] ?? 0] ?? 0) ||
      byEmployees(a, b) ||
      a - b,
    division: (a, b) => (columns.division[a] ?? 0) - (columns.division[b] ?? 0) || byEmployees(a, b) || a - b,
  };
  return rows.slice().sort(compare[order]);
}
