import type { MapGeoJSONFeature, Map as MapLibreMap, MapMouseEvent, PointLike } from 'maplibre-gl';
import type { LngLat } from '../../shared/division.ts';

/** What lies under the pointer. */
export type MapTarget =
  | { readonly kind: 'organisation'; readonly row: number; readonly lngLat: LngLat }
  | { readonly kind: 'venue'; readonly id: string; readonly lngLat: LngLat }
  | { readonly kind: 'aggregate'; readonly code: string; readonly lngLat: LngLat }
  | { readonly kind: 'division'; readonly code: string; readonly lngLat: LngLat }
  | { readonly kind: 'ground'; readonly lngLat: LngLat };

/** Pixels around the pointer that count: a finger covers more than the tip of a mouse. */
export function reachOf(event: MapMouseEvent): number {
  const pointer = event.originalEvent as Partial<PointerEvent> | undefined;
  return pointer?.pointerType === 'touch' || matchMedia('(pointer: coarse)').matches ? 14 : 3;
}

/** The one whose middle lies nearest to the pointer; null without any point. */
export function nearest(map: MapLibreMap, event: MapMouseEvent, features: MapGeoJSONFeature[]) {
  let best: { feature: MapGeoJSONFeature; lngLat: LngLat; distance: number } | null = null;
  for (const feature of features) {
    if (feature.geometry.type !== 'Point') continue;
    const [lng = 0, lat = 0] = feature.geometry.coordinates;
    const at = map.project([lng, lat]);
    const distance = Math.hypot(at.x - event.point.x, at.y - event.point.y);
    // Features come topmost first; only one that is clearly nearer beats the one on top.
    if (!best || distance < best.distance - 4) best = { feature, lngLat: [lng, lat], distance };
  }
  return best;
}

export function targetAt(map: MapLibreMap, event: MapMouseEvent): MapTarget {
  const { x, y } = event.point;
  const reach = reachOf(event);
  const box: [PointLike, PointLike] = [
    [x - reach, y - reach],
    [x + reach, y + reach],
  ];
  const layers = ['gaps', 'venues', 'symbols'];
  const symbol = nearest(map, event, map.queryRenderedFeatures(box, { layers }));
  // The tiles of MapLibre quantise coordinates: callers take the exact place from their own columns.
  if (symbol) {
    const { feature, lngLat } = symbol;
    return feature.layer.id === 'venues'
      ? { kind: 'venue', id: String(feature.properties.id), lngLat }
      : { kind: 'organisation', row: Number(feature.properties.row), lngLat };
  }
  const aggregate = nearest(
    map,
    event,
    map.queryRenderedFeatures([x, y], { layers: ['aggregate-labels', 'aggregates'] }),
  );
  if (aggregate) {
    return { kind: 'aggregate', code: String(aggregate.feature.properties.code), lngLat: aggregate.lngLat };
  }
  const lngLat: LngLat = [event.lngLat.lng, event.lngLat.lat];
  const [area] = map.queryRenderedFeatures([x, y], { layers: ['banner-area'] });
  return area ? { kind: 'division', code: String(area.properties.code), lngLat } : { kind: 'ground', lngLat };
}
