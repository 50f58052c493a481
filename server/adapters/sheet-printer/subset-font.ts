import { readFileSync } from 'node:fs';
import { type Face, fontFamily, fontPath, parsedFont } from './font.ts';
import { characterMap, nameTable, postTable, readTables, writeTables } from './sfnt.ts';

const metrics = new Map<Face, Uint8Array>();

/** `OS/2` is copied from the whole font: browsers refuse a font without it. */
function metricsTable(face: Face): Uint8Array {
  let table = metrics.get(face);
  if (!table) {
    table =
      readTables(new Uint8Array(readFileSync(fontPath(face))))
        .get('OS/2')
        ?.slice() ?? new Uint8Array();
    metrics.set(face, table);
  }
  return table;
}

/**
 * A TTF with just these characters, for embedding into SVG. fontkit's subset is made for PDF and lacks the tables that browsers want
 * (character map, names, metrics); they are added here.
 */
export function subsetFont(face: Face, characters: Iterable<string>): Uint8Array {
  const font = parsedFont(face);
  const subset = font.createSubset();
  const glyphs = new Map<number, number>();
  for (const character of [...new Set(characters)].sort()) {
    const codePoint = character.codePointAt(0) ?? 0;
    glyphs.set(codePoint, subset.includeGlyph(font.glyphForCodePoint(codePoint).id));
  }
  const tables = readTables(new Uint8Array(subset.encode()));
  tables.set('cmap', characterMap(glyphs));
  tables.set('name', nameTable(fontFamily));
  tables.set('post', postTable());
  tables.set('OS/2', metricsTable(face));
  return writeTables(tables);
}
