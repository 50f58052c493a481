import type { Division, LngLat } from '../division.ts';
import type { IndicatorValue } from '../indicator.ts';
import type { OrganisationRecord } from '../organisation.ts';
import type { Quarter } from '../quarter.ts';
import type { PlaceLabel, RegionPack } from '../region-pack.ts';

/** Everything a sheet is drawn from: frozen facts only, no clock, no database. Same data, same bytes. */
export interface SheetData {
  readonly division: Division;
  /** City, banner … the division itself, outermost first. */
  readonly path: readonly Division[];
  /** All divisions of the prefecture that have a polygon or a seat: neighbours, members, locator. */
  readonly divisions: readonly Division[];
  readonly water: RegionPack['water'];
  readonly places: readonly PlaceLabel[];
  readonly quarter: Quarter;
  /** Operating organisations of the division, located or not, in stable order. Running numbers follow the map's reading order; this order breaks ties. */
  readonly organisations: readonly OrganisationRecord[];
  /** Venues of the division, drawn as small houses when `options.venues`. */
  readonly venues: readonly {
    readonly name: string;
    readonly lngLat: LngLat;
    readonly openForSharing: boolean;
  }[];
  /** Left out of the map and the index, by reason; said in the foot. */
  readonly excluded: { readonly ceased: number; readonly suspended: number };
  readonly aboveScaleThreshold: number;
  readonly indicators: readonly IndicatorValue[];
  /** How far the report stands that the sheet is drawn from. */
  readonly status: SheetStatus;
  readonly preparedBy: string | null;
  readonly approvedBy: string | null;
  /** `YYYY-MM-DD`, injected. */
  readonly drawnOn: string;
  /** 审图号, or null for 「内部使用」. */
  readonly mapApprovalNumber: string | null;
  /** Short hash of the data, printed at the foot. */
  readonly dataHash: string;
  /** First 12 digits of the audit's head hash: of the entry of the publication, before one of the present head. Null: no audit yet. */
  readonly auditHead: string | null;
  /** True for the fabricated sample city: the sheet says so. */
  readonly sample: boolean;
  readonly sources: readonly {
    readonly layer: string;
    readonly attribution: string;
    readonly vintage: string;
  }[];
}

export type SheetStatus =
  | { readonly kind: 'draft' | 'submitted' | 'accepted' }
  /** Of a banner or the city: not all units with organisations are published. */
  | { readonly kind: 'partly'; readonly published: number; readonly units: number }
  /** Of a banner or the city: 1, and one more with every correction below it. */
  | { readonly kind: 'published'; readonly revision: number };

export const sheetSizes = { A4: [297, 210], A3: [420, 297], A2: [594, 420], A0: [1189, 841] } as const;
export type SheetSize = keyof typeof sheetSizes;

export interface SheetOptions {
  readonly size: SheetSize;
  readonly language: 'zh-CN' | 'en';
  /** Draw the venues as small houses; default true. */
  readonly venues?: boolean;
}

/** Message lookup given from outside, so that the sheet stays pure: `sheet.<key>` of the catalogue. */
export type Translate = (key: string, params?: Readonly<Record<string, string | number>>) => string;

/** Width of a text in millimetres at a size in millimetres (em height), regular or bold face. */
export type MeasureText = (text: string, sizeMillimetres: number, bold: boolean) => number;
