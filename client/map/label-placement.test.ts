import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxHitsCircle } from '../../shared/map-sheet/collision.ts';
import { type Box, overlaps } from '../../shared/map-sheet/pen.ts';
import { type LabelWish, placeLabels } from './label-placement.ts';

const phone: Box = { x: 0, y: 0, width: 390, height: 600 };
const wish = (x: number, y: number, radius: number, width = 78): LabelWish => ({
  centre: [x, y],
  radius,
  shapes: [
    { width, height: 13.5 },
    { width: width * 0.6, height: 27 },
  ],
});
const around = (frame: Box, covered: Box[] = []) => ({ frame, covered, symbols: [] });
const isWhole = (box: Box, frame: Box) =>
  box.x >= frame.x &&
  box.y >= frame.y &&
  box.x + box.width <= frame.x + frame.width &&
  box.y + box.height <= frame.y + frame.height;

/** The nine banners as a phone shows them: three rings crowd in the middle, one stands at the right edge. */
const city = [
  wish(262, 252, 21, 82),
  wish(248, 274, 15, 82),
  wish(243, 296, 16, 92),
  wish(344, 246, 20, 84),
  wish(244, 215, 20, 82),
  wish(122, 205, 16, 74),
  wish(108, 300, 15, 82),
  wish(188, 335, 16, 78),
  wish(98, 395, 15, 98),
];

describe('labels of rings', () => {
  it('stand below a ring that is alone, on one line', () => {
    const [label] = placeLabels([wish(195, 300, 20)], around(phone));
    expect(label?.shape).toBe(0);
    expect(label?.box.y).toBeGreaterThanOrEqual(320);
    expect((label?.box.x ?? 0) + 39).toBeCloseTo(195, 0);
  });

  it('are all 9 there and whole at 390 px, over no ring and no other label', () => {
    const placed = placeLabels(city, around(phone));
    const boxes = placed.flatMap((each) => (each ? [each.box] : []));
    expect(boxes).toHaveLength(9);
    for (const [index, box] of boxes.entries()) {
      expect(isWhole(box, phone)).toBe(true);
      for (const ring of city) expect(boxHitsCircle(box, ring)).toBe(false);
      for (const other of boxes.slice(index + 1)) expect(overlaps(box, other)).toBe(false);
    }
  });

  it('keep clear of the buttons in the corner', () => {
    const buttons = { x: 340, y: 10, width: 40, height: 60 };
    const [label] = placeLabels([wish(350, 95, 18)], around(phone, [buttons]));
    expect(label && overlaps(label.box, buttons)).toBe(false);
    expect(label && isWhole(label.box, phone)).toBe(true);
  });

  it('step aside for 12 single symbols below the ring', () => {
    const symbols = Array.from({ length: 12 }, (_, index) => ({
      centre: [150 + index * 8, 332] as const,
      radius: 6,
    }));
    const [label] = placeLabels([wish(195, 300, 20)], { frame: phone, covered: [], symbols });
    for (const symbol of symbols) expect(label && boxHitsCircle(label.box, symbol)).toBe(false);
  });

  it('stand on their place where there is no ring, and are left out where the place is not seen', () => {
    const [inside, outside] = placeLabels([wish(195, 300, 0), wish(-40, 300, 20)], around(phone));
    expect(inside?.box).toMatchObject({ x: 195 - 39, y: 300 - 6.75 });
    expect(outside).toBeNull();
  });

  it('are whole and off their own ring wherever up to 12 rings stand', () => {
    const spot = fc.tuple(
      fc.integer({ min: 0, max: 390 }),
      fc.integer({ min: 0, max: 600 }),
      fc.integer({ min: 10, max: 28 }),
    );
    fc.assert(
      fc.property(fc.array(spot, { minLength: 1, maxLength: 12 }), (spots) => {
        const wishes = spots.map(([x, y, radius]) => wish(x, y, radius));
        const placed = placeLabels(wishes, around(phone));
        for (const [index, label] of placed.entries()) {
          expect(label).not.toBeNull();
          if (!label) continue;
          expect(isWhole(label.box, phone)).toBe(true);
          const ring = wishes[index];
          if (ring) expect(boxHitsCircle(label.box, ring)).toBe(false);
        }
        expect(placeLabels(wishes, around(phone))).toEqual(placed);
      }),
      { numRuns: 60 },
    );
  });
});
