import type { LngLat } from '../division.ts';
import { earthRadiusMetres } from './distance.ts';

/** One of the indexed points and how far it is. */
export interface Near {
  readonly index: number;
  readonly distanceMetres: number;
}

const radians = Math.PI / 180;
/** Points a cell holds on average: fewer cost empty cells, more cost comparisons. */
const pointsPerCell = 2;

/**
 * Nearest by great circle, exact. Points become unit vectors, and a grid lies over their shadow on the plane that touches the sphere in
 * their middle: a shadow is never longer than the chord that casts it, so a ring of cells farther away than the best chord so far
 * cannot hold a nearer point, wherever on the globe the question is asked. Plain degrees would be wrong away from the equator.
 */
export class NearestGrid {
  /** Unit vectors in the frame of the plane: east, north, up; in the order of the cells. */
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  readonly #z: Float64Array;
  /** Index as given, in the order of the cells. */
  readonly #index: Uint32Array;
  /** Where each cell's points begin. */
  readonly #start: Uint32Array;
  readonly #columns: number;
  readonly #rows: number;
  readonly #west: number;
  readonly #south: number;
  readonly #cell: number;
  readonly #frame: Float64Array;

  /** @param lng, lat degrees, of the same length */
  constructor(lng: ArrayLike<number>, lat: ArrayLike<number>) {
    const count = lng.length;
    this.#frame = frameAround(lng, lat);
    const vectors = new Float64Array(3 * count);
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let at = 0; at < count; at += 1) {
      const vector = vectors.subarray(3 * at, 3 * at + 3);
      toFrame(this.#frame, lng[at] ?? 0, lat[at] ?? 0, vector);
      const [x = 0, y = 0] = vector;
      west = Math.min(west, x);
      east = Math.max(east, x);
      south = Math.min(south, y);
      north = Math.max(north, y);
    }
    const [width, height] = count > 0 ? [east - west, north - south] : [0, 0];
    // Points in one place, or in a line, still want a grid of some size.
    const area = Math.max(width * height, (Math.max(width, height) / 1000) ** 2, 1e-18);
    this.#cell = Math.sqrt((area * pointsPerCell) / Math.max(1, count));
    this.#west = count > 0 ? west : 0;
    this.#south = count > 0 ? south : 0;
    this.#columns = Math.floor(width / this.#cell) + 1;
    this.#rows = Math.floor(height / this.#cell) + 1;
    const cellOf = (at: number) =>
      this.#columns * Math.floor(((vectors[3 * at + 1] ?? 0) - this.#south) / this.#cell) +
      Math.floor(((vectors[3 * at] ?? 0) - this.#west) / this.#cell);
    this.#start = new Uint32Array(this.#columns * this.#rows + 1);
    for (let at = 0; at < count; at += 1)
      this.#start[cellOf(at) + 1] = (this.#start[cellOf(at) + 1] ?? 0) + 1;
    for (let cell = 1; cell < this.#start.length; cell += 1)
      this.#start[cell] = (this.#start[cell] ?? 0) + (this.#start[cell - 1] ?? 0);
    const next = this.#start.slice();
    this.#x = new Float64Array(count);
    this.#y = new Float64Array(count);
    this.#z = new Float64Array(count);
    this.#index = new Uint32Array(count);
    for (let at = 0; at < count; at += 1) {
      const cell = cellOf(at);
      const to = next[cell] ?? 0;
      next[cell] = to + 1;
      this.#x[to] = vectors[3 * at] ?? 0;
      this.#y[to] = vectors[3 * at + 1] ?? 0;
      this.#z[to] = vectors[3 * at + 2] ?? 0;
      this.#index[to] = at;
    }
  }

  /** The nearest point, of equally near ones the first given; null when there is none. */
  nearest([lng, lat]: LngLat): Near | null {
    return this.around([lng, lat], 1)[0] ?? null;
  }

  /**
   * The nearest points, nearest first, equally near ones in the order given.
   * @param limit how many at most
   * @param withinMetres no farther than this
   * @param admits only those it says yes to
   */
  around(
    [lng, lat]: LngLat,
    limit: number,
    withinMetres = Number.POSITIVE_INFINITY,
    admits?: (index: number) => boolean,
  ): Near[] {
    if (this.#index.length === 0 || limit < 1) return [];
    const vector = new Float64Array(3);
    toFrame(this.#frame, lng, lat, vector);
    const [x = 0, y = 0, z = 0] = vector;
    const best: { index: number; chord: number }[] = [];
    // Of a chord squared; a hair more, so that the limit itself is within.
    let worst =
      withinMetres >= Math.PI * earthRadiusMetres
        ? Number.POSITIVE_INFINITY
        : (2 * Math.sin(withinMetres / earthRadiusMetres / 2)) ** 2 * (1 + 1e-12);
    this.#walk(
      x,
      y,
      () => worst,
      (from, to) => {
        for (let at = from; at < to; at += 1) {
          const dx = (this.#x[at] ?? 0) - x;
          const dy = (this.#y[at] ?? 0) - y;
          const dz = (this.#z[at] ?? 0) - z;
          const chord = dx * dx + dy * dy + dz * dz;
          if (chord > worst) continue;
          const index = this.#index[at] ?? 0;
          if (admits && !admits(index)) continue;
          let place = best.length;
          while (place > 0 && isBefore(chord, index, best[place - 1])) place -= 1;
          if (place >= limit) continue;
          best.splice(place, 0, { index, chord });
          if (best.length > limit) best.pop();
          if (best.length === limit) worst = best[limit - 1]?.chord ?? worst;
        }
      },
    );
    return best.map(({ index, chord }) => ({
      index,
      distanceMetres: 2 * earthRadiusMetres * Math.asin(Math.min(1, Math.sqrt(chord) / 2)),
    }));
  }

  /** The index of the nearest point of each of many places: `around(…, 1)` in one tight loop, for whole cities at once. */
  nearestOfEach(lng: ArrayLike<number>, lat: ArrayLike<number>): Int32Array {
    const found = new Int32Array(lng.length).fill(-1);
    if (this.#index.length === 0) return found;
    const [xs, ys, zs, indices, start, frame] = [
      this.#x,
      this.#y,
      this.#z,
      this.#index,
      this.#start,
      this.#frame,
    ];
    const [columns, rows, cell] = [this.#columns, this.#rows, this.#cell];
    const vector = new Float64Array(3);
    for (let query = 0; query < found.length; query += 1) {
      toFrame(frame, lng[query] as number, lat[query] as number, vector);
      const [x, y, z] = [vector[0] as number, vector[1] as number, vector[2] as number];
      const east = (x - this.#west) / cell;
      const north = (y - this.#south) / cell;
      const column = Math.floor(east);
      const row = Math.floor(north);
      const first = Math.max(0, -column, column - columns + 1, -row, row - rows + 1);
      const last = Math.max(column, columns - 1 - column, row, rows - 1 - row);
      const inset = Math.min(east - column, column + 1 - east, north - row, row + 1 - north) * cell;
      let worst = Number.POSITIVE_INFINITY;
      let nearest = -1;
      for (let ring = first; ring <= last; ring += 1) {
        const away = ring === 0 ? 0 : (ring - 1) * cell + inset;
        if (away * away > worst) break;
        const top = Math.min(rows - 1, row + ring);
        for (let of = Math.max(0, row - ring); of <= top; of += 1) {
          // A whole row at the ring's upper and lower edge, else its two ends.
          const edge = of === row - ring || of === row + ring;
          const step = edge || ring === 0 ? 1 : 2 * ring;
          const to = Math.min(columns - 1, column + ring);
          for (let at = column - ring; at <= to; at += step) {
            if (at < 0) {
              if (step === 1) at = -1;
              continue;
            }
            const place = of * columns + at;
            const end = start[place + 1] as number;
            for (let point = start[place] as number; point < end; point += 1) {
              const dx = (xs[point] as number) - x;
              const dy = (ys[point] as number) - y;
              const dz = (zs[point] as number) - z;
              const chord = dx * dx + dy * dy + dz * dz;
              if (chord > worst || (chord === worst && (indices[point] as number) > nearest)) continue;
              worst = chord;
              nearest = indices[point] as number;
            }
          }
        }
      }
      found[query] = nearest;
    }
    return found;
  }

  /** Hands over the cells ring by ring, until the next ring lies farther away than the square of `limit`. */
  #walk(x: number, y: number, limit: () => number, visit: (from: number, to: number) => void): void {
    const column = Math.floor((x - this.#west) / this.#cell);
    const row = Math.floor((y - this.#south) / this.#cell);
    // The ring that first touches the grid, and the last that does.
    const first = Math.max(0, -column, column - this.#columns + 1, -row, row - this.#rows + 1);
    const last = Math.max(column, this.#columns - 1 - column, row, this.#rows - 1 - row);
    const cells = (of: number, from: number, to: number) => {
      if (of < 0 || of >= this.#rows) return;
      const west = Math.max(0, from);
      const east = Math.min(this.#columns - 1, to);
      if (west > east) return;
      const base = of * this.#columns;
      visit(this.#start[base + west] ?? 0, this.#start[base + east + 1] ?? 0);
    };
    // How far the place lies inside its own cell: the ring beyond begins there.
    const inset = Math.min(
      x - this.#west - column * this.#cell,
      (column + 1) * this.#cell - (x - this.#west),
      y - this.#south - row * this.#cell,
      (row + 1) * this.#cell - (y - this.#south),
    );
    for (let ring = first; ring <= last; ring += 1) {
      const away = ring === 0 ? 0 : (ring - 1) * this.#cell + inset;
      if (away * away > limit()) return;
      if (ring === 0) {
        cells(row, column, column);
        continue;
      }
      cells(row - ring, column - ring, column + ring);
      cells(row + ring, column - ring, column + ring);
      for (let of = Math.max(0, row - ring + 1); of < Math.min(this.#rows, row + ring); of += 1) {
        cells(of, column - ring, column - ring);
        cells(of, column + ring, column + ring);
      }
    }
  }
}

function isBefore(
  chord: number,
  index: number,
  other: { readonly index: number; readonly chord: number } | undefined,
): boolean {
  return other !== undefined && (chord < other.chord || (chord === other.chord && index < other.index));
}

/** East, north and up at the middle of the points, as rows of a rotation. */
function frameAround(lng: ArrayLike<number>, lat: ArrayLike<number>): Float64Array {
  let [x, y, z] = [0, 0, 0];
  for (let at = 0; at < lng.length; at += 1) {
    const across = Math.cos((lat[at] ?? 0) * radians);
    x += across * Math.cos((lng[at] ?? 0) * radians);
    y += across * Math.sin((lng[at] ?? 0) * radians);
    z += Math.sin((lat[at] ?? 0) * radians);
  }
  const middleLng = Math.atan2(y, x);
  const middleLat = Math.atan2(z, Math.hypot(x, y));
  const [sinLng, cosLng, sinLat, cosLat] = [
    Math.sin(middleLng),
    Math.cos(middleLng),
    Math.sin(middleLat),
    Math.cos(middleLat),
  ];
  return Float64Array.of(
    ...[-sinLng, cosLng, 0],
    ...[-sinLat * cosLng, -sinLat * sinLng, cosLat],
    ...[cosLat * cosLng, cosLat * sinLng, sinLat],
  );
}

/** Turns degrees into a unit vector of the frame. */
function toFrame(frame: Float64Array, lng: number, lat: number, into: Float64Array): void {
  const across = Math.cos(lat * radians);
  const a = across * Math.cos(lng * radians);
  const b = across * Math.sin(lng * radians);
  const c = Math.sin(lat * radians);
  for (let of = 0; of < 3; of += 1)
    into[of] =
      (frame[3 * of] as number) * a + (frame[3 * of + 1] as number) * b + (frame[3 * of + 2] as number) * c;
}
