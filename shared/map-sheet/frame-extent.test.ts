import { describe, expect, it } from 'vitest';
import { sheetData } from '../../test/builders/sheet-data.ts';
import type { LngLat } from '../division.ts';
import { frameExtent, mainBody } from './frame-extent.ts';
import type { Point } from './projection.ts';
import type { SheetData } from './sheet-data.ts';

const town = Array.from(
  { length: 40 },
  (_, index): Point => [(index % 8) * 500, Math.floor(index / 8) * 500],
);

function withPoints(points: readonly LngLat[], part: Partial<SheetData> = {}): SheetData {
  const data = sheetData({ count: points.length });
  return {
    ...data,
    division: { ...data.division, seat: null },
    organisations: data.organisations.map((one, index) => ({ ...one, lngLat: points[index] ?? null })),
    ...part,
  };
}

describe('main body', () => {
  it('drops 2 points 200 km away from a town of 40', () => {
    const body = mainBody([...town, [200_000, 0], [0, -200_000]]);
    expect(body).toHaveLength(40);
  });

  it('keeps all 40 points of a town without far ones', () => {
    expect(mainBody(town)).toHaveLength(40);
  });
});

describe('frame extent', () => {
  it('takes the polygon where there is one: 0.6° of latitude are 67 km', () => {
    const data = sheetData({ count: 20, level: 'banner' });
    const { basis, min, max } = frameExtent(data);
    expect(basis).toBe('polygon');
    expect(max[1] - min[1]).toBeGreaterThan(60_000);
    expect(max[1] - min[1]).toBeLessThan(75_000);
  });

  it('takes the banners of a city that has no polygon of its own', () => {
    const { basis, min, max } = frameExtent(sheetData({ count: 20, level: 'city' }));
    expect(basis).toBe('polygon');
    expect(max[0] - min[0]).toBeGreaterThan(130_000);
  });

  it('takes the organisations of a township without polygon', () => {
    const { basis, min, max } = frameExtent(
      withPoints([
        [109.8, 39.3],
        [109.9, 39.3],
        [109.9, 39.4],
      ]),
    );
    expect(basis).toBe('organisations');
    // 0.1° of longitude at 39.3° N.
    expect(max[0] - min[0]).toBeCloseTo(8623, -2);
  });

  it('shows at least 1.2 km around a single organisation', () => {
    const { min, max } = frameExtent(withPoints([[109.8, 39.3]]));
    expect(max[0] - min[0]).toBeCloseTo(1200, 6);
    expect(max[1] - min[1]).toBeCloseTo(1200, 6);
  });

  it('shows the banner around a township of which no place is known', () => {
    const { basis, max, min } = frameExtent({ ...withPoints([]), organisations: [] });
    expect(basis).toBe('surround');
    expect(max[0] - min[0]).toBeGreaterThan(20_000);
  });
});
