import { expect, it } from 'vitest';
import { earthRadiusMetres, greatCircleMetres } from './distance.ts';

it('one degree of latitude is 111,195 m, and one of longitude at 60 °N half of that', () => {
  expect(greatCircleMetres([110, 39], [110, 40])).toBeCloseTo((earthRadiusMetres * Math.PI) / 180, 3);
  expect(greatCircleMetres([110, 39], [110, 40])).toBeCloseTo(111_195.08, 1);
  expect(greatCircleMetres([109.5, 60], [110.5, 60]) / 111_195.08).toBeCloseTo(0.5, 4);
});

it('the distance to oneself is 0 and to the antipode half the circumference', () => {
  expect(greatCircleMetres([110, 39], [110, 39])).toBe(0);
  expect(greatCircleMetres([110, 39], [-70, -39])).toBeCloseTo(earthRadiusMetres * Math.PI, 3);
});
