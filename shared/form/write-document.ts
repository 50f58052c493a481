import type { Translate } from '../map-sheet/sheet-data.ts';
import { type FormPeriodKey, formPeriods } from './form.ts';
import type {
  CellFormula,
  DocumentCell,
  DocumentRow,
  DocumentTable,
  FormAndRecords,
  FormDocument,
} from './form-document.ts';
import { columnNumber, footLines, periodName, standingText } from './form-texts.ts';
import type { ColumnView, FormView } from './form-view.ts';
import { writeMatrix } from './write-matrix.ts';
import { writeChanges, writeDefinitions, writeRecords } from './write-records.ts';

/** A form with all its words and formulas, ready for the printers. */
export function writeDocument({ view, records }: FormAndRecords, t: Translate): FormDocument {
  const title = t(`form.full-${view.form}`, { division: view.divisionName });
  const when = periodName(view.form, view.quarter, t);
  return {
    title,
    subtitle: `${when}　${standingText(view, t)}`,
    author: view.preparedBy ?? '',
    drawnOn: view.drawnOn,
    tables: formPeriods.map((period) => writeTable(view, period, title, t)),
    matrix: view.matrix && writeMatrix(view, view.matrix, t),
    records: writeRecords(view, records, t),
    printedRecords: writeChanges(view, records, t),
    definitions: writeDefinitions(view, t),
    texts: {
      pageOf: t('form.page-of', { page: '{page}', pages: '{pages}' }),
      continued: t('form.continued'),
    },
  };
}

/** Rows of figures, the same in every table, so that a reference finds its row; then what only this table says. */
function writeTable(view: FormView, period: FormPeriodKey, title: string, t: Translate): DocumentTable {
  const groups = [...new Set(view.columns.map(({ group }) => group))];
  return {
    name: t(`form.tab-${period}`),
    title,
    subtitle: `${periodName(view.form, view.periods[period].quarter, t)}${
      period === 'now' ? `　${standingText(view, t)}` : ''
    }`,
    stub: t('form.stub'),
    groups: groups.map((group) => t(`form.group-${group}`)),
    columns: view.columns.map((column, index) => ({
      label: t(`form.column-${column.key}`),
      number: columnNumber(view.columns, index),
      group: groups.indexOf(column.group),
    })),
    rows: [...figures(view, period), ...(period === 'now' ? memo(view, t) : changes(view, period, t))],
    foot: period === 'now' ? footLines(view, t) : [t('form.rate-note')],
  };
}

function figures(view: FormView, period: FormPeriodKey): DocumentRow[] {
  return view.rows.map(({ name, depth, children }, row) => ({
    label: name,
    depth,
    strong: children.length > 0,
    cells: view.columns.map((column, index) => ({
      value: view.periods[period].cells?.[row]?.[index] ?? null,
      style: column.kind === 'rate' ? 'rate' : 'count',
      formula: view.periods[period].cells === null ? null : formulaOf(view, column, children),
    })),
  }));
}

function formulaOf(view: FormView, column: ColumnView, children: readonly number[]): CellFormula | null {
  const { kind, numerator, denominators } = column;
  if (kind === 'count') return children.length > 0 ? { of: 'sum', rows: children } : null;
  if (numerator === null) return null;
  if (kind === 'rate') return { of: 'rate', numerator, denominators };
  return view.target === null ? null : { of: 'gap', numerator, denominators, target: view.target };
}

/** Below the figures of the quarter: the sums of the quarters it is compared with, and by how much it differs. */
function memo(view: FormView, t: Translate): DocumentRow[] {
  return (['previous', 'lastYear'] as const).flatMap((period, index) => {
    const table = index + 1;
    return [
      {
        label: t(`form.memo-${period}-${halfOr(view)}`),
        depth: 0,
        strong: false,
        cells: view.columns.map(
          (column, at): DocumentCell => ({
            value: view.periods[period].cells?.[0]?.[at] ?? null,
            style: column.kind === 'rate' ? 'rate' : 'count',
            formula: { of: 'reference', table, row: 0 },
          }),
        ),
      },
      differenceRow(view, period, 0, t(`form.change-${period}-${halfOr(view)}`)),
    ];
  });
}

/** In the table of an earlier quarter, below its figures: by how much each row differs now. */
function changes(view: FormView, period: FormPeriodKey, t: Translate): DocumentRow[] {
  return view.rows.map((row, index) => ({
    ...differenceRow(view, period, index, t(`form.change-row-${period}-${halfOr(view)}`, { name: row.name })),
    depth: row.depth,
    strong: row.children.length > 0,
  }));
}

function differenceRow(view: FormView, period: FormPeriodKey, row: number, label: string): DocumentRow {
  const table = formPeriods.indexOf(period);
  return {
    label,
    depth: 0,
    strong: false,
    cells: view.columns.map((column, at) => {
      const now = view.periods.now.cells?.[row]?.[at] ?? null;
      const then = view.periods[period].cells?.[row]?.[at] ?? null;
      const rate = column.kind === 'rate';
      return {
        value: now === null || then === null ? null : (now - then) * (rate ? 100 : 1),
        style: rate ? 'points' : 'change',
        formula: { of: 'difference', minuend: { table: 0, row }, subtrahend: { table, row } },
      };
    }),
  };
}

const halfOr = ({ form }: FormView) => (form === 'promotion' ? 'half' : 'quarter');
