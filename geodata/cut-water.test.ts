import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { Bbox } from '../shared/division.ts';
import { areaSquareMetres } from '../shared/geometry/area.ts';
import { bboxOfArea } from '../shared/geometry/bbox.ts';
import type { Area } from '../shared/geometry/parts.ts';
import { cutWater } from './cut-water.ts';
import { repositoryFolder } from './package-files.ts';
import type { WaterExtract } from './water.ts';

const lake = (west: number, south: number, degrees: number): Area => {
  const ring: Position[] = [
    [west, south],
    [west + degrees, south],
    [west + degrees, south + degrees],
    [west, south + degrees],
    [west, south],
  ];
  return { type: 'Polygon', coordinates: [ring] };
};

describe('cutWater', () => {
  const window: Bbox = [106, 37, 112, 41];

  it('keeps the part of a lake inside the window, leaves ponds and what lies outside: 1 of 3', () => {
    const waters = cutWater([lake(105.5, 39, 1), lake(110, 39, 0.001), lake(120, 30, 1)], window);
    expect(waters.map(bboxOfArea)).toEqual([[106, 39, 106.5, 40]]);
  });

  it('sorts by size, the largest of 2 first', () => {
    const [first, second] = cutWater([lake(107, 38, 0.1), lake(108, 38, 0.3)], window);
    expect(first && second && areaSquareMetres(first) > areaSquareMetres(second)).toBe(true);
  });
});

it.each(['150600', '330500'])(
  'the committed extract of %s names its source and licence and stays below 120 kB',
  (code) => {
    const text = readFileSync(join(repositoryFolder, 'geodata', 'extracts', `water-${code}.geojson`), 'utf8');
    expect(text.length).toBeLessThan(120_000);
    const { source, window, features } = JSON.parse(text) as WaterExtract;
    expect(source).toMatchObject({
      package: '@geo-maps/earth-waterbodies-250m',
      version: '0.6.0',
      licence: 'ODbL 1.0',
    });
    expect(source.attribution).toContain('OpenStreetMap');
    for (const { geometry } of features) {
      const [west, south, east, north] = bboxOfArea(geometry);
      expect(west >= window[0] && south >= window[1] && east <= window[2] && north <= window[3]).toBe(true);
    }
  },
);
