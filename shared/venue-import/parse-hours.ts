import { isBlankText, normaliseText } from '../import/cells/normalise-text.ts';
import {
  type IssueDraft,
  type Parsed,
  parsed,
  quoted,
  refused,
  unsure,
  warning,
} from '../import/cells/parsed.ts';
import { cellText, type RawCell } from '../import/cells/raw-cell.ts';
import { WeeklyHours } from '../venue/opening-hours.ts';
import { clockTime } from '../venue/weekly-slot.ts';
import { type OpeningHours, type Weekday, weekdays } from '../venue.ts';
import { formatHours } from './format-hours.ts';
import { type HoursToken, hoursTokens } from './hours-tokens.ts';

type Interval = readonly [from: number, to: number];
interface Group {
  readonly days: readonly Weekday[] | null;
  readonly times: Interval[];
  closed: boolean;
}

/** The hours assumed for 工作日 without times; only ever suggested, never taken unasked. */
const officeHours: readonly Interval[] = [
  [510, 720],
  [870, 1050],
];

/**
 * Opening hours as staff write them: `周一至周五 8:30-12:00，14:30-17:30`, `每天全天`, `周一、三、五 下午2点半到5点`,
 * `9:00-17:00（周末休息）`. Empty gives null; 不开放 gives a closed week.
 * Warnings: `hours-every-day` (no days named), `hours-rounded` (onto the quarter of an hour, inwards), `hours-all-day`,
 * `hours-holidays` (a remark about holidays is not kept).
 * Fails with the questions `hours-days-only`, `hours-afternoon` (both with `params.suggestion`), `hours-appointment`,
 * `hours-seasonal`, `hours-unreadable`, or `hours-impossible` (error).
 */
export function parseHours(cell: RawCell): Parsed<OpeningHours | null> {
  if (cell.kind === 'error') return refused('cell-error', { value: cell.text });
  const text = normaliseText(cellText(cell));
  const value = quoted(text);
  if (isBlankText(text)) return parsed(null);
  if (/预约|随时|按需|需要时|不定期|不固定|有活动|活动时|提前联系|联系后|灵活/.test(text))
    return unsure('hours-appointment', { value });
  if (/夏季|冬季|夏令|冬令|夏:|冬:/.test(text)) return unsure('hours-seasonal', { value });
  const tokens = hoursTokens(text);
  if (tokens.length === 0 || tokens.some(({ kind }) => kind === 'unknown'))
    return unsure('hours-unreadable', { value });
  const groups = groupTokens(tokens);
  if (!groups) return unsure('hours-unreadable', { value });
  if (tokens.some(({ kind }) => kind === 'half')) return unsure('hours-days-only', { value });
  if (groups.every(({ times, closed }) => times.length === 0 && !closed)) return daysOnly(groups, value);
  if (groups.some(({ times, closed }) => times.length === 0 && !closed))
    return unsure('hours-unreadable', { value });
  const unshifted = tokens.every((token) => token.kind !== 'time' || !token.shifted);
  const late = unshifted ? groups.map(shiftLate) : groups;
  const week = toWeek(late);
  if (late.some((group, at) => group !== groups[at]))
    return unsure('hours-afternoon', { value, suggestion: formatHours(week.hours) });
  if (
    late.some(({ times }) => times.some(([from, to]) => from >= to)) ||
    !WeeklyHours.safeParse(week.hours).success
  )
    return refused('hours-impossible', { value });
  return parsed(week.hours, ...remarks(tokens, groups, week, value));
}

function remarks(
  tokens: readonly HoursToken[],
  groups: readonly Group[],
  { hours, rounded }: ReturnType<typeof toWeek>,
  value: string,
): IssueDraft[] {
  const allDay = groups.some(({ times }) => times.some(([from, to]) => from === 0 && to === 1440));
  const read = formatHours(hours);
  return [
    ...(groups.some(({ days, closed }) => days === null && !closed) && !allDay
      ? [warning('hours-every-day', { value, read })]
      : []),
    ...(rounded ? [warning('hours-rounded', { value, read })] : []),
    ...(allDay ? [warning('hours-all-day', { value })] : []),
    ...(tokens.some(({ kind }) => kind === 'holidays') ? [warning('hours-holidays', { value })] : []),
  ];
}

/**
 * Times go to the days before them, or, where the text begins with a time, to the days behind: `8:30-17:30（周一至周五）`. Null where
 * either could be meant.
 */
function groupTokens(tokens: readonly HoursToken[]): Group[] | null {
  let list = tokens.filter(({ kind }) => kind !== 'holidays');
  if (list[0]?.kind === 'time' && list.some(({ kind }) => kind === 'days')) {
    if (list.at(-1)?.kind === 'days') list = timesFirst(list);
    else if (!onlyCloses(list)) return null;
  }
  const groups: Group[] = [];
  let current: Group | null = null;
  let days: Weekday[] | null = null;
  for (const token of list) {
    if (token.kind === 'days') {
      // 周一至周三、周五: days that follow days belong together.
      if (current) days = null;
      days = [...(days ?? []), ...token.days];
      current = null;
      continue;
    }
    if (!current) {
      current = { days, times: [], closed: false };
      groups.push(current);
    }
    if (token.kind === 'time') current.times.push([token.from, token.to]);
    if (token.kind === 'closed') current.closed = true;
  }
  if (days && !current) groups.push({ days, times: [], closed: false });
  return groups;
}

/** Times, then one set of days that are closed: `9:00-17:00，周六、周日休息`. */
function onlyCloses(tokens: readonly HoursToken[]): boolean {
  const named = tokens.filter((token) => token.kind === 'days');
  const weekend = named.every(({ days }) => days.every((day) => day === 'sat' || day === 'sun'));
  const behind = tokens.slice(tokens.findIndex(({ kind }) => kind === 'days'));
  return (
    tokens.at(-1)?.kind === 'closed' &&
    behind.every(({ kind }) => kind !== 'time') &&
    (weekend || named.length === 1)
  );
}

function timesFirst(tokens: readonly HoursToken[]): HoursToken[] {
  const turned: HoursToken[] = [];
  let times: HoursToken[] = [];
  let closing: HoursToken[] = [];
  for (const token of tokens) {
    if (token.kind !== 'days') {
      if (closing.length > 0) {
        turned.push(...closing, ...times);
        [times, closing] = [[], []];
      }
      times.push(token);
    } else closing.push(token);
  }
  return [...turned, ...closing, ...times];
}

function daysOnly(groups: readonly Group[], value: string): Parsed<never> {
  const [group] = groups;
  if (!group?.days) return unsure('hours-unreadable', { value });
  const hours = toWeek(groups.map((each) => ({ ...each, times: [...officeHours] }))).hours;
  return unsure('hours-days-only', { value, suggestion: formatHours(hours) });
}

/** The same group with 2:30-5:30 read as the afternoon, when only that makes sense; itself otherwise. */
function shiftLate(group: Group): Group {
  let reached = -1;
  let changed = false;
  const times = group.times.map(([from, to]): Interval => {
    let [first, last] = [from, to];
    if (first < last && first < reached && first < 720 && first + 720 >= reached && last + 720 <= 1440)
      [first, last] = [first + 720, last + 720];
    else if (first >= last && last < 720 && last + 720 > first) last += 720;
    changed ||= first !== from || last !== to;
    reached = Math.max(reached, last);
    return [first, last];
  });
  return changed ? { ...group, times } : group;
}

function toWeek(groups: readonly Group[]): { hours: OpeningHours; rounded: boolean } {
  let rounded = false;
  const week = new Map<Weekday, Interval[]>();
  for (const { days, times, closed } of groups)
    for (const day of days ?? weekdays) {
      const known = week.get(day) ?? [];
      // 每天 9:00-17:00，周日休息: what is closed is closed, wherever it stands.
      week.set(day, closed && times.length === 0 ? [] : [...known, ...times]);
    }
  for (const { days, closed, times } of groups)
    if (closed && times.length === 0) for (const day of days ?? weekdays) week.set(day, []);
  const hours: OpeningHours = {};
  for (const day of weekdays) {
    const intervals = joined(
      (week.get(day) ?? []).map(([from, to]): Interval => {
        const inwards: Interval = [Math.ceil(from / 15) * 15, Math.floor(to / 15) * 15];
        rounded ||= inwards[0] !== from || inwards[1] !== to;
        return inwards;
      }),
    );
    if (intervals.length > 0) hours[day] = intervals.map(([from, to]) => [clockTime(from), clockTime(to)]);
  }
  return { hours, rounded };
}

/** Sorted, and one where they overlap. */
function joined(intervals: readonly Interval[]): Interval[] {
  const result: Interval[] = [];
  for (const [from, to] of [...intervals].sort(([a], [b]) => a - b)) {
    const last = result.at(-1);
    if (last && from < last[1]) result[result.length - 1] = [last[0], Math.max(last[1], to)];
    else result.push([from, to]);
  }
  return result;
}
