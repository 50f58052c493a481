import { buildCandidate } from './build-candidate.ts';
import type { RowSetup } from './built-row.ts';
import { type RawCell, textCell } from './cells/raw-cell.ts';
import { squareIndex } from './division-fixture.ts';
import { type EvaluatedRow, evaluateBatch } from './evaluate-batch.ts';
import { columnsByField, type RowInput } from './read-row.ts';
import type { RegistryEntry } from './registry-entry.ts';
import type { ImportAnswers, ImportEdits, ImportField } from './staged.ts';

/** For tests: what a row says, by field. */
export type RowTexts = Partial<Record<ImportField, string | RawCell>> & {
  readonly answers?: ImportAnswers;
  readonly edits?: ImportEdits;
  readonly groups?: readonly string[];
};

const setup: Omit<RowSetup, 'columns'> = {
  index: squareIndex,
  batchDivision: '150600',
  titles: [],
  datum: 'wgs84',
  datumOpen: false,
  region: [106.5, 38.5, 111.5, 40.5],
};

/** For tests: evaluates rows given by field against a registry; the rows are numbered from 2, as below a header. */
export function evaluate(
  rows: readonly RowTexts[],
  entries: readonly RegistryEntry[] = [],
  options: Partial<RowSetup> & { remembered?: ReadonlyMap<number, string> } = {},
): EvaluatedRow[] {
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter(
    (key) => !['answers', 'edits', 'groups'].includes(key),
  ) as ImportField[];
  const columns = columnsByField(Object.fromEntries(fields.map((field, at) => [String(at), field])));
  const inputs = rows.map(
    (row, at): RowInput => ({
      rowNumber: at + 2,
      cells: fields.map((field) => {
        const value = row[field];
        return typeof value === 'string' || value === undefined ? textCell(value ?? '') : value;
      }),
      groups: row.groups ?? [],
      answers: row.answers ?? {},
      edits: row.edits ?? {},
    }),
  );
  const { remembered, ...rowOptions } = options;
  const built = inputs.map((input) => buildCandidate(input, { ...setup, columns, ...rowOptions }));
  return evaluateBatch(inputs, built, {
    index: squareIndex,
    batchDivision: options.batchDivision ?? setup.batchDivision,
    entries,
    remembered: remembered ?? new Map(),
  });
}

/** For tests: an entry of the registry. */
export function entry(facts: Partial<RegistryEntry> = {}): RegistryEntry {
  const name = facts.name ?? '甲煤业有限公司';
  return {
    organisationId: '00000000-0000-4000-8000-000000000001',
    divisionCode: '150622100',
    sector: 'enterprise',
    uscc: null,
    nameKey: name,
    industry: null,
    address: null,
    lngLat: null,
    location: null,
    employees: null,
    members: null,
    activists: null,
    developedThisYear: null,
    founded: null,
    status: 'operating',
    source: null,
    party: null,
    later: false,
    ...facts,
    name,
  };
}

/** For tests: the codes of a row's errors and questions. */
export function asks(row: EvaluatedRow | undefined): string[] {
  return (row?.issues ?? []).filter((issue) => issue.severity !== 'warning').map((issue) => issue.code);
}
