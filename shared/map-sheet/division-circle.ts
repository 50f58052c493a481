import type { Division } from '../division.ts';
import { classify } from '../symbol.ts';
import { pageRings, ringsContain } from './ground-shape.ts';
import type { MapView } from './map-view.ts';
import { type Box, grown } from './pen.ts';
import type { Point } from './projection.ts';
import type { SheetData } from './sheet-data.ts';

/** The organisations of one subordinate division, counted in three shares that add up to `total`. */
export interface DivisionCount {
  readonly division: Division;
  readonly organised: number;
  readonly unorganisedAboveScale: number;
  readonly otherUnorganised: number;
  readonly total: number;
}

/** A proportional circle on the map: its area follows the total. */
export interface DivisionCircle extends DivisionCount {
  /** Where the division is. */
  readonly anchor: Point;
  readonly centre: Point;
  readonly radius: number;
}

/** The direct child of `parent` that a division code belongs to, or the parent itself. */
function childOf(code: string, parent: Division, byCode: ReadonlyMap<string, Division>): Division {
  let current = byCode.get(code);
  for (let step = 0; current && step < 6; step++) {
    if (current.parentCode === parent.code) return current;
    current = current.parentCode ? byCode.get(current.parentCode) : undefined;
  }
  return parent;
}

/** Counts by direct child, in the order of `data.divisions`; what belongs to no child counts for the division itself. */
export function countByDivision(data: SheetData): DivisionCount[] {
  const byCode = new Map(data.divisions.map((division) => [division.code, division]));
  const counts = new Map<Division, { organised: number; above: number; other: number }>();
  for (const organisation of data.organisations) {
    const child = childOf(organisation.divisionCode, data.division, byCode);
    const count = counts.get(child) ?? { organised: 0, above: 0, other: 0 };
    counts.set(child, count);
    if (organisation.partyOrganisation) count.organised++;
    else if (classify(organisation, data.aboveScaleThreshold) === 'unorganised-above-scale') count.above++;
    else count.other++;
  }
  const ordered = [...data.divisions, data.division].filter(
    (division, index, all) => all.indexOf(division) === index,
  );
  return ordered.flatMap((division) => {
    const count = counts.get(division);
    if (!count) return [];
    return {
      division,
      organised: count.organised,
      unorganisedAboveScale: count.above,
      otherUnorganised: count.other,
      total: count.organised + count.above + count.other,
    };
  });
}

function middle(points: readonly Point[]): Point | null {
  if (points.length === 0) return null;
  const sortedX = points.map(([x]) => x).sort((a, b) => a - b);
  const sortedY = points.map(([, y]) => y).sort((a, b) => a - b);
  const half = Math.floor(points.length / 2);
  return [sortedX[half] ?? 0, sortedY[half] ?? 0];
}

const largest = 11;
const smallest = 3.4;

/**
 * Places the circles: near the seat (or, without one, the middle of the division's organisations), where they hide fewest of the
 * symbols drawn one by one and never each other; a polygon keeps its circle inside where it can.
 * @param symbols page positions of what is drawn one by one.
 */
export function divisionCircles(
  data: SheetData,
  counts: readonly DivisionCount[],
  view: MapView,
  symbols: readonly Point[],
  keepClear: readonly Box[],
): DivisionCircle[] {
  const most = Math.max(1, ...counts.map(({ total }) => total));
  const frame = grown(view.box, -2);
  const placed: DivisionCircle[] = [];
  for (const count of [...counts].sort((a, b) => b.total - a.total)) {
    const radius = Math.max(smallest, largest * Math.sqrt(count.total / most));
    const members = data.organisations.filter(
      ({ divisionCode, lngLat }) =>
        lngLat !== null &&
        childOf(divisionCode, data.division, new Map(data.divisions.map((one) => [one.code, one]))) ===
          count.division,
    );
    const anchor = count.division.seat
      ? view.toPage(count.division.seat)
      : middle(members.flatMap(({ lngLat }) => (lngLat ? [view.toPage(lngLat)] : [])));
    if (!anchor) continue;
    const rings = count.division.polygon ? pageRings(count.division.polygon, view) : [];
    let best: { centre: Point; cost: number } | null = null;
    for (let ring = 0; ring <= 16; ring++) {
      for (let turn = 0; turn < (ring === 0 ? 1 : 16); turn++) {
        const angle = (turn / 16) * 2 * Math.PI;
        const reach = ring * 3;
        const centre: Point = [anchor[0] + reach * Math.cos(angle), anchor[1] + reach * Math.sin(angle)];
        const cost = circleCost(centre, radius, reach, { frame, rings, symbols, keepClear, placed });
        if (!best || cost < best.cost) best = { centre, cost };
      }
    }
    if (best) placed.push({ ...count, anchor, centre: best.centre, radius });
  }
  return placed;
}

function circleCost(
  [x, y]: Point,
  radius: number,
  reach: number,
  around: {
    frame: Box;
    rings: readonly (readonly Point[])[];
    symbols: readonly Point[];
    keepClear: readonly Box[];
    placed: readonly DivisionCircle[];
  },
): number {
  const { frame, rings, symbols, keepClear, placed } = around;
  // The name stands below the circle.
  const box = { x: x - radius - 2, y: y - radius, width: 2 * radius + 4, height: 2 * radius + 8 };
  const outside =
    box.x < frame.x ||
    box.y < frame.y ||
    box.x + box.width > frame.x + frame.width ||
    box.y + box.height > frame.y + frame.height;
  let cost = reach * 0.25 + (outside ? 500 : 0);
  if (rings.length > 0 && !ringsContain(rings, [x, y])) cost += 8;
  for (const other of keepClear)
    if (
      x + radius > other.x &&
      x - radius < other.x + other.width &&
      y + radius + 5 > other.y &&
      y - radius < other.y + other.height
    )
      cost += 300;
  for (const other of placed) {
    const distance = Math.hypot(other.centre[0] - x, other.centre[1] - y);
    if (distance < other.radius + radius + 6) cost += 200;
  }
  for (const [sx, sy] of symbols) if (Math.hypot(sx - x, sy - y) < radius + 3) cost += 4;
  return cost;
}
