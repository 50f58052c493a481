import type { PlacementStats } from './label-placement.ts';
import type { SheetMode } from './sheet-mode.ts';

/** A drawn page: shapes and texts in millimetres, y down, origin top left. Printers turn it into PDF, SVG or PNG and decide nothing. */
export interface Scene {
  readonly widthMillimetres: number;
  readonly heightMillimetres: number;
  readonly items: readonly SceneItem[];
  /** Title for the document's metadata and bookmark. */
  readonly title: string;
}

export interface Stroke {
  readonly colour: string;
  readonly widthMillimetres: number;
  readonly dash?: readonly number[];
}

export type SceneItem = ScenePath | SceneText | SceneGroup;

/** `d` is SVG path data in millimetres (absolute M L C Z only). */
export interface ScenePath {
  readonly kind: 'path';
  readonly d: string;
  readonly fill?: string;
  readonly fillOpacity?: number;
  /** Rings inside rings are holes; without it the winding decides. */
  readonly evenOdd?: boolean;
  readonly stroke?: Stroke;
}

export interface SceneText {
  readonly kind: 'text';
  readonly text: string;
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly sizeMillimetres: number;
  readonly bold: boolean;
  readonly colour: string;
  readonly anchor: 'start' | 'middle' | 'end';
  /** White outline behind map labels. */
  readonly halo?: Stroke;
  /** Turns clockwise around the anchor point. */
  readonly rotateDegrees?: number;
  /** Extra room after every character (Chinese titles breathe with 5–15 %). */
  readonly letterSpacingMillimetres?: number;
}

/** Items drawn inside a rectangular clip. */
export interface SceneGroup {
  readonly kind: 'group';
  readonly clip: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly items: readonly SceneItem[];
}

/** One sheet: the map page first, then index pages. */
export interface Sheet {
  readonly pages: readonly Scene[];
  readonly bookmark: string;
  readonly facts: SheetFacts;
}

/** What a caller may want to say about a sheet without reading its drawing. */
export interface SheetFacts {
  readonly mode: SheetMode;
  /** The n of 1:n of the main map. */
  readonly scale: number;
  /** Letters of the enlargements. */
  readonly insets: readonly string[];
  readonly placement: PlacementStats;
  /** Running number by organisation id. */
  readonly numbers: ReadonlyMap<string, number>;
}
