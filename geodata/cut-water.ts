import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GeometryCollection, MultiPolygon, Polygon } from 'geojson';
import type { Bbox } from '../shared/division.ts';
import { areaSquareMetres } from '../shared/geometry/area.ts';
import { bboxesOverlap, bboxOfArea } from '../shared/geometry/bbox.ts';
import { clipToBbox } from '../shared/geometry/clip.ts';
import { mendPolygon } from '../shared/geometry/mend.ts';
import { type Area, mapPositions, partsOf, roundPosition } from '../shared/geometry/parts.ts';
import { simplifyArea } from '../shared/geometry/simplify.ts';
import type { WaterExtract } from './water.ts';

/** Smaller waters than this don't show on a map of a prefecture. */
const minSquareMetres = 150_000;
/** About 50 m; the source is drawn to 250 m. */
const toleranceDegrees = 0.0005;

/**
 * Cuts the world's water down to a window:
 * `npx tsx geodata/cut-water.ts <folder of @geo-maps/earth-waterbodies-250m> <west> <south> <east> <north> <out.geojson>`
 */
export function cutWater(areas: readonly Area[], window: Bbox): Area[] {
  return areas
    .filter((area) => bboxesOverlap(bboxOfArea(area), window))
    .map((area) => clipToBbox(area, window))
    .filter((area) => area !== null && areaSquareMetres(area) >= minSquareMetres)
    .map((area) => {
      const simple = mendPolygon(simplifyArea(area as Area, toleranceDegrees), minSquareMetres / 10).area;
      return mapPositions(simple, roundPosition);
    })
    .sort((a, b) => areaSquareMetres(b) - areaSquareMetres(a));
}

async function main([packageFolder, west, south, east, north, out]: readonly string[]): Promise<void> {
  const window: Bbox = [Number(west), Number(south), Number(east), Number(north)];
  if (!packageFolder || !out || window.some(Number.isNaN)) {
    throw new Error('usage: cut-water.ts <package folder> <west> <south> <east> <north> <out.geojson>');
  }
  const { name, version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8'));
  type World = GeometryCollection<Polygon | MultiPolygon>;
  const world = JSON.parse(await readFile(join(packageFolder, 'map.geo.json'), 'utf8')) as World;
  // The package is one MultiPolygon after another: each part is a water of its own.
  const waters = world.geometries.flatMap((geometry) =>
    partsOf(geometry).map((coordinates): Area => ({ type: 'Polygon', coordinates })),
  );
  const extract: WaterExtract = {
    type: 'FeatureCollection',
    source: {
      layer: 'water',
      package: name,
      version,
      licence: 'ODbL 1.0',
      attribution: '© OpenStreetMap contributors, cut by geo-maps',
      vintage: '2017',
      datumConversion: 'none',
    },
    window,
    features: cutWater(waters, window).map((geometry) => ({
      type: 'Feature',
      properties: { name: null },
      geometry,
    })),
  };
  await writeFile(out, `${JSON.stringify(extract)}\n`);
  console.log(`${extract.features.length} waters written to ${out}`);
}

if (process.argv[1]?.endsWith('cut-water.ts')) await main(process.argv.slice(2));
