import type { SheetSize } from './sheet-data.ts';

/** Dots per inch of a sheet as PNG. A0 at 300 would be 140 million pixels, more than most programs open; it is looked at from afar. */
export function pngDotsPerInch(size: SheetSize): number {
  return size === 'A0' ? 150 : 300;
}
