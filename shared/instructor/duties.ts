import { type DutyKind, dutyKinds } from '../instructor.ts';
import { halfYearOf, type Quarter, quarterNumber, quarterYear } from '../quarter.ts';

/** First quarter of service, and the first one without (null: none is known). */
export interface Service {
  readonly fromQuarter: Quarter;
  readonly untilQuarter: Quarter | null;
}

/** A duty by its kind and the period it is about: `2026Q3`, `2026H1` or `2026`. */
export interface DutyKey {
  readonly kind: DutyKind;
  readonly period: string;
}

/** Where a duty stands: `ahead` while its period runs, `due` from its end to the deadline. */
export const dutyStates = ['overdue', 'due', 'ahead', 'done'] as const;
export type DutyState = (typeof dutyStates)[number];

export function isInService({ fromQuarter, untilQuarter }: Service, quarter: Quarter): boolean {
  return fromQuarter <= quarter && (untilQuarter === null || quarter < untilQuarter);
}

/** The period of a kind that ends with a quarter, or null: a half-year ends with Q2 and Q4, a year with Q4. */
export function periodEnding(kind: DutyKind, quarter: Quarter): string | null {
  const number = quarterNumber(quarter);
  if (kind === 'summary') return quarter;
  if (kind === 'appraisal') return number % 2 === 0 ? halfYearOf(quarter) : null;
  return number === 4 ? String(quarterYear(quarter)) : null;
}

/** The quarter a period ends with: its own, Q2 or Q4 of a half-year, Q4 of a year. */
export function lastQuarterOf(period: string): Quarter {
  const year = period.slice(0, 4);
  const part = period.slice(4);
  return part === '' || part === 'H2' ? `${year}Q4` : part === 'H1' ? `${year}Q2` : period;
}

/** Whether a period fits its kind. */
export function isPeriodOf({ kind, period }: DutyKey): boolean {
  return /^\d{4}(Q[1-4]|H[12])?$/.test(period) && periodEnding(kind, lastQuarterOf(period)) === period;
}

/**
 * The duties whose period ends with a quarter, of an instructor in service in it: a summary each quarter 季度小结, the two-way appraisal
 * with Q2 and Q4 半年双向测评, the training with Q4 年度培训. Who left before a period's end owes nothing for it.
 */
export function dutiesDue(service: Service, quarter: Quarter): DutyKey[] {
  if (!isInService(service, quarter)) return [];
  return dutyKinds.flatMap((kind) => {
    const period = periodEnding(kind, quarter);
    return period === null ? [] : [{ kind, period }];
  });
}

/**
 * @param periodEnd last day of the period
 * @param deadline last day on which it is in time
 * @param today in China; all `YYYY-MM-DD`
 */
export function dutyState(
  doneOn: string | null,
  { periodEnd, deadline }: { readonly periodEnd: string; readonly deadline: string },
  today: string,
): DutyState {
  if (doneOn !== null) return 'done';
  if (today > deadline) return 'overdue';
  return today > periodEnd ? 'due' : 'ahead';
}
