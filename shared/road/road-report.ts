import type { LngLat } from '../division.ts';
import type { RoadClass } from './road-class.ts';

export const roadFileFormats = ['geojson', 'shapefile', 'geopackage'] as const;
export type RoadFileFormat = (typeof roadFileFormats)[number];

/** Why a feature of the file gives no road. */
export const skipReasons = ['not-a-line', 'coordinates', 'too-short', 'not-open', 'not-a-road'] as const;
export type SkipReason = (typeof skipReasons)[number];

/** What the reader of a file says of it. */
export interface RoadFileFacts {
  readonly format: RoadFileFormat;
  /** Name of the layer read; null: the format has none. */
  readonly layer: string | null;
  /** Layers of lines beside it that were not read. */
  readonly otherLayers: number;
  /** Of the texts; null: the format leaves no choice. */
  readonly encoding: string | null;
}

/** What was read of a road file and what was left out, as counts. Lengths in metres. */
export interface RoadReport extends RoadFileFacts {
  readonly lines: number;
  readonly skipped: Readonly<Record<SkipReason, number>>;
  readonly junctions: number;
  /** Stretches between junctions. */
  readonly roads: number;
  readonly lengthMetres: number;
  /** Those that occur, in the order of `roadClasses`. */
  readonly classes: readonly { readonly roadClass: RoadClass; readonly lengthMetres: number }[];
  readonly oneWayMetres: number;
  /** Lines whose one-way column says nothing known; taken for both ways. */
  readonly unreadOneWays: number;
  /** Lines with a speed of their own. */
  readonly ownSpeeds: number;
  /** Columns that were used. */
  readonly columns: {
    readonly class: string | null;
    readonly oneWay: string | null;
    readonly speed: string | null;
    readonly name: string | null;
  };
  /** The first few, so that a wrong encoding is seen. */
  readonly names: readonly string[];
  /** Parts of the network with no road between them. */
  readonly components: number;
  /** Of the length, in the largest part; 0 to 1. */
  readonly largestShare: number;
  /** The largest of the other parts, and a place on each. */
  readonly apart: readonly { readonly lengthMetres: number; readonly at: LngLat }[];
}

/** Whether so much of the network cannot be reached from the rest that it has to be said. */
export function isDisconnected({ largestShare }: Pick<RoadReport, 'largestShare'>): boolean {
  return largestShare < 0.99;
}
