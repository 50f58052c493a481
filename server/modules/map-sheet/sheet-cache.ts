import { createHash } from 'node:crypto';
import type { Sheet } from '../../../shared/map-sheet/scene.ts';
import type { SheetData, SheetOptions } from '../../../shared/map-sheet/sheet-data.ts';

const kept = 4;

/**
 * The last few sheets drawn. A preview asks for one page after another, and every page of a sheet comes from the same drawing, which
 * for the city takes a second. The key is a hash of what is drawn, so a change in the registry is a new sheet.
 */
export class SheetCache {
  readonly #sheets = new Map<string, Sheet>();

  /** The sheet of these data and options; `draw` runs only when it is not at hand. */
  get(data: SheetData, options: SheetOptions, draw: () => Sheet): Sheet {
    const key = keyOf(data, options);
    const sheet = this.#sheets.get(key) ?? draw();
    // Asked for last, forgotten last.
    this.#sheets.delete(key);
    this.#sheets.set(key, sheet);
    for (const oldest of this.#sheets.keys()) {
      if (this.#sheets.size <= kept) break;
      this.#sheets.delete(oldest);
    }
    return sheet;
  }
}

/** Water and polygons are the region pack's and stay as they are while the server runs; hashing them would cost more than it tells. */
function keyOf({ water, places, divisions, ...facts }: SheetData, options: SheetOptions): string {
  const names = divisions.map(({ code, name, schematic, boundaryVintage }) => [
    code,
    name,
    schematic,
    boundaryVintage,
  ]);
  return createHash('sha256')
    .update(JSON.stringify([facts, names, options]))
    .digest('hex');
}
