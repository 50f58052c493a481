import type { ExportRow, ExportSet } from './export-writer.ts';
import type { HeavyFormat } from './heavy-writers.ts';

/** What the thread is started with. */
export interface ExportPlan {
  readonly format: HeavyFormat;
  readonly set: ExportSet;
}

export type ToExportWorker =
  | { readonly kind: 'rows'; readonly rows: readonly ExportRow[] }
  | { readonly kind: 'end' };

export type FromExportWorker =
  | { readonly kind: 'wanted' }
  | { readonly kind: 'piece'; readonly bytes: Uint8Array }
  | { readonly kind: 'end' };
