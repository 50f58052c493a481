import { z } from 'zod';

/** What is seen can be taken as: two tables for offices, two feature formats for GIS. */
export const exportFormats = ['xlsx', 'csv', 'geojson', 'gpkg'] as const;
export const ExportFormat = z.enum(exportFormats);
export type ExportFormat = (typeof exportFormats)[number];

/** Tables carry words and coordinates as columns; features carry codes beside the words, and a geometry. */
export const shapeOf: Readonly<Record<ExportFormat, ExportShape>> = {
  xlsx: 'table',
  csv: 'table',
  geojson: 'features',
  gpkg: 'features',
};
export type ExportShape = 'table' | 'features';

export type ExportValue = string | number | boolean | null;

/** A column of an export: `name` in English for programs, `title` in the reader's language. */
export interface ExportColumn {
  readonly name: string;
  readonly title: string;
  readonly type: 'text' | 'integer' | 'real' | 'boolean';
  /** In characters, for a spreadsheet. */
  readonly width: number;
  /** What the codes of the column mean. */
  readonly choices?: readonly { readonly code: string; readonly text: string }[];
}
