import { emptyCell, type RawCell } from '../../../shared/import/cells/raw-cell.ts';
import { columnLetters, parseRange, parseReference } from './cell-reference.ts';
import { suspicious, unreadable } from './refuse.ts';
import type { RowSink } from './row-sink.ts';
import type { RawMerge } from './workbook.ts';
import { lastRowNumber, workbookLimits } from './workbook-limits.ts';
import { type CellContext, readCell } from './xlsx-cell.ts';
import { parseXml, type XmlBudget } from './xml-part.ts';

/**
 * Reads one worksheet part row by row into the sink; hidden rows and columns too. Only cells with a value count: a million
 * formatted empty rows leave nothing behind. A value beyond the last allowed column is refused by name, not dropped.
 */
export async function readSheet(
  pieces: AsyncIterable<string>,
  context: CellContext,
  budget: XmlBudget,
  sink: RowSink,
): Promise<RawMerge[]> {
  const merges: RawMerge[] = [];
  let rowNumber = 0;
  let cells: RawCell[] = [];
  let column = -1;
  let cell = { type: 'n', style: 0, value: null as string | null, inline: '', formula: false };
  let target: 'value' | 'inline' | null = null;
  let inData = false;
  let inPhonetic = false;

  function openRow(reference: string | undefined): void {
    rowNumber = reference === undefined ? rowNumber + 1 : Number(reference);
    if (!Number.isInteger(rowNumber) || rowNumber < 1 || rowNumber > lastRowNumber)
      throw unreadable('xml-damaged');
    cells = [];
    column = -1;
  }

  function openCell(attributes: Readonly<Record<string, string>>): void {
    const reference = attributes.r;
    const position = reference === undefined ? null : parseReference(reference);
    if (reference !== undefined && !position) throw unreadable('xml-damaged');
    column = position?.column ?? column + 1;
    cell = {
      type: attributes.t ?? 'n',
      style: Number(attributes.s ?? 0),
      value: null,
      inline: '',
      formula: false,
    };
  }

  function closeCell(): void {
    const read = readCell(cell, context);
    if (read.kind === 'empty') return;
    if (column >= workbookLimits.columns) {
      throw suspicious('columns', {
        cell: `${columnLetters(column)}${rowNumber}`,
        limit: workbookLimits.columns,
      });
    }
    while (cells.length < column) cells.push(emptyCell);
    cells[column] = read;
  }

  function append(text: string): void {
    if (target === 'value') cell.value = (cell.value ?? '') + text;
    else if (target === 'inline' && !inPhonetic) cell.inline += text;
  }

  await parseXml(pieces, budget, {
    open(name, attributes) {
      if (name === 'sheetData') inData = true;
      else if (name === 'mergeCell') addMerge(merges, attributes.ref);
      if (!inData) return;
      if (name === 'row') openRow(attributes.r);
      else if (name === 'c') openCell(attributes);
      else if (name === 'v') target = 'value';
      else if (name === 't') target = 'inline';
      else if (name === 'rPh') inPhonetic = true;
      else if (name === 'f') cell.formula = true;
    },
    text: (text) => {
      if (target) append(text);
    },
    close(name) {
      if (name === 'v' || name === 't') target = null;
      else if (name === 'rPh') inPhonetic = false;
      else if (name === 'sheetData') inData = false;
      else if (name === 'c' && inData) closeCell();
      else if (name === 'row' && inData && cells.length > 0) sink.addRow({ rowNumber, cells });
    },
  });
  return merges;
}

function addMerge(merges: RawMerge[], reference: string | undefined): void {
  if (merges.length >= workbookLimits.merges) throw suspicious('merges', { limit: workbookLimits.merges });
  const merge = parseRange(reference ?? '');
  if (merge) merges.push(merge);
}
