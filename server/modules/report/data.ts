import { addQuarters, type Quarter, quarterNumber } from '../../../shared/quarter.ts';
import type { QualityFinding } from '../../../shared/report/quality-rule.ts';
import { checkQuality } from '../../../shared/report/quality-rules.ts';
import type { StarGrade } from '../../../shared/star-grade.ts';
import type { Database } from '../../db/database.ts';
import type { Scope } from '../../db/scope.ts';
import { getDivision, listCodesBelow, listDivisionsAndAbove } from '../division/data.ts';
import { listCovered, listOrganisations, type OrganisationRow } from '../organisation/data.ts';

/** A finding with what a list says of its organisation. */
export type ListedFinding = QualityFinding & Pick<OrganisationRow, 'name' | 'divisionCode' | 'uscc'>;

export interface DivisionFindings {
  readonly divisionCode: string;
  readonly quarter: Quarter;
  readonly errors: number;
  readonly warnings: number;
  /** In the order of the rules, within a rule by division and name. */
  readonly findings: readonly ListedFinding[];
}

/**
 * The quality rules broken by the organisations of one division and everything below it. Duplicates are looked for in the whole
 * scope; what lies in another division of it is named by name only.
 * @throws AppError `division-unknown`, also when it lies outside the scope.
 */
export async function getFindings(
  db: Database,
  scope: Scope,
  code: string,
  quarter: Quarter,
): Promise<DivisionFindings> {
  const division = await getDivision(db, scope, code);
  const judged = new Set(await listCodesBelow(db, scope, division.code));
  const halfYearBefore = lastQuarterBeforeHalfYear(quarter);
  const before = addQuarters(quarter, -1);
  const [organisations, previous, reviewed, coveredBy, divisions] = await Promise.all([
    listOrganisations(db, scope, quarter),
    listOrganisations(db, scope, before),
    halfYearBefore === before ? null : listOrganisations(db, scope, halfYearBefore),
    listCovered(db, quarter),
    listDivisionsAndAbove(db, scope),
  ]);
  const byId = new Map([...previous, ...organisations].map((row) => [row.id, row]));
  const findings = checkQuality({
    organisations,
    previous,
    gradesBefore: gradesOf(reviewed ?? previous),
    coveredBy,
    divisions,
    judged,
  }).flatMap((finding): ListedFinding[] => {
    const row = byId.get(finding.organisationId);
    return row ? [{ ...finding, name: row.name, divisionCode: row.divisionCode, uscc: row.uscc }] : [];
  });
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return {
    divisionCode: division.code,
    quarter,
    errors,
    warnings: findings.length - errors,
    findings: inOrder(findings),
  };
}

/** 2026Q3 and 2026Q4 → 2026Q2. */
function lastQuarterBeforeHalfYear(quarter: Quarter): Quarter {
  return addQuarters(quarter, quarterNumber(quarter) % 2 === 1 ? -1 : -2);
}

function gradesOf(rows: readonly OrganisationRow[]): Map<string, StarGrade> {
  return new Map(
    rows.flatMap(({ partyOrganisation: party }) => (party ? [[party.id, party.grade] as const] : [])),
  );
}

const collator = new Intl.Collator('zh-Hans-CN');

function inOrder(findings: readonly ListedFinding[]): ListedFinding[] {
  const rank = new Map<string, number>();
  for (const { code } of findings) if (!rank.has(code)) rank.set(code, rank.size);
  return findings.toSorted(
    (a, b) =>
      (rank.get(a.code) ?? 0) - (rank.get(b.code) ?? 0) ||
      collator.compare(a.divisionCode, b.divisionCode) ||
      collator.compare(a.name, b.name) ||
      (a.organisationId < b.organisationId ? -1 : 1),
  );
}
