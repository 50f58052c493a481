import type { SceneItem } from '../../shared/map-sheet/scene.ts';
import type { SymbolIcon } from './symbol-icon.ts';

/** A square canvas to paint on. */
export function paper(side: number): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('canvas: no 2d context');
  return context;
}

function paintItem(context: CanvasRenderingContext2D, item: SceneItem): void {
  if (item.kind === 'path') {
    const path = new Path2D(item.d);
    if (item.fill) {
      context.fillStyle = item.fill;
      context.fill(path);
    }
    if (item.stroke) {
      context.strokeStyle = item.stroke.colour;
      context.lineWidth = item.stroke.widthMillimetres;
      context.stroke(path);
    }
  } else if (item.kind === 'text') {
    context.fillStyle = item.colour;
    context.font = `${item.bold ? 'bold ' : ''}${item.sizeMillimetres}px sans-serif`;
    context.textAlign = 'center';
    context.fillText(item.text, item.x, item.y);
  }
}

/** A symbol as pixels for the map's atlas. */
export function paintIcon(icon: SymbolIcon, pixelRatio: number): ImageData {
  const side = Math.ceil(icon.sidePixels * pixelRatio);
  const context = paper(side);
  context.translate(side / 2, side / 2);
  context.scale(icon.scale * pixelRatio, icon.scale * pixelRatio);
  context.lineJoin = 'round';
  for (const item of icon.items) paintItem(context, item);
  return context.getImageData(0, 0, side, side);
}

export interface DonutLook {
  readonly diameter: number;
  readonly shares: readonly { readonly count: number; readonly colour: string; readonly raised: boolean }[];
}

/** A ring with one arc a share; its middle stays free for the diamonds of the town. A raised arc stands out of the ring, so that it tells apart without colour. */
export function paintDonut({ diameter, shares }: DonutLook, pixelRatio: number): ImageData {
  const margin = 5;
  const side = Math.ceil((diameter + 2 * margin) * pixelRatio);
  const context = paper(side);
  context.translate(side / 2, side / 2);
  context.scale(pixelRatio, pixelRatio);
  const outer = diameter / 2;
  const inner = outer * 0.62;
  const total = shares.reduce((sum, { count }) => sum + count, 0);
  context.fillStyle = '#ffffff';
  context.beginPath();
  context.arc(0, 0, outer + 1.5, 0, 2 * Math.PI);
  context.fill();
  let from = -Math.PI / 2;
  for (const { count, colour, raised } of shares) {
    if (count === 0) continue;
    const to = from + (2 * Math.PI * count) / total;
    const reach = outer + (raised ? 3.5 : 0);
    context.beginPath();
    context.arc(0, 0, reach, from, to);
    context.arc(0, 0, inner, to, from, true);
    context.closePath();
    context.fillStyle = colour;
    context.fill();
    context.lineWidth = 1;
    context.strokeStyle = '#ffffff';
    context.stroke();
    from = to;
  }
  return context.getImageData(0, 0, side, side);
}
