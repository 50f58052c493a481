import { expect, it } from 'vitest';
import { coarser, mapView, roundScale } from './map-view.ts';
import { transverseMercator } from './projection.ts';

it('rounds 1:23,417 to 1:25,000 and keeps 1:50,000', () => {
  expect(roundScale(23_417)).toBe(25_000);
  expect(roundScale(50_000)).toBe(50_000);
  expect(roundScale(812_000)).toBe(1_000_000);
  expect(coarser(50_000)).toBe(60_000);
});

it('draws 1,000 m as 20 mm at 1:50,000 and finds the place back', () => {
  const projection = transverseMercator(110);
  const box = { x: 10, y: 20, width: 200, height: 100 };
  const centre = projection.forward([110, 39.5]);
  const view = mapView(box, projection, centre, 50_000, 1);
  const [x, y] = view.place([centre[0] + 1000, centre[1] + 1000]);
  expect(x).toBeCloseTo(130, 9);
  expect(y).toBeCloseTo(50, 9);
  const [lng, lat] = view.toGround(view.toPage([110.123, 39.456]));
  expect(lng).toBeCloseTo(110.123, 9);
  expect(lat).toBeCloseTo(39.456, 9);
});
