import { addHalfYears } from '../../../shared/grading/half-year.ts';
import { type HalfYear, halfYearOf, type Quarter, quarterAt } from '../../../shared/quarter.ts';

/** The half-years that can be looked at, oldest first: those of the registry's quarters, up to the present one. */
export function listHalfYears(quarters: readonly Quarter[], now: Date): HalfYear[] {
  const present = halfYearOf(quarterAt(now));
  const first = quarters[0] ? halfYearOf(quarters[0]) : present;
  const last = [present, ...quarters.map(halfYearOf)].sort().at(-1) ?? present;
  const halfYears: HalfYear[] = [];
  for (let each = first; each <= last; each = addHalfYears(each, 1)) halfYears.push(each);
  return halfYears;
}
