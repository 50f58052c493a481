import type { Box } from './pen.ts';

interface Entry<T> {
  readonly value: T;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Columns a row of cells may have; pages are far smaller. */
const rowStride = 65_536;

/** A uniform grid over the page: which things lie near a rectangle. Answers come in a fixed order: deterministic. */
export class SpatialGrid<T> {
  readonly #cells = new Map<number, Entry<T>[]>();
  readonly #cellSize: number;

  /** @param cellSize millimetres; about the size of a label. */
  constructor(cellSize = 6) {
    this.#cellSize = cellSize;
  }

  add(value: T, box: Box): void {
    const entry = { value, left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height };
    this.#visit(box, (key) => {
      const cell = this.#cells.get(key);
      if (cell) cell.push(entry);
      else this.#cells.set(key, [entry]);
      return false;
    });
  }

  remove(value: T, box: Box): void {
    this.#visit(box, (key) => {
      const cell = this.#cells.get(key);
      const index = cell?.findIndex((entry) => entry.value === value) ?? -1;
      if (index >= 0) cell?.splice(index, 1);
      return false;
    });
  }

  /** Calls back for everything whose box touches the rectangle, perhaps more than once; return true to stop. */
  some(box: Box, visit: (value: T) => boolean): boolean {
    const { x, y } = box;
    const right = x + box.width;
    const bottom = y + box.height;
    return this.#visit(box, (key) => {
      const cell = this.#cells.get(key);
      if (!cell) return false;
      for (const entry of cell) {
        if (entry.left <= right && x <= entry.right && entry.top <= bottom && y <= entry.bottom)
          if (visit(entry.value)) return true;
      }
      return false;
    });
  }

  #visit(box: Box, visit: (key: number) => boolean): boolean {
    const size = this.#cellSize;
    const left = Math.floor(box.x / size);
    const right = Math.floor((box.x + box.width) / size);
    const bottom = Math.floor((box.y + box.height) / size);
    for (let row = Math.floor(box.y / size); row <= bottom; row++)
      for (let column = left; column <= right; column++) if (visit(row * rowStride + column)) return true;
    return false;
  }
}
