import { greatCircleMetres } from '../../../shared/geometry/distance.ts';
import { quarterAt } from '../../../shared/quarter.ts';
import { leastPeople } from '../../../shared/venue/meeting-places.ts';
import { minuteOf, weekdayOf } from '../../../shared/venue/opening-hours.ts';
import type { WeeklySlot } from '../../../shared/venue/weekly-slot.ts';
import { weekdays } from '../../../shared/venue.ts';
import { holdingStatuses, type ShareStatus, type VenueShare } from '../../../shared/venue-share.ts';
import type { revision } from '../../db/schema/record.ts';
import type { venueShare, venueShareSlot, venueShareUse } from '../../db/schema/venue-share.ts';
import { Random } from './random.ts';
import type { SampleCity, SampleOrganisationState, SampleVenue } from './sample-city.ts';

export interface SampleShares {
  readonly shares: readonly (typeof venueShare.$inferInsert)[];
  readonly slots: readonly (typeof venueShareSlot.$inferInsert)[];
  readonly uses: readonly (typeof venueShareUse.$inferInsert)[];
  /** What each write left behind: both sides are read from there. */
  readonly revisions: readonly (typeof revision.$inferInsert)[];
}

const actor = 'sample';
const slotMinutes = 120;
const noon = (date: string) => new Date(`${date}T04:00:00Z`);

/**
 * A share for about a quarter of the party organisations that have no venue of their own: of the nearest room of their township that is
 * open to others, holds them and has an hour left. Most agreed, some still to be answered. From a random stream of its own.
 */
export function inventShares(city: SampleCity): SampleShares {
  const random = new Random(`fenbu sample ${city.seed} shares`);
  const latest = new Map(city.organisationStates.map((state) => [state.organisationId, state]));
  const owners = new Set(city.venues.map(({ organisationId }) => organisationId));
  const covered = new Map<string, SampleOrganisationState[]>();
  for (const state of latest.values())
    if (state.partyOrganisationId && state.status === 'operating')
      covered.set(state.partyOrganisationId, [...(covered.get(state.partyOrganisationId) ?? []), state]);
  const parties = new Map(city.partyOrganisationStates.map((state) => [state.partyOrganisationId, state]));
  const rows = {
    shares: [] as (typeof venueShare.$inferInsert)[],
    slots: [] as (typeof venueShareSlot.$inferInsert)[],
    uses: [] as (typeof venueShareUse.$inferInsert)[],
    revisions: [] as (typeof revision.$inferInsert)[],
  };
  const week = new Week();
  for (const id of city.partyOrganisationIds) {
    const party = parties.get(id);
    const members = covered.get(id) ?? [];
    const lead =
      members.find(({ organisationId }) => organisationId === party?.leadOrganisationId) ?? members[0];
    const draw = random.fork(id);
    if (!party || party.dissolved || !lead || lead.lng === null || lead.lat === null || !draw.chance(0.25))
      continue;
    if (members.some(({ organisationId }) => owners.has(organisationId))) continue;
    const people = members.reduce((sum, each) => sum + (each.members ?? 0), 0);
    const found = week.book(nearestOf(city.venues, lead, Math.max(leastPeople, people)), draw);
    if (!found) continue;
    const share = draftShare(lead, found, Math.max(leastPeople, people), draw);
    const hostName = latest.get(found.venue.organisationId ?? '')?.name ?? nameHost(city, found.venue);
    writeShare(rows, share, { lead, venue: found.venue, partyName: party.name, hostName }, draw);
    if (!holds(share.status)) week.release(found.venue.id, found.slot);
  }
  return rows;
}

/** From the banner down: 准格尔旗薛家湾镇. */
function nameHost({ pack }: SampleCity, { divisionCode, hostDivisionCode }: SampleVenue): string {
  const all = new Map([...pack.divisions, ...pack.hosts].map((each) => [each.code, each]));
  const names: string[] = [];
  for (
    let at = all.get(hostDivisionCode ?? divisionCode);
    at && at.level !== 'city';
    at = all.get(at.parentCode ?? '')
  )
    names.unshift(at.name);
  return names.join('');
}

const holds = (status: ShareStatus) => holdingStatuses.some((each) => each === status);

/** Rooms of the organisation's own township that are open to others and hold the people, nearest first. */
function nearestOf(
  venues: readonly SampleVenue[],
  { divisionCode, lng, lat }: SampleOrganisationState,
  people: number,
): SampleVenue[] {
  const metres = (venue: SampleVenue) =>
    greatCircleMetres([lng ?? 0, lat ?? 0], [venue.lng ?? 0, venue.lat ?? 0]);
  return venues
    .filter(
      (venue) =>
        venue.divisionCode === divisionCode &&
        venue.openForSharing &&
        venue.lng !== null &&
        (venue.condition === 'good' || venue.condition === 'fair') &&
        venue.capacityPeople >= people,
    )
    .sort((a, b) => metres(a) - metres(b));
}

interface Booked {
  readonly venue: SampleVenue;
  readonly slot: WeeklySlot;
}

/** What is taken of every room's week. */
class Week {
  readonly #taken = new Map<string, WeeklySlot[]>();

  /** The first room with two hours left, on a day that is drawn. */
  book(venues: readonly SampleVenue[], random: Random): Booked | null {
    for (const venue of venues)
      for (const weekday of random.shuffle([...weekdays]))
        for (const [from, to] of venue.openingHours[weekday] ?? [])
          for (let start = minuteOf(from); start + slotMinutes <= minuteOf(to); start += slotMinutes) {
            const slot = { weekday, fromMinute: start, toMinute: start + slotMinutes };
            const taken = this.#taken.get(venue.id) ?? [];
            if (taken.some((other) => overlaps(other, slot))) continue;
            this.#taken.set(venue.id, [...taken, slot]);
            return { venue, slot };
          }
    return null;
  }

  release(venueId: string, slot: WeeklySlot): void {
    this.#taken.set(
      venueId,
      (this.#taken.get(venueId) ?? []).filter((other) => other !== slot),
    );
  }
}

function overlaps(a: WeeklySlot, b: WeeklySlot): boolean {
  return a.weekday === b.weekday && a.fromMinute < b.toMinute && b.fromMinute < a.toMinute;
}

function draftShare(
  lead: SampleOrganisationState,
  { venue, slot }: Booked,
  people: number,
  random: Random,
): VenueShare {
  const status: ShareStatus = random.weighted([
    ['agreed', 76],
    ['proposed', 9],
    ['offered', 5],
    ['declined', 4],
    ['ended', 6],
  ]);
  const open = status === 'proposed' || status === 'offered';
  const day = (after: string, days: number) =>
    new Date(noon(after).getTime() + days * 86_400_000).toISOString().slice(0, 10);
  const proposedOn = open
    ? day('2026-09-08', random.integer(0, 14))
    : day('2025-02-10', random.integer(0, 540));
  const answeredOn = status === 'proposed' ? null : day(proposedOn, random.integer(1, 6));
  const agreed = status === 'agreed' || status === 'ended';
  return {
    id: random.uuid(),
    venueId: venue.id,
    organisationId: lead.organisationId,
    divisionCode: lead.divisionCode,
    hostDivisionCode: venue.divisionCode,
    status,
    people,
    slots: [slot],
    purpose: random.pick(['“三会一课”和主题党日活动', '党支部组织生活', '党员集中学习']),
    note:
      status === 'declined'
        ? '该时段另有安排，请改约其他时间。'
        : status === 'ended'
          ? '单位已自建活动场所。'
          : null,
    proposedOn,
    answeredOn,
    agreedOn: agreed ? answeredOn : null,
    endedOn: status === 'ended' && answeredOn ? day(answeredOn, random.integer(30, 60)) : null,
    planId: null,
    version: { proposed: 1, offered: 2, agreed: 2, declined: 2, ended: 3, withdrawn: 2 }[status],
  };
}

interface Sides {
  readonly lead: SampleOrganisationState;
  readonly venue: SampleVenue;
  readonly partyName: string;
  /** Who the venue belongs to. */
  readonly hostName: string | null;
}

function writeShare(
  rows: {
    shares: (typeof venueShare.$inferInsert)[];
    slots: (typeof venueShareSlot.$inferInsert)[];
    uses: (typeof venueShareUse.$inferInsert)[];
    revisions: (typeof revision.$inferInsert)[];
  },
  share: VenueShare,
  { lead, venue, partyName, hostName }: Sides,
  random: Random,
): void {
  const { slots, ...facts } = share;
  const { id: shareId, venueId } = share;
  const updatedAt = noon(share.endedOn ?? share.answeredOn ?? share.proposedOn);
  rows.shares.push({ ...facts, actor, updatedAt });
  rows.slots.push(...slots.map((slot) => ({ ...slot, shareId, venueId, held: holds(share.status) })));
  if (share.status === 'agreed' && share.agreedOn) rows.uses.push(...listUses(share, share.agreedOn, random));
  const lngLat = ({ lng, lat }: { lng: number | null; lat: number | null }) =>
    lng === null || lat === null ? null : [lng, lat];
  const parties = {
    organisation: {
      name: lead.name,
      partyOrganisationName: partyName,
      address: lead.address,
      lngLat: lngLat(lead),
    },
    venue: {
      name: venue.name,
      hostKind: venue.hostKind,
      hostName,
      address: venue.address,
      lngLat: lngLat(venue),
      capacityPeople: venue.capacityPeople,
      sharingTerms: venue.sharingTerms,
      contactPost: venue.contactPost,
      contactTelephone: venue.contactTelephone,
    },
  };
  const asked = { ...share, status: 'proposed', note: null, answeredOn: null, agreedOn: null, endedOn: null };
  const steps = [
    { on: share.proposedOn, after: { ...asked, version: 1, parties } },
    ...(share.answeredOn
      ? [
          {
            on: share.answeredOn,
            after: {
              ...share,
              ...(share.status === 'ended' ? { status: 'agreed', note: null, endedOn: null } : {}),
              version: 2,
              parties,
            },
          },
        ]
      : []),
    ...(share.endedOn ? [{ on: share.endedOn, after: { ...share, parties } }] : []),
  ];
  for (const [index, { on, after }] of steps.entries())
    rows.revisions.push({
      operationId: random.uuid(),
      entity: 'venue-share',
      entityId: shareId,
      quarter: quarterAt(noon(on)),
      before: steps[index - 1]?.after ?? null,
      after,
      reason: '',
      actor,
      at: noon(on),
    });
}

/** Some of the slot's days in the summer of 2026. */
function listUses(share: VenueShare, agreedOn: string, random: Random) {
  const days: { shareId: string; usedOn: string; people: number; actor: string; at: Date }[] = [];
  for (let at = noon('2026-06-01').getTime(); at < noon('2026-09-30').getTime(); at += 86_400_000) {
    const usedOn = new Date(at).toISOString().slice(0, 10);
    const [slot] = share.slots;
    if (usedOn <= agreedOn || weekdayOf(usedOn) !== slot?.weekday || !random.chance(0.22)) continue;
    const people = Math.max(1, share.people - random.integer(0, Math.min(3, share.people - 1)));
    days.push({ shareId: share.id, usedOn, people, actor, at: noon(usedOn) });
  }
  return days;
}
