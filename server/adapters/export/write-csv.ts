import { csvLine } from '../workbook/escape-formula.ts';
import type { ExportWriter } from './export-writer.ts';

const encoder = new TextEncoder();
/** Without it Excel reads UTF-8 as GBK. */
const byteOrderMark = '\ufeff';

/** CSV (RFC 4180) in UTF-8 with a byte order mark, texts safe against being taken for formulas, signed numbers left numbers. */
export const csvWriter: ExportWriter = {
  async *write({ columns }, batches) {
    yield encoder.encode(byteOrderMark + csvLine(columns.map(({ title }) => title)));
    for await (const rows of batches) {
      yield encoder.encode(
        rows
          .map(({ values }) =>
            csvLine(values.map((value) => (typeof value === 'boolean' ? String(value) : value))),
          )
          .join(''),
      );
    }
  },
};
