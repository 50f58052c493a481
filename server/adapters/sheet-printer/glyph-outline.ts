import { advance, type Face, parsedFont } from './font.ts';

const quadratic = 2 / 3;

/** SVG path data of a glyph in shares of the em, y down, baseline at 0. */
function glyphPath(character: string, face: Face, x: number, y: number, size: number): string {
  const font = parsedFont(face);
  const scale = size / font.unitsPerEm;
  const at = (px: number, py: number) => `${(x + px * scale).toFixed(3)} ${(y - py * scale).toFixed(3)}`;
  let d = '';
  let [lastX, lastY] = [0, 0];
  for (const { command, args } of font.glyphForCodePoint(character.codePointAt(0) ?? 0).path.commands) {
    const [a = 0, b = 0, c = 0, e = 0, f = 0, g = 0] = args;
    if (command === 'moveTo') d += `M${at(a, b)}`;
    else if (command === 'lineTo') d += `L${at(a, b)}`;
    else if (command === 'quadraticCurveTo')
      d += `C${at(lastX + quadratic * (a - lastX), lastY + quadratic * (b - lastY))} ${at(c + quadratic * (a - c), e + quadratic * (b - e))} ${at(c, e)}`;
    else if (command === 'bezierCurveTo') d += `C${at(a, b)} ${at(c, e)} ${at(f, g)}`;
    else d += 'Z';
    if (args.length >= 2) [lastX, lastY] = [args.at(-2) ?? 0, args.at(-1) ?? 0];
  }
  return d;
}

/**
 * Outline of a whole text, for the halo behind names. In PDF a halo made of stroked text would be found and copied twice; an outline
 * is only ink.
 */
export function textOutline(
  text: string,
  face: Face,
  x: number,
  y: number,
  size: number,
  spacing: number,
): string {
  let left = x;
  let d = '';
  for (const character of text) {
    d += glyphPath(character, face, left, y, size);
    left += advance(character, face) * size + spacing;
  }
  return d;
}
