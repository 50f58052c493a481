import type { ExportWriter } from './export-writer.ts';
import { geopackageWriter } from './write-geopackage.ts';
import { xlsxWriter } from './write-xlsx.ts';

/** Those whose writing is a computation; large ones run in a thread of their own. */
export const heavyWriters = { xlsx: xlsxWriter, gpkg: geopackageWriter } as const satisfies Record<
  string,
  ExportWriter
>;
export type HeavyFormat = keyof typeof heavyWriters;
