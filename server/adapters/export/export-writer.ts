import type { LngLat } from '../../../shared/division.ts';
import type { ExportColumn, ExportFormat, ExportValue } from '../../../shared/export/export-format.ts';

/** One row; `values` in the order of the columns. */
export interface ExportRow {
  readonly id: string;
  /** WGS 84; null: not located, still a row. */
  readonly lngLat: LngLat | null;
  readonly values: readonly ExportValue[];
}

/** What a file says of itself, and its columns. Every word comes from the caller's catalogue. */
export interface ExportSet {
  /** The layer's name for programs, e.g. `organisations`. */
  readonly layer: string;
  readonly title: string;
  /** Division, quarter, standing, filters, counts …: label and text. */
  readonly about: readonly (readonly [label: string, text: string])[];
  /** Names of the two sheets of a workbook. */
  readonly sheets: { readonly about: string; readonly rows: string };
  readonly columns: readonly ExportColumn[];
  /** ISO 8601 instant. */
  readonly madeAt: string;
}

export type ExportBatches = AsyncIterable<readonly ExportRow[]>;

/** Port: rows in, the bytes of a file out, piece by piece. */
export interface ExportWriter {
  write(set: ExportSet, batches: ExportBatches): AsyncIterable<Uint8Array>;
}

export type ExportWriters = Readonly<Record<ExportFormat, ExportWriter>>;

export const exportContentTypes: Readonly<Record<ExportFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  geojson: 'application/geo+json; charset=utf-8',
  gpkg: 'application/geopackage+sqlite3',
};
