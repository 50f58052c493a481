import type { Division, LngLat } from '../../../shared/division.ts';
import { bboxesOverlap, bboxOfArea } from '../../../shared/geometry/bbox.ts';
import { polygonContains } from '../../../shared/geometry/contains.ts';
import type { Area } from '../../../shared/geometry/parts.ts';
import type { RegionPack } from '../../../shared/region-pack.ts';

const metresPerDegree = 111_195;

/** A point the given metres east and north of another; flat, good to a few metres within 50 km. Rounded to 6 decimals (0.1 m). */
export function offsetMetres([lng, lat]: LngLat, east: number, north: number): LngLat {
  const shrink = Math.cos((lat * Math.PI) / 180);
  return [round(lng + east / (metresPerDegree * shrink)), round(lat + north / metresPerDegree)];
}

const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6;

/** Where something may stand: inside the division's own polygon, or its banner's when it has none, and not in water. */
export class Terrain {
  readonly #divisions: ReadonlyMap<string, Division>;
  readonly #water: readonly Area[];
  readonly #grounds = new Map<string, { area: Area | null; water: readonly Area[] }>();

  constructor(pack: RegionPack) {
    this.#divisions = new Map(pack.divisions.map((each) => [each.code, each]));
    this.#water = pack.water.features.flatMap(({ geometry }) =>
      geometry.type === 'LineString' ? [] : [geometry],
    );
  }

  /** The banner a township-level division lies in: by its code, since city-run parks hang directly under the city. */
  bannerOf(division: Division): Division {
    const banner =
      this.#divisions.get(division.code.slice(0, 6)) ?? this.#divisions.get(division.parentCode ?? '');
    return banner ?? division;
  }

  allows(division: Division, lngLat: LngLat): boolean {
    const { area, water } = this.#groundOf(division);
    if (area && !polygonContains(area, lngLat)) return false;
    return !water.some((each) => polygonContains(each, lngLat));
  }

  areaOf(division: Division): Area | null {
    return this.#groundOf(division).area;
  }

  #groundOf(division: Division): { area: Area | null; water: readonly Area[] } {
    const owner = division.polygon ? division : this.bannerOf(division);
    let ground = this.#grounds.get(owner.code);
    if (!ground) {
      const area = owner.polygon;
      const bounds = area && bboxOfArea(area);
      const water = bounds
        ? this.#water.filter((each) => bboxesOverlap(bboxOfArea(each), bounds))
        : this.#water;
      ground = { area, water };
      this.#grounds.set(owner.code, ground);
    }
    return ground;
  }
}
