import { addQuarters, cutOffDate, type Quarter, quarterNumber } from '../../../shared/quarter.ts';
import type { QualityFinding } from '../../../shared/report/quality-rule.ts';
import { checkQuality } from '../../../shared/report/quality-rules.ts';
import type { StarGrade } from '../../../shared/star-grade.ts';
import type { Database } from '../../db/database.ts';
import type { Scope } from '../../db/scope.ts';
import { getDivision, listCodesBefore, listCodesBelow, listDivisionsAndAbove } from '../division/data.ts';
import {
  countCodesElsewhere,
  listCovered,
  listOrganisations,
  type OrganisationFilter,
  type OrganisationRow,
} from '../organisation/data.ts';
import { getAboveScaleThreshold } from '../setting/data.ts';

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

/** A quarter's records with what the rules find in them. */
export interface CheckedQuarter {
  readonly organisations: readonly OrganisationRow[];
  readonly previous: readonly OrganisationRow[];
  /** Both, the present state before the earlier one. */
  readonly recordOf: ReadonlyMap<string, OrganisationRow>;
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
  const division = await getDivision(db, scope, code, quarter);
  const judged = await listCodesBelow(db, scope, division.code, quarter);
  const { findings } = await checkQuarter(db, scope, quarter, judged);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return {
    divisionCode: division.code,
    quarter,
    errors,
    warnings: findings.length - errors,
    findings,
  };
}

/**
 * The same for one reporting unit, compared with nothing beyond it: what keeps its report back is the same for whoever asks, however
 * far that one sees.
 */
export async function checkUnit(
  db: Database,
  scope: Scope,
  code: string,
  quarter: Quarter,
): Promise<CheckedQuarter> {
  const divisionCodes = await listCodesBelow(db, scope, code, quarter);
  return checkQuarter(db, scope, quarter, divisionCodes, { divisionCodes });
}

/** Every division of the scope at once. */
export async function checkWhole(db: Database, scope: Scope, quarter: Quarter): Promise<CheckedQuarter> {
  return checkQuarter(db, scope, quarter, [...scope.divisionCodes]);
}

async function checkQuarter(
  db: Database,
  scope: Scope,
  quarter: Quarter,
  judged: readonly string[],
  among: OrganisationFilter = {},
): Promise<CheckedQuarter> {
  const halfYearBefore = lastQuarterBeforeHalfYear(quarter);
  const before = addQuarters(quarter, -1);
  // What was merged into it counts as its own.
  const earlier = async (at: Quarter): Promise<OrganisationFilter> =>
    among.divisionCodes
      ? { divisionCodes: await listCodesBefore(db, scope, among.divisionCodes, at, quarter) }
      : among;
  const own = among.divisionCodes ?? [...scope.divisionCodes];
  const [organisations, previous, reviewed, coveredBy, codesElsewhere, divisions, threshold] =
    await Promise.all([
      listOrganisations(db, scope, quarter, among),
      listOrganisations(db, scope, before, await earlier(before)),
      halfYearBefore === before
        ? null
        : listOrganisations(db, scope, halfYearBefore, await earlier(halfYearBefore)),
      listCovered(db, quarter),
      countCodesElsewhere(db, quarter, own),
      listDivisionsAndAbove(db, scope, quarter),
      getAboveScaleThreshold(db, quarter),
    ]);
  const recordOf = new Map([...previous, ...organisations].map((row) => [row.id, row]));
  const findings = checkQuality({
    organisations,
    previous,
    gradesBefore: gradesOf(reviewed ?? previous),
    coveredBy,
    codesElsewhere,
    divisions,
    threshold,
    cutOff: cutOffDate(quarter),
    judged: new Set(judged),
  }).flatMap((finding): ListedFinding[] => {
    const row = recordOf.get(finding.organisationId);
    return row ? [{ ...finding, name: row.name, divisionCode: row.divisionCode, uscc: row.uscc }] : [];
  });
  return { organisations, previous, recordOf, findings: inOrder(findings) };
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
