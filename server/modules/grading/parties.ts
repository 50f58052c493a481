import { and, asc, desc, eq, inArray, lte } from 'drizzle-orm';
import { addHalfYears, lastQuarterOf, quartersOf } from '../../../shared/grading/half-year.ts';
import type { HalfYear, Quarter } from '../../../shared/quarter.ts';
import type { StarGrade } from '../../../shared/star-grade.ts';
import type { Database } from '../../db/database.ts';
import { gradingReview } from '../../db/schema/grading.ts';
import { partyOrganisationState, starGrade } from '../../db/schema/party-organisation.ts';

export type ReviewRow = typeof gradingReview.$inferSelect;
export type GradeRow = typeof starGrade.$inferSelect;
type PartyState = typeof partyOrganisationState.$inferSelect;

/** A party organisation that is due in a half-year, with its grades and its review. */
export interface DueParty {
  /** As it stands at the end of the half-year. */
  readonly state: PartyState;
  /** In force at the end of the half-year before; null: it was not in the registry then. */
  readonly before: StarGrade | null;
  readonly current: StarGrade;
  /** Given in the half-year; null: not decided. */
  readonly given: StarGrade | null;
  /** Up to the end of the half-year, oldest first. */
  readonly grades: readonly GradeRow[];
  readonly review: ReviewRow | null;
}

/**
 * The party organisations of divisions that are due in a half-year: in the registry at its end, and not dissolved before it began.
 * @param where divisions (as they stand at its end) or ids
 */
export async function listDueParties(
  db: Database,
  halfYear: HalfYear,
  where: { readonly divisionCodes: readonly string[]; readonly ids?: readonly string[] },
): Promise<DueParty[]> {
  const [first, last] = quartersOf(halfYear);
  const codes = new Set(where.divisionCodes);
  const states = (await statesAt(db, last, where.ids)).filter(({ divisionCode }) => codes.has(divisionCode));
  const ids = states.map(({ partyOrganisationId }) => partyOrganisationId);
  if (ids.length === 0) return [];
  const earlier = await statesAt(db, lastQuarterOf(addHalfYears(halfYear, -1)), ids);
  const past = new Map(earlier.map((state) => [state.partyOrganisationId, state]));
  const grades = await db
    .select()
    .from(starGrade)
    .where(and(lte(starGrade.fromQuarter, last), inArray(starGrade.partyOrganisationId, ids)))
    .orderBy(asc(starGrade.fromQuarter));
  const gradesOf = new Map<string, GradeRow[]>(ids.map((id) => [id, []]));
  for (const grade of grades) gradesOf.get(grade.partyOrganisationId)?.push(grade);
  const reviews = await db
    .select()
    .from(gradingReview)
    .where(and(eq(gradingReview.halfYear, halfYear), inArray(gradingReview.partyOrganisationId, ids)));
  const reviewOf = new Map(reviews.map((review) => [review.partyOrganisationId, review]));
  return states
    .filter(({ partyOrganisationId: id, dissolved }) => !(dissolved && (past.get(id)?.dissolved ?? true)))
    .map((state) => {
      const id = state.partyOrganisationId;
      const stood = past.get(id);
      const own = gradesOf.get(id) ?? [];
      const review = reviewOf.get(id) ?? null;
      const given = own.findLast(({ fromQuarter }) => fromQuarter >= first)?.grade ?? null;
      return {
        state,
        before: stood && !stood.dissolved ? gradeAt(own, first) : null,
        current: own.at(-1)?.grade ?? 0,
        given: given ?? (review?.stage === 'decided' ? review.grade : null),
        grades: own,
        review,
      };
    });
}

/** The grade in force at the end of the quarter before. */
function gradeAt(grades: readonly GradeRow[], first: Quarter): StarGrade {
  return grades.findLast(({ fromQuarter }) => fromQuarter < first)?.grade ?? 0;
}

function statesAt(db: Database, quarter: Quarter, ids?: readonly string[]): Promise<PartyState[]> {
  return db
    .selectDistinctOn([partyOrganisationState.partyOrganisationId])
    .from(partyOrganisationState)
    .where(
      and(
        lte(partyOrganisationState.fromQuarter, quarter),
        ids ? inArray(partyOrganisationState.partyOrganisationId, [...ids]) : undefined,
      ),
    )
    .orderBy(partyOrganisationState.partyOrganisationId, desc(partyOrganisationState.fromQuarter));
}
