import type { RawMerge } from './workbook.ts';
import { lastColumnNumber, lastRowNumber } from './workbook-limits.ts';

/** `XFD12` → column 16383 (0-based), row 12; null for anything that is not an address Excel has. */
export function parseReference(reference: string): { column: number; rowNumber: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(reference);
  if (!match) return null;
  let column = 0;
  for (const letter of (match[1] ?? '').toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const rowNumber = Number(match[2]);
  if (column > lastColumnNumber || rowNumber < 1 || rowNumber > lastRowNumber) return null;
  return { column: column - 1, rowNumber };
}

/** 0-based column → letters: 16383 → `XFD`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `A1:B3` → a merge with its corners in order; null when malformed or a single cell. */
export function parseRange(text: string): RawMerge | null {
  const [from, to, ...rest] = text.split(':').map(parseReference);
  if (!from || !to || rest.length > 0) return null;
  return {
    firstRow: Math.min(from.rowNumber, to.rowNumber),
    lastRow: Math.max(from.rowNumber, to.rowNumber),
    firstColumn: Math.min(from.column, to.column),
    lastColumn: Math.max(from.column, to.column),
  };
}
