import type { Division } from '../../../shared/division.ts';
import type { SeriesCover } from '../../../shared/map-sheet/series-front.ts';
import type { SheetData } from '../../../shared/map-sheet/sheet-data.ts';
import type { PrintMeta } from '../../adapters/sheet-printer/sheet-printer.ts';

/** What the drawing thread starts with; the facts of each sheet follow as it asks for them. */
export interface SeriesPlan {
  readonly cover: SeriesCover;
  /** In the order of the series. */
  readonly divisions: readonly Division[];
  readonly format: 'pdf' | 'zip';
  readonly meta: PrintMeta;
}

export type ToWorker = { readonly kind: 'facts'; readonly facts: SheetData };

export type FromWorker =
  /** The facts of the sheet with this index are wanted: one at a time, so that no more than one lies in memory. */
  | { readonly kind: 'wanted'; readonly index: number }
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'finished'; readonly bytes: Uint8Array };
