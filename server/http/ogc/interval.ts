import { cutOffDate, type Quarter, quarterNumber, quarterYear } from '../../../shared/quarter.ts';

/** Milliseconds since 1970, both ends included; infinite where it is open. */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

const dayMs = 24 * 3_600_000;
const instant = /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d))?$/i;

/** An RFC 3339 instant or date; a date is the whole day on China's wall clock. */
function readInstant(text: string): Interval | null {
  if (!instant.test(text)) return null;
  const isDate = text.length === 10;
  const start = Date.parse(isDate ? `${text}T00:00:00+08:00` : text);
  return Number.isNaN(start) ? null : { start, end: isDate ? start + dayMs - 1 : start };
}

/** OGC 17-069r4 §7.15.4: an instant, or two with a slash between, either of which may be `..` or empty. @returns null when it is none */
export function readInterval(text: string): Interval | null {
  const parts = text.split('/');
  if (parts.length === 1) return readInstant(text);
  if (parts.length !== 2) return null;
  const [from = '', to = ''] = parts.map((part) => (part === '..' ? '' : part));
  const start = from === '' ? Number.NEGATIVE_INFINITY : readInstant(from)?.start;
  const end = to === '' ? Number.POSITIVE_INFINITY : readInstant(to)?.end;
  if (start === undefined || end === undefined || start > end) return null;
  return { start, end };
}

/** First and last day of a quarter, `YYYY-MM-DD`. */
export function daysOf(quarter: Quarter): [first: string, last: string] {
  const month = String(3 * quarterNumber(quarter) - 2).padStart(2, '0');
  return [`${quarterYear(quarter)}-${month}-01`, cutOffDate(quarter)];
}

/** Whether a quarter and an interval have a moment in common. */
export function touches(quarter: Quarter, { start, end }: Interval): boolean {
  const [first, last] = daysOf(quarter);
  return Date.parse(`${first}T00:00:00+08:00`) <= end && Date.parse(`${last}T23:59:59.999+08:00`) >= start;
}
