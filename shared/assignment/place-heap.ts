/** A binary heap of places by distance, equally far ones by number; one pushed again is found twice. */
export class PlaceHeap {
  #place = new Int32Array(64);
  #key = new Float64Array(64);
  #size = 0;

  clear(): void {
    this.#size = 0;
  }

  push(place: number, key: number): void {
    if (this.#size === this.#place.length) this.#grow();
    const [places, keys] = [this.#place, this.#key];
    let at = this.#size;
    this.#size += 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (isBefore(keys[parent] as number, places[parent] as number, key, place)) break;
      places[at] = places[parent] as number;
      keys[at] = keys[parent] as number;
      at = parent;
    }
    places[at] = place;
    keys[at] = key;
  }

  /** The nearest place, or -1. */
  pop(): number {
    if (this.#size === 0) return -1;
    const [places, keys] = [this.#place, this.#key];
    const top = places[0] as number;
    this.#size -= 1;
    const size = this.#size;
    const place = places[size] as number;
    const key = keys[size] as number;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      const other = child + 1;
      if (
        other < size &&
        isBefore(
          keys[other] as number,
          places[other] as number,
          keys[child] as number,
          places[child] as number,
        )
      )
        child = other;
      if (isBefore(key, place, keys[child] as number, places[child] as number)) break;
      places[at] = places[child] as number;
      keys[at] = keys[child] as number;
      at = child;
    }
    places[at] = place;
    keys[at] = key;
    return top;
  }

  #grow(): void {
    const [places, keys] = [this.#place, this.#key];
    this.#place = new Int32Array(2 * places.length);
    this.#key = new Float64Array(2 * keys.length);
    this.#place.set(places);
    this.#key.set(keys);
  }
}

function isBefore(key: number, place: number, otherKey: number, otherPlace: number): boolean {
  return key < otherKey || (key === otherKey && place <= otherPlace);
}
