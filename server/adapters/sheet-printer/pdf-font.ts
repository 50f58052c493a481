import type { Font, Glyph } from 'fontkit';
import { advance, type Face, parsedFont } from './font.ts';

interface Run {
  readonly glyphs: Pick<Glyph, 'id' | 'advanceWidth' | 'codePoints'>[];
  readonly positions: { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number }[];
  readonly advanceWidth: number;
}

const faces = new Map<Face, object>();

/**
 * The shared parsed font with a layout of its own: one glyph a character, no shaping. Shaping is the slowest part of a PDF of a
 * thousand short texts and would let the measured and the printed width differ; and a glyph that two characters share would be
 * copied out of the PDF as whichever came first in this process, so the same sheet could give other bytes.
 */
export function pdfFont(face: Face): object {
  const known = faces.get(face);
  if (known) return known;
  const font = parsedFont(face);
  const layout = (text: string): Run => {
    const glyphs = [...text].map((character) => {
      const codePoint = character.codePointAt(0) ?? 0;
      return {
        id: font.glyphForCodePoint(codePoint).id,
        advanceWidth: advance(character, face) * font.unitsPerEm,
        codePoints: [codePoint],
      };
    });
    return {
      glyphs,
      positions: glyphs.map(({ advanceWidth }) => ({
        xAdvance: advanceWidth,
        yAdvance: 0,
        xOffset: 0,
        yOffset: 0,
      })),
      advanceWidth: glyphs.reduce((sum, glyph) => sum + glyph.advanceWidth, 0),
    };
  };
  const shared: Font & { layout?: unknown } = Object.create(font);
  Object.defineProperty(shared, 'layout', { value: layout });
  faces.set(face, shared);
  return shared;
}
