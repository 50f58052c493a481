import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import type { MeasureText } from '../../../shared/map-sheet/sheet-data.ts';

const require = createRequire(import.meta.url);

/** The two faces of every sheet, from a registry package (OFL), never from the machine the product runs on. */
const files = {
  regular: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
} as const;
export type Face = keyof typeof files;
export const fontFamily = 'Noto Sans SC';

export function faceOf(bold: boolean): Face {
  return bold ? 'bold' : 'regular';
}

/** Path of a face's TTF on this machine. */
export function fontPath(face: Face): string {
  return require.resolve(files[face]);
}

/** A parsed 10 MB font costs 20 ms and its glyphs as much again: once a process is enough. */
const parsed = new Map<Face, Font>();

export function parsedFont(face: Face): Font {
  let font = parsed.get(face);
  if (!font) {
    font = create(readFileSync(fontPath(face)));
    parsed.set(face, font);
  }
  return font;
}

const advances: Record<Face, Map<string, number>> = { regular: new Map(), bold: new Map() };

/** Advance of one character as a share of the em. */
export function advance(character: string, face: Face): number {
  const known = advances[face].get(character);
  if (known !== undefined) return known;
  const font = parsedFont(face);
  const width = font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm;
  advances[face].set(character, width);
  return width;
}

/**
 * Width of a text in millimetres as all three printers draw it: character by character, without kerning or ligatures, which Chinese
 * has none of and which each printer would do differently.
 */
export const measureText: MeasureText = (text, sizeMillimetres, bold) => {
  const face = faceOf(bold);
  let width = 0;
  for (const character of text) width += advance(character, face);
  return width * sizeMillimetres;
};
