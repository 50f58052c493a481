import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxHitsCircle, segmentHitsBox, segmentHitsCircle, segmentsCross } from './collision.ts';
import { type Placement, placeLabels } from './label-placement.ts';
import { overlaps } from './pen.ts';
import type { Point } from './projection.ts';

const bounds = { x: 0, y: 0, width: 200, height: 150 };

function request(x: number, y: number, radius = 1.2) {
  return { centre: [x, y] as Point, radius, width: 4, height: 2 };
}

/** Every way in which two things on the map could cover each other, as a list of sentences; empty when all is clear. */
function faults(requests: readonly ReturnType<typeof request>[], { places }: Placement): string[] {
  const found: string[] = [];
  for (const [i, a] of places.entries()) {
    if (!a) continue;
    for (const [j, symbol] of requests.entries()) {
      if (boxHitsCircle(a.box, symbol)) found.push(`number ${i} covers symbol ${j}`);
      if (a.leader && j !== i && segmentHitsCircle(a.leader, symbol))
        found.push(`leader ${i} runs over symbol ${j}`);
    }
    for (const [j, b] of places.entries()) {
      if (!b || j === i) continue;
      if (overlaps(a.box, b.box)) found.push(`number ${i} covers number ${j}`);
      if (a.leader && segmentHitsBox(a.leader, b.box)) found.push(`leader ${i} runs through number ${j}`);
      if (a.leader && b.leader && segmentsCross(a.leader, b.leader))
        found.push(`leaders ${i} and ${j} cross`);
    }
  }
  return found;
}

const none = { circles: [], boxes: [], segments: [] };
const symbolsOf = (requests: readonly ReturnType<typeof request>[]) => ({
  ...none,
  circles: requests.map(({ centre, radius }) => ({ centre, radius })),
});

describe('label placement', () => {
  it('puts the number of a lone symbol to its right, 0.25 mm away', () => {
    const requests = [request(100, 75)];
    const { places, stats } = placeLabels(requests, bounds, symbolsOf(requests));
    expect(places[0]?.box.x).toBeCloseTo(101.45, 9);
    expect(places[0]?.box.y).toBeCloseTo(74, 9);
    expect(stats).toEqual({ beside: 1, withLeader: 0, failed: 0 });
  });

  it('goes to the left where the right is blocked by the frame', () => {
    const requests = [request(197, 75)];
    const { places } = placeLabels(requests, bounds, symbolsOf(requests));
    expect((places[0]?.box.x ?? 0) + 4).toBeLessThan(197);
  });

  it('leads numbers out of a 4 × 4 block of symbols 4 mm apart and loses none', () => {
    const requests = Array.from({ length: 16 }, (_, index) =>
      request(80 + (index % 4) * 4, 60 + Math.floor(index / 4) * 4),
    );
    const placement = placeLabels(requests, bounds, symbolsOf(requests));
    expect(faults(requests, placement)).toEqual([]);
    expect(placement.stats.failed).toBe(0);
    expect(placement.stats.withLeader).toBeGreaterThan(0);
  });

  it('leaves a number out rather than draw it over something, and counts it', () => {
    const requests = [request(2, 2)];
    const placement = placeLabels(requests, { x: 0, y: 0, width: 4, height: 4 }, symbolsOf(requests));
    expect(placement.places).toEqual([null]);
    expect(placement.stats).toEqual({ beside: 0, withLeader: 0, failed: 1 });
  });

  it('never lets a number cover a symbol, a number or a leader, whatever the map', () => {
    const somewhere = fc.record({
      x: fc.double({ min: 3, max: 197, noNaN: true }),
      y: fc.double({ min: 3, max: 147, noNaN: true }),
      radius: fc.double({ min: 0.8, max: 3.5, noNaN: true }),
    });
    fc.assert(
      fc.property(
        fc.array(somewhere, { maxLength: 60 }),
        fc.double({ min: 0.05, max: 1, noNaN: true }),
        (points, shrink) => {
          // Shrunk towards the middle, so that crowds are as common as loose maps.
          const requests = points.map(({ x, y, radius }) =>
            request(100 + (x - 100) * shrink, 75 + (y - 75) * shrink, radius),
          );
          const placement = placeLabels(requests, bounds, symbolsOf(requests));
          expect(faults(requests, placement)).toEqual([]);
          const { beside, withLeader, failed } = placement.stats;
          expect(beside + withLeader + failed).toBe(requests.length);
        },
      ),
      { numRuns: 60, seed: 20_260_930 },
    );
  });
});
