import { type SheetSize, sheetSizes } from './sheet-data.ts';

/**
 * The layout is made once, for A3 at arm's length. Bigger paper hangs further from the eye, so letters and lines grow with it, yet
 * more slowly than the paper: a bigger sheet also shows more. Smaller paper is read in the hand.
 */
const magnifications: Readonly<Record<SheetSize, number>> = { A4: 0.78, A3: 1, A2: 1.25, A0: 2 };

export interface PageSize {
  /** Millimetres of the layout, before magnification. */
  readonly width: number;
  readonly height: number;
  /** Millimetres on paper per millimetre of the layout. */
  readonly magnification: number;
}

export function mapPageSize(size: SheetSize): PageSize {
  const [width, height] = sheetSizes[size];
  const magnification = magnifications[size];
  return { width: width / magnification, height: height / magnification, magnification };
}

/** Index pages are read from near on every paper: never below the A3 letter height of 2.7 mm. */
export function indexPageSize(size: SheetSize): PageSize {
  const [width, height] = sheetSizes[size];
  const magnification = Math.max(1, magnifications[size]);
  return { width: width / magnification, height: height / magnification, magnification };
}
