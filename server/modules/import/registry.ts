import { and, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { Division } from '../../../shared/division.ts';
import type { RegistryEntry } from '../../../shared/import/registry-entry.ts';
import { developedInYear } from '../../../shared/organisation.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import type { Database, Transaction } from '../../db/database.ts';
import { organisationState } from '../../db/schema/organisation.ts';
import { partyOrganisationState, starGrade } from '../../db/schema/party-organisation.ts';
import type { Scope } from '../../db/scope.ts';
import { listGround } from '../division/data.ts';

/** What the rows of a file may be found by. */
export interface RegistryKeys {
  readonly usccs: readonly string[];
  readonly nameKeys: readonly string[];
}

/** The whole tree of a quarter, not only the scope's: an address elsewhere must be understood to be refused. */
export function listResolvableDivisions(db: Database, quarter: Quarter): Promise<readonly Division[]> {
  return listGround(db, quarter);
}

/** One array parameter, however many keys a file has. */
const anyOf = (column: SQL, values: readonly string[]) =>
  sql`${column} in (select jsonb_array_elements_text(${JSON.stringify(values)}::jsonb))`;

/**
 * The organisations of the scope that have one of the codes or names (or ids, or divisions), each as it stands at the quarter; those that only come later
 * as they will be then, marked `later`.
 */
export async function loadRegistry(
  db: Database,
  scope: Scope,
  quarter: Quarter,
  keys: RegistryKeys | { readonly ids: readonly string[] } | { readonly divisionCodes: readonly string[] },
): Promise<RegistryEntry[]> {
  const state = db
    .selectDistinctOn([organisationState.organisationId])
    .from(organisationState)
    .orderBy(
      organisationState.organisationId,
      sql`${organisationState.fromQuarter} <= ${quarter} desc`,
      sql`case when ${organisationState.fromQuarter} <= ${quarter} then ${organisationState.fromQuarter} end desc`,
      organisationState.fromQuarter,
    )
    .as('state');
  const rows = await db
    .select()
    .from(state)
    .where(
      'ids' in keys
        ? anyOf(sql`${state.organisationId}::text`, keys.ids)
        : 'divisionCodes' in keys
          ? anyOf(sql`${state.divisionCode}`, keys.divisionCodes)
          : or(anyOf(sql`${state.uscc}`, keys.usccs), anyOf(sql`${state.nameKey}`, keys.nameKeys)),
    )
    .orderBy(state.organisationId);
  const visible = rows.filter((row) => scope.divisionCodes.has(row.divisionCode));
  const parties = await loadParties(
    db,
    quarter,
    visible.flatMap((row) => row.partyOrganisationId ?? []),
  );
  return visible.map((row) => ({
    organisationId: row.organisationId,
    divisionCode: row.divisionCode,
    sector: row.sector,
    uscc: row.uscc,
    name: row.name,
    nameKey: row.nameKey,
    industry: row.industry,
    address: row.address,
    lngLat: row.lng === null || row.lat === null ? null : [row.lng, row.lat],
    location: row.location,
    employees: row.employees,
    members: row.members,
    activists: row.activists,
    developedThisYear: developedInYear(row, quarter),
    founded: row.founded,
    status: row.status,
    source: row.source,
    party: (row.partyOrganisationId && parties.get(row.partyOrganisationId)) || null,
    later: row.fromQuarter > quarter,
  }));
}

/** The party organisations as they stand at the quarter, without dissolved ones. */
async function loadParties(
  db: Database,
  quarter: Quarter,
  ids: readonly string[],
): Promise<Map<string, NonNullable<RegistryEntry['party']>>> {
  if (ids.length === 0) return new Map();
  const wanted = [...new Set(ids)];
  const [states, grades] = [
    await db
      .selectDistinctOn([partyOrganisationState.partyOrganisationId])
      .from(partyOrganisationState)
      .where(
        and(
          inArray(partyOrganisationState.partyOrganisationId, wanted),
          sql`${partyOrganisationState.fromQuarter} <= ${quarter}`,
        ),
      )
      .orderBy(partyOrganisationState.partyOrganisationId, sql`${partyOrganisationState.fromQuarter} desc`),
    await db
      .selectDistinctOn([starGrade.partyOrganisationId])
      .from(starGrade)
      .where(and(inArray(starGrade.partyOrganisationId, wanted), sql`${starGrade.fromQuarter} <= ${quarter}`))
      .orderBy(starGrade.partyOrganisationId, sql`${starGrade.fromQuarter} desc`),
  ];
  const gradeOf = new Map(grades.map((row) => [row.partyOrganisationId, row.grade]));
  return new Map(
    states
      .filter((row) => !row.dissolved)
      .map((row) => [
        row.partyOrganisationId,
        {
          id: row.partyOrganisationId,
          name: row.name,
          kind: row.kind,
          formation: row.formation,
          grade: gradeOf.get(row.partyOrganisationId) ?? 0,
          founded: row.founded,
          electionDueOn: row.electionDueOn,
        },
      ]),
  );
}

/** Locks every state of the organisations that a file may be about, so that nobody changes one between comparing and writing. */
export async function lockRegistry(tx: Transaction, keys: RegistryKeys): Promise<void> {
  const found = tx
    .select({ id: organisationState.organisationId })
    .from(organisationState)
    .where(
      or(
        anyOf(sql`${organisationState.uscc}`, keys.usccs),
        anyOf(sql`${organisationState.nameKey}`, keys.nameKeys),
      ),
    );
  await tx
    .select({ version: organisationState.version })
    .from(organisationState)
    .where(inArray(organisationState.organisationId, found))
    .for('update');
}
