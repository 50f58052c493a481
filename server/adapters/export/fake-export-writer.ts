import type { ExportRow, ExportSet, ExportWriter } from './export-writer.ts';

/** Keeps what it was given instead of writing a file; answers how many rows there were. */
export function fakeExportWriter(): ExportWriter & { sets: ExportSet[]; rows: ExportRow[] } {
  const [sets, rows]: [ExportSet[], ExportRow[]] = [[], []];
  return {
    sets,
    rows,
    async *write(set, batches) {
      sets.push(set);
      for await (const batch of batches) rows.push(...batch);
      yield new TextEncoder().encode(String(rows.length));
    },
  };
}
