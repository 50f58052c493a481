import { z } from 'zod';
import { lastQuarterOf } from '../grading/half-year.ts';
import { addQuarters, halfYearOf, type Quarter } from '../quarter.ts';

/** 统计报表: the quarterly statistics by level, the quarterly formation and member development, the half-year promotion. */
export const forms = ['statistics', 'formation', 'promotion'] as const;
export const FormKey = z.enum(forms);
export type FormKey = (typeof forms)[number];

/** How deep the rows go: the direct children of the division, or every reporting unit below it. */
export const formLevels = ['children', 'units'] as const;
export const FormLevel = z.enum(formLevels);
export type FormLevel = (typeof formLevels)[number];

/** What stands side by side: the quarter asked for, the one before, the same one a year before (of the promotion: half-years). */
export const formPeriods = ['now', 'previous', 'lastYear'] as const;
export const FormPeriodKey = z.enum(formPeriods);
export type FormPeriodKey = (typeof formPeriods)[number];

/** The promotion form is made of whole half-years: any quarter of one names it. */
export function isHalfYearly(form: FormKey): boolean {
  return form === 'promotion';
}

/** The quarter whose cut-off a form is drawn up at: of a half-year its last one. */
export function formQuarter(form: FormKey, quarter: Quarter): Quarter {
  return isHalfYearly(form) ? lastQuarterOf(halfYearOf(quarter)) : quarter;
}

/** The quarter a period of the form is drawn up at. */
export function periodQuarter(form: FormKey, quarter: Quarter, period: FormPeriodKey): Quarter {
  const back = { now: 0, previous: isHalfYearly(form) ? 2 : 1, lastYear: 4 }[period];
  return addQuarters(formQuarter(form, quarter), -back);
}
