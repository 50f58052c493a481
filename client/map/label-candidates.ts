import { boxHitsCircle } from '../../shared/map-sheet/collision.ts';
import type { Box } from '../../shared/map-sheet/pen.ts';
import type { LabelWish } from './label-placement.ts';

export interface LabelCandidate {
  readonly shape: number;
  readonly box: Box;
  readonly led: boolean;
  /** How much worse than the best place, were it alone on the map. */
  readonly cost: number;
}

/** Where a label may stand around its ring; degrees clockwise from the right, the dearest last. Below and above read best. */
const directions: readonly (readonly [degrees: number, cost: number])[] = [
  [90, 0],
  [270, 1],
  [0, 2],
  [180, 2],
  [45, 3],
  [135, 3],
  [315, 3],
  [225, 3],
  [20, 4],
  [340, 4],
  [160, 4],
  [200, 4],
  [70, 4],
  [110, 4],
  [250, 4],
  [290, 4],
];
/** Pixels between ring and label. From `ledFrom` on a line has to tell whose it is. */
const reaches = [3, 9, 18, 32, 50, 72] as const;
const ledFrom = 18;

/** Every place worth trying for one label. */
export function candidatesOf(wish: LabelWish): LabelCandidate[] {
  const candidates: LabelCandidate[] = [];
  wish.shapes.forEach((size, shape) => {
    // A label without a ring stands on its place.
    if (wish.radius === 0)
      candidates.push({ shape, box: boxAt(wish.centre, size), led: false, cost: shape * 2 });
    for (const reach of reaches) {
      for (const [degrees, dear] of directions) {
        candidates.push({
          shape,
          box: boxBeside(wish, size, degrees, reach),
          led: reach >= ledFrom,
          cost: dear + 3 * shape + 2 * reach + (reach >= ledFrom ? 25 : 0),
        });
      }
    }
  });
  return candidates;
}

type Size = LabelWish['shapes'][number];

function boxAt([x, y]: readonly [number, number], { width, height }: Size): Box {
  return { x: x - width / 2, y: y - height / 2, width, height };
}

/** The box that touches the ring widened by `reach` in the direction, and leaves it otherwise alone. */
function boxBeside({ centre, radius }: LabelWish, size: Size, degrees: number, reach: number): Box {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  // Off the axes the box slides along the ring, with its nearest corner towards it.
  const slide = (part: number) => Math.max(-1, Math.min(1, part * 1.5)) / 2;
  for (let distance = radius + reach; ; distance += 1) {
    const middle = [
      centre[0] + distance * cos + slide(cos) * size.width,
      centre[1] + distance * sin + slide(sin) * size.height,
    ] as const;
    const box = boxAt(middle, size);
    if (!boxHitsCircle(box, { centre, radius }, reach * 0.9)) return box;
  }
}
