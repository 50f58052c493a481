/** A typed array that grows by half; a plain array of millions of numbers would take several times as much memory. */
export class GrowingArray<Kind extends Uint32Array | Int32Array = Uint32Array> {
  #items: Kind;
  #length = 0;

  constructor(items: Kind) {
    this.#items = items;
  }

  get length(): number {
    return this.#length;
  }

  push(item: number): void {
    if (this.#length === this.#items.length) this.#grow();
    this.#items[this.#length] = item;
    this.#length += 1;
  }

  at(index: number): number {
    return this.#items[index] ?? 0;
  }

  /** Takes back what was pushed behind `length`. */
  cut(length: number): void {
    this.#length = length;
  }

  /** A copy of what was pushed. */
  take(): Kind {
    return this.#items.slice(0, this.#length) as Kind;
  }

  #grow(): void {
    const Kind = this.#items.constructor as new (length: number) => Kind;
    const larger = new Kind(Math.ceil(this.#items.length * 1.5) + 1024);
    larger.set(this.#items);
    this.#items = larger;
  }
}

export const growingUint32 = (): GrowingArray => new GrowingArray(new Uint32Array(1024));
export const growingInt32 = (): GrowingArray<Int32Array> => new GrowingArray(new Int32Array(1024));
