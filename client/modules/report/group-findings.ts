import type { QualitySeverity } from '../../../shared/report/quality-rule.ts';

export interface FindingGroup<F> {
  readonly code: string;
  readonly severity: QualitySeverity;
  readonly findings: readonly F[];
}

/** The findings rule by rule, rules and findings in the order they came. */
export function groupFindings<F extends { readonly code: string; readonly severity: QualitySeverity }>(
  findings: readonly F[],
): FindingGroup<F>[] {
  const groups = new Map<string, { code: string; severity: QualitySeverity; findings: F[] }>();
  for (const finding of findings) {
    const group = groups.get(finding.code);
    if (group) group.findings.push(finding);
    else groups.set(finding.code, { code: finding.code, severity: finding.severity, findings: [finding] });
  }
  return [...groups.values()];
}
