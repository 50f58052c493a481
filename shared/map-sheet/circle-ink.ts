import { organisedColour, quietColour, unorganisedColour } from '../symbol.ts';
import type { DivisionCircle } from './division-circle.ts';
import { ink } from './ink.ts';
import { circlePath, line, millimetres, stroke, text } from './pen.ts';
import type { Point } from './projection.ts';
import type { SceneItem } from './scene.ts';

/** The three shares, told apart in black and white: dark, white with a heavy outline, light grey. */
export const shareColours = {
  organised: { fill: organisedColour, line: '#ffffff' },
  'unorganised-above-scale': { fill: '#fff7e6', line: unorganisedColour },
  'other-unorganised': { fill: '#dfe1e5', line: quietColour },
} as const;

/** A sector from the top, clockwise, as cubic curves of at most a quarter turn. */
function sector([x, y]: Point, radius: number, from: number, to: number): string {
  const at = (angle: number): Point => [x + radius * Math.sin(angle), y - radius * Math.cos(angle)];
  const write = ([px, py]: Point) => `${millimetres(px)} ${millimetres(py)}`;
  const parts = Math.max(1, Math.ceil((to - from) / (Math.PI / 2)));
  const step = (to - from) / parts;
  const handle = (4 / 3) * Math.tan(step / 4) * radius;
  let d = `M${write([x, y])}L${write(at(from))}`;
  for (let part = 0; part < parts; part++) {
    const a = from + part * step;
    const b = a + step;
    const [ax, ay] = at(a);
    const [bx, by] = at(b);
    d += `C${write([ax + handle * Math.cos(a), ay + handle * Math.sin(a)])} ${write([bx - handle * Math.cos(b), by - handle * Math.sin(b)])} ${write([bx, by])}`;
  }
  return `${d}Z`;
}

/** A proportional circle with its three shares, the division's name and its total below. */
export function drawDivisionCircle(circle: DivisionCircle): SceneItem[] {
  const { centre, anchor, radius, total } = circle;
  const items: SceneItem[] = [];
  if (Math.hypot(anchor[0] - centre[0], anchor[1] - centre[1]) > radius)
    items.push(line([anchor, centre], stroke(ink.soft, 0.18)), {
      kind: 'path',
      d: circlePath(anchor, 0.5),
      fill: ink.soft,
    });
  items.push({ kind: 'path', d: circlePath(centre, radius + 0.4), fill: '#ffffff' });
  const shares = [
    ['organised', circle.organised],
    ['unorganised-above-scale', circle.unorganisedAboveScale],
    ['other-unorganised', circle.otherUnorganised],
  ] as const;
  let angle = 0;
  for (const [key, count] of shares) {
    if (count === 0) continue;
    const end = angle + (count / total) * 2 * Math.PI;
    const style = shareColours[key];
    items.push({
      kind: 'path',
      d: count === total ? circlePath(centre, radius) : sector(centre, radius, angle, end),
      fill: style.fill,
      stroke: stroke(style.line, key === 'unorganised-above-scale' ? 0.5 : 0.25),
    });
    angle = end;
  }
  const { caption, captionText } = circle;
  const halo = stroke('#ffffff', 0.8);
  items.push(
    text(circle.division.shortName, centre[0], caption.y + 2.8, 2.9, { bold: true, anchor: 'middle', halo }),
    text(captionText, centre[0], caption.y + 6, 2.3, { anchor: 'middle', colour: ink.soft, halo }),
  );
  return items;
}
