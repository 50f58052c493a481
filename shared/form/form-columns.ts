import type { FormColumn } from './column.ts';
import type { FormKey } from './form.ts';
import { formationColumns } from './formation-columns.ts';
import { promotionColumns } from './promotion-columns.ts';
import { statisticsColumns } from './statistics-columns.ts';

/** The columns of each form from left to right; their numbers 栏次 count from 1. */
export const formColumns: Readonly<Record<FormKey, readonly FormColumn[]>> = {
  statistics: statisticsColumns,
  formation: formationColumns,
  promotion: promotionColumns,
};

/** Where a column stands. @throws RangeError for a key the form does not have */
export function columnIndex(columns: readonly FormColumn[], key: string): number {
  const index = columns.findIndex((column) => column.key === key);
  if (index < 0) throw new RangeError(`form column: received ${key}`);
  return index;
}
