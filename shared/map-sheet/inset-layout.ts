import type { CrowdedWindow } from './crowding.ts';
import { type Box, contains, grown, overlaps } from './pen.ts';
import type { Point } from './projection.ts';

/** An enlargement: what it shows of the main map and where it stands on it. */
export interface InsetPlace {
  /** On the main map, millimetres. */
  readonly window: Box;
  readonly box: Box;
}

/** One symbol with its number, leaders and air. */
const roomPerSymbol = 16;
/** On average over a window, with its rim and its title. */
const averageRoom = 52;
const margin = 2.5;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How much a window must grow so that even its most crowded place has room for every symbol and number. */
export function wantedFactor({ box, count, peak }: CrowdedWindow): number {
  const forPeak = Math.sqrt(peak * roomPerSymbol);
  const forAll = Math.sqrt((count * averageRoom) / (box.width * box.height));
  return Math.min(24, Math.max(2, forPeak, forAll));
}

/** The most an enlargement may take of the map it stands on. */
export function cornerLimit(frame: Box, count: number): Size {
  return { width: frame.width * 0.44, height: frame.height * (count > 1 ? 0.48 : 0.6) };
}

/** Whether a window, enlarged as much as it needs, still finds room in a corner of the map; else it gets a page of its own. */
export function fitsCorner(window: CrowdedWindow, limit: Size): boolean {
  const factor = wantedFactor(window);
  return window.box.width * factor <= limit.width * 1.1 && window.box.height * factor <= limit.height * 1.1;
}

function insetSize(window: CrowdedWindow, limit: Size): Size {
  const { width, height } = window.box;
  const factor = Math.min(wantedFactor(window), limit.width / width, limit.height / height);
  return { width: Math.max(42, width * factor), height: Math.max(34, height * factor) };
}

function slots(frame: Box, width: number, height: number): Box[] {
  const inner = grown(frame, -margin);
  const right = inner.x + inner.width - width;
  const bottom = inner.y + inner.height - height;
  const xs = [inner.x, right];
  const ys = [inner.y, bottom];
  const corners = xs.flatMap((x) => ys.map((y) => ({ x, y, width, height })));
  const along = [0.25, 0.5, 0.75].flatMap((share): Box[] => {
    const y = inner.y + (bottom - inner.y) * share;
    const x = inner.x + (right - inner.x) * share;
    return [
      { x: inner.x, y, width, height },
      { x: right, y, width, height },
      { x, y: inner.y, width, height },
      { x, y: bottom, width, height },
    ];
  });
  return [...corners, ...along];
}

/**
 * Puts every enlargement into the least occupied corner (or side) of the map.
 * @param lone symbols that stand outside all windows; an enlargement may not hide one.
 * @returns the places and how many symbols they would hide; the caller then tries a coarser scale.
 */
export function placeInsets(
  windows: readonly CrowdedWindow[],
  frame: Box,
  limit: Size,
  lone: readonly Point[],
  keepClear: readonly Box[],
): { insets: InsetPlace[]; hidden: number } {
  const insets: InsetPlace[] = [];
  let hidden = 0;
  for (const window of windows) {
    const { width, height } = insetSize(window, limit);
    let best: { box: Box; cost: number; hidden: number } | null = null;
    for (const [index, box] of slots(frame, width, height).entries()) {
      if (insets.some((other) => overlaps(other.box, box, margin))) continue;
      const covered = lone.filter((point) => contains(grown(box, 3.5), point)).length;
      const blocked =
        windows.filter((other) => overlaps(other.box, box, 1)).length * 1000 +
        keepClear.filter((other) => overlaps(other, box, 1)).length * 200;
      const cost = covered * 10 + blocked + (index < 4 ? 0 : 1);
      if (!best || cost < best.cost) best = { box, cost, hidden: covered + blocked };
    }
    if (!best) {
      hidden += window.count;
      continue;
    }
    hidden += best.hidden;
    insets.push({ window: window.box, box: best.box });
  }
  return { insets, hidden };
}
