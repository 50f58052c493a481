import { randomUUID } from 'node:crypto';
import { AppError } from '../../../shared/app-error.ts';
import type { ImportBatchView, MappedColumn } from '../../../shared/import/batch-view.ts';
import { emptyCell, type RawRow } from '../../../shared/import/cells/raw-cell.ts';
import { buildDivisionIndex, type DivisionIndex, findBanner } from '../../../shared/import/division-index.ts';
import { type FoundTable, findHeader, lastWord } from '../../../shared/import/find-header.ts';
import { datumOfHeadings, guessMapping, mappingOf } from '../../../shared/import/guess-mapping.ts';
import { columnsByField, type RowInput } from '../../../shared/import/read-row.ts';
import { ColumnMapping } from '../../../shared/import/staged.ts';
import type { Datum } from '../../../shared/organisation.ts';
import { Quarter, quarterAt } from '../../../shared/quarter.ts';
import type { Clock } from '../../adapters/clock.ts';
import type { RawWorkbook, WorkbookReader } from '../../adapters/workbook/workbook.ts';
import type { Database } from '../../db/database.ts';
import { importBatch } from '../../db/schema/import.ts';
import type { Scope } from '../../db/scope.ts';
import { getBatch } from './data.ts';
import { evaluateRows, regionOf } from './evaluate.ts';
import { organisationsOf, recallMapping, recallRows } from './recall.ts';
import { listResolvableDivisions } from './registry.ts';
import { fingerprintOf, headerHashOf, storeCell, withoutIdentityNumber } from './stored-cell.ts';
import { type PersistedRow, writeRows } from './write-rows.ts';

/** What staging needs of the outside world. */
export interface StagePorts {
  readonly workbook: WorkbookReader;
  readonly clock: Clock;
}

export interface StageInput {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** Default: the top division of the scope. */
  readonly divisionCode?: string | undefined;
  /** Default: the quarter of today. */
  readonly quarter?: string | undefined;
  /** Column index → field, overriding guess and memory. */
  readonly mapping?: ColumnMapping | undefined;
  /** By heading text, for the command line; merged over the guess. */
  readonly mappingByHeading?: Readonly<Record<string, string>> | undefined;
  readonly datum?: Datum | undefined;
  /** Which sheet to read; default the likeliest. */
  readonly sheetName?: string | undefined;
}

/**
 * Reads a file and stages its rows beside the registry; nothing of the registry changes.
 * @throws AppError what the workbook reader throws, `header-not-found`, `workbook-empty` (no data rows), `division-unknown`,
 * `quarter-unknown`.
 */
export async function stageImport(
  db: Database,
  scope: Scope,
  input: StageInput,
  ports: StagePorts,
): Promise<ImportBatchView> {
  const quarter = Quarter.safeParse(input.quarter ?? quarterAt(ports.clock.now()));
  if (!quarter.success) throw new AppError('quarter-unknown');
  const divisionCode = input.divisionCode ?? scope.rootCode;
  const index = buildDivisionIndex(await listResolvableDivisions(db, quarter.data));
  const target = index.byCode.get(divisionCode)?.division;
  if (!target || !scope.divisionCodes.has(target.code))
    throw new AppError('division-unknown', { code: divisionCode });
  const workbook = await ports.workbook.read(input.bytes, input.fileName);
  const table = findTable(workbook, index, input);
  const columns = describeColumns(table, index);
  const headerHash = headerHashOf(table.headings);
  const memory = await recallMapping(db, headerHash, target.code);
  const mapping = chooseMapping(columns, memory?.mapping ?? null, input);
  const fields = columnsByField(mapping);
  const rows = table.rows.map((row) => {
    // Columns about persons are not even kept for showing.
    const cells = row.cells.map((cell, at) =>
      columns[at]?.withheld && mapping[String(at)] === undefined ? emptyCell : withoutIdentityNumber(cell),
    );
    return {
      rowNumber: row.rowNumber,
      cells,
      groups: [...row.groups],
      fingerprint: fingerprintOf(cells, row.groups, fields),
    };
  });
  const earlier = await recallRows(
    db,
    target.code,
    rows.map((row) => row.fingerprint),
  );
  const inputs = rows.map((row): RowInput & { fingerprint: string; remembered: boolean } => {
    const known = earlier.get(row.fingerprint);
    return {
      ...row,
      answers: known?.answers ?? {},
      edits: known?.edits ?? {},
      remembered: known?.said ?? false,
    };
  });
  const context = {
    quarter: quarter.data,
    divisionCode: target.code,
    mapping,
    titles: table.titles,
    datum: input.datum ?? null,
    headingDatum: datumOfHeadings(table.headings),
  };
  const organisations = organisationsOf(rows, earlier);
  const { rows: evaluated, evidence } = await evaluateRows(db, scope, index, context, inputs, organisations);
  const id = randomUUID();
  await db.transaction(async (tx) => {
    await tx.insert(importBatch).values({
      id,
      quarter: context.quarter,
      divisionCode: target.code,
      fileName: input.fileName.slice(0, 200),
      sha256: workbook.sha256,
      format: workbook.format,
      encoding: workbook.encoding,
      sheetName: table.sheetName || null,
      otherSheets: [...table.otherSheets],
      headerRow: table.headerRow,
      headerHash,
      columns: columns.map((column) => confirmed(column, mapping, memory?.mapping ?? input.mapping ?? null)),
      mapping,
      mappingRemembered: memory !== null && input.mapping === undefined,
      titles: [...table.titles],
      ignored: [...table.ignored],
      datum: context.datum,
      evidence,
      status: 'staged',
      actor: scope.actor,
    });
    await writeRows(
      tx,
      id,
      inputs.map(
        (row, at): PersistedRow => ({
          input: row,
          stored: row.cells.map(storeCell),
          fingerprint: row.fingerprint,
          remembered: row.remembered,
          evaluated: evaluated[at],
        }),
      ),
    );
  });
  return getBatch(db, scope, id);
}

/** Tabs that come with templates, ours and others'. */
const besideData = /^(?:示例|样例|填写示例|填表说明|填报说明|说明|example|notes|instructions)$/i;

function findTable(
  workbook: RawWorkbook,
  index: DivisionIndex,
  input: Pick<StageInput, 'sheetName' | 'mappingByHeading'>,
): FoundTable {
  const { sheetName } = input;
  const sheets = workbook.sheets.filter((sheet) =>
    sheetName === undefined ? !sheet.hidden && !besideData.test(sheet.name) : sheet.name === sheetName,
  );
  const readable = sheets.length > 0 ? sheets : workbook.sheets;
  if (readable.every((sheet) => sheet.rows.length === 0)) throw new AppError('workbook-empty');
  const names = new Set([...index.byCode.values()].flatMap((each) => [each.name, each.stem]));
  const table = findHeader(
    readable,
    (text) => names.has(text) || findBanner(index, text) !== null,
    input.mappingByHeading,
  );
  if (!table) throw new AppError('header-not-found');
  if (table.rows.length === 0) throw new AppError('workbook-empty');
  const others = workbook.sheets.filter((sheet) => sheet.name !== table.sheetName && sheet.rows.length > 0);
  return { ...table, otherSheets: others.map(({ name, rows }) => ({ name, rows: rows.length })) };
}

function describeColumns(table: FoundTable, index: DivisionIndex): MappedColumn[] {
  const width = Math.max(table.headings.length, ...table.rows.map((row) => row.cells.length));
  const headings = Array.from({ length: width }, (_, at) => table.headings[at] ?? '');
  const sample: readonly Pick<RawRow, 'cells'>[] = table.rows.slice(0, 200);
  const cells = headings.map((_, at) => sample.map((row) => row.cells[at] ?? emptyCell));
  return guessMapping(headings.map(lastWord), cells, regionOf(index)).map((column) => ({
    ...column,
    heading: headings[column.index] ?? '',
    samples: column.samples.filter((text) => withoutIdentityNumber({ kind: 'text', text }).kind !== 'empty'),
  }));
}

function chooseMapping(
  columns: readonly MappedColumn[],
  remembered: ColumnMapping | null,
  input: StageInput,
): ColumnMapping {
  if (input.mapping) return ColumnMapping.parse(input.mapping);
  const base = remembered ?? mappingOf(columns);
  if (!input.mappingByHeading) return base;
  const result = { ...base };
  for (const [heading, field] of Object.entries(input.mappingByHeading)) {
    const column = columns.find((each) => each.heading === heading || lastWord(each.heading) === heading);
    if (!column) throw new AppError('invalid-input', { heading });
    for (const [at, other] of Object.entries(result)) if (other === field) delete result[at];
    if (field === '') delete result[String(column.index)];
    else result[String(column.index)] = ColumnMapping.valueType.parse(field);
  }
  return result;
}

/** A column as finally mapped; certain where a person has said so. */
export function confirmed(
  column: MappedColumn,
  mapping: ColumnMapping,
  saidBySomeone: ColumnMapping | null,
): MappedColumn {
  const field = mapping[String(column.index)] ?? null;
  const rivals = [
    ...new Set([...(column.field && column.field !== field ? [column.field] : []), ...column.alternatives]),
  ];
  return {
    ...column,
    field,
    confidence: saidBySomeone ? 1 : column.confidence,
    alternatives: rivals.filter((each) => each !== field),
  };
}
