import { AppError } from '../../../shared/app-error.ts';
import { cellText } from '../../../shared/import/cells/raw-cell.ts';
import { type DivisionIndex, findBanner } from '../../../shared/import/division-index.ts';
import { type FoundTable, findHeader } from '../../../shared/import/find-header.ts';
import type { Checklist } from '../../../shared/venue/checklist.ts';
import { fieldOfVenueHeading } from '../../../shared/venue-import/venue-headings.ts';
import type { RawSheet, RawWorkbook } from '../../adapters/workbook/workbook.ts';

/** Rows from the top that may hold the header, as `findHeader` looks for it, and a row below. */
const headerDepth = 44;
/** Tabs that come with templates, ours and others'. */
const besideData = /^(?:示例|样例|填写示例|填表说明|填报说明|说明|example|notes|instructions)$/i;

/**
 * The list in a workbook: the sheet and header row that say most of venues.
 * @throws AppError `workbook-empty`, `header-not-found`
 */
export function findVenueTable(
  workbook: RawWorkbook,
  index: DivisionIndex,
  checklist: Checklist,
): FoundTable {
  const shown = workbook.sheets.filter((sheet) => !sheet.hidden && !besideData.test(sheet.name));
  const sheets = shown.length > 0 ? shown : workbook.sheets;
  if (sheets.every((sheet) => sheet.rows.length === 0)) throw new AppError('workbook-empty');
  const names = new Set([...index.byCode.values()].flatMap((each) => [each.name, each.stem]));
  const table = findHeader(
    sheets,
    (text) => names.has(text) || findBanner(index, text) !== null,
    explained(sheets, checklist),
  );
  if (!table) throw new AppError('header-not-found');
  if (table.rows.length === 0) throw new AppError('workbook-empty');
  const others = workbook.sheets.filter((sheet) => sheet.name !== table.sheetName && sheet.rows.length > 0);
  return { ...table, otherSheets: others.map(({ name, rows }) => ({ name, rows: rows.length })) };
}

/** What the words of venues make of the texts at the top: the header is found by the rules of the import of organisations. */
function explained(sheets: readonly RawSheet[], checklist: Checklist): Record<string, string> {
  const told: Record<string, string> = {};
  for (const { rows } of sheets)
    for (const { cells } of rows.slice(0, headerDepth))
      for (const cell of cells) {
        const text = cell.kind === 'text' && cell.text.length <= 40 ? cellText(cell) : '';
        const field = text === '' ? null : fieldOfVenueHeading(text, checklist);
        if (field) told[text] = field;
      }
  return told;
}
