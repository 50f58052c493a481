import type { MultiPolygon, Polygon } from 'geojson';
import type { Bbox } from '../../../shared/division.ts';
import { bboxContains, bboxesOverlap } from '../../../shared/geometry/bbox.ts';
import { clipToBbox } from '../../../shared/geometry/clip.ts';
import type { CollectionId, FeatureQuery, PublishedFeature } from './feature.ts';

/** The features that a query asks for, before paging. One without a place lies in no bounding box. */
export function matchFeatures(
  features: readonly PublishedFeature[],
  collection: CollectionId,
  { bbox, equal, status }: FeatureQuery,
): readonly PublishedFeature[] {
  const byStatus = collection === 'organisations' && status !== 'all';
  const wanted = [...equal];
  const windows = bbox && windowsOf(bbox);
  if (!byStatus && wanted.length === 0 && !windows) return features;
  return features.filter((feature) => {
    const { properties } = feature;
    if (byStatus && properties.status !== status) return false;
    if (wanted.some(([name, value]) => properties[name] !== value)) return false;
    return windows === null || windows.some((window) => liesIn(feature, window));
  });
}

/** A box across the date line is two. */
function windowsOf([west, south, east, north]: Bbox): Bbox[] {
  if (west <= east) return [[west, south, east, north]];
  return [
    [west, south, 180, north],
    [-180, south, east, north],
  ];
}

function liesIn({ geometry, bbox }: PublishedFeature, window: Bbox): boolean {
  if (!geometry || !bbox || !bboxesOverlap(bbox, window)) return false;
  if (geometry.type === 'Point') return true;
  // All of it inside: nothing to cut.
  if (bboxContains(window, [bbox[0], bbox[1]]) && bboxContains(window, [bbox[2], bbox[3]])) return true;
  const [west, south, east, north] = window;
  // A box without area cuts nothing out, but may still lie inside.
  const grown: Bbox = [west, south, Math.max(east, west + 1e-9), Math.max(north, south + 1e-9)];
  return clipToBbox(geometry as Polygon | MultiPolygon, grown) !== null;
}
