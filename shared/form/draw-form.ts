import type { Scene } from '../map-sheet/scene.ts';
import type { MeasureText } from '../map-sheet/sheet-data.ts';
import { drawList } from './draw-list.ts';
import { drawTable } from './draw-table.ts';
import type { FormDocument } from './form-document.ts';
import { framePages, pageSizeOf } from './form-page.ts';

/** A form on paper: the table, the matrix if there is one, the list of changes, the definitions. Same document, same pages. */
export function drawForm(document: FormDocument, size: 'A3' | 'A4', measure: MeasureText): Scene[] {
  const page = pageSizeOf(size);
  const [main] = document.tables;
  return framePages(document, page, measure, [
    ...(main ? [drawTable(main, page, measure)] : []),
    ...(document.matrix ? [drawTable(document.matrix, page, measure)] : []),
    ...(document.printedRecords ? [drawList(document.printedRecords, page, measure)] : []),
    drawList(document.definitions, page, measure),
  ]);
}
