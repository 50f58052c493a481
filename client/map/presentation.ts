/**
 * How organisations are shown: single symbols, or counts by division. Officials think in divisions, so below the zoom where symbols
 * would overlap the map never makes clusters of its own (design: map-sheet).
 */
export const presentations = ['banner', 'township', 'points'] as const;
export type Presentation = (typeof presentations)[number];

/** From this zoom on (about a town on the screen) symbols have room. */
const townZoom = 11;
/** From this zoom on (about a banner on the screen) the circles of township-level divisions have room. */
const bannerZoom = 8.6;
/** So few symbols can be read at any zoom. */
const fewPoints = 600;

/**
 * A pure function of what is seen, so that a permalink shows what its sender saw.
 * @param visible organisations of the present filter inside the view.
 * @param wholeCity false while one banner or township-level division is open: one circle for all of it would say nothing.
 */
export function choosePresentation(zoom: number, visible: number, wholeCity: boolean): Presentation {
  if (zoom >= townZoom) return 'points';
  const near = zoom >= bannerZoom || !wholeCity;
  if (near) return visible <= fewPoints ? 'points' : 'township';
  // A whole city in one view: a handful (a narrow filter) still shows one by one.
  return visible <= fewPoints / 4 ? 'points' : 'banner';
}
