import { randomUUID } from 'node:crypto';
import { and, desc, eq, getTableColumns, inArray, lte, sql } from 'drizzle-orm';
import { normaliseName } from '../../../shared/import/cells/normalise-text.ts';
import { bannerOf, type DivisionIndex } from '../../../shared/import/division-index.ts';
import { kindOfName } from '../../../shared/import/party-rules.ts';
import type { ImportCandidate, PartyClaimField } from '../../../shared/import/staged.ts';
import { halfYearOf, type Quarter } from '../../../shared/quarter.ts';
import type { StarGrade } from '../../../shared/star-grade.ts';
import type { Transaction } from '../../db/database.ts';
import { partyOrganisation, partyOrganisationState, starGrade } from '../../db/schema/party-organisation.ts';
import type { Scope } from '../../db/scope.ts';
import type { RevisionDraft } from './revisions.ts';

type PartyState = typeof partyOrganisationState.$inferSelect;

/** What an organisation's row says about its party organisation. */
export interface PartyClaim {
  readonly organisationId: string;
  readonly divisionCode: string;
  readonly candidate: ImportCandidate;
  /** The party organisation the registry links it to already, with its name. */
  readonly present: { readonly id: string; readonly name: string } | null;
}

export interface WrittenParties {
  /** Organisation → party organisation it belongs to from now on; organisations that stay as they are do not occur. */
  readonly links: ReadonlyMap<string, string>;
  readonly created: number;
  readonly updated: number;
  readonly graded: number;
  readonly revisions: readonly RevisionDraft[];
}

/** A party organisation that rows speak of, and everything they say about it. */
interface Spoken {
  readonly name: string;
  readonly claims: PartyClaim[];
}

/**
 * Finds or creates the party organisations that rows name, by division and name (a joint one may stand in another township of the
 * banner), brings kind and formation up to date and writes star grades, of those that stand in the scope: one of another township is
 * only joined. Copy-on-write by quarter, like everything effective-dated.
 */
export async function writeParties(
  tx: Transaction,
  scope: Scope,
  index: DivisionIndex,
  quarter: Quarter,
  origin: string,
  claims: readonly PartyClaim[],
): Promise<WrittenParties> {
  const spoken = groupClaims(index, claims);
  if (spoken.length === 0) return { links: new Map(), created: 0, updated: 0, graded: 0, revisions: [] };
  const known = await loadStates(
    tx,
    quarter,
    spoken.map((each) => normaliseName(each.name)),
  );
  const links = new Map<string, string>();
  const revisions: RevisionDraft[] = [];
  const states: PartyState[] = [];
  const created: string[] = [];
  let updated = 0;
  const grades: { id: string; grade: StarGrade }[] = [];
  for (const { name, claims: said } of spoken) {
    const lead = said[0];
    if (!lead) continue;
    const present = said.find((each) => each.present && normaliseName(each.present.name) === name)?.present;
    const state =
      known.find((each) => each.partyOrganisationId === present?.id) ??
      findState(index, known, name, lead.divisionCode);
    const kind = firstOf(said, 'partyOrganisationKind') ?? state?.kind ?? kindOfName(name);
    const joint = said.length > 1 || /联合/.test(name);
    const formation = firstOf(said, 'formation') ?? state?.formation ?? (joint ? 'joint' : 'solo');
    const told = {
      kind,
      formation,
      founded: firstOf(said, 'partyFounded') ?? state?.founded ?? null,
      electionDueOn: firstOf(said, 'electionDueOn') ?? state?.electionDueOn ?? null,
    };
    const id = state?.partyOrganisationId ?? randomUUID();
    const ours = !state || scope.divisionCodes.has(state.divisionCode);
    if (!state) {
      created.push(id);
      const first: PartyState = {
        partyOrganisationId: id,
        fromQuarter: quarter,
        divisionCode: lead.divisionCode,
        name,
        nameKey: normaliseName(name),
        ...told,
        leadOrganisationId: lead.organisationId,
        secretary: 'vacant',
        honours: [],
        dissolved: false,
        version: 1,
        updatedAt: new Date(),
      };
      states.push(first);
      revisions.push({ entity: 'party-organisation', entityId: id, before: null, after: first });
    } else if (ours && (differs(state, told) || state.fromQuarter > quarter)) {
      updated += 1;
      const next = {
        ...state,
        ...told,
        fromQuarter: quarter,
        version: state.version + 1,
        updatedAt: new Date(),
      };
      states.push(next);
      revisions.push({ entity: 'party-organisation', entityId: id, before: state, after: next });
    }
    for (const each of said) if (each.present?.id !== id) links.set(each.organisationId, id);
    const grade = firstOf(said, 'grade');
    if (grade !== undefined && ours) grades.push({ id, grade });
  }
  if (created.length > 0) await tx.insert(partyOrganisation).values(created.map((id) => ({ id, origin })));
  for (let start = 0; start < states.length; start += 1000) {
    await tx
      .insert(partyOrganisationState)
      .values(states.slice(start, start + 1000))
      .onConflictDoUpdate({
        target: [partyOrganisationState.partyOrganisationId, partyOrganisationState.fromQuarter],
        set: {
          kind: sql`excluded.kind`,
          formation: sql`excluded.formation`,
          founded: sql`excluded.founded`,
          electionDueOn: sql`excluded.election_due_on`,
          version: sql`excluded.version`,
          updatedAt: sql`excluded.updated_at`,
        },
      });
  }
  const graded = await writeGrades(tx, quarter, grades, revisions);
  return { links, created: created.length, updated, graded, revisions };
}

function differs(state: PartyState, told: Partial<PartyState>): boolean {
  return Object.entries(told).some(([field, value]) => state[field as keyof PartyState] !== value);
}

function firstOf<Field extends PartyClaimField>(
  claims: readonly PartyClaim[],
  field: Field,
): NonNullable<ImportCandidate[Field]> | undefined {
  for (const { candidate } of claims) {
    const value = candidate[field];
    if (value !== undefined && value !== null) return value as NonNullable<ImportCandidate[Field]>;
  }
  return undefined;
}

function groupClaims(index: DivisionIndex, claims: readonly PartyClaim[]): Spoken[] {
  const groups = new Map<string, Spoken>();
  for (const claim of claims) {
    const { partyOrganisationName, organised } = claim.candidate;
    if (organised === false) continue;
    const name = partyOrganisationName ?? claim.present?.name;
    if (!name) continue;
    const banner = bannerOf(index, claim.divisionCode)?.code ?? claim.divisionCode;
    const key = `${banner}|${normaliseName(name)}`;
    const group = groups.get(key);
    if (group) group.claims.push(claim);
    else groups.set(key, { name: normaliseName(name), claims: [claim] });
  }
  return [...groups.values()];
}

async function loadStates(
  tx: Transaction,
  quarter: Quarter,
  nameKeys: readonly string[],
): Promise<PartyState[]> {
  // In place of the table, of which row-level security shows the scope only: those of the whole banner.
  const named = tx
    .$with('party_organisation_state', getTableColumns(partyOrganisationState))
    .as(
      sql`select * from party_organisations_named(array(select jsonb_array_elements_text(${JSON.stringify(nameKeys)}::jsonb)))`,
    );
  const latest = tx
    .with(named)
    .selectDistinctOn([partyOrganisationState.partyOrganisationId])
    .from(partyOrganisationState)
    .orderBy(
      partyOrganisationState.partyOrganisationId,
      sql`${partyOrganisationState.fromQuarter} <= ${quarter} desc`,
      sql`case when ${partyOrganisationState.fromQuarter} <= ${quarter} then ${partyOrganisationState.fromQuarter} end desc`,
      partyOrganisationState.fromQuarter,
    )
    .as('latest');
  const rows = await tx
    .select()
    .from(latest)
    .where(
      and(
        eq(latest.dissolved, false),
        sql`${latest.nameKey} in (select jsonb_array_elements_text(${JSON.stringify(nameKeys)}::jsonb))`,
      ),
    );
  return rows;
}

/** In the same division, else the only one of the name in the banner. */
function findState(
  index: DivisionIndex,
  known: readonly PartyState[],
  name: string,
  divisionCode: string,
): PartyState | undefined {
  const named = known.filter((state) => state.nameKey === name);
  const here = named.find((state) => state.divisionCode === divisionCode);
  if (here) return here;
  const banner = bannerOf(index, divisionCode)?.code;
  const near = named.filter(
    (state) => banner !== undefined && bannerOf(index, state.divisionCode)?.code === banner,
  );
  return near.length === 1 ? near[0] : undefined;
}

async function writeGrades(
  tx: Transaction,
  quarter: Quarter,
  grades: readonly { id: string; grade: StarGrade }[],
  revisions: RevisionDraft[],
): Promise<number> {
  if (grades.length === 0) return 0;
  const present = await tx
    .selectDistinctOn([starGrade.partyOrganisationId])
    .from(starGrade)
    .where(
      and(
        inArray(
          starGrade.partyOrganisationId,
          grades.map((each) => each.id),
        ),
        lte(starGrade.fromQuarter, quarter),
      ),
    )
    .orderBy(starGrade.partyOrganisationId, desc(starGrade.fromQuarter));
  const before = new Map(present.map((row) => [row.partyOrganisationId, row]));
  const halfYear = halfYearOf(quarter);
  const fresh = grades.filter(({ id, grade }) => (before.get(id)?.grade ?? 0) !== grade);
  if (fresh.length === 0) return 0;
  const rows = fresh.map(({ id, grade }) => ({
    partyOrganisationId: id,
    fromQuarter: quarter,
    halfYear,
    grade,
  }));
  await tx
    .insert(starGrade)
    .values(rows)
    .onConflictDoUpdate({
      target: [starGrade.partyOrganisationId, starGrade.fromQuarter],
      set: { grade: sql`excluded.grade`, halfYear: sql`excluded.half_year` },
    });
  for (const row of rows)
    revisions.push({
      entity: 'star-grade',
      entityId: row.partyOrganisationId,
      before: before.get(row.partyOrganisationId) ?? null,
      after: row,
    });
  return fresh.length;
}
