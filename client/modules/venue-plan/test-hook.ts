import type { VenueMap } from '../../map/venue-map.ts';

declare global {
  /** For browser tests only: where on the venues' map a place is drawn, and how much of what it shows. Null while there is no map. */
  var __fenbuVenues: Pick<VenueMap, 'project' | 'counts'> | null;
}

/** Lets a test look at what the map was given. It can read, never change anything. */
export function exposeVenueHook(map: VenueMap | null): void {
  globalThis.__fenbuVenues = map && {
    project: (lngLat) => map.project(lngLat),
    counts: () => map.counts(),
  };
}
