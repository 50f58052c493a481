import { PassThrough } from 'node:stream';
import ExcelJS from 'exceljs';
import type { ExportValue } from '../../../shared/export/export-format.ts';
import { escapeFormula } from '../workbook/escape-formula.ts';
import type { ExportSet, ExportWriter } from './export-writer.ts';

const headerFill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EEF4' } } as const;
/** The program the file names as its maker; also keeps the machine's user out of it. */
const creator = 'Fenbu';

/**
 * A workbook of two sheets: what the file is about, then the rows under a frozen header with a filter. Texts are string cells and
 * escaped as well, so that saving as CSV or retyping a cell starts no formula either.
 */
export const xlsxWriter: ExportWriter = {
  async *write(set, batches) {
    const pieces = new PassThrough();
    const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: pieces, useStyles: true });
    workbook.creator = creator;
    workbook.created = new Date(set.madeAt);
    workbook.title = set.title;
    const filling = fill(workbook, set, batches).catch((error: Error) => pieces.destroy(error));
    yield* pieces as AsyncIterable<Uint8Array>;
    await filling;
  },
};

async function fill(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  set: ExportSet,
  batches: Parameters<ExportWriter['write']>[1],
): Promise<void> {
  fillAbout(workbook, set);
  const sheet = workbook.addWorksheet(set.sheets.rows, {
    views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }],
  });
  sheet.columns = set.columns.map(({ width }) => ({ width }));
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: set.columns.length } };
  const header = sheet.addRow(set.columns.map(({ title }) => title));
  header.height = 24;
  header.eachCell((cell) => {
    cell.font = { bold: true };
    cell.fill = headerFill;
    cell.alignment = { vertical: 'middle', horizontal: 'center', wrapText: true };
  });
  header.commit();
  for await (const rows of batches) {
    for (const { values } of rows) sheet.addRow(values.map(cellOf)).commit();
  }
  sheet.commit();
  await workbook.commit();
}

function fillAbout(workbook: ExcelJS.stream.xlsx.WorkbookWriter, set: ExportSet): void {
  const sheet = workbook.addWorksheet(set.sheets.about);
  sheet.columns = [{ width: 16 }, { width: 90 }];
  const title = sheet.addRow([cellOf(set.title)]);
  title.font = { bold: true, size: 14 };
  title.commit();
  for (const [label, text] of set.about) {
    const row = sheet.addRow([cellOf(label), cellOf(text)]);
    row.getCell(1).font = { bold: true };
    row.getCell(2).alignment = { wrapText: true, vertical: 'top' };
    row.commit();
  }
  sheet.commit();
}

function cellOf(value: ExportValue): string | number | boolean | null {
  return typeof value === 'string' ? escapeFormula(value) : value;
}
