import type { MeasureText } from './sheet-data.ts';

/** Characters that may not begin a line (GB/T 15834, 避头). */
const noStart = new Set('，。、；：？！）》〉」』】”’·—…%,.;:?!)]}');
const noEnd = new Set('（《〈「『【“‘([{');

/** Chinese characters stand alone; runs of Latin letters and digits stay together. */
function atoms(content: string): string[] {
  return content.match(/[A-Za-z0-9.%+\-–/:@]+|\s+|[\s\S]/gu) ?? [];
}

/**
 * Breaks a text into lines no wider than `width` millimetres. A run longer than a line is broken anywhere; nothing is ever lost.
 */
export function wrap(
  content: string,
  width: number,
  sizeMillimetres: number,
  measure: MeasureText,
  bold = false,
): string[] {
  if (measure(content, sizeMillimetres, bold) <= width) return [content];
  const fits = (candidate: string) => measure(candidate, sizeMillimetres, bold) <= width;
  const lines: string[] = [];
  let current = '';
  const push = () => {
    if (current.trim() !== '') lines.push(current.trim());
    current = '';
  };
  for (const atom of atoms(content)) {
    if (fits(current + atom)) {
      current += atom;
      continue;
    }
    if (!fits(atom)) {
      for (const character of atom) {
        if (current !== '' && !fits(current + character)) push();
        current += character;
      }
      continue;
    }
    const last = [...current].at(-1) ?? '';
    if (noStart.has(atom) || noEnd.has(last)) {
      // Take the last character along, so that a bracket or a comma never stands alone.
      current = current.slice(0, current.length - last.length);
      push();
      current = last + atom;
    } else {
      push();
      current = atom;
    }
  }
  push();
  return lines;
}

/** The text, or as much of it as fits with `…` behind. For places where the full text stands elsewhere on the sheet. */
export function shorten(
  content: string,
  width: number,
  sizeMillimetres: number,
  measure: MeasureText,
  bold = false,
): string {
  if (measure(content, sizeMillimetres, bold) <= width) return content;
  const characters = [...content];
  while (characters.length > 1 && measure(`${characters.join('')}…`, sizeMillimetres, bold) > width)
    characters.pop();
  return `${characters.join('')}…`;
}
