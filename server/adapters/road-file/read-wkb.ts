/** Geometry types of lines, whatever further ordinates they have. */
const [lineString, multiLineString] = [2, 5];

class Cursor {
  readonly #view: DataView;
  #at: number;
  littleEndian = true;

  constructor(bytes: Uint8Array, at: number) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    this.#at = at;
  }

  get rest(): number {
    return this.#view.byteLength - this.#at;
  }

  byte(): number {
    this.#at += 1;
    return this.#view.getUint8(this.#at - 1);
  }

  count(): number {
    this.#at += 4;
    return this.#view.getUint32(this.#at - 4, this.littleEndian);
  }

  number(): number {
    this.#at += 8;
    return this.#view.getFloat64(this.#at - 8, this.littleEndian);
  }

  skip(bytes: number): void {
    this.#at += bytes;
  }
}

/**
 * The lines of a GeoPackage geometry (OGC 12-128r18, 2.1.3: a header, then WKB as in OGC 06-103r4); null: it is no line, or empty.
 * @throws RangeError when the bytes end too soon or promise more corners than they hold
 */
export function readGeoPackageLines(blob: Uint8Array): number[][][] | null {
  if (blob[0] !== 0x47 || blob[1] !== 0x50) throw new RangeError('geometry: received no GP header');
  const flags = blob[3] ?? 0;
  const isEmpty = (flags & 0x10) !== 0;
  const envelopeBytes = [0, 32, 48, 48, 64][(flags >> 1) & 7];
  if (envelopeBytes === undefined) throw new RangeError('geometry: unknown envelope');
  return isEmpty ? null : readLines(new Cursor(blob, 8 + envelopeBytes));
}

function readLines(cursor: Cursor): number[][][] | null {
  const { type, dimensions } = readHeader(cursor);
  if (type === lineString) return [readCorners(cursor, dimensions)];
  if (type !== multiLineString) return null;
  const count = cursor.count();
  // An empty line takes nine bytes.
  if (count * 9 > cursor.rest) throw new RangeError('geometry: more lines than bytes');
  return Array.from({ length: count }, () => {
    const part = readHeader(cursor);
    if (part.type !== lineString) throw new RangeError('geometry: a line of something else');
    return readCorners(cursor, part.dimensions);
  });
}

/** ISO adds 1000, 2000 or 3000 for Z, M or both; EWKB sets the highest bits, and may put an SRID in between. */
function readHeader(cursor: Cursor): { type: number; dimensions: number } {
  cursor.littleEndian = cursor.byte() === 1;
  const code = cursor.count();
  if (code & 0x20000000) cursor.skip(4);
  const iso = (code & 0xffff) % 1000;
  const more = Math.floor((code & 0xffff) / 1000);
  const z = code & 0x80000000 || more === 1 || more === 3 ? 1 : 0;
  const m = code & 0x40000000 || more === 2 || more === 3 ? 1 : 0;
  return { type: iso, dimensions: 2 + z + m };
}

function readCorners(cursor: Cursor, dimensions: number): number[][] {
  const count = cursor.count();
  if (count * dimensions * 8 > cursor.rest) throw new RangeError('geometry: more corners than bytes');
  return Array.from({ length: count }, () => {
    const corner = [cursor.number(), cursor.number()];
    cursor.skip(8 * (dimensions - 2));
    return corner;
  });
}
