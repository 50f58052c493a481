import { type Box, contains, grown, overlaps } from './pen.ts';
import type { Point } from './projection.ts';

/** A crowded window of the map, in page millimetres. */
export interface CrowdedWindow {
  readonly box: Box;
  /** How many symbols stand in it. */
  readonly count: number;
  /** Symbols per mm² where they stand closest. */
  readonly peak: number;
}

const linkMillimetres = 5;
/** This many others within 5 mm: one symbol and its number want 20 mm², and 9 of them more than the circle of 79 mm² has. */
const crowdedFrom = 6;
const leastMembers = 12;
const mostWindows = 3;

function neighbours(points: readonly Point[]): number[][] {
  const cells = new Map<string, number[]>();
  const cellOf = (value: number) => Math.floor(value / linkMillimetres);
  for (const [index, [x, y]] of points.entries()) {
    const key = `${cellOf(x)}/${cellOf(y)}`;
    cells.set(key, [...(cells.get(key) ?? []), index]);
  }
  return points.map(([x, y], index) => {
    const found: number[] = [];
    for (let dx = -1; dx <= 1; dx++)
      for (let dy = -1; dy <= 1; dy++)
        for (const other of cells.get(`${cellOf(x) + dx}/${cellOf(y) + dy}`) ?? []) {
          const [ox, oy] = points[other] as Point;
          if (other !== index && Math.hypot(ox - x, oy - y) <= linkMillimetres) found.push(other);
        }
    return found;
  });
}

/** Connected groups of crowded points, biggest first. */
function crowds(points: readonly Point[]): number[][] {
  const near = neighbours(points);
  const crowded = near.map((others) => others.length >= crowdedFrom);
  const seen = new Set<number>();
  const groups: number[][] = [];
  for (const start of points.keys()) {
    if (!crowded[start] || seen.has(start)) continue;
    const group: number[] = [];
    const stack = [start];
    seen.add(start);
    while (stack.length > 0) {
      const index = stack.pop() as number;
      group.push(index);
      for (const other of near[index] ?? []) {
        if (!crowded[other] || seen.has(other)) continue;
        seen.add(other);
        stack.push(other);
      }
    }
    groups.push(group);
  }
  return groups.filter((group) => group.length >= leastMembers).sort((a, b) => b.length - a.length);
}

/** The window of at most the given size, with its middle on one of the group's points, that holds most of the points. */
function bestWindow(points: readonly Point[], group: readonly number[], width: number, height: number): Box {
  let best: { box: Box; count: number } | null = null;
  for (const index of group) {
    const [x, y] = points[index] as Point;
    const box = { x: x - width / 2, y: y - height / 2, width, height };
    const count = points.filter((point) => contains(box, point)).length;
    if (!best || count > best.count) best = { box, count };
  }
  return best?.box ?? { x: 0, y: 0, width, height };
}

/** Bounds of the middle 92 % each way: a thin rim would make the window wide and the enlargement small. */
function trimmedBounds(points: readonly Point[]): Box {
  const trim = Math.floor(points.length * 0.04);
  const range = (values: number[]) => {
    const sorted = values.sort((a, b) => a - b);
    return [sorted[trim] ?? 0, sorted[sorted.length - 1 - trim] ?? 0] as const;
  };
  const [left, right] = range(points.map(([x]) => x));
  const [top, bottom] = range(points.map(([, y]) => y));
  return { x: left, y: top, width: right - left, height: bottom - top };
}

const peakReaches = [1.2, 2, 3.2, 5];

/** The highest density (symbols per mm²) around any place; a pile at one place counts once, no scale can part it. */
function peakOf(points: readonly Point[]): number {
  const places = [
    ...new Map(
      points.map(([x, y]) => [`${Math.round(x * 8)}/${Math.round(y * 8)}`, [x, y] as Point]),
    ).values(),
  ];
  const near = neighbours(places);
  let peak = 0;
  for (const [index, [x, y]] of places.entries())
    for (const reach of peakReaches) {
      const count = (near[index] ?? []).filter((other) => {
        const [ox, oy] = places[other] as Point;
        return Math.hypot(ox - x, oy - y) <= reach;
      }).length;
      // A handful around one place spreads by itself; only a crowd needs scale.
      if (count >= crowdedFrom) peak = Math.max(peak, (count + 1) / (Math.PI * reach ** 2));
    }
  return peak;
}

/**
 * Where a map is so crowded that numbers cannot stand beside their symbols: up to three windows that do not overlap, most crowded
 * first. A crowd wider than `most` is cut down to its densest part; the rest may become the next window.
 * @param points symbols on the page, millimetres.
 * @param most largest width and height of a window.
 */
export function crowdedWindows(
  points: readonly Point[],
  most: { readonly width: number; readonly height: number },
): CrowdedWindow[] {
  const windows: CrowdedWindow[] = [];
  let remaining = [...points];
  while (windows.length < mostWindows) {
    const group = crowds(remaining)[0];
    if (!group) break;
    const tight = trimmedBounds(group.map((index) => remaining[index] as Point));
    // Air for symbols that move apart, but little for a town that is a dot at this scale: air is enlarged too.
    const whole = grown(tight, Math.min(3, Math.max(0.7, 0.12 * Math.max(tight.width, tight.height))));
    const fits = whole.width <= most.width && whole.height <= most.height;
    const box = fits
      ? whole
      : bestWindow(remaining, group, Math.min(whole.width, most.width), Math.min(whole.height, most.height));
    const inside = remaining.filter((point) => contains(box, point));
    remaining = remaining.filter((point) => !contains(box, point));
    if (windows.every((other) => !overlaps(other.box, box, 1)))
      windows.push({ box, count: inside.length, peak: peakOf(inside) });
  }
  return windows;
}
