import type { Division } from '../shared/division.ts';
import { polygonContains } from '../shared/geometry/contains.ts';
import type { Area } from '../shared/geometry/parts.ts';
import { byImportance, type GeoNamesPlace, seatOrder } from './geonames.ts';
import { stemOfDivision } from './short-name.ts';

/** `seatOrder` of the seat of a county. */
const countySeat = 3;

/**
 * The place where each division has its seat, by code. A place counts only inside the polygon of the division or, for a township, of
 * the division above it. Parks get none: no source knows where their offices are.
 */
export function seatPlaces(
  divisions: readonly Division[],
  places: readonly GeoNamesPlace[],
): ReadonlyMap<string, GeoNamesPlace> {
  const polygonOf = new Map(divisions.map(({ code, polygon }) => [code, polygon]));
  const inside = new Map<Area, GeoNamesPlace[]>();
  const placesInside = (area: Area): GeoNamesPlace[] => {
    const known = inside.get(area);
    if (known) return known;
    const found = places.filter((place) => polygonContains(area, place.lngLat)).sort(byImportance);
    inside.set(area, found);
    return found;
  };

  const seats = new Map<string, GeoNamesPlace>();
  for (const division of divisions) {
    const area = division.polygon ?? polygonOf.get(division.parentCode ?? '');
    if (!area || division.kind === 'park') continue;
    const candidates = placesInside(area);
    const siblings = divisions.filter((other) => other.parentCode === division.parentCode);
    const named = placeNamed(division, siblings, candidates);
    const seat = division.level === 'banner' ? mainTown(candidates, named) : named;
    if (seat) seats.set(division.code, seat);
  }
  return seats;
}

/**
 * The seat of a county: a place known as a county's seat goes before a mere namesake (old towns keep the county's name among
 * theirs), and of several such the namesake. Without either, the town with the most people.
 */
function mainTown(
  byRank: readonly GeoNamesPlace[],
  named: GeoNamesPlace | undefined,
): GeoNamesPlace | undefined {
  const [first] = byRank;
  if (!first) return named;
  if (named && seatOrder(named) <= seatOrder(first)) return named;
  if (seatOrder(first) <= countySeat) return first;
  return named ?? (first.population > 0 ? first : undefined);
}

/** The place bearing the full name, else the one bearing its stem where no sibling has the same stem (昭君镇, 昭君街道). */
function placeNamed(
  { name, code }: Division,
  siblings: readonly Division[],
  places: readonly GeoNamesPlace[],
): GeoNamesPlace | undefined {
  const stem = stemOfDivision(name);
  const isAmbiguous = siblings.some((other) => other.code !== code && stemOfDivision(other.name) === stem);
  return (
    places.find(({ chineseNames }) => chineseNames.includes(name)) ??
    (isAmbiguous ? undefined : places.find(({ chineseNames }) => chineseNames.includes(stem)))
  );
}
