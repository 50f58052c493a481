import { and, gt, gte, inArray, isNull, or, sql } from 'drizzle-orm';
import type { MovedRecords } from '../../../shared/division-change.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import type { Database } from '../../db/database.ts';
import { organisationState } from '../../db/schema/organisation.ts';
import { partyOrganisationState } from '../../db/schema/party-organisation.ts';
import { venue } from '../../db/schema/venue.ts';

/** Records of divisions that end: what goes over to another one from a quarter on. */
export interface Leaving {
  readonly organisations: readonly (typeof organisationState.$inferSelect)[];
  readonly partyOrganisations: readonly (typeof partyOrganisationState.$inferSelect)[];
  readonly venues: readonly (typeof venue.$inferSelect)[];
}

/**
 * Everything that stands in one of the divisions at a quarter or in a later one: of each record the state in force at the quarter, and
 * every later one. All statuses: a suspended or dissolved one left behind would be nobody's.
 */
export async function listLeaving(
  db: Database,
  from: readonly string[],
  fromQuarter: Quarter,
): Promise<Leaving> {
  const codes = [...from];
  const organisations = await db
    .select()
    .from(organisationState)
    .where(
      and(
        inArray(organisationState.divisionCode, codes),
        or(
          gt(organisationState.fromQuarter, fromQuarter),
          sql`${organisationState.fromQuarter} = (select max(s.from_quarter) from organisation_state s
            where s.organisation_id = ${organisationState.organisationId} and s.from_quarter <= ${fromQuarter})`,
        ),
      ),
    )
    .orderBy(organisationState.organisationId, organisationState.fromQuarter);
  const partyOrganisations = await db
    .select()
    .from(partyOrganisationState)
    .where(
      and(
        inArray(partyOrganisationState.divisionCode, codes),
        or(
          gt(partyOrganisationState.fromQuarter, fromQuarter),
          sql`${partyOrganisationState.fromQuarter} = (select max(s.from_quarter) from party_organisation_state s
            where s.party_organisation_id = ${partyOrganisationState.partyOrganisationId}
              and s.from_quarter <= ${fromQuarter})`,
        ),
      ),
    )
    .orderBy(partyOrganisationState.partyOrganisationId, partyOrganisationState.fromQuarter);
  const venues = await db
    .select()
    .from(venue)
    .where(
      and(
        or(inArray(venue.divisionCode, codes), inArray(venue.hostDivisionCode, codes)),
        or(isNull(venue.untilQuarter), gt(venue.untilQuarter, fromQuarter)),
      ),
    )
    .orderBy(venue.id);
  return { organisations, partyOrganisations, venues };
}

/** How many records those are, each counted once. */
export function countLeaving({ organisations, partyOrganisations, venues }: Leaving): MovedRecords {
  const count = (ids: Iterable<string>) => new Set(ids).size;
  return {
    organisations: count(organisations.map((each) => each.organisationId)),
    operating: count(
      organisations
        .filter(({ status }) => status === 'operating')
        .map(({ organisationId }) => organisationId),
    ),
    partyOrganisations: count(partyOrganisations.map((each) => each.partyOrganisationId)),
    venues: venues.length,
  };
}

/**
 * The divisions in which something of the leaving party organisations shows at or after the quarter: their reports too must be open.
 */
export async function listTouchedDivisions(
  db: Database,
  { partyOrganisations }: Leaving,
  fromQuarter: Quarter,
): Promise<string[]> {
  const ids = [...new Set(partyOrganisations.map((each) => each.partyOrganisationId))];
  if (ids.length === 0) return [];
  const rows = await db
    .selectDistinct({ code: organisationState.divisionCode })
    .from(organisationState)
    .where(
      and(
        inArray(organisationState.partyOrganisationId, ids),
        or(
          gte(organisationState.fromQuarter, fromQuarter),
          sql`${organisationState.fromQuarter} = (select max(s.from_quarter) from organisation_state s
            where s.organisation_id = ${organisationState.organisationId} and s.from_quarter <= ${fromQuarter})`,
        ),
      ),
    );
  return rows.map(({ code }) => code);
}
