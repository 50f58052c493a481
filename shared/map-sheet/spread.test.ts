import fc from 'fast-check';
import { expect, it } from 'vitest';
import { overlaps } from './pen.ts';
import { type Footprint, spreadSymbols } from './spread.ts';

const room = { x: 0, y: 0, width: 200, height: 150 };
const disc = (x: number, y: number, rank = 0): Footprint => ({
  centre: [x, y],
  left: 1.5,
  right: 1.5,
  up: 1.5,
  down: 1.5,
  rank,
});

it('leaves a symbol in the clear exactly where it is', () => {
  expect(spreadSymbols([disc(50, 50), disc(60, 50)], room)).toEqual([
    [50, 50],
    [60, 50],
  ]);
});

it('keeps the one that ranks higher on the spot when two share it', () => {
  const [low, high] = spreadSymbols([disc(50, 50, 0), disc(50, 50, 1)], room);
  expect(high).toEqual([50, 50]);
  expect(Math.hypot((low?.[0] ?? 0) - 50, (low?.[1] ?? 0) - 50)).toBeGreaterThan(1.5);
});

it('makes a rosette of 30 at one place, none further than 13 mm from it', () => {
  const places = spreadSymbols(
    Array.from({ length: 30 }, () => disc(100, 75)),
    room,
  );
  for (const [x, y] of places) expect(Math.hypot(x - 100, y - 75)).toBeLessThan(13);
});

it('parts all footprints and keeps them in the frame', () => {
  const point = fc.tuple(
    fc.double({ min: 2, max: 198, noNaN: true }),
    fc.double({ min: 2, max: 148, noNaN: true }),
  );
  fc.assert(
    fc.property(fc.array(point, { maxLength: 80 }), (points) => {
      const boxes = spreadSymbols(
        points.map(([x, y]) => disc(x / 4, y / 4)),
        room,
      ).map(([x, y]) => ({
        x: x - 1.5,
        y: y - 1.5,
        width: 3,
        height: 3,
      }));
      for (const [index, box] of boxes.entries()) {
        expect(box.x >= 0 && box.y >= 0 && box.x + 3 <= 200 && box.y + 3 <= 150).toBe(true);
        for (const other of boxes.slice(index + 1)) expect(overlaps(box, other, -1e-9)).toBe(false);
      }
    }),
    { numRuns: 40, seed: 7 },
  );
});
