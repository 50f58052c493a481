import { describe, expect, it } from 'vitest';
import { metresToOutline } from './distance-to-outline.ts';
import type { Area } from './parts.ts';

/** One degree by one, 110–111 E and 39–40 N, with a hole of a tenth of a degree in its middle. */
const square: Area = {
  type: 'Polygon',
  coordinates: [
    [
      [110, 39],
      [111, 39],
      [111, 40],
      [110, 40],
      [110, 39],
    ],
    [
      [110.45, 39.45],
      [110.55, 39.45],
      [110.55, 39.55],
      [110.45, 39.55],
      [110.45, 39.45],
    ],
  ],
};

describe('the distance to an outline', () => {
  it('is 858 m a hundredth of a degree east of the edge at 39.5° N (111,195 m × cos 39.5° × 0.01)', () => {
    expect(metresToOutline(square, [111.01, 39.5])).toBeCloseTo(858, 0);
  });

  it('is 1,112 m a hundredth of a degree north of the edge, and 0 on it', () => {
    expect(metresToOutline(square, [110.5, 40.01])).toBeCloseTo(1112, 0);
    expect(metresToOutline(square, [110.5, 40])).toBeCloseTo(0, 6);
  });

  it('is measured to the corner when that is nearest: 1,400 m from 0.01° beyond both edges at 40° N', () => {
    // 111,195 × 0.01 = 1,112 north, × cos 40.01° = 852 east; √(1112² + 852²) = 1,401.
    expect(metresToOutline(square, [111.01, 40.01])).toBeCloseTo(1400.8, 0);
  });

  it('is 4,290 m from the middle of the hole: to its nearer edge', () => {
    // 0.05° of longitude at 39.5° N is 4,290 m, of latitude 5,560 m: the nearer one counts.
    expect(metresToOutline(square, [110.5, 39.5])).toBeCloseTo(4290, 0);
  });
});
