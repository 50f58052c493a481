import { AppError } from '../../../../shared/app-error.ts';
import { isVenueReached } from '../../../../shared/indicator/venue-reached.ts';
import { isAboveScale } from '../../../../shared/organisation.ts';
import type { Quarter } from '../../../../shared/quarter.ts';
import type { Checklist } from '../../../../shared/venue/checklist.ts';
import { leastPeople, type VenueNeed } from '../../../../shared/venue/meeting-places.ts';
import type { VenueRecord } from '../../../../shared/venue.ts';
import type { needChoices } from '../../../../shared/venue-plan.ts';
import type { Database } from '../../../db/database.ts';
import type { Scope } from '../../../db/scope.ts';
import { getDivision, listCodesBelow } from '../../division/data.ts';
import { listCovered, listOrganisations, type OrganisationRow } from '../../organisation/data.ts';
import { getAboveScaleThreshold } from '../../setting/data.ts';
import { listAskingOrganisations, listSharingOrganisations } from '../../venue-share/sharing/data.ts';
import { getChecklist, listVenues } from '../data.ts';

export interface AskedNeeds {
  readonly divisionCode: string;
  readonly quarter: Quarter;
  /** `unreached`: every party organisation, {@link VenueNeed.reached} says which have a place. */
  readonly who: (typeof needChoices)[number];
  /** Of `picked`. */
  readonly organisationIds: readonly string[];
}

/** What needs are made from. */
interface Ground {
  /** Party organisation → the operating organisations in it. */
  readonly covered: ReadonlyMap<string, readonly string[]>;
  readonly byId: ReadonlyMap<string, OrganisationRow>;
  readonly threshold: number;
  readonly checklist: Checklist;
  readonly venues: readonly VenueRecord[];
  readonly sharing: ReadonlySet<string>;
  /** Organisations whose request to a host is open. */
  readonly asking: ReadonlySet<string>;
}

/**
 * Who needs a place, by name; those that are not on the map are among them.
 * @param today `YYYY-MM-DD`: shares agreed by then count
 * @throws AppError `division-unknown`
 */
export async function listNeeds(
  db: Database,
  scope: Scope,
  { divisionCode, quarter, who, organisationIds }: AskedNeeds,
  today: string,
): Promise<VenueNeed[]> {
  const { code } = await getDivision(db, scope, divisionCode, quarter);
  const rows = await listOrganisations(
    db,
    scope,
    quarter,
    who === 'picked'
      ? { ids: organisationIds }
      : { divisionCodes: await listCodesBelow(db, scope, code, quarter) },
  );
  const operating = rows.filter(({ status }) => status === 'operating');
  const ground = await readGround(db, scope, quarter, operating, today);
  const seekers =
    who === 'unorganised'
      ? operating.filter((row) => !row.partyOrganisation && isAboveScale(row, ground.threshold))
      : whoLead(operating, ground, who === 'picked');
  return seekers
    .map((row) => toNeed(row, ground))
    .sort((a, b) =>
      a.name === b.name ? compare(a.organisationId, b.organisationId) : compare(a.name, b.name),
    );
}

/** One organisation as a need, at its own place, for all of its party organisation. @throws AppError `not-found` */
export async function getNeed(
  db: Database,
  scope: Scope,
  { organisationId, quarter }: { organisationId: string; quarter: Quarter },
  today: string,
): Promise<VenueNeed> {
  const [row] = await listOrganisations(db, scope, quarter, { ids: [organisationId] });
  if (!row) throw new AppError('not-found');
  return toNeed(row, await readGround(db, scope, quarter, [row], today));
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** Everything beside the organisations themselves; and those of their party organisations that stand elsewhere in the scope. */
async function readGround(
  db: Database,
  scope: Scope,
  quarter: Quarter,
  rows: readonly OrganisationRow[],
  today: string,
): Promise<Ground> {
  const [covered, threshold, checklist, venues, sharing, asking] = await Promise.all([
    listCovered(db, quarter),
    getAboveScaleThreshold(db, quarter),
    getChecklist(db, quarter),
    listVenues(db, scope, quarter),
    listSharingOrganisations(db, quarter, today),
    listAskingOrganisations(db),
  ]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const parties = new Set(rows.flatMap(({ partyOrganisation }) => partyOrganisation?.id ?? []));
  const ids = [...parties].flatMap((id) => covered.get(id) ?? []).filter((id) => !byId.has(id));
  const others = ids.length > 0 ? await listOrganisations(db, scope, quarter, { ids }) : [];
  for (const row of others) byId.set(row.id, row);
  return { covered, byId, threshold, checklist, venues, sharing, asking };
}

/**
 * Of each party organisation the one that stands for it: the lead, or where that is not known or not operating the first covered one. Only
 * those that are among the rows; of picked ones the lead also when a partner was picked.
 */
function whoLead(rows: readonly OrganisationRow[], ground: Ground, picked: boolean): OrganisationRow[] {
  const leads = new Map<string, OrganisationRow>();
  const own = new Set(rows.map(({ id }) => id));
  for (const row of rows) {
    const party = row.partyOrganisation;
    if (!party) {
      if (picked) leads.set(row.id, row);
      continue;
    }
    const ids = [...(ground.covered.get(party.id) ?? [row.id])].sort(compare);
    const lead = ids.find((id) => id === party.leadOrganisationId) ?? ids[0] ?? row.id;
    const found = ground.byId.get(lead);
    if (found && (own.has(lead) || picked)) leads.set(lead, found);
    // The lead stands where the scope does not reach: who was picked speaks for itself.
    else if (picked) leads.set(row.id, row);
  }
  return [...leads.values()];
}

function toNeed(
  row: OrganisationRow,
  { covered, byId, threshold, checklist, venues, sharing, asking }: Ground,
): VenueNeed {
  const { id: organisationId, name, divisionCode, lngLat, partyOrganisation: party } = row;
  const organisationIds = party ? (covered.get(party.id) ?? [row.id]) : [row.id];
  const members = organisationIds.reduce((sum, id) => sum + (byId.get(id)?.members ?? 0), 0);
  const place = { leadOrganisationId: party?.leadOrganisationId ?? null, organisationIds };
  return {
    organisationId,
    name,
    divisionCode,
    lngLat,
    people: Math.max(leastPeople, members),
    partyOrganisationId: party?.id ?? null,
    reached: isVenueReached(place, { checklist, venues, sharing }),
    asking: organisationIds.some((id) => asking.has(id)),
    aboveScale: isAboveScale(row, threshold),
  };
}
