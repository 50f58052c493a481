import type { DivisionMark, MarkTone } from './division-mark.ts';
import { toneScale } from './style/mark-layers.ts';
import { mediumFont } from './style/palette.ts';

/** Width in CSS pixels of a text in the labels' face at a size. */
export type MeasureLabel = (text: string, sizePixels: number) => number;

/** One way to write a label: how much room it takes, and the property of the feature each part goes into. */
export interface LabelShape {
  readonly width: number;
  readonly height: number;
  readonly lines: Readonly<Partial<Record<'name' | MarkTone, string>>>;
}

const lineHeight = 1.2;
/** Longer ones read better on two lines, even where there is room. */
const longEms = 16;

/** On one line, and with the numbers below the name; the better one first. */
export function labelShapes(
  { name, texts }: DivisionMark,
  size: number,
  measure: MeasureLabel,
): LabelShape[] {
  const gap = measure(' ', size);
  const numbers = texts.map(({ tone, text }) => measure(text, size * toneScale(tone)));
  const below = numbers.reduce((sum, width) => sum + width, gap * Math.max(0, texts.length - 1));
  const nameWidth = measure(name, size);
  const tallest = Math.max(1, ...texts.map(({ tone }) => toneScale(tone)));
  const parts = (first: string): LabelShape['lines'] => ({
    name,
    ...Object.fromEntries(
      texts.map(({ tone, text }, index) => [tone, `${index === 0 ? first : ' '}${text}`]),
    ),
  });
  const one: LabelShape = {
    width: nameWidth + gap + below + 2,
    height: size * lineHeight * tallest,
    lines: parts(' '),
  };
  const two: LabelShape = {
    width: Math.max(nameWidth, below) + 2,
    height: size * lineHeight * (1 + tallest),
    lines: parts('\n'),
  };
  return one.width > longEms * size ? [two, one] : [one, two];
}

/** Measures with the browser, in the face MapLibre draws the labels with. */
export function canvasMeasure(): MeasureLabel {
  const context = document.createElement('canvas').getContext('2d');
  const widths = new Map<string, number>();
  const [, ...faces] = mediumFont;
  return (text, size) => {
    let ems = widths.get(text);
    if (ems === undefined) {
      if (context)
        context.font = `500 24px ${faces.map((face) => (face.includes(' ') ? `"${face}"` : face)).join(',')}`;
      ems = (context?.measureText(text).width ?? 24 * text.length) / 24;
      if (widths.size > 2_000) widths.clear();
      widths.set(text, ems);
    }
    return ems * size;
  };
}
