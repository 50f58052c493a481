import { and, asc, desc, eq, inArray, lte, or, sql } from 'drizzle-orm';
import { AppError } from '../../../shared/app-error.ts';
import { normaliseName } from '../../../shared/import/cells/normalise-text.ts';
import {
  type PartyDifference,
  type PartyFacts,
  partyDifference,
  sortHonours,
} from '../../../shared/party-facts.ts';
import type { HalfYear, Quarter } from '../../../shared/quarter.ts';
import type { StarGrade } from '../../../shared/star-grade.ts';
import type { Database } from '../../db/database.ts';
import { account } from '../../db/schema/account.ts';
import { importBatch } from '../../db/schema/import.ts';
import { partyOrganisationState, starGrade } from '../../db/schema/party-organisation.ts';
import { revision } from '../../db/schema/record.ts';
import type { Scope } from '../../db/scope.ts';
import { listCovered, listOrganisations, type OrganisationRow } from '../organisation/data.ts';

export type PartyState = typeof partyOrganisationState.$inferSelect;

/** A party organisation at a quarter, as somebody picks it from a list. */
export interface PartyChoice extends Pick<PartyFacts, 'name' | 'kind' | 'formation'> {
  readonly id: string;
  readonly divisionCode: string;
}

export interface PartyDetail extends PartyFacts {
  readonly id: string;
  readonly divisionCode: string;
  readonly version: number;
  readonly grade: StarGrade;
  /** Oldest first. */
  readonly grades: readonly {
    readonly fromQuarter: Quarter;
    readonly halfYear: HalfYear;
    readonly grade: StarGrade;
    readonly evidence: string | null;
  }[];
  /** The organisations of the scope that belong to it. */
  readonly covered: readonly {
    readonly id: string;
    readonly name: string;
    readonly divisionCode: string;
    readonly version: number;
  }[];
  /** How many operating ones belong to it that lie outside the scope. */
  readonly coveredElsewhere: number;
  /** How many operating organisations of the scope the counts are summed over. */
  readonly counting: number;
  /** Null: not known of any. */
  readonly counts: PartyCounts;
}

export type PartyCounts = Readonly<Record<'members' | 'activists' | 'developedThisYear', number | null>>;

export interface PartyChange {
  readonly id: number;
  readonly at: string;
  readonly actor: string;
  readonly kind: 'import' | 'created' | 'undo' | 'graded' | 'other';
  readonly reason: string | null;
  readonly quarter: Quarter | null;
  readonly difference: readonly PartyDifference[];
}

function statesAt(db: Database, quarter: Quarter) {
  return db
    .selectDistinctOn([partyOrganisationState.partyOrganisationId])
    .from(partyOrganisationState)
    .where(lte(partyOrganisationState.fromQuarter, quarter))
    .orderBy(partyOrganisationState.partyOrganisationId, desc(partyOrganisationState.fromQuarter))
    .as('party');
}

/** Party organisations of the scope whose name holds the text; those of the division first, then by name. Dissolved ones do not appear. */
export async function searchParties(
  db: Database,
  scope: Scope,
  { quarter, text, divisionCode }: { quarter: Quarter; text: string; divisionCode: string },
): Promise<PartyChoice[]> {
  const party = statesAt(db, quarter);
  const name = normaliseName(text);
  return db
    .select({
      id: party.partyOrganisationId,
      name: party.name,
      kind: party.kind,
      formation: party.formation,
      divisionCode: party.divisionCode,
    })
    .from(party)
    .where(
      and(
        eq(party.dissolved, false),
        inArray(party.divisionCode, [...scope.divisionCodes]),
        // `position` takes the text as it is: no wildcard to escape.
        name === '' ? undefined : sql`position(${name} in ${party.nameKey}) > 0`,
      ),
    )
    .orderBy(desc(eq(party.divisionCode, divisionCode)), asc(party.nameKey))
    .limit(20);
}

/** @throws AppError `not-found`, also outside the scope */
export async function getParty(
  db: Database,
  scope: Scope,
  { id, quarter }: { id: string; quarter: Quarter },
): Promise<PartyDetail> {
  const party = statesAt(db, quarter);
  const [state] = await db.select().from(party).where(eq(party.partyOrganisationId, id));
  if (!state || !scope.divisionCodes.has(state.divisionCode)) throw new AppError('not-found');
  const grades = await db
    .select({
      fromQuarter: starGrade.fromQuarter,
      halfYear: starGrade.halfYear,
      grade: starGrade.grade,
      evidence: starGrade.evidence,
    })
    .from(starGrade)
    .where(eq(starGrade.partyOrganisationId, id))
    .orderBy(asc(starGrade.fromQuarter));
  const [covered, all] = await Promise.all([
    listOrganisations(db, scope, quarter, { partyOrganisationId: id }),
    listCovered(db, quarter, id),
  ]);
  const operating = covered.filter(({ status }) => status === 'operating');
  return {
    id,
    divisionCode: state.divisionCode,
    version: state.version,
    name: state.name,
    kind: state.kind,
    formation: state.formation,
    leadOrganisationId: state.leadOrganisationId,
    secretary: state.secretary,
    founded: state.founded,
    electionDueOn: state.electionDueOn,
    honours: sortHonours(state.honours),
    dissolved: state.dissolved,
    grade: grades.findLast((each) => each.fromQuarter <= quarter)?.grade ?? 0,
    grades,
    covered: covered.map(({ id: each, name, divisionCode, version }) => ({
      id: each,
      name,
      divisionCode,
      version,
    })),
    coveredElsewhere: (all.get(id) ?? []).filter((each) => !covered.some((own) => own.id === each)).length,
    counting: operating.length,
    counts: sumCounts(operating),
  };
}

function sumCounts(covered: readonly OrganisationRow[]): PartyCounts {
  const sum = (field: keyof PartyCounts) => {
    const known = covered.flatMap((each) => each[field] ?? []);
    return known.length === 0 ? null : known.reduce((total, count) => total + count, 0);
  };
  return {
    members: sum('members'),
    activists: sum('activists'),
    developedThisYear: sum('developedThisYear'),
  };
}

/** Who changed what of a party organisation, its star grades included, newest first. @throws AppError `not-found` */
export async function listPartyChanges(
  db: Database,
  scope: Scope,
  { id, limit }: { id: string; limit: number },
): Promise<PartyChange[]> {
  const [last] = await db
    .select({ divisionCode: partyOrganisationState.divisionCode })
    .from(partyOrganisationState)
    .where(eq(partyOrganisationState.partyOrganisationId, id))
    .orderBy(desc(partyOrganisationState.fromQuarter))
    .limit(1);
  if (!last || !scope.divisionCodes.has(last.divisionCode)) throw new AppError('not-found');
  const rows = await db
    .select({ revision, batchId: importBatch.id, post: account.post })
    .from(revision)
    .leftJoin(importBatch, eq(importBatch.id, revision.operationId))
    .leftJoin(account, eq(sql`${account.id}::text`, revision.actor))
    .where(
      and(
        or(eq(revision.entity, 'party-organisation'), eq(revision.entity, 'star-grade')),
        eq(revision.entityId, id),
      ),
    )
    .orderBy(desc(revision.id))
    .limit(limit);
  return rows.map(({ revision: entry, batchId, post }) => ({
    id: entry.id,
    at: entry.at.toISOString(),
    actor: post ?? entry.actor,
    kind: kindOf(entry, batchId !== null),
    reason: entry.reason,
    quarter: entry.quarter,
    difference: partyDifference(entry.before as never, entry.after as never),
  }));
}

function kindOf(entry: typeof revision.$inferSelect, imported: boolean): PartyChange['kind'] {
  if (imported) return 'import';
  if (entry.undoes !== null) return 'undo';
  if (entry.entity === 'star-grade') return 'graded';
  return entry.before === null ? 'created' : 'other';
}
