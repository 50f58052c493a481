import type { Polygon } from 'geojson';

/**
 * Lets the user draw ONE area on a map, corner by corner, and move its corners afterwards (包片 of an instructor). Opened with
 * `FenbuMap.drawArea(onChange)`, or `MapHandle.drawArea(onChange)` where the map is an `OrganisationMap`; while it is open, clicks on the map belong to it.
 */
export interface DrawArea {
  /** Begins a new area; what was drawn before is gone. A click sets a corner, a click on the first one (or Enter) closes it, Escape gives up. */
  start(): void;
  /** Shows an area with its corners to be dragged. */
  edit(area: Polygon): void;
  /** The closed area as drawn, WGS 84, or null while there is none. */
  value(): Polygon | null;
  /** Takes the area away; nothing is being drawn afterwards. */
  clear(): void;
  /** Gives the map its clicks back. */
  destroy(): void;
}

/** Called with the closed area after every change, and with null when it is taken away. */
export type OnAreaChange = (area: Polygon | null) => void;
