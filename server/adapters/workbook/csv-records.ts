import { parse } from 'csv-parse/sync';
import { type CsvDialect, countDelimiters } from './csv-delimiter.ts';
import type { TextLines } from './text-lines.ts';

export interface CsvRecord {
  /** 1-based physical line the record starts on. */
  readonly line: number;
  readonly fields: readonly string[];
}

const windowLines = 1000;
const windowCharacters = 250_000;
/** From this many broken records on, quotes mean nothing in this file. */
const brokenRecordsAllowed = 100;

/** Thrown inside the parser's callback to leave it at a record that has swallowed its neighbours. */
class BrokenRecord extends Error {}

/**
 * Splits the lines of a CSV into records with csv-parse, in windows, so that a quote that is never closed costs its own line and not
 * the rest of the file: a record that swallowed other whole lines is read again as one line without quoting.
 */
export function* readRecords(lines: TextLines, dialect: CsvDialect): Generator<CsvRecord> {
  let next = dialect.skipLines;
  let broken = 0;
  while (next < lines.count) {
    const windowEnd = endOfWindow(lines, next);
    const window = lines.slice(next, windowEnd);
    if (broken >= brokenRecordsAllowed) {
      yield* parseUnquoted(window, next, dialect);
      next = windowEnd;
      continue;
    }
    const { records, consumed } = parseWindow(window, next, dialect);
    yield* records;
    if (consumed === window.length) {
      next = windowEnd;
    } else if (consumed > window.length / 2 && windowEnd < lines.count) {
      // The window's edge may have cut a record: it begins the next window.
      next += consumed;
    } else {
      const line = firstFilled(window, consumed);
      yield* parseUnquoted(window.slice(line, line + 1), next + line, dialect);
      broken++;
      next += line + 1;
    }
  }
}

function endOfWindow(lines: TextLines, first: number): number {
  let end = first + 1;
  while (end < lines.count && end - first < windowLines && lines.length(first, end + 1) <= windowCharacters)
    end++;
  return end;
}

/** `consumed`: how many of the lines ended up in records; fewer than all where a record is broken or cut. */
function parseWindow(
  lines: readonly string[],
  offset: number,
  dialect: CsvDialect,
): { records: CsvRecord[]; consumed: number } {
  const records: CsvRecord[] = [];
  let consumed = 0;
  try {
    parse(lines.join('\n'), {
      ...parserOptions(dialect),
      quote: '"',
      on_record: (fields: string[], { lines: lastLine }) => {
        const start = firstFilled(lines, consumed);
        if (swallowedNeighbours(lines.slice(start, lastLine), dialect)) throw new BrokenRecord();
        records.push({ line: offset + start + 1, fields });
        consumed = lastLine;
        return null;
      },
    });
    return { records, consumed: lines.length };
  } catch {
    return { records, consumed };
  }
}

/** Two lines that each hold a whole record's delimiters are no single record, unless its quotes are faultless. */
function swallowedNeighbours(recordLines: readonly string[], dialect: CsvDialect): boolean {
  const { delimiter, perLine } = dialect;
  if (recordLines.length < 2 || perLine === 0) return false;
  const whole = recordLines.filter((line) => countDelimiters(line, delimiter) >= perLine).length;
  if (whole < 2) return false;
  try {
    const strict = parse(recordLines.join('\n'), {
      ...parserOptions(dialect),
      quote: '"',
      relax_quotes: false,
    });
    return strict.length !== 1 || (strict[0]?.length ?? 0) <= perLine;
  } catch {
    return true;
  }
}

function parseUnquoted(lines: readonly string[], offset: number, dialect: CsvDialect): CsvRecord[] {
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    const fields = line
      .split(dialect.delimiter)
      .map((field) => field.replace(/^"|"$/g, '').replaceAll('""', '"'));
    return [{ line: offset + index + 1, fields }];
  });
}

function parserOptions(dialect: CsvDialect) {
  return {
    delimiter: dialect.delimiter,
    record_delimiter: '\n',
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: 0,
  } as const;
}

function firstFilled(lines: readonly string[], from: number): number {
  let index = from;
  while (index < lines.length - 1 && lines[index] === '') index++;
  return index;
}
