import type { FeatureCollection, Point } from 'geojson';
import type { GeoJSONSourceSpecification, StyleSpecification } from 'maplibre-gl';
import type { LngLat } from '../../../shared/division.ts';
import { interiorPoint } from '../../../shared/geometry/interior-point.ts';
import type { BaseMap } from '../base-map.ts';
import { areaLayers } from './area-layers.ts';
import { groundLayers, type LitDivisions } from './ground-layers.ts';
import { labelLayers } from './label-layers.ts';
import { markLayers } from './mark-layers.ts';
import { symbolLayers } from './symbol-layers.ts';

export interface NamedPlace {
  readonly name: string;
  readonly lngLat: LngLat;
}

export function pointFeatures<P extends object>(
  places: Iterable<{ lngLat: LngLat; properties: P }>,
): FeatureCollection<Point, P> {
  return {
    type: 'FeatureCollection',
    features: Array.from(places, ({ lngLat, properties }) => ({
      type: 'Feature',
      properties,
      geometry: { type: 'Point', coordinates: [...lngLat] },
    })),
  };
}

const source = (data: GeoJSONSourceSpecification['data']): GeoJSONSourceSpecification => ({
  type: 'geojson',
  data,
  // Symbols of neighbouring tiles must not be cut; the ground has few vertices and needs no simplifying.
  buffer: 128,
  tolerance: 0.2,
});

/** Where each banner's name stands: the point of its polygon with the most room around it. */
export function bannerPlaces({ divisions }: BaseMap): (NamedPlace & { code: string })[] {
  return divisions.features
    .filter(({ properties }) => properties.level === 'banner')
    .map(({ properties, geometry }) => ({
      code: properties.code,
      name: properties.shortName,
      lngLat: interiorPoint(geometry),
    }));
}

/**
 * What the map shows of the divisions of a quarter, by source.
 * @param seats township-level divisions with the place of their seat.
 */
export function groundData(
  baseMap: BaseMap,
  seats: readonly NamedPlace[],
): Readonly<Record<'divisions' | 'water' | 'places' | 'banners' | 'seats', FeatureCollection>> {
  const banners = bannerPlaces(baseMap);
  // A seat is named like its banner or town in both sources; one label is enough.
  const named = new Set([...banners, ...seats].map(({ name }) => name));
  const cityNames = new Set(
    baseMap.divisions.features
      .filter(({ properties }) => properties.level === 'city')
      .map((each) => each.properties.name),
  );
  const places = baseMap.places.filter(({ name }) => !named.has(name) && !cityNames.has(name));
  return {
    divisions: baseMap.divisions,
    water: baseMap.water,
    places: pointFeatures(places.map(({ lngLat, name, rank }) => ({ lngLat, properties: { name, rank } }))),
    banners: pointFeatures(banners.map(({ lngLat, name }) => ({ lngLat, properties: { name } }))),
    seats: pointFeatures(seats.map(({ lngLat, name }) => ({ lngLat, properties: { name } }))),
  };
}

/** The whole style, without any address in it: no glyphs, no sprite, no tiles. Everything comes from the base map given. */
export function buildStyle(
  baseMap: BaseMap,
  seats: readonly NamedPlace[],
  lit: LitDivisions,
): StyleSpecification {
  const { divisions, water, places, banners, seats: seatPoints } = groundData(baseMap, seats);
  return {
    version: 8,
    sources: {
      divisions: source(divisions),
      water: source(water),
      places: source(places),
      banners: source(banners),
      seats: source(seatPoints),
      areas: source(pointFeatures([])),
      aggregates: source(pointFeatures([])),
      labels: source(pointFeatures([])),
      leaders: source(pointFeatures([])),
      venues: source(pointFeatures([])),
      organisations: source(pointFeatures([])),
      hover: source(pointFeatures([])),
    },
    layers: [...groundLayers(lit, areaLayers()), ...labelLayers(), ...markLayers(), ...symbolLayers()],
  };
}
