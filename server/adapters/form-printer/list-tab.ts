import type ExcelJS from 'exceljs';
import type { DocumentList } from '../../../shared/form/form-document.ts';
import { escapeFormula } from '../workbook/escape-formula.ts';
import type { FormSize } from './form-printer.ts';
import { bodyFont } from './table-tab.ts';

const headFill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE9EBEE' } } as const;

/** A plain list with a frozen, filterable head. No text of a record is ever taken for a formula, not even after it was saved as CSV. */
export function writeListTab(sheet: ExcelJS.Worksheet, list: DocumentList, size: FormSize): void {
  sheet.views = [{ state: 'frozen', ySplit: 1 }];
  sheet.pageSetup = {
    paperSize: (size === 'A3' ? 8 : 9) as ExcelJS.PaperSize,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: '1:1',
  };
  sheet.columns = list.columns.map(({ width }) => ({ width }));
  const head = sheet.getRow(1);
  list.columns.forEach(({ label }, at) => {
    const cell = head.getCell(at + 1);
    cell.value = label;
    cell.font = { ...bodyFont, bold: true };
    cell.fill = headFill;
  });
  list.rows.forEach((row, at) => {
    const own = sheet.getRow(at + 2);
    own.font = bodyFont;
    row.forEach((value, column) => {
      if (value === null) return;
      const cell = own.getCell(column + 1);
      cell.value = typeof value === 'string' ? escapeFormula(value) : value;
      cell.alignment = { vertical: 'top', wrapText: typeof value === 'string' };
    });
  });
  if (list.rows.length > 0)
    sheet.autoFilter = {
      from: { row: 1, column: 1 },
      to: { row: list.rows.length + 1, column: list.columns.length },
    };
}
