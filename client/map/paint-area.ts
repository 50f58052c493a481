import { type PatternInk, patternInk } from '../../shared/choropleth.ts';
import type { AreaLook } from './area.ts';
import { paper } from './paint-icon.ts';

export interface AreaImage extends AreaLook {
  /** CSS pixels. */
  readonly diameter: number;
}

/** CSS pixels for one millimetre of the sheet. */
const pixelsPerMillimetre = 4;

/** Side of the square a pattern repeats in, CSS pixels; whole, or its seams would show. */
function patternSide(ink: PatternInk): number {
  const gap = ink.gap * pixelsPerMillimetre;
  return Math.round(ink.kind === 'lines' && ink.degrees === 45 ? gap * Math.SQRT2 : gap);
}

function paintTile(context: CanvasRenderingContext2D, ink: PatternInk, x: number, y: number): void {
  const side = patternSide(ink);
  const width = ink.width * pixelsPerMillimetre;
  context.fillStyle = ink.colour;
  context.strokeStyle = ink.colour;
  context.lineWidth = width;
  context.beginPath();
  if (ink.kind === 'dots') {
    context.arc(x + side / 2, y + side / 2, width / 2, 0, 2 * Math.PI);
    context.fill();
    return;
  }
  if (ink.degrees === 0) {
    context.moveTo(x, y + side / 2);
    context.lineTo(x + side, y + side / 2);
  } else {
    // Three strokes, so that the corners of the square are filled too.
    for (const shift of [-side, 0, side]) {
      context.moveTo(x + shift - 1, y + side + 1);
      context.lineTo(x + shift + side + 1, y - 1);
    }
  }
  context.stroke();
}

/** One square of a pattern, to be repeated over an area. */
export function paintPattern(ink: PatternInk, pixelRatio: number): ImageData {
  const side = patternSide(ink) * pixelRatio;
  const context = paper(side);
  context.scale(pixelRatio, pixelRatio);
  context.beginPath();
  context.rect(0, 0, side, side);
  context.clip();
  paintTile(context, ink, 0, 0);
  return context.getImageData(0, 0, side, side);
}

/** The disc of a division without boundary, in the colours and patterns of the areas. */
export function paintDisc({ diameter, colour, pattern, veiled }: AreaImage, pixelRatio: number): ImageData {
  const margin = 3;
  const side = Math.ceil((diameter + 2 * margin) * pixelRatio);
  const context = paper(side);
  context.translate(side / 2, side / 2);
  context.scale(pixelRatio, pixelRatio);
  const radius = diameter / 2;
  const circle = (reach: number) => {
    context.beginPath();
    context.arc(0, 0, reach, 0, 2 * Math.PI);
  };
  context.fillStyle = '#ffffff';
  circle(radius + 2);
  context.fill();
  context.fillStyle = colour;
  circle(radius);
  context.fill();
  context.save();
  circle(radius);
  context.clip();
  for (const ink of [pattern && patternInk[pattern], veiled && patternInk.unpublished]) {
    if (!ink) continue;
    const step = patternSide(ink);
    for (let x = -Math.ceil(radius / step) * step; x < radius; x += step)
      for (let y = -Math.ceil(radius / step) * step; y < radius; y += step) paintTile(context, ink, x, y);
  }
  context.restore();
  circle(radius);
  context.lineWidth = 1.2;
  context.strokeStyle = '#4b5563';
  context.stroke();
  return context.getImageData(0, 0, side, side);
}
