import type { LngLat } from './division.ts';
import { greatCircleMetres } from './geometry/distance.ts';

/** The way from an organisation to a venue. */
export interface Way {
  readonly distanceMetres: number;
  readonly durationSeconds: number;
}

/**
 * How ways were found, said wherever one is shown: `roads` along an imported road network or by a routing service, `detour` the
 * great-circle distance times a declared factor at a declared speed.
 */
export type WayBasis =
  | {
      readonly kind: 'roads';
      readonly by: 'imported' | 'osrm' | 'valhalla';
      /** Name of the network, or the address of the service. */
      readonly name: string;
      /** Of an imported network: its id and the day it was imported (`YYYY-MM-DD`). */
      readonly networkId: string | null;
      readonly importedOn: string | null;
    }
  | { readonly kind: 'detour'; readonly factor: number; readonly speedKmh: number };

export interface Detour {
  readonly factor: number;
  readonly speedKmh: number;
}

/** Great-circle distance times the factor. */
export function detourWay(from: LngLat, to: LngLat, { factor, speedKmh }: Detour): Way {
  const distanceMetres = greatCircleMetres(from, to) * factor;
  return { distanceMetres, durationSeconds: (distanceMetres / 1000 / speedKmh) * 3600 };
}
