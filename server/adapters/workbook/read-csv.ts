import { AppError } from '../../../shared/app-error.ts';
import { emptyCell, type RawCell } from '../../../shared/import/cells/raw-cell.ts';
import { detectDialect } from './csv-delimiter.ts';
import { type CsvEncoding, decodeCsv } from './csv-encoding.ts';
import { readRecords } from './csv-records.ts';
import { suspicious } from './refuse.ts';
import type { RowSink } from './row-sink.ts';
import { TextLines } from './text-lines.ts';
import { workbookLimits } from './workbook-limits.ts';

/** A line longer than this is no table. */
const lineCharacters = 250_000;

/** Reads a CSV into the sink as one sheet of text cells; lines without any value are left out. Line ends may be CRLF, LF or CR. */
export function readCsv(bytes: Uint8Array, sink: RowSink): { encoding: CsvEncoding; delimiter: string } {
  if (bytes.length > workbookLimits.csvBytes) {
    throw new AppError('file-too-large', { limit: `${workbookLimits.csvBytes / 1024 / 1024} MB` });
  }
  const { text, encoding } = decodeCsv(bytes);
  const lines = new TextLines(text);
  for (let line = 0; line < lines.count; line++) {
    if (lines.length(line, line + 1) > lineCharacters) throw suspicious('cell-text');
  }
  const dialect = detectDialect(lines);
  sink.beginSheet('', false);
  for (const { line, fields } of readRecords(lines, dialect)) {
    const cells = fields.map(asCell);
    while (cells.at(-1)?.kind === 'empty') cells.pop();
    if (cells.length > 0) sink.addRow({ rowNumber: line, cells });
  }
  sink.endSheet([]);
  return { encoding, delimiter: dialect.delimiter };
}

function asCell(text: string): RawCell {
  return text.trim() === '' ? emptyCell : { kind: 'text', text };
}
