import type { Division } from '../shared/division.ts';
import { polygonContains } from '../shared/geometry/contains.ts';
import { greatCircleMetres } from '../shared/geometry/distance.ts';
import type { PlaceLabel } from '../shared/region-pack.ts';
import type { readOfficialNames } from './division-names.ts';
import { byImportance, type GeoNamesPlace } from './geonames.ts';

type OfficialNames = ReturnType<typeof readOfficialNames>;

/** Two labels closer than this are the same town entered twice. */
const minDistanceMetres = 2500;

/**
 * Labels of the places in the window, most important first. Inside the prefecture the name is that of the division whose seat the place
 * is; elsewhere it is the official name among the place's Chinese ones. Places without a Chinese name are left out, and beyond the
 * prefecture those that are no division of today.
 */
export function placeLabels(
  places: readonly GeoNamesPlace[],
  divisions: readonly Division[],
  seats: ReadonlyMap<string, GeoNamesPlace>,
  official: OfficialNames,
): PlaceLabel[] {
  const seated = new Map<GeoNamesPlace, Division[]>();
  for (const division of divisions) {
    const place = seats.get(division.code);
    if (place) seated.set(place, [...(seated.get(place) ?? []), division]);
  }
  const city = divisions.find(({ level }) => level === 'city')?.polygon ?? undefined;
  const taken = new Set([...seated.values()].flat().map(({ shortName }) => shortName));
  const labels: PlaceLabel[] = [];
  for (const place of [...places].sort(byImportance)) {
    const label = labelOfSeat(seated.get(place)) ?? labelOfOther(place, official, taken);
    if (!label) continue;
    const isInside = city !== undefined && polygonContains(city, place.lngLat);
    if (label.rank === 4 && !isInside) continue;
    if (label.rank < 3) taken.add(label.name);
    labels.push({ ...label, lngLat: place.lngLat });
  }
  const kept: PlaceLabel[] = [];
  // A stable sort: within a rank the order by importance stays.
  for (const label of labels.sort((a, b) => a.rank - b.rank)) {
    const isTwin = kept.some(({ lngLat }) => greatCircleMetres(lngLat, label.lngLat) < minDistanceMetres);
    if (!isTwin) kept.push(label);
  }
  return kept;
}

type Label = Pick<PlaceLabel, 'name' | 'rank'>;

/** A county's seat is labelled with its town, as the county's own name is written across its area. */
function labelOfSeat(divisions: readonly Division[] = []): Label | null {
  const city = divisions.find(({ level }) => level === 'city');
  if (city) return { name: city.name, rank: 1 };
  const banner = divisions.find(({ level }) => level === 'banner');
  const town = divisions.find(({ level, kind }) => level === 'township' && kind !== 'subdistrict');
  if (banner) return { name: (town ?? banner).shortName, rank: 2 };
  const [township] = divisions;
  return township ? { name: township.shortName, rank: town ? 3 : 4 } : null;
}

/** `taken`: names of cities, counties and seats already on the map; GeoNames repeats them on old towns. */
function labelOfOther(
  { chineseNames, featureCode }: GeoNamesPlace,
  official: OfficialNames,
  taken: ReadonlySet<string>,
): Label | null {
  const free = chineseNames.filter((name) => !taken.has(name));
  const among = (names: ReadonlySet<string>): string | undefined => free.find((name) => names.has(name));
  const isSeat = featureCode !== 'PPLA4';
  const city = among(official.cities);
  const county = among(official.counties);
  const township = among(official.townships);
  if (city && isSeat) return { name: city, rank: 1 };
  if (county && isSeat) return { name: county, rank: 2 };
  if (township) return { name: township, rank: 3 };
  const others = free.filter((name) => name !== city && name !== county);
  const other = others.find((name) => /[镇乡]$/.test(name)) ?? others[0];
  return other ? { name: other, rank: 4 } : null;
}
