import type { ExportWriter, ExportWriters } from './export-writer.ts';
import { type HeavyFormat, heavyWriters } from './heavy-writers.ts';
import { csvWriter } from './write-csv.ts';
import { geojsonWriter } from './write-geojson.ts';
import { writeInThread } from './write-in-thread.ts';

/** Of fewer rows, starting a thread takes longer than writing; batch by batch nobody waits for them. */
export const rowsForThread = 5000;

/** The real writers. @param rows how many there will be */
export function exportWriters(rows: number): ExportWriters {
  const heavy = (format: HeavyFormat): ExportWriter =>
    rows > rowsForThread ? writeInThread(format) : heavyWriters[format];
  return { csv: csvWriter, geojson: geojsonWriter, xlsx: heavy('xlsx'), gpkg: heavy('gpkg') };
}
