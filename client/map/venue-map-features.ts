import type { Feature, FeatureCollection, LineString, Polygon } from 'geojson';
import type { LngLat } from '../../shared/division.ts';
import { earthRadiusMetres } from '../../shared/geometry/distance.ts';
import { pointFeatures } from './style/build-style.ts';
import { venueToneIconName } from './venue-map-icon.ts';
import { needTones, type VenueScene, venueTones } from './venue-scene.ts';

/** Corners of a circle: its edges come within 0.5 % of the radius, and thousands of circles follow a slider. */
const corners = 32;
const degrees = 180 / Math.PI;

/** The ring of all points at a distance along the great circle, closed, counter-clockwise. */
export function geodesicRing([lng, lat]: LngLat, radiusMetres: number): [number, number][] {
  const reach = radiusMetres / earthRadiusMetres;
  const [sinLat, cosLat] = [Math.sin(lat / degrees), Math.cos(lat / degrees)];
  const [sinReach, cosReach] = [Math.sin(reach), Math.cos(reach)];
  const ring = Array.from({ length: corners }, (_, at): [number, number] => {
    const bearing = (-2 * Math.PI * at) / corners;
    const sinTo = sinLat * cosReach + cosLat * sinReach * Math.cos(bearing);
    const east = Math.atan2(Math.sin(bearing) * sinReach * cosLat, cosReach - sinLat * sinTo);
    return [lng + east * degrees, Math.asin(sinTo) * degrees];
  });
  const [first = [lng, lat]] = ring;
  return [...ring, [first[0], first[1]]];
}

const collection = <G extends Polygon | LineString>(features: Feature<G>[]): FeatureCollection<G> => ({
  type: 'FeatureCollection',
  features,
});

const lineFeature = (line: readonly LngLat[], properties: object): Feature<LineString> => ({
  type: 'Feature',
  properties,
  geometry: { type: 'LineString', coordinates: line.map((each) => [...each]) },
});

export function circleFeatures(circles: VenueScene['circles']): FeatureCollection<Polygon> {
  return collection(
    circles.map(({ lngLat, radiusMetres }) => ({
      type: 'Feature',
      properties: {},
      geometry: { type: 'Polygon', coordinates: [geodesicRing(lngLat, radiusMetres)] },
    })),
  );
}

export function roadFeatures(roads: VenueScene['roads']): FeatureCollection<LineString> {
  return collection(
    (roads?.lines ?? []).map((line, at) => lineFeature(line, { value: roads?.values[at] ?? 0 })),
  );
}

export function tieFeatures(ties: VenueScene['ties']): FeatureCollection<LineString> {
  return collection(ties.map(({ from, to, weak }) => lineFeature([from, to], { weak: weak ?? false })));
}

export function routeFeatures(route: VenueScene['route']): FeatureCollection<LineString> {
  return collection(route && route.length > 1 ? [lineFeature(route, {})] : []);
}

const labelled = (label: string | undefined) => (label === undefined ? {} : { label });

export function needFeatures(needs: VenueScene['needs']) {
  return pointFeatures(
    needs.map(({ lngLat, tone, label }, at) => ({
      lngLat,
      properties: { at, tone, order: needTones.indexOf(tone), ...labelled(label) },
    })),
  );
}

export function venueFeatures(venues: VenueScene['venues']) {
  return pointFeatures(
    venues.map(({ lngLat, tone, label }, at) => ({
      lngLat,
      properties: { at, icon: venueToneIconName(tone), order: venueTones.indexOf(tone), ...labelled(label) },
    })),
  );
}
