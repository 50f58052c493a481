import type { LngLat } from '../../../shared/division.ts';
import { NetworkBuilder } from '../../../shared/road/network-builder.ts';
import type { RoadNetwork } from '../../../shared/road/road-network.ts';
import { createRoadRouter, prepareNetwork } from './road-router.ts';
import type { Router } from './router.ts';

/** On the equator 0.01 degrees are as long east-west as north-south: one block. */
export const blockDegrees = 0.01;
/** 6,371,008.8 m × π / 180 × 0.01. */
export const blockMetres = 1111.950797;

/** A place so many blocks east and north of 110 E on the equator. */
export function block(east: number, north: number): LngLat {
  return [110 + east * blockDegrees, north * blockDegrees];
}

/** Streets of a test, each by its corners in blocks and its properties as a file would have them. */
export type Street = readonly [
  corners: readonly (readonly [east: number, north: number])[],
  properties?: Readonly<Record<string, unknown>>,
];

export function networkOf(streets: readonly Street[]): RoadNetwork {
  const builder = new NetworkBuilder();
  for (const [corners, properties = {}] of streets)
    builder.addFeature(properties, [corners.map(([east, north]) => [...block(east, north)])]);
  return builder.finish({ format: 'geojson', layer: null, otherLayers: 0, encoding: null }).network;
}

/** A router over streets; straight bits count 1.4 fold, at 40 km/h. */
export function routerOf(streets: readonly Street[]): Router {
  return createRoadRouter({
    network: prepareNetwork(networkOf(streets)),
    name: '样例路网',
    networkId: '00000000-0000-4000-8000-000000000000',
    importedOn: '2026-01-01',
    detour: { factor: 1.4, speedKmh: 40 },
  });
}
