import type { Point } from './projection.ts';
import type { SceneItem, ScenePath, SceneText, Stroke } from './scene.ts';
import type { MeasureText, SheetOptions, Translate } from './sheet-data.ts';

/** A rectangle on the page in millimetres. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What every part of the sheet is set with. */
export interface Setting {
  readonly t: Translate;
  readonly measure: MeasureText;
  readonly language: SheetOptions['language'];
}

/** A part of the page that knows how much room it took. */
export interface Block {
  readonly items: readonly SceneItem[];
  readonly height: number;
}

/** Hundredths of a millimetre are enough for any printer, keep files small and hide the last bit of `Math.sin`. */
export function millimetres(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return String(rounded === 0 ? 0 : rounded);
}

export function pathOf(points: readonly Point[], closed: boolean): string {
  const parts = points.map(
    ([x, y], index) => `${index === 0 ? 'M' : 'L'}${millimetres(x)} ${millimetres(y)}`,
  );
  return closed ? `${parts.join('')}Z` : parts.join('');
}

export function line(points: readonly Point[], stroke: Stroke): ScenePath {
  return { kind: 'path', d: pathOf(points, false), stroke };
}

export function rectangle(box: Box, style: Pick<ScenePath, 'fill' | 'fillOpacity' | 'stroke'>): ScenePath {
  const { x, y, width, height } = box;
  return {
    kind: 'path',
    d: pathOf(
      [
        [x, y],
        [x + width, y],
        [x + width, y + height],
        [x, y + height],
      ],
      true,
    ),
    ...style,
  };
}

/** Four cubic curves; the error of the radius is 0.03 %. */
export function circlePath([x, y]: Point, radius: number): string {
  const k = radius * 0.5522847498;
  const at = (px: number, py: number) => `${millimetres(px)} ${millimetres(py)}`;
  return (
    `M${at(x + radius, y)}` +
    `C${at(x + radius, y + k)} ${at(x + k, y + radius)} ${at(x, y + radius)}` +
    `C${at(x - k, y + radius)} ${at(x - radius, y + k)} ${at(x - radius, y)}` +
    `C${at(x - radius, y - k)} ${at(x - k, y - radius)} ${at(x, y - radius)}` +
    `C${at(x + k, y - radius)} ${at(x + radius, y - k)} ${at(x + radius, y)}Z`
  );
}

export function stroke(colour: string, widthMillimetres: number, dash?: readonly number[]): Stroke {
  return dash ? { colour, widthMillimetres, dash } : { colour, widthMillimetres };
}

/** A text; black, regular and left-aligned unless said otherwise. */
export function text(
  content: string,
  x: number,
  y: number,
  sizeMillimetres: number,
  style: Partial<Omit<SceneText, 'kind' | 'text' | 'x' | 'y' | 'sizeMillimetres'>> = {},
): SceneText {
  return {
    kind: 'text',
    text: content,
    x,
    y,
    sizeMillimetres,
    bold: false,
    colour: '#20242a',
    anchor: 'start',
    ...style,
  };
}

export function overlaps(a: Box, b: Box, gap = 0): boolean {
  return (
    a.x < b.x + b.width + gap &&
    b.x < a.x + a.width + gap &&
    a.y < b.y + b.height + gap &&
    b.y < a.y + a.height + gap
  );
}

export function contains(box: Box, [x, y]: Point): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}

/** The box grown (or, negative, shrunk) by a margin on every side. */
export function grown(box: Box, margin: number): Box {
  return {
    x: box.x - margin,
    y: box.y - margin,
    width: box.width + 2 * margin,
    height: box.height + 2 * margin,
  };
}

export function middleOf({ x, y, width, height }: Box): Point {
  return [x + width / 2, y + height / 2];
}
