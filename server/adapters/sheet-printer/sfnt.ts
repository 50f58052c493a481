/** Reads and writes the table directory of a TrueType file (OpenType 1.9, chapter "Font File"). */

export function readTables(bytes: Uint8Array): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, Uint8Array>();
  for (let index = 0; index < view.getUint16(4); index++) {
    const entry = 12 + 16 * index;
    const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4));
    tables.set(
      tag,
      bytes.subarray(view.getUint32(entry + 8), view.getUint32(entry + 8) + view.getUint32(entry + 12)),
    );
  }
  return tables;
}

function checksum(bytes: Uint8Array): number {
  let sum = 0;
  for (let index = 0; index < bytes.length; index += 4) {
    const word =
      ((bytes[index] ?? 0) << 24) |
      ((bytes[index + 1] ?? 0) << 16) |
      ((bytes[index + 2] ?? 0) << 8) |
      (bytes[index + 3] ?? 0);
    sum = (sum + word) >>> 0;
  }
  return sum;
}

export function writeTables(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const power = Math.floor(Math.log2(sorted.length));
  let offset = 12 + 16 * sorted.length;
  const size = sorted.reduce((sum, [, table]) => sum + ((table.length + 3) & ~3), offset);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x00010000);
  view.setUint16(4, sorted.length);
  view.setUint16(6, 16 * 2 ** power);
  view.setUint16(8, power);
  view.setUint16(10, 16 * sorted.length - 16 * 2 ** power);
  for (const [index, [tag, table]] of sorted.entries()) {
    const entry = 12 + 16 * index;
    for (let letter = 0; letter < 4; letter++) bytes[entry + letter] = tag.charCodeAt(letter);
    view.setUint32(entry + 4, checksum(table));
    view.setUint32(entry + 8, offset);
    view.setUint32(entry + 12, table.length);
    bytes.set(table, offset);
    offset += (table.length + 3) & ~3;
  }
  return bytes;
}

/** A `cmap` with one format 12 subtable: code point → glyph. */
export function characterMap(glyphs: ReadonlyMap<number, number>): Uint8Array {
  const pairs = [...glyphs].sort(([a], [b]) => a - b);
  const bytes = new Uint8Array(12 + 16 + 12 * pairs.length);
  const view = new DataView(bytes.buffer);
  view.setUint16(2, 1);
  view.setUint16(4, 3);
  view.setUint16(6, 10);
  view.setUint32(8, 12);
  view.setUint16(12, 12);
  view.setUint32(16, 16 + 12 * pairs.length);
  view.setUint32(24, pairs.length);
  for (const [index, [codePoint, glyph]] of pairs.entries()) {
    view.setUint32(28 + 12 * index, codePoint);
    view.setUint32(32 + 12 * index, codePoint);
    view.setUint32(36 + 12 * index, glyph);
  }
  return bytes;
}

/** A `name` table with the family name alone (Windows, Unicode, English). */
export function nameTable(family: string): Uint8Array {
  const bytes = new Uint8Array(6 + 12 + 2 * family.length);
  const view = new DataView(bytes.buffer);
  view.setUint16(2, 1);
  view.setUint16(4, 18);
  view.setUint16(6, 3);
  view.setUint16(8, 1);
  view.setUint16(10, 0x0409);
  view.setUint16(12, 1);
  view.setUint16(14, 2 * family.length);
  for (let index = 0; index < family.length; index++)
    view.setUint16(18 + 2 * index, family.charCodeAt(index));
  return bytes;
}

/** A `post` table of version 3: no glyph names. */
export function postTable(): Uint8Array {
  const bytes = new Uint8Array(32);
  new DataView(bytes.buffer).setUint32(0, 0x00030000);
  return bytes;
}
