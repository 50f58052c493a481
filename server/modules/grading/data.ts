import { desc, gte, inArray, lte } from 'drizzle-orm';
import { AppError } from '../../../shared/app-error.ts';
import { defaultStandard } from '../../../shared/grading/default-standard.ts';
import type {
  GradingDetail,
  GradingList,
  GradingRow,
  StandardInForce,
} from '../../../shared/grading/grading-view.ts';
import { effectiveQuarter, lastQuarterOf } from '../../../shared/grading/half-year.ts';
import {
  appliedVetoes,
  type GradingStandard,
  missingItems,
  scoreInForce,
  suggestedGrade,
  totalPoints,
} from '../../../shared/grading.ts';
import type { HalfYear, Quarter } from '../../../shared/quarter.ts';
import type { Database } from '../../db/database.ts';
import { quarterReport } from '../../db/schema/report.ts';
import { gradingStandard } from '../../db/schema/standard.ts';
import type { Scope } from '../../db/scope.ts';
import { type DivisionFacts, getDivision, listCodesBelow, listGround } from '../division/data.ts';
import { type DueParty, listDueParties } from './parties.ts';

export { getTransitionMatrix } from './transitions.ts';

/** The score sheet of a half-year: the one set last up to it, else the one the product comes with. */
export async function getStandard(db: Database, halfYear: HalfYear): Promise<StandardInForce> {
  const [row] = await db
    .select()
    .from(gradingStandard)
    .where(lte(gradingStandard.fromHalfYear, halfYear))
    .orderBy(desc(gradingStandard.fromHalfYear))
    .limit(1);
  if (!row) return { fromHalfYear: null, version: 0, standard: defaultStandard };
  const { fromHalfYear, version, standard } = row;
  return { fromHalfYear, version, standard };
}

/** Every score sheet that was set, oldest first. */
export function listStandards(db: Database): Promise<StandardInForce[]> {
  const { fromHalfYear, version, standard } = gradingStandard;
  return db.select({ fromHalfYear, version, standard }).from(gradingStandard).orderBy(fromHalfYear);
}

/**
 * All reviews of a half-year at or below a division, the party organisations nobody began with among them.
 * @throws AppError `division-unknown`
 */
export async function listReviews(
  db: Database,
  scope: Scope,
  { divisionCode, halfYear }: { divisionCode: string; halfYear: HalfYear },
  now: Date,
): Promise<GradingList> {
  const last = lastQuarterOf(halfYear);
  const { code } = await getDivision(db, scope, divisionCode, last);
  const divisionCodes = await listCodesBelow(db, scope, code, last);
  const due = await listDueParties(db, halfYear, { divisionCodes });
  const toRow = await rowMaker(db, halfYear, now);
  const rows = due.map(toRow.row);
  rows.sort((a, b) => a.divisionCode.localeCompare(b.divisionCode) || a.name.localeCompare(b.name, 'zh-CN'));
  return { divisionCode: code, halfYear, effective: toRow.effective, standard: toRow.standard, rows };
}

/** One review with everything said in it. @throws AppError `not-found`, also outside the scope and when it is not due */
export async function getReview(
  db: Database,
  scope: Scope,
  { id, halfYear }: { id: string; halfYear: HalfYear },
  now: Date,
): Promise<GradingDetail> {
  const party = await findDueParty(db, scope, id, halfYear);
  const { row, effective, standard } = await rowMaker(db, halfYear, now);
  return {
    ...row(party),
    halfYear,
    effective,
    standard,
    scores: party.review?.scores ?? {},
    evidence: party.review?.evidence ?? null,
    grades: party.grades.map(({ partyOrganisationId: _, ...grade }) => grade),
  };
}

/** @throws AppError `not-found` */
export async function findDueParty(
  db: Database,
  scope: Scope,
  id: string,
  halfYear: HalfYear,
): Promise<DueParty> {
  const [party] = await listDueParties(db, halfYear, { divisionCodes: [...scope.divisionCodes], ids: [id] });
  if (!party) throw new AppError('not-found');
  return party;
}

/** What turns a due party organisation into a row: the half-year's sheet, its divisions and their locked quarters. */
export async function rowMaker(db: Database, halfYear: HalfYear, now: Date) {
  const effective = effectiveQuarter(halfYear, now);
  const standard = await getStandard(db, halfYear);
  const ground = await listGround(db, lastQuarterOf(halfYear));
  const byCity = new Set(ground.filter(isDecidedByCity).map(({ code }) => code));
  const locked = effective === null ? new Map<string, Quarter>() : await listLocked(db, effective);
  const row = ({ state, before, current, given, review }: DueParty): GradingRow => ({
    id: state.partyOrganisationId,
    name: state.name,
    kind: state.kind,
    formation: state.formation,
    divisionCode: state.divisionCode,
    leadOrganisationId: state.leadOrganisationId,
    reviewer: byCity.has(state.divisionCode) ? 'city' : 'banner',
    version: review?.version ?? 0,
    stage: review?.stage ?? null,
    ...scored(standard.standard, review),
    before,
    current,
    given,
    dissolved: state.dissolved,
    sentBack: review?.scores.sentBack !== undefined,
    locked: locked.get(state.divisionCode) ?? null,
  });
  return { row, effective, standard };
}

/** What stands in the city itself, or in a park directly under it; a banner decides for itself and for what lies below. */
function isDecidedByCity({ level, path }: DivisionFacts): boolean {
  return level === 'city' || (level === 'township' && path.length === 2);
}

function scored(
  standard: GradingStandard,
  review: DueParty['review'],
): Pick<GradingRow, 'total' | 'vetoes' | 'missing' | 'suggested'> {
  const score = review && scoreInForce(review.scores, review.stage);
  const missing = missingItems(standard, score).length;
  return {
    total: score && totalPoints(standard, score),
    vetoes: appliedVetoes(standard, score).length,
    missing,
    suggested: score && missing === 0 ? suggestedGrade(standard, score) : null,
  };
}

/** By division the first quarter from one on that is handed in or further: nothing that holds in it is written. */
async function listLocked(db: Database, from: Quarter): Promise<Map<string, Quarter>> {
  const latest = db
    .selectDistinctOn([quarterReport.divisionCode, quarterReport.quarter])
    .from(quarterReport)
    .where(gte(quarterReport.quarter, from))
    .orderBy(quarterReport.divisionCode, quarterReport.quarter, desc(quarterReport.revision))
    .as('latest');
  const rows = await db
    .select({ divisionCode: latest.divisionCode, quarter: latest.quarter })
    .from(latest)
    .where(inArray(latest.status, ['submitted', 'accepted', 'published']))
    .orderBy(desc(latest.quarter));
  // The earliest comes last and stays.
  return new Map(rows.map(({ divisionCode, quarter }) => [divisionCode, quarter]));
}
