import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromPixels, spreadCircles, toPixels } from './spread.ts';

const distance = (a: readonly [number, number], b: readonly [number, number]) =>
  Math.hypot(a[0] - b[0], a[1] - b[1]);

it('leaves circles alone that do not touch', () => {
  const circles = [
    { lngLat: [109, 39] as const, radiusPixels: 20 },
    { lngLat: [111, 40] as const, radiusPixels: 20 },
  ];
  const places = spreadCircles(circles, 8);
  expect(places[0]?.[0]).toBeCloseTo(109, 9);
  expect(places[1]?.[1]).toBeCloseTo(40, 9);
});
it('parts two of radius 20 and 10 on one spot to 33 px (3 px of air); the bigger moves 11, the smaller 22', () => {
  const at = [109.8, 39.6] as const;
  const places = spreadCircles(
    [
      { lngLat: at, radiusPixels: 20 },
      { lngLat: at, radiusPixels: 10 },
    ],
    8,
  ).map((place) => toPixels(place, 8));
  const home = toPixels(at, 8);
  const [a = home, b = home] = places;
  expect(distance(a, b)).toBeCloseTo(33, 3);
  expect(distance(a, home)).toBeCloseTo(11, 3);
  expect(distance(b, home)).toBeCloseTo(22, 3);
});
it('parts any 2 to 8 circles of a city so that none covers the middle of another', () => {
  const circle = fc.record({
    lngLat: fc.tuple(
      fc.double({ min: 107, max: 111, noNaN: true }),
      fc.double({ min: 38, max: 40.5, noNaN: true }),
    ),
    radiusPixels: fc.integer({ min: 13, max: 42 }),
  });
  fc.assert(
    fc.property(fc.array(circle, { minLength: 2, maxLength: 8 }), (circles) => {
      const places = spreadCircles(circles, 7).map((place) => toPixels(place, 7));
      places.forEach((a, i) => {
        places.slice(i + 1).forEach((b, j) => {
          const reach = Math.max(circles[i]?.radiusPixels ?? 0, circles[i + 1 + j]?.radiusPixels ?? 0);
          expect(distance(a, b)).toBeGreaterThan(reach);
        });
      });
    }),
  );
});
it('goes to pixels and back', () => {
  const [lng, lat] = fromPixels(toPixels([109.78157, 39.6086], 12), 12);
  expect(lng).toBeCloseTo(109.78157, 9);
  expect(lat).toBeCloseTo(39.6086, 9);
});
