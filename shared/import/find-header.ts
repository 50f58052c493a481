import type { IgnoredRow } from './batch-view.ts';
import { isBlankText, normaliseText } from './cells/normalise-text.ts';
import { cellText, type RawCell, type RawRow } from './cells/raw-cell.ts';
import { type ClassifiedRow, classifyRows, type DataRow, shownText } from './classify-rows.ts';
import { fieldsOfHeading, headingKey, isPersonalHeading } from './header-synonyms.ts';

/** A sheet as the workbook reader hands it over. */
export interface SheetRows {
  readonly name: string;
  readonly rows: readonly RawRow[];
}

export interface FoundTable {
  readonly sheetName: string;
  /** Row number of the (last) header row, as the spreadsheet program shows it. */
  readonly headerRow: number;
  /** By column; two header rows are joined as `parent/child`. */
  readonly headings: readonly string[];
  readonly rows: readonly DataRow[];
  readonly ignored: readonly IgnoredRow[];
  /** Texts of the rows above the header. */
  readonly titles: readonly string[];
  readonly otherSheets: readonly { readonly name: string; readonly rows: number }[];
}

interface Header {
  readonly first: number;
  readonly last: number;
  readonly headings: readonly string[];
  /** Column of the name. */
  readonly name: number;
  readonly score: number;
}

/** Rows from the top that may hold the header. */
const searchDepth = 40;
/** Below this a word merely occurs in a heading. */
const sure = 0.8;

/**
 * Chooses the sheet and its header row as staff make them: below title rows, of one to three rows with merged parents, with notes,
 * group rows and totals among the data. The sheet with the best header wins, among equals the longer one.
 * @param isDivisionName whether a text is the name of a division, so that a row of nothing else is seen as a group row.
 * @param told headings somebody has explained, by their text.
 * @returns null when no sheet has a row with a name column.
 */
export function findHeader(
  sheets: readonly SheetRows[],
  isDivisionName: (text: string) => boolean,
  told: Readonly<Record<string, string>> = {},
): FoundTable | null {
  const known = new Map(Object.entries(told).map(([heading, field]) => [headingKey(heading), field]));
  let best: { sheet: SheetRows; header: Header } | null = null;
  for (const sheet of sheets) {
    const header = findHeaderIn(sheet.rows, known);
    if (!header) continue;
    const gain = best ? header.score - best.header.score : 1;
    if (gain > 0.01 || (gain > -0.01 && sheet.rows.length > (best?.sheet.rows.length ?? 0)))
      best = { sheet, header };
  }
  if (!best) return null;
  const { sheet, header } = best;
  const classified = classifyRows(
    sheet.rows.slice(header.last + 1),
    header.headings,
    header.name,
    isDivisionName,
  );
  const above = sheet.rows.slice(0, header.first).filter((row) => textsOf(row).length > 0);
  return {
    sheetName: sheet.name,
    headerRow: sheet.rows[header.last]?.rowNumber ?? 0,
    headings: header.headings,
    rows: classified.flatMap((row: ClassifiedRow) => (row.kind === 'data' ? [row.row] : [])),
    ignored: [
      ...above.map((row) => ignoredRow(row, 'title')),
      ...sheet.rows.slice(header.first, header.last + 1).map((row) => ignoredRow(row, 'header')),
      ...classified.flatMap((row) => (row.kind === 'ignored' ? [row.ignored] : [])),
    ],
    titles: above.map((row) =>
      textsOf(row)
        .filter((text) => !isPersonalHeading(text))
        .join(' '),
    ),
    otherSheets: sheets
      .filter((other) => other !== sheet && other.rows.length > 0)
      .map(({ name, rows }) => ({ name, rows: rows.length })),
  };
}

function ignoredRow(row: RawRow, reason: IgnoredRow['reason']): IgnoredRow {
  return { rowNumber: row.rowNumber, reason, text: shownText(textsOf(row)) };
}

/** The texts of a row, each merged or repeated one once. */
function textsOf(row: RawRow): string[] {
  const texts = row.cells.map((cell) => normaliseText(cellText(cell))).filter((text) => text !== '');
  return [...new Set(texts)];
}

function findHeaderIn(rows: readonly RawRow[], known: ReadonlyMap<string, string>): Header | null {
  let best: Header | null = null;
  for (let first = 0; first < Math.min(rows.length, searchDepth); first += 1) {
    for (let last = first; last < Math.min(rows.length, first + 3); last += 1) {
      const block = rows.slice(first, last + 1);
      if (last > first && !looksLikeHeading(rows[last])) break;
      const headings = joinHeadings(block);
      const scored = scoreOf(headings, known);
      if (!scored) continue;
      const { score, name } = scored;
      // A further row must earn its place, or the first data row would be swallowed.
      const better = score > (best?.score ?? 0) + (last > first ? 0.5 : 0.01);
      // A title joined to the header from above adds nothing, unlike a parent whose cells reach down.
      const shorter = best?.last === last && score > best.score - 0.01 && !reachesUp(rows[first]);
      if (better || shorter) best = { first, last, headings, name, score };
    }
  }
  return best;
}

function reachesUp(row: RawRow | undefined): boolean {
  return (row?.cells ?? []).some((cell) => cell.kind !== 'empty' && cell.mergedFrom !== undefined);
}

/** Sum over the fields recognised, and the column of the name; null without one. */
function scoreOf(
  headings: readonly string[],
  known: ReadonlyMap<string, string>,
): { score: number; name: number } | null {
  const found = new Map<string, { score: number; index: number }>();
  headings.forEach((heading, index) => {
    if (heading.length > 40) return;
    const told = known.get(headingKey(heading)) ?? known.get(headingKey(lastWord(heading)));
    const [top] = told
      ? [[told, 1] as const]
      : [...fieldsOfHeading(lastWord(heading))].sort(([, x], [, y]) => y - x);
    if (top && top[1] >= sure && top[1] > (found.get(top[0])?.score ?? 0))
      found.set(top[0], { score: top[1], index });
  });
  const name = found.get('name');
  if (!name) return null;
  const used = headings.filter((heading) => heading !== '').length;
  // A lone known word among several columns is a value (企业), not a header.
  if (found.size < 2 && used > 2) return null;
  return { score: [...found.values()].reduce((sum, each) => sum + each.score, 0), name: name.index };
}

/** Of `党组织/名称` the joined 党组织名称 when that is known, else the child alone. */
export function lastWord(heading: string): string {
  const parts = heading.split('/');
  const exact = (text: string) => Math.max(0, ...fieldsOfHeading(text).values()) >= 0.9;
  if (parts.length < 2 || exact(heading)) return heading;
  const joined = parts.join('');
  return exact(joined)
    ? joined
    : exact(parts.slice(-2).join(''))
      ? parts.slice(-2).join('')
      : (parts.at(-1) ?? '');
}

function looksLikeHeading(row: RawRow | undefined): boolean {
  const texts = (row?.cells ?? []).filter((cell) => !isBlankText(cellText(cell)));
  return texts.length > 0 && texts.every((cell) => cell.kind === 'text' && cell.text.length <= 20);
}

function joinHeadings(block: readonly RawRow[]): string[] {
  const width = Math.max(...block.map((row) => row.cells.length));
  const columns: string[][] = Array.from({ length: width }, () => []);
  block.forEach((row, depth) => {
    let parent = '';
    for (let index = 0; index < width; index += 1) {
      const own = headingText(row.cells[index]);
      if (own !== '') parent = own;
      // A parent merged over several columns stands in the first of them only; it reaches as far as children follow without gap.
      const child = block.slice(depth + 1).some((below) => headingText(below.cells[index]) !== '');
      const text = own === '' && depth < block.length - 1 && child ? parent : own;
      const column = columns[index] ?? [];
      if (text !== '' && column.at(-1) !== text) column.push(text);
    }
  });
  return columns.map((parts) => parts.join('/'));
}

function headingText(cell: RawCell | undefined): string {
  return normaliseText(cellText(cell)).replace(/ (?=\p{Script=Han})|(?<=\p{Script=Han}) /gu, '');
}
