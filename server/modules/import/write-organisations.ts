import { and, inArray, lte, sql } from 'drizzle-orm';
import type { ImportCandidate } from '../../../shared/import/staged.ts';
import { developedInYear } from '../../../shared/organisation.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import { pinyinInitials } from '../../adapters/pinyin.ts';
import type { Transaction } from '../../db/database.ts';
import { organisation, organisationState } from '../../db/schema/organisation.ts';
import type { RevisionDraft } from './revisions.ts';

type State = typeof organisationState.$inferSelect;

/** An organisation to be created or changed as its row says. */
export interface OrganisationWrite {
  readonly organisationId: string;
  /** The identity does not exist yet. */
  readonly create: boolean;
  readonly candidate: ImportCandidate & { readonly divisionCode: string };
  /** Party organisation to belong to; null to belong to none; undefined to stay. */
  readonly partyOrganisationId: string | null | undefined;
}

/** The states in force at a quarter, of organisations whose rows the transaction has locked. */
export async function loadStates(
  tx: Transaction,
  quarter: Quarter,
  ids: readonly string[],
): Promise<Map<string, State>> {
  if (ids.length === 0) return new Map();
  const states = await tx
    .selectDistinctOn([organisationState.organisationId])
    .from(organisationState)
    .where(
      and(inArray(organisationState.organisationId, [...ids]), lte(organisationState.fromQuarter, quarter)),
    )
    .orderBy(organisationState.organisationId, sql`${organisationState.fromQuarter} desc`);
  return new Map(
    states.map((state) => [
      state.organisationId,
      { ...state, developedThisYear: developedInYear(state, quarter) },
    ]),
  );
}

/**
 * Writes the states of a quarter: in place where that quarter has its own, else as a copy that starts there. Absent fields keep what
 * the registry has.
 * @returns the revisions to append.
 */
export async function writeOrganisations(
  tx: Transaction,
  quarter: Quarter,
  from: { origin: string; fileName: string },
  writes: readonly OrganisationWrite[],
): Promise<RevisionDraft[]> {
  const created = writes.filter((write) => write.create);
  const before = await loadStates(
    tx,
    quarter,
    writes.flatMap((write) => (write.create ? [] : [write.organisationId])),
  );
  const states = writes.map((write) =>
    stateOf(write, before.get(write.organisationId) ?? null, quarter, from.fileName),
  );
  for (let start = 0; start < created.length; start += 5000) {
    await tx
      .insert(organisation)
      .values(
        created
          .slice(start, start + 5000)
          .map(({ organisationId }) => ({ id: organisationId, origin: from.origin })),
      );
  }
  // 24 columns a row: 1,000 rows stay below PostgreSQL's 65,535 parameters.
  for (let start = 0; start < states.length; start += 1000) {
    await tx
      .insert(organisationState)
      .values(states.slice(start, start + 1000))
      .onConflictDoUpdate({
        target: [organisationState.organisationId, organisationState.fromQuarter],
        set: Object.fromEntries(
          Object.entries(written).map(([field, column]) => [field, sql.raw(`excluded.${column}`)]),
        ),
      });
  }
  return states.map((after) => ({
    entity: 'organisation',
    entityId: after.organisationId,
    before: before.get(after.organisationId) ?? null,
    after,
  }));
}

/** Field → column, of everything but the key. */
const written = {
  divisionCode: 'division_code',
  sector: 'sector',
  uscc: 'uscc',
  name: 'name',
  nameKey: 'name_key',
  nameInitials: 'name_initials',
  industry: 'industry',
  address: 'address',
  lng: 'lng',
  lat: 'lat',
  location: 'location',
  employees: 'employees',
  members: 'members',
  activists: 'activists',
  developedThisYear: 'developed_this_year',
  founded: 'founded',
  status: 'status',
  partyOrganisationId: 'party_organisation_id',
  source: 'source',
  version: 'version',
  updatedAt: 'updated_at',
} as const satisfies Partial<Record<keyof State, string>>;

function stateOf(
  { organisationId, candidate, partyOrganisationId }: OrganisationWrite,
  before: State | null,
  quarter: Quarter,
  fileName: string,
): State {
  const { name, lngLat } = candidate;
  const keep = <Field extends keyof ImportCandidate & keyof State>(
    field: Field,
    otherwise: State[Field],
  ): State[Field] =>
    candidate[field] === undefined ? (before?.[field] ?? otherwise) : (candidate[field] as State[Field]);
  const samePoint = lngLat && before?.lng === lngLat[0] && before.lat === lngLat[1];
  const point =
    lngLat && !samePoint
      ? {
          lng: lngLat[0],
          lat: lngLat[1],
          location: {
            source: 'import' as const,
            original: candidate.locationOriginal ?? null,
            datum: candidate.datum ?? 'wgs84',
            reason: null,
          },
        }
      : { lng: before?.lng ?? null, lat: before?.lat ?? null, location: before?.location ?? null };
  return {
    organisationId,
    fromQuarter: quarter,
    divisionCode: candidate.divisionCode,
    sector: keep('sector', 'enterprise'),
    uscc: keep('uscc', null),
    name,
    nameKey: name,
    nameInitials: before?.name === name ? before.nameInitials : pinyinInitials(name),
    industry: keep('industry', null),
    address: keep('address', null),
    ...point,
    employees: keep('employees', null),
    members: keep('members', null),
    activists: keep('activists', null),
    developedThisYear: keep('developedThisYear', null),
    founded: keep('founded', null),
    status: keep('status', 'operating'),
    partyOrganisationId:
      partyOrganisationId === undefined ? (before?.partyOrganisationId ?? null) : partyOrganisationId,
    source: keep('source', null) ?? before?.source ?? fileName,
    version: (before?.version ?? 0) + 1,
    updatedAt: new Date(),
  };
}
