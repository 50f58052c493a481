import { addHalfYears, lastQuarterOf } from '../../../shared/grading/half-year.ts';
import { type HalfYear, halfYearOf, type Quarter } from '../../../shared/quarter.ts';

/** The latest half-year that is over at a quarter's cut-off: what a half-year report is about. */
export function lastWholeHalfYear(quarter: Quarter): HalfYear {
  const own = halfYearOf(quarter);
  return lastQuarterOf(own) === quarter ? own : addHalfYears(own, -1);
}

/** Half-years to choose from, the quarter's own first, three years back. */
export function halfYearsUpTo(quarter: Quarter): HalfYear[] {
  return Array.from({ length: 6 }, (_, back) => addHalfYears(halfYearOf(quarter), -back));
}
