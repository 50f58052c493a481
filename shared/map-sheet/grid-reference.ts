import type { Box } from './pen.ts';
import type { Point } from './projection.ts';

/** Squares of about this size; letters run east, numbers run south, as on street maps. */
const squareMillimetres = 42;

export interface ReferenceGrid {
  readonly columns: number;
  readonly rows: number;
}

export function referenceGrid(frame: Box): ReferenceGrid {
  return {
    columns: Math.max(1, Math.round(frame.width / squareMillimetres)),
    rows: Math.max(1, Math.round(frame.height / squareMillimetres)),
  };
}

export function columnLetter(column: number): string {
  return String.fromCharCode(65 + column);
}

/** The square a page position lies in, e.g. `C4`. */
export function gridReference([x, y]: Point, frame: Box): string {
  const { columns, rows } = referenceGrid(frame);
  const column = Math.min(columns - 1, Math.max(0, Math.floor(((x - frame.x) / frame.width) * columns)));
  const row = Math.min(rows - 1, Math.max(0, Math.floor(((y - frame.y) / frame.height) * rows)));
  return `${columnLetter(column)}${row + 1}`;
}
