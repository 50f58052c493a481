import { suspicious } from './refuse.ts';
import { workbookLimits } from './workbook-limits.ts';

/**
 * The physical lines of a text (CRLF, LF or CR) without cutting it up: 20 MB of line ends would be an array of 20 million strings,
 * and an allocation of that size ends the whole process, not just its thread.
 */
export class TextLines {
  /** Includes the empty one behind a closing line end. */
  readonly count: number;
  private readonly text: string;
  private readonly starts: Uint32Array;

  constructor(text: string) {
    this.text = text;
    let count = 1;
    for (let at = nextLine(text, 0); at >= 0; at = nextLine(text, at)) count++;
    if (count > workbookLimits.csvLines) throw suspicious('rows', { limit: workbookLimits.csvLines });
    this.count = count;
    this.starts = new Uint32Array(count + 1);
    let line = 1;
    for (let at = nextLine(text, 0); at >= 0; at = nextLine(text, at)) this.starts[line++] = at;
    this.starts[count] = text.length;
  }

  /** Characters of the lines from `first` up to `end`, line ends counted in. */
  length(first: number, end: number): number {
    return (this.starts[end] ?? 0) - (this.starts[first] ?? 0);
  }

  /** Lines `first` up to, not including, `end`, without their line ends. */
  slice(first: number, end: number): string[] {
    const last = Math.min(end, this.count);
    const piece = this.text.slice(this.starts[first], this.starts[last]);
    const lines = piece.split(/\r\n|\n|\r/);
    // A piece that ends with a line end has one more, empty, part than lines.
    return lines.slice(0, last - first);
  }
}

/** Index behind the next line end, or -1. */
function nextLine(text: string, from: number): number {
  for (let index = from; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 10) return index + 1;
    if (code === 13) return text.charCodeAt(index + 1) === 10 ? index + 2 : index + 1;
  }
  return -1;
}
