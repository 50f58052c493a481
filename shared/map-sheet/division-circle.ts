import { boxAround, boxHitsCircle } from './collision.ts';
import { childOf, type DivisionCount } from './count-by-division.ts';
import { pageRings, ringsContain } from './ground-shape.ts';
import type { MapView } from './map-view.ts';
import { type Box, contains, grown, overlaps, type Setting } from './pen.ts';
import type { Point } from './projection.ts';
import type { SheetData } from './sheet-data.ts';

/** A proportional circle on the map: its area follows the total. */
export interface DivisionCircle extends DivisionCount {
  /** Where the division is. */
  readonly anchor: Point;
  readonly centre: Point;
  readonly radius: number;
  /** Name and numbers, below the circle. */
  readonly caption: Box;
  readonly captionText: string;
}

function middle(points: readonly Point[]): Point | null {
  if (points.length === 0) return null;
  const half = Math.floor(points.length / 2);
  const sortedX = points.map(([x]) => x).sort((a, b) => a - b);
  const sortedY = points.map(([, y]) => y).sort((a, b) => a - b);
  return [sortedX[half] ?? 0, sortedY[half] ?? 0];
}

const largest = 11;
const smallest = 3.4;
const directions = 20;
const reachStep = 2.5;
const reaches = 20;

/** What circles stand among. */
interface Around {
  readonly frame: Box;
  readonly rings: readonly (readonly Point[])[];
  readonly symbols: readonly Point[];
  readonly keepClear: readonly Box[];
  readonly placed: readonly DivisionCircle[];
}

/**
 * Places the circles, biggest first: near the seat (or, without one, the middle of the division's organisations), never on each other,
 * hiding as few as possible of the symbols that are drawn one by one; a polygon keeps its circle inside where it can.
 * @param symbols page positions of what is drawn one by one.
 */
export function divisionCircles(
  data: SheetData,
  counts: readonly DivisionCount[],
  view: MapView,
  symbols: readonly Point[],
  keepClear: readonly Box[],
  { t, measure }: Setting,
): DivisionCircle[] {
  const most = Math.max(1, ...counts.map(({ total }) => total));
  const byCode = new Map(data.divisions.map((division) => [division.code, division]));
  const placed: DivisionCircle[] = [];
  for (const count of [...counts].sort((a, b) => b.total - a.total)) {
    const { division, total, organised } = count;
    const radius = Math.max(smallest, largest * Math.sqrt(total / most));
    const members = data.organisations.filter(
      ({ divisionCode }) => childOf(divisionCode, data.division, byCode) === division,
    );
    const anchor = division.seat
      ? view.toPage(division.seat)
      : middle(members.flatMap(({ lngLat }) => (lngLat ? [view.toPage(lngLat)] : [])));
    if (!anchor) continue;
    const captionText = t('sheet.circleCount', { total, organised });
    const width = Math.max(measure(division.shortName, 2.9, true), measure(captionText, 2.3, false)) + 0.6;
    const rings = division.polygon ? pageRings(division.polygon, view) : [];
    const around = { frame: grown(view.box, -2), rings, symbols, keepClear, placed };
    let best: { centre: Point; caption: Box; cost: number } | null = null;
    for (let ring = 0; ring <= reaches; ring++) {
      for (let turn = 0; turn < (ring === 0 ? 1 : directions); turn++) {
        const angle = (turn / directions) * 2 * Math.PI;
        const reach = ring * reachStep;
        const centre: Point = [anchor[0] + reach * Math.cos(angle), anchor[1] + reach * Math.sin(angle)];
        const caption = { x: centre[0] - width / 2, y: centre[1] + radius + 0.6, width, height: 6.8 };
        const cost = reach * 0.25 + circleCost(centre, radius, caption, around);
        if (!best || cost < best.cost) best = { centre, caption, cost };
      }
    }
    if (best)
      placed.push({ ...count, anchor, centre: best.centre, radius, caption: best.caption, captionText });
  }
  return placed;
}

function circleCost(centre: Point, radius: number, caption: Box, around: Around): number {
  const { frame, rings, symbols, keepClear, placed } = around;
  const circle = { centre, radius: radius + 0.8 };
  const own = boxAround(circle);
  const outside = [own, caption].some(
    (box) => !contains(frame, [box.x, box.y]) || !contains(frame, [box.x + box.width, box.y + box.height]),
  );
  let cost = outside ? 500 : 0;
  if (rings.length > 0 && !ringsContain(rings, centre)) cost += 8;
  for (const other of keepClear) if (overlaps(own, other) || overlaps(caption, other)) cost += 300;
  for (const other of placed) {
    const apart = Math.hypot(other.centre[0] - centre[0], other.centre[1] - centre[1]);
    if (
      apart < other.radius + circle.radius ||
      overlaps(caption, other.caption) ||
      boxHitsCircle(caption, other) ||
      boxHitsCircle(other.caption, circle)
    )
      cost += 200;
  }
  for (const symbol of symbols) {
    if (Math.hypot(symbol[0] - centre[0], symbol[1] - centre[1]) < radius + 2.5) cost += 4;
    if (contains(grown(caption, 2), symbol)) cost += 3;
  }
  return cost;
}
