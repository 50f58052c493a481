import type { Division, LngLat } from '../division.ts';
import { polygonContains } from '../geometry/contains.ts';
import { toWgs84 } from '../geometry/datum.ts';
import { metresToOutline } from '../geometry/distance-to-outline.ts';
import type { OrganisationRecord } from '../organisation.ts';

/** Why a point does not lie in its division, the likeliest cause only. */
export type StrayCause = 'swapped' | 'datum' | 'near-outline' | 'outside' | 'outside-schematic';

/** No outline of a banner here is authoritative: a place this near beyond it may be right. */
const nearMetres = 2000;

export interface Stray {
  readonly cause: StrayCause;
  /** Name of the division it should lie in. */
  readonly declared: string;
  /** Beyond its outline by so much, to the next 100 m. */
  readonly metres: number;
}

/** Null when the point lies in its division, or cannot be judged: no point, or no polygon at or above its division. */
export function findStray(
  { divisionCode, lngLat, location }: OrganisationRecord,
  divisionOf: ReadonlyMap<string, Division>,
): Stray | null {
  const division = drawnDivision(divisionCode, divisionOf);
  const holds = (point: LngLat) => !division?.polygon || polygonContains(division.polygon, point);
  if (!division || !lngLat || holds(lngLat)) return null;
  const beyond = division.polygon ? metresToOutline(division.polygon, lngLat) : 0;
  const metres = Math.max(100, Math.round(beyond / 100) * 100);
  const because = (cause: StrayCause): Stray => ({ cause, declared: division.name, metres });
  if (holds([lngLat[1], lngLat[0]])) return because('swapped');
  // Placed by hand on this map, or converted already: the datum is known.
  const unsure = location?.source === 'import' && location.datum === 'wgs84';
  if (unsure && (holds(toWgs84(lngLat, 'gcj02')) || holds(toWgs84(lngLat, 'bd09')))) return because('datum');
  if (division.schematic) return because('outside-schematic');
  return because(division.code !== divisionCode && beyond <= nearMetres ? 'near-outline' : 'outside');
}

/** The lowest division at or above `code` that has a polygon: mostly its banner. */
function drawnDivision(code: string, divisionOf: ReadonlyMap<string, Division>): Division | null {
  for (let at = divisionOf.get(code); at; at = divisionOf.get(at.parentCode ?? '')) if (at.polygon) return at;
  return null;
}
