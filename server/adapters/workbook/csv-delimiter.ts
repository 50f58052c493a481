import type { TextLines } from './text-lines.ts';

const candidates = [',', '\t', ';', '|', '，'] as const;

const sampleLines = 100;
const sampleCharacters = 20_000;

export interface CsvDialect {
  readonly delimiter: string;
  /** Delimiters in an ordinary line; 0 for a single column. */
  readonly perLine: number;
  /** Lines before the data: 1 for Excel's `sep=;`. */
  readonly skipLines: number;
}

/**
 * The delimiter is what most of the first lines hold equally often outside quotes. The Chinese comma counts only where nearly every
 * line has the same number of them, since it is also ordinary punctuation.
 */
export function detectDialect(lines: TextLines): CsvDialect {
  const declared = /^"?sep=(.)"?$/i.exec(lines.slice(0, 1)[0] ?? '')?.[1];
  const skipLines = declared === undefined ? 0 : 1;
  const sample = lines
    .slice(skipLines, skipLines + sampleLines)
    .join('\n')
    .slice(0, sampleCharacters);
  if (declared !== undefined)
    return { delimiter: declared, perLine: modeOf(sample, declared).perLine, skipLines };
  let best = { delimiter: ',', perLine: 0, score: 0 };
  for (const delimiter of candidates) {
    const mode = modeOf(sample, delimiter);
    if (delimiter === '，' && mode.agreeing < mode.filled * 0.9) continue;
    const score = mode.perLine * mode.agreeing;
    if (score > best.score) best = { delimiter, perLine: mode.perLine, score };
  }
  return { delimiter: best.delimiter, perLine: best.perLine, skipLines };
}

/** The most frequent number of delimiters above zero, how many lines have it, and how many lines there are. */
function modeOf(sample: string, delimiter: string): { perLine: number; agreeing: number; filled: number } {
  const mark = `\\u${delimiter.charCodeAt(0).toString(16).padStart(4, '0')}`;
  // Whole quoted cells go first, those with line breaks too; a quote that is never closed stays where it is.
  const quotedCells = new RegExp(`(^|${mark})"(?:[^"]|""){0,2000}"(?=${mark}|$)`, 'gm');
  const lines = sample
    .replace(quotedCells, '$1')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const frequencies = new Map<number, number>();
  for (const line of lines) {
    const count = line.split(delimiter).length - 1;
    if (count > 0) frequencies.set(count, (frequencies.get(count) ?? 0) + 1);
  }
  const [perLine, agreeing] = [...frequencies].sort((a, b) => b[1] * b[0] - a[1] * a[0])[0] ?? [0, 0];
  return { perLine, agreeing, filled: lines.length };
}

/** Delimiters of one physical line, those inside a closed pair of quotes left out. */
export function countDelimiters(line: string, delimiter: string): number {
  return line.replace(/"[^"]*"/g, '').split(delimiter).length - 1;
}
