import { nearestOn, type Segment } from './collision.ts';
import type { Box } from './pen.ts';
import type { Point } from './projection.ts';

export interface LabelRequest {
  readonly centre: Point;
  /** Of the symbol the label belongs to. */
  readonly radius: number;
  readonly width: number;
  readonly height: number;
}

export interface LabelPlace {
  readonly box: Box;
  /** From the symbol's edge to the label, or null when the label touches its symbol closely. */
  readonly leader: Segment | null;
  /** Lower is better: right of the symbol first, as cartographers like it, then around it, then away with a leader. */
  readonly cost: number;
}

const near: readonly { readonly direction: Point; readonly cost: number }[] = [
  { direction: [1, 0], cost: 0 },
  { direction: [1, -1], cost: 0.2 },
  { direction: [1, 1], cost: 0.25 },
  { direction: [-1, 0], cost: 0.35 },
  { direction: [0, -1], cost: 0.4 },
  { direction: [0, 1], cost: 0.45 },
  { direction: [-1, -1], cost: 0.5 },
  { direction: [-1, 1], cost: 0.55 },
];
const leaderReaches = [2.2, 3.4, 5, 7, 9.5, 12.5, 16, 20, 25];
const leaderDirections = 20;

function nearPlaces({ centre, radius, width, height }: LabelRequest): LabelPlace[] {
  return [0.25, 0.8].flatMap((gap, ring) =>
    near.map(({ direction: [dx, dy], cost }) => {
      // On the diagonals the box corner touches the circle.
      const shift = dx !== 0 && dy !== 0 ? (radius + gap) * Math.SQRT1_2 : radius + gap;
      const x = centre[0] + dx * shift + (dx > 0 ? 0 : dx < 0 ? -width : -width / 2);
      const y = centre[1] + dy * shift + (dy > 0 ? 0 : dy < 0 ? -height : -height / 2);
      return { box: { x, y, width, height }, leader: null, cost: cost + ring * 0.7 };
    }),
  );
}

function leaderPlaces({ centre, radius, width, height }: LabelRequest): LabelPlace[] {
  return leaderReaches.flatMap((reach, ring) =>
    Array.from({ length: leaderDirections }, (_, index): LabelPlace => {
      // Every second ring is turned by half a step, so that the star of candidates has no blind rays.
      const angle = ((index + (ring % 2) / 2) / leaderDirections) * 2 * Math.PI;
      const direction: Point = [Math.cos(angle), Math.sin(angle)];
      const middle: Point = [
        centre[0] + direction[0] * (radius + reach + (width / 2) * Math.abs(direction[0])),
        centre[1] + direction[1] * (radius + reach + (height / 2) * Math.abs(direction[1])),
      ];
      const box = { x: middle[0] - width / 2, y: middle[1] - height / 2, width, height };
      const to = nearestOn(box, centre);
      const length = Math.hypot(to[0] - centre[0], to[1] - centre[1]);
      const from: Point = [
        centre[0] + ((to[0] - centre[0]) / length) * radius,
        centre[1] + ((to[1] - centre[1]) / length) * radius,
      ];
      return { box, leader: { from, to }, cost: 2 + 0.35 * reach };
    }),
  );
}

/** Every place a label may take, best first: 16 around the symbol, 180 with a leader up to 25 mm. */
export function labelCandidates(request: LabelRequest): LabelPlace[] {
  return [...nearPlaces(request), ...leaderPlaces(request)];
}
