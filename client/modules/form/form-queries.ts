import { useQuery } from '@tanstack/react-query';
import type { FormKey, FormPeriodKey } from '../../../shared/form/form.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import { rpc } from '../../api/rpc.ts';

/** Which form the page shows; always down to the reporting units: what is folded up is only not shown. */
export interface FormChoice {
  readonly form: FormKey;
  readonly divisionCode: string;
  readonly quarter: Quarter;
  /** Only what was published up to then; null: what is in force. */
  readonly asOf: string | null;
}

/** A cell somebody opened. */
export interface OpenCell {
  /** Division code of the row. */
  readonly row: string;
  /** Key of the column; of the matrix `from:to`. */
  readonly column: string;
  readonly period: FormPeriodKey;
  readonly matrix: boolean;
}

const pinned = (asOf: string | null) => (asOf === null ? {} : { asOf });

export function useForm({ form, divisionCode, quarter, asOf }: FormChoice) {
  return useQuery({
    queryKey: ['form', form, divisionCode, quarter, asOf],
    queryFn: () =>
      rpc.form.get.query(
        { form, divisionCode, quarter, level: 'units', ...pinned(asOf) },
        { context: { alone: true } },
      ),
  });
}

/** The records behind a cell. */
export function useCellRecords({ form, divisionCode, quarter, asOf }: FormChoice, cell: OpenCell) {
  return useQuery({
    queryKey: ['form', form, divisionCode, quarter, asOf, 'records', cell],
    queryFn: () =>
      rpc.form.records.query(
        { form, divisionCode, quarter, level: 'units', ...pinned(asOf), ...cell },
        { context: { alone: true } },
      ),
  });
}

/** Where a form is taken away as a file. */
export function formAddress(
  { form, divisionCode, quarter, asOf }: FormChoice,
  { format, level, language }: { format: 'xlsx' | 'pdf'; level: 'children' | 'units'; language: string },
): string {
  const query = {
    ...{ form, division: divisionCode, quarter, format, level, language },
    ...(asOf === null ? {} : { asof: asOf }),
  };
  return `/api/form?${new URLSearchParams(query)}`;
}
