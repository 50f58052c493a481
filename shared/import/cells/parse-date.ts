import { parseChineseNumeral } from './chinese-numeral.ts';
import { isoOfSerial } from './excel-serial.ts';
import { isBlankText, normaliseText } from './normalise-text.ts';
import { type Parsed, parsed, quoted, refused, unsure } from './parsed.ts';
import { cellText, type RawCell } from './raw-cell.ts';

/** A date as precise as it was written: `2013年5月` has no day. */
export interface PartialDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/**
 * A date in the forms staff use: `2013年5月1日`, `2013.5.1`, `2013/05/01`, `20130501`, `2013-5`, `201305`, `2013`, `二〇一三年五月`,
 * a date cell, or a bare Excel serial (`41395`). Empty gives null.
 * Fails with `date-unreadable`, `date-impossible` (errors) or `date-ambiguous` (question: `13年5月`, `05/01/2013`, the number
 * 2013.1, which may be January or October).
 */
export function parseDate(cell: RawCell): Parsed<PartialDate | null> {
  if (cell.kind === 'error') return refused('cell-error', { value: cell.text });
  const original = cellText(cell);
  if (isBlankText(original)) return parsed(null);
  if (cell.kind === 'number' && /^\d{4}\.1$/.test(original)) {
    return unsure('date-ambiguous', { value: original, suggestion: `${original.slice(0, 4)}-10` });
  }
  return parseDateText(spellDigits(normaliseText(original)), quoted(original));
}

/**
 * The day an election 换届 is due. Lists often give only its month or its year: the last day of it is meant.
 * Fails like {@link parseDate}.
 */
export function parseElectionDay(cell: RawCell): Parsed<PartialDate | null> {
  const read = parseDate(cell);
  return read.ok && read.value ? { ...read, value: lastDayOf(read.value) } : read;
}

function lastDayOf({ year, month = 12, day }: PartialDate): PartialDate {
  return { year, month, day: day ?? new Date(Date.UTC(year, month, 0)).getUTCDate() };
}

/** `二〇一三年五月十二日` → `2013年5月12日`. */
function spellDigits(text: string): string {
  return text.replace(/[〇零○一二三四五六七八九十]+/g, (run) => String(parseChineseNumeral(run) ?? run));
}

function parseDateText(text: string, value: string): Parsed<PartialDate | null> {
  const dateOnly = text
    .replace(/[ T]?\s*(?:上午|下午)?\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[AP]M)?Z?$/i, '')
    .trim();
  const compact = /^(\d{4})(\d{2})(\d{2})?$/.exec(dateOnly);
  if (compact) return checkDate(compact[1], compact[2], compact[3], value);
  if (/^\d{5}(?:\.\d+)?$/.test(dateOnly)) return parseSerial(Number(dateOnly), value);
  const parts = dateOnly
    .replace(/\s*[年月./\-–—、\\]\s*/g, '-')
    .replace(/\s*[日号]$/, '')
    .replace(/-+$/, '')
    .split(/-+|(?<=\d) (?=\d)/);
  if (parts.length > 3 || !parts.every((part) => /^\d{1,4}$/.test(part)))
    return refused('date-unreadable', { value });
  const [first = '', second, third] = parts;
  if (first.length === 4) return checkDate(first, second, third, value);
  if (third?.length === 4 && second !== undefined) return parseYearLast(first, second, third, value);
  if (first.length === 2 && second !== undefined) {
    const century = Number(first) > 50 ? '19' : '20';
    const full = checkDate(century + first, second, third, value);
    return full.ok && full.value
      ? unsure('date-ambiguous', { value, suggestion: formatPartialDate(full.value) })
      : full;
  }
  return refused('date-unreadable', { value });
}

/** `25/12/2013` has one reading, `05/01/2013` two. */
function parseYearLast(
  first: string,
  second: string,
  year: string,
  value: string,
): Parsed<PartialDate | null> {
  if (Number(first) > 12) return checkDate(year, second, first, value);
  const monthFirst = checkDate(year, first, second, value);
  if (!monthFirst.ok || Number(second) > 12 || Number(first) === Number(second)) return monthFirst;
  return unsure('date-ambiguous', { value, suggestion: formatPartialDate(monthFirst.value) });
}

function parseSerial(serial: number, value: string): Parsed<PartialDate | null> {
  const [year, month, day] = isoOfSerial(Math.floor(serial))?.split('-') ?? [];
  return checkDate(year, month, day, value);
}

function checkDate(year?: string, month?: string, day?: string, value = ''): Parsed<PartialDate> {
  const [y, m, d] = [Number(year), Number(month ?? 1), Number(day ?? 1)];
  const date = new Date(Date.UTC(y, m - 1, d));
  const real = date.getUTCFullYear() === y && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
  if (!real || y < 1900 || y > 2100) return refused('date-impossible', { value });
  return parsed({
    year: y,
    ...(month === undefined ? {} : { month: m }),
    ...(day === undefined ? {} : { day: d }),
  });
}

/** `2013`, `2013-05` or `2013-05-01`. */
export function formatPartialDate(date: PartialDate): string {
  const parts = [date.year, date.month, date.day].filter((part) => part !== undefined);
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
