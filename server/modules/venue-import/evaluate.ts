import { createHash } from 'node:crypto';
import { AppError } from '../../../shared/app-error.ts';
import type { Division } from '../../../shared/division.ts';
import { normaliseName } from '../../../shared/import/cells/normalise-text.ts';
import { cellText, emptyCell } from '../../../shared/import/cells/raw-cell.ts';
import { isIdentityNumber } from '../../../shared/import/cells/uscc-check.ts';
import type { DataRow } from '../../../shared/import/classify-rows.ts';
import { liesWithin } from '../../../shared/import/division-index.ts';
import { datumOfHeadings } from '../../../shared/import/guess-mapping.ts';
import type { Datum } from '../../../shared/organisation.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import { countVenueRows, evaluateVenues } from '../../../shared/venue-import/evaluate-venues.ts';
import type { VenueColumn, VenueField } from '../../../shared/venue-import/venue-field.ts';
import { mapVenueColumns } from '../../../shared/venue-import/venue-headings.ts';
import type { VenueAnswers, VenueImportView, VenueRow } from '../../../shared/venue-import/venue-staged.ts';
import type { RawWorkbook } from '../../adapters/workbook/workbook.ts';
import type { Transaction } from '../../db/database.ts';
import type { Scope } from '../../db/scope.ts';
import { requireKept } from '../venue/mutations.ts';
import { listHostOrganisations, listLocked, loadGround, namesOfHosts } from './data.ts';
import { findVenueTable } from './find-table.ts';

export interface VenueImportInput {
  readonly workbook: RawWorkbook;
  readonly fileName: string;
  readonly divisionCode: string;
  readonly quarter: Quarter;
  /** Null: nobody has said. */
  readonly datum: Datum | null;
  readonly answers: VenueAnswers;
  /** `YYYY-MM-DD` in China. */
  readonly today: string;
}

/**
 * What would become of a list of venues; nothing is written.
 * @throws AppError `division-unknown`, `header-not-found`, `workbook-empty`
 */
export async function evaluateVenueFile(
  tx: Transaction,
  scope: Scope,
  input: VenueImportInput,
): Promise<VenueImportView> {
  const { workbook, quarter, divisionCode, datum, answers, today } = input;
  const ground = await loadGround(tx, scope, { divisionCode, quarter });
  const { index, target, checklist, registry } = ground;
  const table = findVenueTable(workbook, index, checklist);
  const width = Math.max(table.headings.length, ...table.rows.map(({ cells }) => cells.length));
  const columns = mapVenueColumns(
    Array.from({ length: width }, (_, at) => table.headings[at] ?? ''),
    checklist,
  );
  const rows = table.rows.map((row) => withoutPersons(row, columns));
  const byField = new Map(
    columns.flatMap(({ field, index: at }): [VenueField, number][] => (field ? [[field, at]] : [])),
  );
  const host = byField.get('organisation');
  const names = new Set(
    host === undefined ? [] : rows.map(({ cells }) => normaliseName(cellText(cells[host] ?? emptyCell))),
  );
  names.delete('');
  const below = [...index.byCode.keys()].filter((code) => liesWithin(index, code, target.code));
  const { rows: evaluated, datum: weighed } = evaluateVenues(
    rows,
    {
      index,
      columns: byField,
      batchDivision: target.code,
      titles: table.titles,
      region: ground.region,
      city: ground.city,
      villages: ground.villages,
      organisations: await listHostOrganisations(tx, scope, quarter, names),
      checklist,
      today,
    },
    registry,
    answers,
    await listLocked(tx, below, quarter),
    [datum, datumOfHeadings(table.headings)],
  );
  // The invariant of the import: no row vanishes.
  if (evaluated.length !== table.rows.length)
    throw new AppError('invalid-input', { read: table.rows.length, kept: evaluated.length });
  const kept: VenueRow[] = [];
  for (const row of evaluated) kept.push(await keepPromises(tx, row));
  return {
    fileName: input.fileName,
    sheetName: table.sheetName,
    headerRow: table.headerRow,
    quarter,
    divisionCode: target.code,
    columns,
    ignored: table.ignored,
    otherSheets: table.otherSheets,
    datum: weighed,
    counts: countVenueRows(kept),
    rows: kept,
    names: await namesIn(tx, scope, quarter, kept, ground.villages),
    digest: digestOf([quarter, target.code, datum, kept.map(({ issues: _, ...row }) => row)]),
    applied: null,
  };
}

/** Columns about persons, and numbers of identity cards wherever they stand, are not even read. */
function withoutPersons(row: DataRow, columns: readonly VenueColumn[]): DataRow {
  return {
    ...row,
    cells: row.cells.map((cell, at) =>
      columns[at]?.field === null || isIdentityNumber(cellText(cell).trim().toUpperCase()) ? emptyCell : cell,
    ),
  };
}

const offered = ['capacityPeople', 'openForSharing', 'openingHours'] as const;

/** A change that breaks what others were promised stays out. */
async function keepPromises(tx: Transaction, row: VenueRow): Promise<VenueRow> {
  const { venueId, facts, difference } = row;
  if (row.outcome !== 'changed' || !venueId || !facts || !offered.some((fact) => difference[fact]))
    return row;
  try {
    await requireKept(tx, venueId, facts);
    return row;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'venue-promised') throw error;
    const issue = {
      code: 'venue-promised',
      severity: 'error',
      row: row.rowNumber,
      field: 'openingHours',
      params: error.params,
    } as const;
    return { ...row, outcome: 'rejected', facts: null, difference: {}, issues: [...row.issues, issue] };
  }
}

/** Names of what the facts and differences of the rows refer to. */
async function namesIn(
  tx: Transaction,
  scope: Scope,
  quarter: Quarter,
  rows: readonly VenueRow[],
  villages: ReadonlyMap<string, readonly Division[]>,
): Promise<Record<string, string>> {
  const organisations = rows.flatMap(({ facts, difference }) => [
    facts?.organisationId,
    difference.organisationId?.[0],
  ]);
  const ids = new Set(organisations.filter((id) => typeof id === 'string'));
  const hosts = await namesOfHosts(tx, scope, quarter, [...ids]);
  const spoken = new Set(
    rows.flatMap(({ facts, difference }) => [facts?.hostDivisionCode, difference.hostDivisionCode?.[0]]),
  );
  const below = [...villages.values()].flat().filter(({ code }) => spoken.has(code));
  return { ...Object.fromEntries(hosts), ...Object.fromEntries(below.map(({ code, name }) => [code, name])) };
}

function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
