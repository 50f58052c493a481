import type { ImportField } from '../import/staged.ts';
import type { QualityContext, QualityRecord } from './quality-context.ts';

/** Where a finding is mended: a column of the list, or a page of its own. */
export type QualityField = ImportField | 'instructor' | 'plan';

/** `error`: the draft cannot be handed in; `warning`: it must be answered. */
export type QualitySeverity = 'error' | 'warning';

/** One rule broken by one organisation. `params` fill the texts below `report.rule.<code>` of the message catalogue. */
export interface QualityFinding {
  readonly code: string;
  readonly severity: QualitySeverity;
  readonly organisationId: string;
  readonly field: QualityField;
  readonly params: QualityParams;
}
export type QualityParams = Readonly<Record<string, string | number>>;

export interface QualityRule {
  readonly code: string;
  readonly severity: QualitySeverity;
  check(context: QualityContext): QualityFinding[];
}

/** What a rule says of one organisation: null when it is kept, else what fills the text. */
export type QualityTest = (record: QualityRecord, context: QualityContext) => QualityParams | null;

/**
 * A rule from its test of a single organisation.
 * @param of whom it is asked: the operating ones of the quarter, or those of the quarter before.
 */
export function qualityRule(
  code: string,
  severity: QualitySeverity,
  field: QualityField,
  test: QualityTest,
  of: 'operating' | 'operatingBefore' = 'operating',
): QualityRule {
  return {
    code,
    severity,
    check: (context) =>
      context[of].flatMap((record) => {
        const params = test(record, context);
        return params ? [{ code, severity, organisationId: record.id, field, params }] : [];
      }),
  };
}
