import { boxHitsCircle, type Circle, nearestOn } from '../../shared/map-sheet/collision.ts';
import { type Box, grown, overlaps } from '../../shared/map-sheet/pen.ts';
import { candidatesOf, type LabelCandidate } from './label-candidates.ts';

/** A label to be set beside its ring (or, with radius 0, on its place). CSS pixels from the map's top left corner. */
export interface LabelWish extends Circle {
  /** The ways it may be written, the best first: on one line, on two. */
  readonly shapes: readonly { readonly width: number; readonly height: number }[];
}

export interface PlacedLabel {
  /** Which of the shapes. */
  readonly shape: number;
  readonly box: Box;
  /** It stands away from its ring, so that a line must lead there. */
  readonly led: boolean;
}

export interface Surroundings {
  /** What is seen of the map: labels stay whole inside. */
  readonly frame: Box;
  /** Controls and panels over the map. */
  readonly covered: readonly Box[];
  /** Single symbols. They may be touched when there is no other way. */
  readonly symbols: readonly Circle[];
}

const rounds = 6;
const cost = { outside: 4_000, covered: 900, ring: 700, label: 500, nearer: 90, symbol: 90 };

/**
 * Finds each label a place beside its own ring: whole inside the frame, over no ring, no other label and as few symbols as can be. All
 * labels are placed, whatever it costs; the same input gives the same places. A ring whose middle lies outside the frame gets none (null).
 */
export function placeLabels(wishes: readonly LabelWish[], around: Surroundings): (PlacedLabel | null)[] {
  const choices = wishes.map((wish) => (isInside(wish, around.frame) ? candidatesOf(wish) : []));
  // What does not depend on other labels is counted once.
  const fixed = choices.map((each, index) =>
    each.map((one) => one.cost + fixedCost(one.box, index, wishes, around)),
  );
  const placed: (LabelCandidate | null)[] = wishes.map(() => null);
  // The biggest stand first; later rounds mend what the order spoiled.
  const order = wishes
    .map((_, index) => index)
    .sort((a, b) => radiusAt(wishes, b) - radiusAt(wishes, a) || a - b);
  for (let round = 0; round < rounds; round += 1) {
    let moved = false;
    for (const index of order) {
      const best = cheapest(choices[index] ?? [], fixed[index] ?? [], placed, index);
      if (best && best !== placed[index]) {
        placed[index] = best;
        moved = true;
      }
    }
    if (!moved) break;
  }
  return placed.map((each) => each && { shape: each.shape, box: each.box, led: each.led });
}

const radiusAt = (wishes: readonly LabelWish[], index: number) => wishes[index]?.radius ?? 0;

function isInside({ centre: [x, y] }: Circle, frame: Box): boolean {
  return x >= frame.x && y >= frame.y && x <= frame.x + frame.width && y <= frame.y + frame.height;
}

function cheapest(
  candidates: readonly LabelCandidate[],
  fixed: readonly number[],
  placed: readonly (LabelCandidate | null)[],
  own: number,
): LabelCandidate | null {
  let [best, least]: [LabelCandidate | null, number] = [null, Number.POSITIVE_INFINITY];
  candidates.forEach((candidate, at) => {
    let sum = fixed[at] ?? 0;
    for (let other = 0; other < placed.length && sum < least; other += 1) {
      const label = other === own ? null : placed[other];
      if (label && overlaps(candidate.box, label.box, 2)) sum += cost.label;
    }
    if (sum < least) [best, least] = [candidate, sum];
  });
  return best;
}

function fixedCost(box: Box, own: number, wishes: readonly LabelWish[], around: Surroundings): number {
  let sum = cost.outside * shareOutside(box, around.frame);
  for (const each of around.covered) if (overlaps(box, each, 2)) sum += cost.covered;
  const ring = wishes[own];
  const distance = ring ? gapBetween(box, ring) : 0;
  wishes.forEach((other, index) => {
    if (index === own) return;
    if (boxHitsCircle(box, other, 2)) sum += cost.ring;
    // Whoever stands nearer to a neighbour is read as the neighbour's.
    else if (gapBetween(box, other) < distance + 4) sum += cost.nearer;
  });
  for (const symbol of around.symbols) if (boxHitsCircle(box, symbol)) sum += cost.symbol;
  return sum;
}

function gapBetween(box: Box, { centre, radius }: Circle): number {
  const [x, y] = nearestOn(box, centre);
  return Math.hypot(x - centre[0], y - centre[1]) - radius;
}

/** 0 inside, else at least one half, so that a label cut a little is still a label cut. */
function shareOutside(box: Box, frame: Box): number {
  const inner = grown(frame, -3);
  const width = Math.min(box.x + box.width, inner.x + inner.width) - Math.max(box.x, inner.x);
  const height = Math.min(box.y + box.height, inner.y + inner.height) - Math.max(box.y, inner.y);
  const seen = (Math.max(0, width) * Math.max(0, height)) / (box.width * box.height);
  return seen > 0.999 ? 0 : 0.5 + (1 - seen) / 2;
}
