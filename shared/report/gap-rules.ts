import { isAboveScale } from '../organisation.ts';
import type { QualityContext, QualityRecord } from './quality-context.ts';
import type { QualityTest } from './quality-rule.ts';

/** Not organised, above scale and without an instructor 党建指导员 to help. */
export const instructorMissing: QualityTest = (record, context) =>
  isGap(record, context) && !record.instructed ? { employees: record.employees ?? 0 } : null;

/** Not organised, above scale and without a plan 一企一策 that says why, what comes next and by when. */
export const planMissing: QualityTest = (record, context) =>
  isGap(record, context) && record.unorganisedReason === null ? { employees: record.employees ?? 0 } : null;

function isGap(record: QualityRecord, { threshold }: QualityContext): boolean {
  return record.partyOrganisation === null && isAboveScale(record, threshold);
}
