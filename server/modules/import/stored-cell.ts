import { createHash } from 'node:crypto';
import { normaliseText } from '../../../shared/import/cells/normalise-text.ts';
import { cellText, emptyCell, type RawCell } from '../../../shared/import/cells/raw-cell.ts';
import { isIdentityNumber } from '../../../shared/import/cells/uscc-check.ts';
import type { ImportField } from '../../../shared/import/staged.ts';
import type { StoredCell } from '../../db/schema/import.ts';

/** A cell for the database; plain texts take no more room than their characters. */
export function storeCell(cell: RawCell): StoredCell {
  if (cell.kind === 'empty') return null;
  return cell.kind === 'text' && cell.mergedFrom === undefined ? cell.text : cell;
}

export function restoreCell(stored: StoredCell): RawCell {
  if (stored === null) return emptyCell;
  return typeof stored === 'string' ? { kind: 'text', text: stored } : (stored as unknown as RawCell);
}

/** A resident's identity number must not be kept, wherever in a file it stands. */
export function withoutIdentityNumber(cell: RawCell): RawCell {
  const text = cellText(cell).trim().toUpperCase();
  return text.length === 18 && isIdentityNumber(text) ? emptyCell : cell;
}

/** Hash of what a row says, by field, so that the very same row of a later file is recognised whatever the order of its columns. */
export function fingerprintOf(
  cells: readonly RawCell[],
  groups: readonly string[],
  columns: ReadonlyMap<ImportField, number>,
): string {
  const texts = [...columns]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([field, index]) => `${field}=${normaliseText(cellText(cells[index]))}`);
  return createHash('sha256')
    .update([...groups, ...texts].join('\u0001'))
    .digest('hex')
    .slice(0, 32);
}

/** Hash of the headings, in their order. */
export function headerHashOf(headings: readonly string[]): string {
  return createHash('sha256').update(headings.map(normaliseText).join('\u0001')).digest('hex').slice(0, 32);
}
