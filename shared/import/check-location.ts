import type { Division, LngLat } from '../division.ts';
import { polygonContains } from '../geometry/contains.ts';
import { greatCircleMetres } from '../geometry/distance.ts';
import type { Issue } from '../issue.ts';
import { bannerOf, type DivisionIndex } from './division-index.ts';
import { choice } from './row-issues.ts';

/**
 * The banner whose polygon holds the point, or null (outside, or no polygons).
 * @param likely banner to look at first.
 */
export function bannerAt(index: DivisionIndex, point: LngLat, likely: string | null = null): string | null {
  const holds = ({ polygon }: Division) => polygon !== null && polygonContains(polygon, point);
  const first = likely === null ? undefined : index.byCode.get(likely)?.division;
  if (first && holds(first)) return first.code;
  return index.banners.find(({ division }) => division !== first && holds(division))?.division.code ?? null;
}

/** Whether the point can be judged at all: some banner has a polygon. */
function hasPolygons(index: DivisionIndex): boolean {
  return index.banners.some(({ division }) => division.polygon !== null);
}

/**
 * Cross-checks a point (WGS 84), which lies in the banner `actual`, with the banner a row names. Never decides: outside the prefecture or inside another banner
 * are questions; where the banner is only drawn schematically it is a warning. (Exchanged longitude and latitude are seen when
 * the cells are read.) Answers: `keep` the stated division and the point, `point` (take the point's banner), `unlocated`, `skip`.
 */
export function checkLocation(
  index: DivisionIndex,
  point: LngLat,
  actual: string | null,
  statedCode: string | null,
  row: number,
): Issue | null {
  if (!hasPolygons(index)) return null;
  const stated = statedCode === null ? null : bannerOf(index, statedCode);
  const issue = (code: string, params: Issue['params'], choices: readonly string[]): Issue => ({
    code,
    severity: 'question',
    row,
    field: 'lngLat',
    params,
    choices: choices.map((value) => choice(value)),
  });
  if (actual === null) {
    return issue('point-outside-prefecture', { kilometres: kilometresOutside(index, point) }, [
      'keep',
      'unlocated',
      'skip',
    ]);
  }
  if (!stated || stated.code === actual || stated.polygon === null) return null;
  const params = {
    stated: stated.name,
    statedCode: stated.code,
    actual: index.byCode.get(actual)?.division.name ?? actual,
    actualCode: actual,
  };
  if (stated.schematic)
    return { code: 'point-outside-schematic', severity: 'warning', row, field: 'lngLat', params };
  return issue('point-outside-banner', params, ['keep', 'point', 'unlocated', 'skip']);
}

/** To the nearest corner of a banner's polygon; good enough to tell a border slip from a wrong province. */
function kilometresOutside(index: DivisionIndex, point: LngLat): number {
  let nearest = point;
  let least = Number.POSITIVE_INFINITY;
  // The nearest corner on a plane stretched like the point's latitude; only its distance is then measured on the sphere.
  const stretch = Math.cos((point[1] * Math.PI) / 180);
  for (const { division } of index.banners) {
    const parts =
      division.polygon?.type === 'Polygon' ? [division.polygon.coordinates] : division.polygon?.coordinates;
    for (const [outer = []] of parts ?? []) {
      for (const [lng = 0, lat = 0] of outer) {
        const square = ((lng - point[0]) * stretch) ** 2 + (lat - point[1]) ** 2;
        if (square < least) [least, nearest] = [square, [lng, lat]];
      }
    }
  }
  return Math.max(0.1, Math.round(greatCircleMetres(point, nearest) / 100) / 10);
}
