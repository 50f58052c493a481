import type { RowSink } from './row-sink.ts';
import { workbookLimits } from './workbook-limits.ts';
import { asText } from './xlsx-cell.ts';
import { readSharedStrings } from './xlsx-shared-strings.ts';
import { readSheet } from './xlsx-sheet.ts';
import { readStyles } from './xlsx-styles.ts';
import { readOutline } from './xlsx-workbook.ts';
import { openZip } from './zip-directory.ts';
import { readPart } from './zip-part.ts';

/** Reads every worksheet of an XLSX into the sink. Fails with an AppError only. */
export async function readXlsx(bytes: Buffer, sink: RowSink): Promise<void> {
  const zip = await openZip(bytes);
  const budget = { elements: workbookLimits.xmlElements };
  const outline = await readOutline(zip, budget);
  const styles = outline.styles ? await readStyles(readPart(zip, outline.styles), budget) : [];
  const sharedStrings = outline.sharedStrings
    ? await readSharedStrings(readPart(zip, outline.sharedStrings), budget)
    : [];
  const context = { sharedCells: sharedStrings.map(asText), styles, date1904: outline.date1904 };
  for (const { name, hidden, entry } of outline.sheets) {
    sink.beginSheet(name, hidden);
    sink.endSheet(await readSheet(readPart(zip, entry), context, budget, sink));
  }
}
