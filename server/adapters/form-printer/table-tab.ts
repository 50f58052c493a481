import type ExcelJS from 'exceljs';
import type { DocumentCell, DocumentTable, FormDocument } from '../../../shared/form/form-document.ts';
import { escapeFormula } from '../workbook/escape-formula.ts';
import { formulaText, noNumber, type Placement } from './cell-formula.ts';
import type { FormSize } from './form-printer.ts';

/** Title, quarter, groups, columns and their numbers stand above the figures; the names of the rows left of them. */
export const headRows = 5;
export const stubColumns = 1;

const paper = { A3: 8 as ExcelJS.PaperSize, A4: 9 as ExcelJS.PaperSize };
const formats: Readonly<Record<DocumentCell['style'], string>> = {
  count: '#,##0',
  rate: '0.0%',
  points: '+0.0;-0.0;0.0',
  change: '+#,##0;-#,##0;0',
};
const line = { style: 'thin', color: { argb: 'FF8A9099' } } as const;
const border = { top: line, bottom: line, left: line, right: line };
const headFill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE9EBEE' } } as const;
const sumFill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF4F5F6' } } as const;
export const bodyFont = { name: '宋体', size: 10 } as const;
const titleFont = { name: '黑体', size: 16 } as const;

/** One table on a tab of its own, frozen, and set up for the printer. */
export function writeTableTab(
  sheet: ExcelJS.Worksheet,
  table: DocumentTable,
  place: Placement,
  texts: FormDocument['texts'],
  size: FormSize,
): void {
  const last = table.columns.length + stubColumns;
  sheet.views = [{ state: 'frozen', xSplit: stubColumns, ySplit: headRows }];
  sheet.properties.outlineProperties = { summaryBelow: false, summaryRight: false };
  sheet.pageSetup = {
    paperSize: paper[size],
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    printTitlesRow: `1:${headRows}`,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.2, footer: 0.3 },
  };
  sheet.headerFooter.oddFooter = `&C${texts.pageOf.replace('{page}', '&P').replace('{pages}', '&N')}`;
  sheet.getColumn(1).width = Math.max(
    16,
    ...table.rows.map(({ label, depth }) => [...label].length * 2 + depth * 2 + 2),
  );
  writeHead(sheet, table, last);
  table.rows.forEach((row, at) => {
    const own = sheet.getRow(headRows + at + 1);
    own.height = 18;
    own.outlineLevel = Math.max(0, row.depth - 1);
    const name = own.getCell(1);
    name.value = escapeFormula(row.label);
    name.alignment = { vertical: 'middle', indent: row.depth };
    row.cells.forEach((cell, column) => {
      const target = own.getCell(column + 1 + stubColumns);
      target.value = cellValue(cell, at, column, place);
      target.numFmt = formats[cell.style];
      target.alignment = { vertical: 'middle', horizontal: 'right' };
    });
    for (let column = 1; column <= last; column++) {
      const cell = own.getCell(column);
      cell.font = { ...bodyFont, bold: row.strong };
      cell.border = border;
      if (row.strong) cell.fill = sumFill;
    }
  });
  table.foot.forEach((text, at) => {
    const row = headRows + table.rows.length + at + 2;
    sheet.mergeCells(row, 1, row, last);
    const cell = sheet.getCell(row, 1);
    cell.value = escapeFormula(text);
    cell.font = bodyFont;
    cell.alignment = { wrapText: true, vertical: 'top' };
    sheet.getRow(row).height = [...text].length * 2 > last * 9 ? 30 : 16;
  });
}

/** The number as counted stands beside its formula, so that a program that does not calculate shows it too. */
function cellValue(
  { value, formula, style }: DocumentCell,
  row: number,
  column: number,
  place: Placement,
): ExcelJS.CellValue {
  if (formula === null) return value ?? noNumber;
  const text = formulaText(formula, { row, column, points: style === 'points' }, place);
  return { formula: text, result: value ?? noNumber };
}

function writeHead(sheet: ExcelJS.Worksheet, table: DocumentTable, last: number): void {
  sheet.mergeCells(1, 1, 1, last);
  sheet.mergeCells(2, 1, 2, last);
  const title = sheet.getCell(1, 1);
  title.value = escapeFormula(table.title);
  title.font = titleFont;
  title.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
  sheet.getRow(1).height = 30;
  const subtitle = sheet.getCell(2, 1);
  subtitle.value = escapeFormula(table.subtitle);
  subtitle.font = bodyFont;
  subtitle.alignment = { horizontal: 'center', vertical: 'middle' };
  const stub = sheet.getCell(3, 1);
  stub.value = table.stub;
  sheet.mergeCells(3, 1, headRows, 1);
  table.groups.forEach((group, index) => {
    const own = table.columns.flatMap((column, at) => (column.group === index ? [at] : []));
    const [from, to] = [own[0] ?? 0, own.at(-1) ?? 0];
    sheet.getCell(3, from + 2).value = group;
    if (to > from) sheet.mergeCells(3, from + 2, 3, to + 2);
  });
  sheet.getRow(3).height = 20;
  sheet.getRow(4).height = 46;
  sheet.getRow(5).height = 28;
  table.columns.forEach((column, at) => {
    sheet.getCell(4, at + 2).value = column.label;
    sheet.getCell(5, at + 2).value = column.number;
    sheet.getColumn(at + 2).width = Math.max(9, Math.min(14, [...column.number].length + 2));
  });
  for (let row = 3; row <= headRows; row++) {
    for (let column = 1; column <= last; column++) {
      const cell = sheet.getCell(row, column);
      cell.font = { ...bodyFont, bold: row < headRows };
      cell.fill = headFill;
      cell.border = border;
      cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    }
  }
}
