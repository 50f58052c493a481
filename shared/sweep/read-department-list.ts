import { isBlankText, normaliseName, normaliseText } from '../import/cells/normalise-text.ts';
import { parseCount } from '../import/cells/parse-count.ts';
import { cellText, emptyCell, type RawCell, textCell } from '../import/cells/raw-cell.ts';
import { cleanUscc, parseUscc } from '../import/cells/uscc.ts';
import { isIdentityNumber } from '../import/cells/uscc-check.ts';
import type { DivisionIndex } from '../import/division-index.ts';
import { findBanner } from '../import/division-index.ts';
import { type FoundTable, findHeader, lastWord, type SheetRows } from '../import/find-header.ts';
import { guessMapping } from '../import/guess-mapping.ts';
import type { Comparable } from './match-list.ts';
import { type EntryPlace, readEntryPlace } from './read-entry-place.ts';
import { type SweepColumn, type SweepField, sweepFields } from './sweep.ts';

export interface DepartmentEntry extends Comparable {
  readonly rowNumber: number;
  readonly employees: number | null;
  /** Its texts name a place that is none of ours. */
  readonly abroad: boolean;
}

export interface DepartmentList {
  readonly columns: readonly SweepColumn[];
  readonly entries: readonly DepartmentEntry[];
  /** Numbers of rows without a name. */
  readonly skipped: readonly number[];
}

/**
 * Reads another department's list. Only the name is required; what the sweep has no use for, and everything about persons, stays out.
 * @returns null when no sheet has a column of names.
 */
export function readDepartmentList(
  sheets: readonly SheetRows[],
  index: DivisionIndex,
): DepartmentList | null {
  const names = new Set([...index.byCode.values()].flatMap((each) => [each.name, each.stem]));
  const table = findHeader(sheets, (text) => names.has(text) || findBanner(index, text) !== null);
  if (!table) return null;
  const columns = findColumns(table);
  const at = new Map(columns.flatMap(({ field }, place) => (field ? [[field, place] as const] : [])));
  const skipped: number[] = [];
  const entries = table.rows.flatMap((row): DepartmentEntry[] => {
    const cell = (field: SweepField): RawCell => row.cells[at.get(field) ?? -1] ?? emptyCell;
    const name = normaliseName(textOf(cell('name'))).slice(0, 200);
    if (isBlankText(name)) {
      skipped.push(row.rowNumber);
      return [];
    }
    const texts = {
      banner: textOf(cell('banner')),
      division: textOf(cell('division')),
      address: textOf(cell('address')),
    };
    const place: EntryPlace = readEntryPlace(index, { ...texts, groups: [...row.groups].reverse() });
    const count = parseCount(cell('employees'));
    return [
      {
        rowNumber: row.rowNumber,
        name,
        ...readCode(cell('uscc')),
        ...place,
        address: isBlankText(texts.address) ? null : texts.address.slice(0, 200),
        employees: count.ok ? count.value : null,
      },
    ];
  });
  return { columns, entries, skipped };
}

function findColumns(table: FoundTable): SweepColumn[] {
  const cells = table.headings.map((_, at) =>
    table.rows.slice(0, 200).map((row) => row.cells[at] ?? emptyCell),
  );
  return guessMapping(table.headings.map(lastWord), cells).map(({ index, field, withheld }) => ({
    heading: table.headings[index] ?? '',
    field: withheld ? null : (sweepFields.find((each) => each === field) ?? null),
  }));
}

/** Text of a cell; a resident's identity number is not even looked at. */
function textOf(cell: RawCell): string {
  const text = normaliseText(cellText(cell));
  return isIdentityNumber(text.toUpperCase()) ? '' : text;
}

/** The code as far as it can be read: a misread one as it should be, a wrong one for comparing only, anything else not at all. */
function readCode(cell: RawCell): { uscc: string | null; validUscc: boolean } {
  const read = parseUscc(cell);
  if (read.ok) return { uscc: read.value, validUscc: read.value !== null };
  const { suggestion } = read.issue.params;
  const again = read.issue.code === 'uscc-confusable' ? parseUscc(textCell(String(suggestion))) : null;
  if (again?.ok && again.value !== null) return { uscc: again.value, validUscc: true };
  const code = cleanUscc(cellText(cell));
  return { uscc: /^[0-9A-Z]{18}$/.test(code) && !isIdentityNumber(code) ? code : null, validUscc: false };
}
