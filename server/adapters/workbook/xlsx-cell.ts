import { isoOfSerial } from '../../../shared/import/cells/excel-serial.ts';
import { emptyCell, type RawCell } from '../../../shared/import/cells/raw-cell.ts';
import type { NumberFormat } from './number-format.ts';
import { decodeEscapes } from './xlsx-text.ts';

export interface CellContext {
  /** One cell a shared string: equal cells are one object, which crosses to the main thread once a batch. */
  readonly sharedCells: readonly RawCell[];
  readonly styles: readonly NumberFormat[];
  readonly date1904: boolean;
}

/** A `<c>` element as it was collected. */
export interface CellSource {
  readonly type: string;
  readonly style: number;
  /** Text of `<v>`, null when there is none. */
  readonly value: string | null;
  /** Text of `<is>`. */
  readonly inline: string;
  readonly formula: boolean;
}

/** What a cell holds: the cached result of a formula, never the formula; dates by their number format. */
export function readCell(source: CellSource, context: CellContext): RawCell {
  const { value } = source;
  if (source.type === 'inlineStr') return asText(decodeEscapes(source.inline));
  if (value === null || value === '')
    return source.formula ? { kind: 'error', text: '#UNCALCULATED!' } : emptyCell;
  switch (source.type) {
    case 's':
      // An index into nowhere is damage to show, not an empty cell.
      return context.sharedCells[Number(value)] ?? { kind: 'error', text: '#MISSING!' };
    case 'str':
      return asText(decodeEscapes(value));
    case 'b':
      return { kind: 'boolean', value: value.trim() === '1' || value.trim() === 'true' };
    case 'e':
      return { kind: 'error', text: value };
    case 'd':
      return { kind: 'date', iso: value.trim().replace(/T00:00:00(?:\.0+)?Z?$/, '') };
    default:
      return readNumber(value.trim(), context.styles[source.style], context.date1904);
  }
}

function readNumber(text: string, format: NumberFormat | undefined, date1904: boolean): RawCell {
  const value = Number(text);
  if (!Number.isFinite(value)) return asText(text);
  const iso = format?.isDate ? isoOfSerial(value, date1904) : null;
  if (iso !== null) return { kind: 'date', iso };
  return { kind: 'number', value, text, ...(format?.code === undefined ? {} : { format: format.code }) };
}

/** A text of blanks only is what deleting with the space bar leaves: empty. */
export function asText(text: string): RawCell {
  return text.trim() === '' ? emptyCell : { kind: 'text', text };
}
