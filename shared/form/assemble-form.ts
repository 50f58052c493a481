import { halfYearOf } from '../quarter.ts';
import { fillForm, type LeafOf } from './fill-form.ts';
import { type FormPeriodKey, formPeriods, isHalfYearly } from './form.ts';
import { columnIndex, formColumns } from './form-columns.ts';
import { fillMatrix } from './form-matrix.ts';
import type { FormPeriod } from './form-period.ts';
import type { ColumnView, FormExcluded, FormView, PeriodView } from './form-view.ts';

/** One quarter of the form's ground, and the row each division code of that quarter counts in. */
export interface PeriodSource {
  readonly period: FormPeriod;
  readonly leafOf: LeafOf;
}

type Kept = Omit<FormView, 'columns' | 'periods' | 'matrix' | 'halfYear' | 'excluded' | 'threshold'>;

/** Fills a form: all three periods over the same rows. */
export function assembleForm(kept: Kept, sources: Readonly<Record<FormPeriodKey, PeriodSource>>): FormView {
  const { form, rows, target } = kept;
  const columns = formColumns[form];
  const filled = ({ period, leafOf }: PeriodSource): PeriodView => ({
    quarter: period.quarter,
    // Where there is nothing at all, a 0 would look like a loss.
    cells: isEmpty(period) ? null : fillForm(columns, rows, leafOf, period, target),
  });
  const now = sources.now.period;
  return {
    ...kept,
    halfYear: isHalfYearly(form) ? halfYearOf(now.quarter) : null,
    threshold: now.threshold,
    columns: columns.map(
      (column): ColumnView => ({
        key: column.key,
        group: column.group,
        kind: column.kind,
        numerator: column.kind === 'count' ? null : columnIndex(columns, column.numerator),
        denominators:
          column.kind === 'count' ? [] : column.denominators.map((key) => columnIndex(columns, key)),
        noun: column.kind === 'count' ? column.noun : null,
        onMap: column.kind === 'count' ? column.onMap : null,
      }),
    ),
    periods: Object.fromEntries(formPeriods.map((key) => [key, filled(sources[key])])) as FormView['periods'],
    matrix: form === 'promotion' ? fillMatrix(now.reviews) : null,
    excluded: excludedOf(now),
  };
}

export function isEmpty({ organisations, parties, reviews }: FormPeriod): boolean {
  return organisations.length + parties.length + reviews.length === 0;
}

/** What is not counted, by status, and what counts without a place on the map. */
export function excludedOf({ organisations }: Pick<FormPeriod, 'organisations'>): FormExcluded {
  const suspended = organisations.filter(({ status }) => status === 'suspended').length;
  const operating = organisations.filter(({ status }) => status === 'operating');
  return {
    suspended,
    ended: organisations.length - operating.length - suspended,
    unlocated: operating.filter(({ lngLat }) => lngLat === null).length,
  };
}
