import { samePoint } from '../import/compare-registry.ts';
import { choice } from '../import/row-issues.ts';
import { factsOf, VenueFacts } from '../venue/venue-facts.ts';
import type { VenueRecord } from '../venue.ts';
import { askVillage } from './find-host.ts';
import type { ReadVenue } from './read-venue.ts';
import { squareMetresAPerson } from './venue-cells.ts';
import type { VenueReader } from './venue-reader.ts';
import type { VenueSetup } from './venue-setup.ts';
import type { VenueClaims, VenueFact, VenueRowDifference } from './venue-staged.ts';

/** The facts as they would be saved, or null while something is in the way, which the reader's issues say. */
export function settleVenue(
  { claims, reader, pointIssues }: ReadVenue,
  known: VenueRecord | null,
  setup: VenueSetup,
): VenueFacts | null {
  if (!claims) return null;
  const before = known && factsOf(known);
  const unmoved = known?.lngLat && claims.lngLat && samePoint(known.lngLat, claims.lngLat);
  if (!unmoved) for (const issue of pointIssues) reader.issues.push(issue);
  const divisionCode = claims.divisionCode ?? before?.divisionCode;
  if (divisionCode === undefined) return null;
  const host = settleHost(reader, claims, before, divisionCode, setup);
  const capacityPeople = claims.capacityPeople ?? before?.capacityPeople ?? askCapacity(reader, claims.area);
  if (!host || capacityPeople === null) return null;
  const openingHours = claims.openingHours ?? before?.openingHours ?? {};
  if (!known) remarkOnNew(reader, claims);
  const lngLat = unmoved ? known.lngLat : (claims.lngLat ?? known?.lngLat ?? null);
  const merged = {
    name: known && sameName(known.name, claims.name) ? known.name : claims.name,
    divisionCode,
    ...host,
    address: claims.address === undefined ? (before?.address ?? null) : claims.address,
    lngLat: lngLat && [lngLat[0], lngLat[1]],
    capacityPeople,
    openForSharing: claims.openForSharing ?? before?.openForSharing ?? false,
    openingHours,
    sixHaves: settleHaves(claims, before?.sixHaves ?? []),
    sharingTerms: claims.sharingTerms === undefined ? (before?.sharingTerms ?? null) : claims.sharingTerms,
    contactPost: claims.contactPost === undefined ? (before?.contactPost ?? null) : claims.contactPost,
    contactTelephone:
      claims.contactTelephone === undefined ? (before?.contactTelephone ?? null) : claims.contactTelephone,
    condition: claims.condition ?? before?.condition ?? 'good',
    visitedOn: settleVisit(reader, claims, setup.today) ?? before?.visitedOn ?? null,
  };
  const facts = VenueFacts.safeParse(merged);
  if (facts.success) return facts.data;
  const field = String(facts.error.issues[0]?.path[0] ?? 'name');
  // Where the cell's own rule said so, once is enough.
  if (!reader.issues.some((issue) => issue.field === field && issue.severity === 'error'))
    reader.refuse('venue-unfit', field);
  return null;
}

/** What is the same in the form names are compared in changes nothing. */
function sameName(a: string, b: string): boolean {
  return a === b || a.normalize('NFKC').replace(/\s/g, '') === b.normalize('NFKC').replace(/\s/g, '');
}

type Host = Pick<VenueFacts, 'hostKind' | 'hostDivisionCode' | 'organisationId'>;

/** Kind and host, each from the row or the registry; what the kind needs and nobody says is asked. */
function settleHost(
  reader: VenueReader,
  claims: VenueClaims,
  before: Host | null,
  divisionCode: string,
  { index, villages }: VenueSetup,
): Host | null {
  const park = index.byCode.get(divisionCode)?.division.kind === 'park';
  const hostKind = claims.hostKind ?? before?.hostKind ?? (park ? 'park' : 'township');
  const same = before?.hostKind === hostKind ? before : null;
  if (hostKind === 'own') {
    const organisationId = claims.organisationId ?? same?.organisationId ?? null;
    if (organisationId !== null) return { hostKind, organisationId, hostDivisionCode: null };
    // That it was not found has been said already.
    if (!reader.issues.some(({ field, severity }) => field === 'organisation' && severity !== 'warning'))
      reader.refuse('venue-organisation-missing', 'organisation');
    return null;
  }
  if (hostKind === 'township' || hostKind === 'park')
    return { hostKind, organisationId: null, hostDivisionCode: null };
  const list = villages.get(divisionCode) ?? [];
  const kept = same && list.some(({ code }) => code === same.hostDivisionCode) ? same.hostDivisionCode : null;
  const hostDivisionCode = claims.hostDivisionCode ?? kept;
  if (hostDivisionCode !== null) return { hostKind, organisationId: null, hostDivisionCode };
  if (reader.issues.some(({ code }) => code === 'village-unknown')) return null;
  const answered = askVillage(reader, '', list);
  if (!answered.hostKind) return null;
  return {
    hostKind: answered.hostKind,
    organisationId: null,
    hostDivisionCode: answered.hostDivisionCode ?? null,
  };
}

/** Of a new venue somebody must say how many it holds; where only the area is known, that suggests it. */
function askCapacity(reader: VenueReader, area: number | undefined): number | null {
  const field = 'capacityPeople';
  // An unreadable number has been said already.
  if (
    reader.issues.some(
      (issue) =>
        issue.field === field && issue.severity !== 'warning' && reader.answered[issue.code] === undefined,
    )
  )
    return null;
  const suggestion = Math.min(2000, Math.floor((area ?? 0) / squareMetresAPerson));
  if (area === undefined || suggestion < 1) {
    reader.refuse('venue-capacity-missing', field);
    return null;
  }
  const params = { area, suggestion, each: squareMetresAPerson };
  const answer = reader.ask('venue-capacity-by-area', field, params, [
    choice('suggested', String(suggestion)),
  ]);
  return answer === 'suggested' ? suggestion : null;
}

function settleHaves({ haves }: VenueClaims, before: readonly string[]): string[] {
  const kept = before.filter((key) => haves[key] !== false);
  return [...kept, ...Object.keys(haves).filter((key) => haves[key] && !kept.includes(key))];
}

function settleVisit(reader: VenueReader, { visitedOn }: VenueClaims, today: string): string | null {
  if (!visitedOn || visitedOn <= today) return visitedOn ?? null;
  reader.ask('venue-visit-in-future', 'visitedOn', { value: visitedOn, today }, [choice('empty')]);
  return null;
}

/** What a new venue lacks and may be added later; where the cell is asked about already, nothing more. */
function remarkOnNew({ issues }: VenueReader, { openingHours, lngLat }: VenueClaims): void {
  const remark = (code: string, field: string, known: unknown) => {
    const params = {};
    if (known === undefined && !issues.some((issue) => issue.field === field))
      issues.push({ code, severity: 'warning', row: null, field, params });
  };
  remark('venue-hours-missing', 'openingHours', openingHours);
  remark('venue-unlocated', 'lngLat', lngLat);
}

/** What saving would change, fact by fact. Of a new venue nothing is compared. */
export function venueRowDifference(known: VenueRecord | null, facts: VenueFacts): VenueRowDifference {
  if (!known) return {};
  const before = factsOf(known);
  return Object.fromEntries(
    (Object.keys(facts) as VenueFact[]).flatMap((fact) =>
      identity(before[fact]) === identity(facts[fact]) ? [] : [[fact, [before[fact], facts[fact]]]],
    ),
  );
}

/** The order of haves and of days says nothing. */
function identity(value: VenueFacts[VenueFact]): string {
  if (Array.isArray(value) && typeof value[0] === 'string') return [...value].sort().join(' ');
  if (value !== null && typeof value === 'object' && !Array.isArray(value))
    return JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  return JSON.stringify(value);
}
