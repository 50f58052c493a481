import ExcelJS from 'exceljs';

export interface TemplateColumn {
  readonly header: string;
  /** Width in characters of the default font. */
  readonly width: number;
  /** Shown when the mouse rests on the header. */
  readonly note?: string;
  /** Drop-down choices; others are refused by the spreadsheet program with the sheet's `choiceError`. */
  readonly choices?: readonly string[];
  /** Codes, telephone numbers: the whole column is formatted as text, so that no digit is lost. */
  readonly text?: boolean;
  /** Must be filled; the header is marked. */
  readonly required?: boolean;
}

/** Every word that appears in the file comes from the caller's catalogue. */
export interface TemplateTexts {
  /** Names of the three tabs. */
  readonly dataSheet: string;
  readonly exampleSheet: string;
  readonly notesSheet: string;
  /** Box shown when a value is not in a drop-down. */
  readonly choiceErrorTitle: string;
  readonly choiceError: string;
}

export type TemplateRow = readonly (string | number | null)[];

export interface Template {
  readonly title: string;
  readonly columns: readonly TemplateColumn[];
  readonly rows: readonly TemplateRow[];
  /** Filled rows of the example tab. */
  readonly examples: readonly TemplateRow[];
  /** Lines of the notes tab. */
  readonly notes: readonly string[];
  readonly texts: TemplateTexts;
}

/** Drop-downs and text formats reach 200 rows beyond the filled ones, at most this many; never the whole sheet. */
const preparedRows = 2000;
const headerFill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EEF4' } } as const;

/**
 * The workbook staff fill in, prefilled with `rows`: a data tab first (header in row 1, so that it reads back as it is), an
 * example tab with the same header, a notes tab, and a hidden tab `_lists` behind the drop-downs. Texts are written as string cells, never as formulas, whatever they begin with.
 */
export async function writeTemplate(template: Template): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.title = template.title;
  const { texts } = template;
  const data = workbook.addWorksheet(texts.dataSheet, { views: [{ state: 'frozen', ySplit: 1 }] });
  const example = workbook.addWorksheet(texts.exampleSheet, { views: [{ state: 'frozen', ySplit: 1 }] });
  fillTable(data, template.columns, template.rows);
  fillTable(example, template.columns, template.examples);
  fillNotes(workbook.addWorksheet(texts.notesSheet), template);
  // Drop-down lists longer than 255 characters must stand in cells; this tab holds them all.
  prepareColumns(data, workbook.addWorksheet('_lists', { state: 'veryHidden' }), template);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function fillTable(
  sheet: ExcelJS.Worksheet,
  columns: readonly TemplateColumn[],
  rows: readonly TemplateRow[],
): void {
  sheet.columns = columns.map(({ width }) => ({ width }));
  const header = sheet.getRow(1);
  header.height = 24;
  for (const [index, column] of columns.entries()) {
    const cell = header.getCell(index + 1);
    cell.value = column.header;
    cell.font = { bold: true, color: { argb: column.required ? 'FFB42318' : 'FF1F2937' } };
    cell.fill = headerFill;
    cell.alignment = { vertical: 'middle', horizontal: 'center', wrapText: true };
    if (column.note !== undefined) cell.note = column.note;
  }
  for (const [rowIndex, row] of rows.entries()) {
    const line = sheet.getRow(rowIndex + 2);
    for (const [index, column] of columns.entries()) {
      const value = row[index] ?? null;
      if (value === null) continue;
      const cell = line.getCell(index + 1);
      cell.value = column.text ? String(value) : value;
      if (column.text) cell.numFmt = '@';
    }
  }
}

function prepareColumns(
  sheet: ExcelJS.Worksheet,
  lists: ExcelJS.Worksheet,
  { columns, rows, texts }: Template,
): void {
  const lastRow = Math.min(rows.length + 200, preparedRows) + 1;
  for (const [index, column] of columns.entries()) {
    if (column.text) for (let row = 2; row <= lastRow; row++) sheet.getCell(row, index + 1).numFmt = '@';
    if (!column.choices?.length) continue;
    const letters = lists.getColumn(index + 1).letter;
    for (const [position, choice] of column.choices.entries())
      lists.getCell(position + 1, index + 1).value = choice;
    const formula = `'${lists.name}'!$${letters}$1:$${letters}$${column.choices.length}`;
    const own = sheet.getColumn(index + 1).letter;
    validations(sheet).add(`${own}2:${own}${lastRow}`, {
      type: 'list',
      allowBlank: true,
      formulae: [formula],
      showErrorMessage: true,
      errorTitle: texts.choiceErrorTitle,
      error: texts.choiceError,
    });
  }
}

/** exceljs has ranges of validations but not in its types; setting them cell by cell would write thousands of entries. */
function validations(sheet: ExcelJS.Worksheet): {
  add(range: string, validation: ExcelJS.DataValidation): void;
} {
  return (
    sheet as unknown as { dataValidations: { add(range: string, validation: ExcelJS.DataValidation): void } }
  ).dataValidations;
}

function fillNotes(sheet: ExcelJS.Worksheet, { title, notes }: Template): void {
  sheet.columns = [{ width: 100 }];
  sheet.getCell(1, 1).value = title;
  sheet.getCell(1, 1).font = { bold: true, size: 14 };
  for (const [index, note] of notes.entries()) {
    const cell = sheet.getCell(index + 2, 1);
    cell.value = note;
    cell.alignment = { wrapText: true, vertical: 'top' };
  }
}
