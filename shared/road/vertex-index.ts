import { growingInt32, growingUint32 } from './growing-array.ts';

/** In 1e-7 degrees: vertices this close (about 10 cm) are one. */
const tolerance = 10;
/** Side of a cell; wide against the tolerance, so that few vertices lie near an edge and need a second cell. */
const cell = 80;

/** Gives equal vertices one number. The first one seen of those that are one keeps its place. */
export class VertexIndex {
  readonly lng = growingInt32();
  readonly lat = growingInt32();
  /** The vertex before in the same cell, + 1; 0: none. */
  readonly #before = growingUint32();
  /** Cell → its last vertex, + 1, by open addressing. */
  #slots = new Uint32Array(4096);
  #cells = 0;

  get count(): number {
    return this.lng.length;
  }

  /** @param x, y in 1e-7 degrees, whole */
  number(x: number, y: number): number {
    const column = Math.floor(x / cell);
    const row = Math.floor(y / cell);
    const left = x - column * cell < tolerance ? -1 : 0;
    const right = x - column * cell >= cell - tolerance ? 1 : 0;
    const down = y - row * cell < tolerance ? -1 : 0;
    const up = y - row * cell >= cell - tolerance ? 1 : 0;
    let nearest = -1;
    let best = Infinity;
    for (let atColumn = column + left; atColumn <= column + right; atColumn += 1) {
      for (let atRow = row + down; atRow <= row + up; atRow += 1) {
        let vertex = (this.#slots[this.#slotOf(atColumn, atRow)] ?? 0) - 1;
        for (; vertex >= 0; vertex = this.#before.at(vertex) - 1) {
          const dx = Math.abs(this.lng.at(vertex) - x);
          const dy = Math.abs(this.lat.at(vertex) - y);
          if (dx > tolerance || dy > tolerance) continue;
          const square = dx * dx + dy * dy;
          if (square > best || (square === best && vertex > nearest)) continue;
          best = square;
          nearest = vertex;
        }
      }
    }
    return nearest >= 0 ? nearest : this.#add(x, y, column, row);
  }

  #add(x: number, y: number, column: number, row: number): number {
    if (this.#cells * 2 > this.#slots.length) this.#rehash();
    const slot = this.#slotOf(column, row);
    const before = this.#slots[slot] ?? 0;
    if (before === 0) this.#cells += 1;
    const vertex = this.count;
    this.lng.push(x);
    this.lat.push(y);
    this.#before.push(before);
    this.#slots[slot] = vertex + 1;
    return vertex;
  }

  /** The slot of a cell: its own, or the empty one where it would go. */
  #slotOf(column: number, row: number): number {
    const mask = this.#slots.length - 1;
    let slot = (Math.imul(column, 0x9e3779b1) ^ Math.imul(row, 0x85ebca6b)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & mask;
    for (;;) {
      const vertex = (this.#slots[slot] ?? 0) - 1;
      if (vertex < 0) return slot;
      const same =
        Math.floor(this.lng.at(vertex) / cell) === column && Math.floor(this.lat.at(vertex) / cell) === row;
      if (same) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #rehash(): void {
    const lasts = this.#slots.filter((slot) => slot > 0);
    this.#slots = new Uint32Array(this.#slots.length * 2);
    for (const last of lasts) {
      const vertex = last - 1;
      const slot = this.#slotOf(
        Math.floor(this.lng.at(vertex) / cell),
        Math.floor(this.lat.at(vertex) / cell),
      );
      this.#slots[slot] = last;
    }
  }
}
