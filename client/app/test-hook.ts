import type { MapHandle } from '../modules/organisation/organisation-map.tsx';

declare global {
  /** For browser tests only: where on the map (CSS pixels from its top left corner) a place is drawn. Null while there is no map. */
  var __fenbu: Pick<MapHandle, 'project'> | null;
}

/** Lets a test look at the pixels where a symbol must be. It can read, never change anything. */
export function exposeTestHook(map: MapHandle | null): void {
  globalThis.__fenbu = map && { project: (lngLat) => map.project(lngLat) };
}
