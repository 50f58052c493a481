import type { Polygon, Position } from 'geojson';
import { z } from 'zod';
import type { LngLat } from '../division.ts';
import { polygonContains } from '../geometry/contains.ts';
import { metresToOutline } from '../geometry/distance-to-outline.ts';
import { isSimple } from '../geometry/mend.ts';
import type { Area } from '../geometry/parts.ts';

/** Why a drawn area is refused. */
export const areaReasons = ['area-open', 'area-vertices', 'area-crossing', 'area-outside'] as const;
export type AreaReason = (typeof areaReasons)[number];

/** Positions of a drawn ring at most, the closing one included. */
export const maxVertices = 500;
/** Outlines of divisions are coarse and a hand is no surveyor's: so far outside is still inside. */
const toleranceMetres = 2000;

/** A polygon as it is drawn, WGS 84: one ring without holes. Bounds of the numbers only; {@link areaReason} judges the rest. */
export const DrawnArea = z.object({
  type: z.literal('Polygon'),
  coordinates: z
    .array(
      z
        .array(z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]))
        .min(1)
        .max(5000),
    )
    .length(1),
});
export type DrawnArea = z.infer<typeof DrawnArea>;

/**
 * Why a drawn area cannot be kept, or null.
 * @param region what it has to lie in; null: no outline is known, and it may lie anywhere
 */
export function areaReason(area: Polygon, region: Area | null): AreaReason | null {
  const ring = area.coordinates[0] ?? [];
  const [first, last] = [ring[0], ring.at(-1)];
  if (ring.length > maxVertices) return 'area-vertices';
  if (ring.length < 4 || first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) return 'area-open';
  if (!isSimple(area)) return 'area-crossing';
  const inside = (position: LngLat) =>
    region === null ||
    polygonContains(region, position) ||
    metresToOutline(region, position) <= toleranceMetres;
  return ring.every((position) => inside(toLngLat(position))) ? null : 'area-outside';
}

const toLngLat = ([lng = Number.NaN, lat = Number.NaN]: Position): LngLat => [lng, lat];
