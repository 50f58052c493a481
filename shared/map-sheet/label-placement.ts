import {
  boxAround,
  boxHitsCircle,
  boxOfSegment,
  type Circle,
  type Segment,
  segmentHitsBox,
  segmentHitsCircle,
  segmentsCross,
} from './collision.ts';
import { type LabelPlace, type LabelRequest, labelCandidates } from './label-candidates.ts';
import { type Box, grown, overlaps } from './pen.ts';
import { SpatialGrid } from './spatial-grid.ts';

/** What labels must keep clear of. */
export interface Obstacles {
  readonly circles: readonly Circle[];
  readonly boxes: readonly Box[];
  /** Ticks from symbols to their true places: labels rather keep off them, leaders never cross them. */
  readonly segments: readonly Segment[];
}

export interface Placement {
  /** In the order of the requests; null where no free place was found. */
  readonly places: readonly (LabelPlace | null)[];
  readonly stats: PlacementStats;
}

export interface PlacementStats {
  readonly beside: number;
  readonly withLeader: number;
  readonly failed: number;
}

const gap = 0.25;
const tickCost = 1.2;
const roundsPerLabel = 60;

type Obstacle = { kind: 'circle'; circle: Circle } | { kind: 'box'; box: Box };

function obstacleGrid({ circles, boxes }: Obstacles): SpatialGrid<Obstacle> {
  const grid = new SpatialGrid<Obstacle>();
  for (const circle of circles) grid.add({ kind: 'circle', circle }, boxAround(circle));
  for (const box of boxes) grid.add({ kind: 'box', box }, box);
  return grid;
}

/** Does a place keep clear of everything that cannot move? Its leader starts at its own symbol and may touch that one. */
function isFree(place: LabelPlace, request: LabelRequest, bounds: Box, grid: SpatialGrid<Obstacle>): boolean {
  const { box, leader } = place;
  if (box.x < bounds.x || box.y < bounds.y) return false;
  if (box.x + box.width > bounds.x + bounds.width || box.y + box.height > bounds.y + bounds.height)
    return false;
  const boxHit = grid.some(grown(box, gap), (obstacle) => {
    if (obstacle.kind === 'circle') return boxHitsCircle(box, obstacle.circle, gap * 0.6);
    return overlaps(box, obstacle.box, gap);
  });
  if (boxHit || !leader) return !boxHit;
  return !grid.some(grown(boxOfSegment(leader), gap), (obstacle) => {
    if (obstacle.kind === 'box') return segmentHitsBox(leader, obstacle.box);
    if (obstacle.circle.centre === request.centre) return false;
    return segmentHitsCircle(leader, obstacle.circle, 0.12);
  });
}

/** A number may stand on a tick, its plate covers the hair line; but it costs. */
function withTicks(place: LabelPlace, ticks: SpatialGrid<Segment>): LabelPlace {
  const crossed = new Set<Segment>();
  ticks.some(reachOf(place), (tick) => {
    if (segmentHitsBox(tick, place.box) || (place.leader && segmentsCross(place.leader, tick)))
      crossed.add(tick);
    return false;
  });
  return crossed.size === 0 ? place : { ...place, cost: place.cost + tickCost * crossed.size };
}

function collide(a: LabelPlace, b: LabelPlace): boolean {
  if (overlaps(a.box, b.box, gap)) return true;
  if (a.leader && segmentHitsBox(a.leader, b.box, 0.15)) return true;
  if (b.leader && segmentHitsBox(b.leader, a.box, 0.15)) return true;
  return a.leader !== null && b.leader !== null && segmentsCross(a.leader, b.leader);
}

function reachOf({ box, leader }: LabelPlace): Box {
  if (!leader) return grown(box, gap);
  const other = boxOfSegment(leader);
  const x = Math.min(box.x, other.x);
  const y = Math.min(box.y, other.y);
  return grown(
    {
      x,
      y,
      width: Math.max(box.x + box.width, other.x + other.width) - x,
      height: Math.max(box.y + box.height, other.y + other.height) - y,
    },
    gap,
  );
}

/** The table of labels on the page: who stands where, and whom a place would push out. */
class Board {
  readonly places: (LabelPlace | null)[];
  readonly #grid = new SpatialGrid<number>();

  constructor(size: number) {
    this.places = new Array(size).fill(null);
  }

  put(label: number, place: LabelPlace): void {
    this.places[label] = place;
    this.#grid.add(label, reachOf(place));
  }

  take(label: number): void {
    const place = this.places[label];
    if (place) this.#grid.remove(label, reachOf(place));
    this.places[label] = null;
  }

  conflicts(label: number, place: LabelPlace, limit = Infinity): number[] {
    const found: number[] = [];
    this.#grid.some(reachOf(place), (other) => {
      const standing = this.places[other];
      if (other !== label && standing && !found.includes(other) && collide(place, standing))
        found.push(other);
      return found.length >= limit;
    });
    return found;
  }
}

/**
 * Finds a place for every label so that no label covers a symbol, another label or a leader, and no leaders cross.
 *
 * Search: labels with the fewest free places go first, each to its cheapest free place (greedy); those left over then take the place
 * that costs least when the labels standing there are pushed out, every push making the next one dearer (breakout local search); at
 * last each label moves to a cheaper free place while there is one. No chance is involved and rounds are counted, not timed: the same
 * input gives the same output on any machine. A label is rather left out (`null`, counted as failed) than drawn over something.
 * @param bounds labels stay inside.
 */
export function placeLabels(requests: readonly LabelRequest[], bounds: Box, obstacles: Obstacles): Placement {
  const grid = obstacleGrid(obstacles);
  const ticks = new SpatialGrid<Segment>();
  for (const segment of obstacles.segments) ticks.add(segment, boxOfSegment(segment));
  const candidates = requests.map((request) =>
    labelCandidates(request)
      .filter((place) => isFree(place, request, bounds, grid))
      .map((place) => withTicks(place, ticks))
      .sort((a, b) => a.cost - b.cost),
  );
  const board = new Board(requests.length);
  const order = requests
    .map((_, index) => index)
    .sort((a, b) => (candidates[a]?.length ?? 0) - (candidates[b]?.length ?? 0) || a - b);
  const waiting: number[] = [];
  for (const label of order) {
    const free = candidates[label]?.find((place) => board.conflicts(label, place, 1).length === 0);
    if (free) board.put(label, free);
    else waiting.push(label);
  }
  breakOut(waiting, candidates, board);
  settle(order, candidates, board);
  const placed = board.places.filter((place) => place !== null);
  const withLeader = placed.filter((place) => place.leader !== null).length;
  return {
    places: board.places,
    stats: {
      beside: placed.length - withLeader,
      withLeader,
      failed: requests.length - placed.length,
    },
  };
}

function breakOut(waiting: number[], candidates: readonly LabelPlace[][], board: Board): void {
  const pushed = new Array<number>(candidates.length).fill(1);
  let best = { left: waiting.length, places: [...board.places] };
  const rounds = Math.min(6_000, waiting.length * roundsPerLabel);
  for (let round = 0; round < rounds && waiting.length > 0; round++) {
    const label = waiting.shift() as number;
    let choice: { place: LabelPlace; conflicts: number[]; price: number } | null = null;
    for (const place of candidates[label] ?? []) {
      if (choice && place.cost >= choice.price) continue;
      const conflicts = board.conflicts(label, place);
      let price = place.cost;
      for (const other of conflicts) price += 4 * (pushed[other] ?? 1);
      if (!choice || price < choice.price) choice = { place, conflicts, price };
    }
    if (!choice) continue;
    for (const other of choice.conflicts) {
      board.take(other);
      pushed[other] = (pushed[other] ?? 1) + 1;
      waiting.push(other);
    }
    board.put(label, choice.place);
    const left = board.places.filter((place) => place === null).length;
    if (left < best.left) best = { left, places: [...board.places] };
  }
  for (const [label, place] of best.places.entries()) {
    if (board.places[label] !== place) board.take(label);
  }
  for (const [label, place] of best.places.entries())
    if (place && !board.places[label]) board.put(label, place);
}

function settle(order: readonly number[], candidates: readonly LabelPlace[][], board: Board): void {
  for (let pass = 0; pass < 4; pass++) {
    let moved = false;
    for (const label of order) {
      const standing = board.places[label] ?? null;
      const better = candidates[label]?.find(
        (place) => (!standing || place.cost < standing.cost) && board.conflicts(label, place, 1).length === 0,
      );
      if (!better) continue;
      board.take(label);
      board.put(label, better);
      moved = true;
    }
    if (!moved) return;
  }
}
