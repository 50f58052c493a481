import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { transverseMercator } from './projection.ts';

describe('transverse Mercator', () => {
  // From PROJ: +proj=etmerc +lon_0=109 +k=1 +datum=WGS84
  it.each([
    [109.9, 39.2, 77744.4525, 4341093.3998],
    [106.8, 37.6, -194288.5643, 4165377.4624],
    [111.3, 40.7, 194393.5798, 4509803.0396],
    [111, 39.5, 172033.5823, 4375924.4],
  ])('puts %f E %f N where PROJ does, to 0.1 mm', (lng, lat, x, y) => {
    const [east, north] = transverseMercator(109).forward([lng, lat]);
    expect(Math.abs(east - x)).toBeLessThan(1e-4);
    expect(Math.abs(north - y)).toBeLessThan(1e-4);
  });

  it('measures the quarter meridian of WGS 84 as 10,001,965.729 m', () => {
    expect(transverseMercator(109).forward([109, 90 - 1e-12])[1]).toBeCloseTo(10_001_965.729, 3);
  });

  it('comes back to the same place within 1e-9 degrees', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 100, max: 118, noNaN: true }),
        fc.double({ min: 18, max: 53, noNaN: true }),
        (lng, lat) => {
          const projection = transverseMercator(109);
          const [backLng, backLat] = projection.inverse(projection.forward([lng, lat]));
          expect(Math.abs(backLng - lng)).toBeLessThan(1e-9);
          expect(Math.abs(backLat - lat)).toBeLessThan(1e-9);
        },
      ),
    );
  });
});
