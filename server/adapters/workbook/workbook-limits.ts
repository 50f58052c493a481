/**
 * What one upload may cost. A city of 10,000 organisations × 25 columns fits; every bomb ends at one of these within a second.
 * Sizes in bytes unless said otherwise.
 */
export const workbookLimits = {
  fileBytes: 20 * 1024 * 1024,
  /** Of a CSV; ten thousand organisations take about 3 MB. */
  csvBytes: 10 * 1024 * 1024,
  /** Physical lines of a CSV, blank ones included. */
  csvLines: 500_000,
  /** Until the worker is stopped, counted from its start. */
  deadlineMilliseconds: 10_000,
  zipEntries: 2000,
  /** Of one part that is parsed (a sheet, the shared strings). */
  partBytes: 40 * 1024 * 1024,
  /** Of all parts in the zip, read or not, as they declare themselves. */
  totalBytes: 256 * 1024 * 1024,
  /** Uncompressed to compressed, looked at from `ratioFromBytes` on; a sheet of a million empty rows has about 10. */
  ratio: 300,
  ratioFromBytes: 4 * 1024 * 1024,
  /** Elements over all XML parts of a workbook. */
  xmlElements: 1_300_000,
  xmlDepth: 32,
  xmlAttributes: 64,
  /** Without a tag in between; longer than any cell Excel can hold. */
  xmlTextBytes: 1024 * 1024,
  sheets: 64,
  /** Rows that hold a value, over all sheets. */
  rows: 100_000,
  columns: 256,
  /** Cells that hold a value, merges filled included, over all sheets. */
  cells: 250_000,
  /** Characters of one cell (Excel's own limit). */
  cellCharacters: 32_767,
  /** Characters of all cells. */
  characters: 16_000_000,
  sharedStrings: 200_000,
  merges: 20_000,
  styles: 65_536,
} as const;

/** The last row and column number Excel can address. */
export const lastRowNumber = 1_048_576;
export const lastColumnNumber = 16_384;
