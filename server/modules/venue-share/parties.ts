import { and, gt, inArray, isNull, lte, or } from 'drizzle-orm';
import type { Quarter } from '../../../shared/quarter.ts';
import type { VenueRecord } from '../../../shared/venue.ts';
import type { ShareParties } from '../../../shared/venue-share/share-view.ts';
import type { Database } from '../../db/database.ts';
import { venue } from '../../db/schema/venue.ts';
import type { Scope } from '../../db/scope.ts';
import { listOrganisations, type OrganisationRow } from '../organisation/data.ts';
import { toRecord } from '../venue/data.ts';
import { nameDivisions } from './division-names.ts';

/** Venues by id at a quarter, those of the scope and those open to others. */
export async function findVenues(
  db: Database,
  scope: Scope,
  ids: readonly string[],
  quarter: Quarter,
): Promise<Map<string, VenueRecord>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select()
    .from(venue)
    .where(
      and(
        inArray(venue.id, [...ids]),
        lte(venue.fromQuarter, quarter),
        or(isNull(venue.untilQuarter), gt(venue.untilQuarter, quarter)),
      ),
    );
  return new Map(
    rows
      .filter(({ openForSharing, divisionCode }) => openForSharing || scope.divisionCodes.has(divisionCode))
      .map((row) => [row.id, toRecord(row)]),
  );
}

/** Organisations of the scope by id at a quarter. */
export async function findOrganisations(
  db: Database,
  scope: Scope,
  ids: readonly string[],
  quarter: Quarter,
): Promise<Map<string, OrganisationRow>> {
  if (ids.length === 0) return new Map();
  const rows = await listOrganisations(db, scope, quarter, { ids });
  return new Map(rows.map((row) => [row.id, row]));
}

export function organisationParty({
  name,
  address,
  lngLat,
  partyOrganisation,
}: OrganisationRow): ShareParties['organisation'] {
  return { name, address, lngLat, partyOrganisationName: partyOrganisation?.name ?? null };
}

/** Venue → who gives it, as far as the scope sees. */
export async function nameHosts(
  db: Database,
  scope: Scope,
  venues: readonly VenueRecord[],
  quarter: Quarter,
): Promise<Map<string, string>> {
  const owners = await findOrganisations(
    db,
    scope,
    venues.flatMap(({ organisationId }) => organisationId ?? []),
    quarter,
  );
  const places = await nameDivisions(
    db,
    venues.map(({ hostDivisionCode, divisionCode }) => hostDivisionCode ?? divisionCode),
  );
  return new Map(
    venues.flatMap(({ id, organisationId, hostDivisionCode, divisionCode }): [string, string][] => {
      const owner = organisationId
        ? owners.get(organisationId)?.name
        : places.get(hostDivisionCode ?? divisionCode);
      return owner ? [[id, owner]] : [];
    }),
  );
}

export function venueParty(record: VenueRecord, hostName: string | null): ShareParties['venue'] {
  const { name, hostKind, address, lngLat, capacityPeople, sharingTerms, contactPost, contactTelephone } =
    record;
  const words = { sharingTerms, contactPost, contactTelephone };
  return { name, hostKind, hostName, address, lngLat, capacityPeople, ...words };
}

/** The sides with what the asker sees of them now; of the other side what was said before. */
export async function refreshParties(
  db: Database,
  scope: Scope,
  { organisationId, venueId }: { organisationId: string; venueId: string },
  before: ShareParties,
  quarter: Quarter,
): Promise<ShareParties> {
  const organisation = (await findOrganisations(db, scope, [organisationId], quarter)).get(organisationId);
  const found = (await findVenues(db, scope, [venueId], quarter)).get(venueId);
  const hostName = found && (await nameHosts(db, scope, [found], quarter)).get(venueId);
  return {
    organisation: organisation ? organisationParty(organisation) : before.organisation,
    venue: found ? venueParty(found, hostName ?? before.venue.hostName) : before.venue,
  };
}
