import { AppError } from '../shared/app-error.ts';
import type { Division } from '../shared/division.ts';
import { bboxOfArea, widenBbox } from '../shared/geometry/bbox.ts';
import type { RegionPack } from '../shared/region-pack.ts';
import { countyPolygonsPackage } from './county-polygon-file.ts';
import { boundaryVintage, type CountyPolygons, countyPolygons } from './county-polygons.ts';
import { readOfficialNames, readPrefectureNames } from './division-names.ts';
import { divisionTree } from './division-tree.ts';
import { readPlaces } from './geonames.ts';
import { placeLabels } from './place-labels.ts';
import { seatPlaces } from './seats.ts';
import { builtWith, installedSources } from './sources.ts';
import { readWaterExtract, waterOf } from './water.ts';

/** Room around the prefecture for labels and for what lies just across its border. */
const marginDegrees = 0.2;

/**
 * The region pack of a prefecture (6-digit code ending in 00), from the installed packages alone: the same packages give the same pack,
 * byte for byte. Throws `AppError('region-unknown')` when the code is no prefecture or nothing shows where it lies.
 */
export async function buildRegionPack(code: string): Promise<RegionPack> {
  const names = readPrefectureNames(code);
  const tree = divisionTree(names);
  const polygons = countyPolygons(names.city, names.counties);
  const outlined = tree.divisions.map((division) => withPolygon(division, polygons));
  const bbox = widenBbox(boundsOf(code, polygons), marginDegrees);

  const places = readPlaces(bbox);
  const seats = seatPlaces(outlined, places);
  const divisions = outlined.map((division) => {
    const seat = seats.get(division.code);
    return seat ? { ...division, seat: seat.lngLat, seatSource: 'geonames' } : division;
  });
  const water = readWaterExtract(code);

  return {
    manifest: {
      code,
      name: names.city.name,
      bbox,
      authoritative: false,
      builtWith,
      sources: installedSources(code),
      notes: [...tree.notes, ...polygons.notes, ...gaps(divisions), water ? coarseWater : noWater(code)],
    },
    divisions,
    hosts: tree.hosts,
    water: waterOf(water),
    places: placeLabels(places, divisions, seats, readOfficialNames()),
  };
}

function withPolygon(division: Division, { city, byCode, oldCodes }: CountyPolygons): Division {
  const polygon = division.level === 'city' ? city : byCode.get(division.code);
  if (!polygon) return division;
  const oldCode = oldCodes.get(division.code);
  return {
    ...division,
    aliases: oldCode ? [...division.aliases, oldCode] : division.aliases,
    polygon,
    bbox: bboxOfArea(polygon),
    boundarySource: countyPolygonsPackage,
    boundaryVintage,
  };
}

function boundsOf(code: string, { city }: CountyPolygons): ReturnType<typeof bboxOfArea> {
  if (!city) throw new AppError('region-unknown', { code });
  return bboxOfArea(city);
}

function gaps(divisions: readonly Division[]): string[] {
  const townships = divisions.filter(({ level }) => level === 'township');
  const seated = townships.filter(({ seat }) => seat !== null);
  const seatless = divisions.filter(({ level, seat }) => level === 'banner' && seat === null);
  return [
    `No source has polygons of township-level units: ${townships.length} of ${townships.length} have none.`,
    `GeoNames has the seats of ${seated.length} of ${townships.length} township-level units.`,
    ...seatless.map(({ name, code }) => `GeoNames has no seat for ${name} (${code}).`),
  ];
}

const coarseWater =
  'The water is drawn to 250 m by its source: rivers are broken into pieces where they are narrow, and some lakes are missing.';

function noWater(code: string): string {
  return `No water was cut for ${code}: run geodata/cut-water.ts to make geodata/extracts/water-${code}.geojson.`;
}
