import fc from 'fast-check';
import { expect, it } from 'vitest';
import { greatCircleMetres } from '../../shared/geometry/distance.ts';
import {
  circleFeatures,
  geodesicRing,
  needFeatures,
  roadFeatures,
  tieFeatures,
  venueFeatures,
} from './venue-map-features.ts';

it('every corner of a circle lies at its radius along the great circle, and the ring is closed', () => {
  fc.assert(
    fc.property(
      fc.tuple(fc.double({ min: 106, max: 112, noNaN: true }), fc.double({ min: 37, max: 41, noNaN: true })),
      fc.integer({ min: 100, max: 100_000 }),
      (middle, radius) => {
        const ring = geodesicRing(middle, radius);
        expect(ring).toHaveLength(33);
        expect(ring.at(-1)).toEqual(ring[0]);
        for (const corner of ring) expect(greatCircleMetres(middle, corner)).toBeCloseTo(radius, 3);
      },
    ),
  );
});
it('a circle of 10 km reaches 0.0899° north of its middle', () => {
  const [first] = geodesicRing([110, 39.5], 10_000);
  expect(first?.[0]).toBeCloseTo(110, 9);
  expect(first?.[1]).toBeCloseTo(39.5 + 0.08993, 4);
});
it('2 circles, 2 roads with their values, 2 ties of which 1 is weak', () => {
  const [a, b] = [
    [110, 39],
    [110.1, 39.1],
  ] as const;
  expect(
    circleFeatures([
      { lngLat: a, radiusMetres: 500 },
      { lngLat: b, radiusMetres: 900 },
    ]).features,
  ).toHaveLength(2);
  const roads = roadFeatures({
    lines: [
      [a, b],
      [b, a],
    ],
    values: [300, 700],
    upTo: 500,
  });
  expect(roads.features.map(({ properties }) => properties?.value)).toEqual([300, 700]);
  const ties = tieFeatures([
    { from: a, to: b },
    { from: b, to: a, weak: true },
  ]);
  expect(ties.features.map(({ properties }) => properties?.weak)).toEqual([false, true]);
});
it('picked ones are drawn last, and only labelled ones have a label', () => {
  const lngLat = [110, 39] as const;
  const needs = needFeatures([
    { id: 'a', lngLat, tone: 'picked', label: '甲' },
    { id: 'b', lngLat, tone: 'beyond' },
  ]).features.map(({ properties }) => properties);
  expect((needs[0]?.order ?? 0) > (needs[1]?.order ?? 0)).toBe(true);
  expect(needs.map((each) => 'label' in each)).toEqual([true, false]);
  const [house] = venueFeatures([{ id: 'v', lngLat, tone: 'suggested' }]).features;
  expect(house?.properties).toMatchObject({ at: 0, icon: 'venue-tone/suggested' });
});
