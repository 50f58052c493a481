import ExcelJS from 'exceljs';
import type { DocumentTable, FormDocument } from '../../../shared/form/form-document.ts';
import type { FormSize } from './form-printer.ts';
import { writeListTab } from './list-tab.ts';
import { headRows, stubColumns, writeTableTab } from './table-tab.ts';

/**
 * A form as a workbook: the table with real formulas, the quarters it is compared with in the same shape, the matrix of the promotion
 * form, the records and the definitions, a tab each. Numbers of the reporting units are numbers; everything made of them is a formula.
 */
export async function writeWorkbook(document: FormDocument, size: FormSize): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.title = document.title;
  workbook.creator = document.author;
  workbook.created = new Date(`${document.drawnOn}T00:00:00Z`);
  workbook.modified = workbook.created;
  // Programs count anew when they open it: what stands in the cells is only for those that cannot.
  workbook.calcProperties.fullCalcOnLoad = true;
  const place = { tabs: document.tables.map(({ name }) => name), left: stubColumns, top: headRows };
  const add = (table: DocumentTable, tabs: readonly string[]) =>
    writeTableTab(workbook.addWorksheet(table.name), table, { ...place, tabs }, document.texts, size);
  const [main, ...earlier] = document.tables;
  if (main) add(main, place.tabs);
  if (document.matrix) add(document.matrix, [document.matrix.name]);
  for (const table of earlier) add(table, place.tabs);
  writeListTab(workbook.addWorksheet(document.records.name), document.records, size);
  writeListTab(workbook.addWorksheet(document.definitions.name), document.definitions, size);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
