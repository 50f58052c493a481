import type { Bbox, LngLat } from '../../../shared/division.ts';
import type { LitDivisions } from '../../map/style/ground-layers.ts';
import { type DivisionTree, pathTo } from './division-tree.ts';

/** About 2 km: what is shown around a single point. */
const leastDegrees = 0.02;

/**
 * What the map fits when a division is opened: its polygon's bounds; without one its points and its seat; without those the
 * bounds of what lies above it.
 */
export function extentOf(tree: DivisionTree, code: string, points: Iterable<LngLat>): Bbox | null {
  const node = tree.byCode.get(code);
  if (node?.bbox) return node.bbox;
  const all = [...points, ...(node?.seat ? [node.seat] : [])];
  if (all.length === 0) return pathTo(tree, code).findLast((each) => each.bbox)?.bbox ?? null;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lng, lat] of all) {
    west = Math.min(west, lng - leastDegrees);
    south = Math.min(south, lat - leastDegrees);
    east = Math.max(east, lng + leastDegrees);
    north = Math.max(north, lat + leastDegrees);
  }
  return [west, south, east, north];
}

/**
 * Which polygons are not dimmed while the page works on a division. Also those above the scope count: around a township that has no
 * polygon its banner is lit and outlined, whether or not the banner itself may be opened.
 */
export function litDivisions(tree: DivisionTree, code: string): LitDivisions {
  const current = tree.byCode.get(code);
  if (!current || current.level === 'city') {
    return { currentCode: code, litCodes: [...tree.byCode.keys()], outlinedCode: '' };
  }
  const [, ...litCodes] = current.path;
  const outlinedCode = current.hasPolygon ? code : (current.path.at(-2) ?? '');
  return { currentCode: code, litCodes, outlinedCode };
}
