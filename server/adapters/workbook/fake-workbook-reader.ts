import { createHash } from 'node:crypto';
import { textCell } from '../../../shared/import/cells/raw-cell.ts';
import type { WorkbookReader } from './workbook.ts';

/** For tests of what comes after reading: answers every file with one sheet of text rows, numbered from 1. */
export function fakeWorkbookReader(rows: readonly (readonly string[])[]): WorkbookReader {
  return {
    read: async (bytes) => ({
      format: 'csv',
      encoding: 'utf-8',
      delimiter: ',',
      sha256: createHash('sha256').update(bytes).digest('hex'),
      sheets: [
        {
          name: '',
          hidden: false,
          merges: [],
          rows: rows.map((cells, index) => ({ rowNumber: index + 1, cells: cells.map(textCell) })),
        },
      ],
    }),
  };
}
