import type { FeatureCollection } from 'geojson';
import type { StyleSpecification } from 'maplibre-gl';
import type { BaseMap } from '../base-map.ts';
import { groundData, type NamedPlace } from './build-style.ts';
import { groundLayers, type LitDivisions } from './ground-layers.ts';
import { labelLayers } from './label-layers.ts';
import { reachAreaLayers, venueLayers } from './venue-layers.ts';

/** What a scene of the venues fills, beside the ground. */
export const venueSources = ['circles', 'roads', 'ties', 'route', 'needs', 'venues', 'hover'] as const;
export type VenueSource = (typeof venueSources)[number];

const empty: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** The ground of the map with the layers of the venues over it. No address in it, as in `buildStyle`. */
export function buildVenueStyle(
  baseMap: BaseMap,
  seats: readonly NamedPlace[],
  lit: LitDivisions,
): StyleSpecification {
  const sources = {
    ...groundData(baseMap, seats),
    ...Object.fromEntries(venueSources.map((name) => [name, empty])),
  };
  return {
    version: 8,
    sources: Object.fromEntries(
      Object.entries(sources).map(([name, data]) => [
        name,
        { type: 'geojson' as const, data, buffer: 128, tolerance: 0.2 },
      ]),
    ),
    layers: [...groundLayers(lit, reachAreaLayers()), ...labelLayers(), ...venueLayers()],
  };
}
