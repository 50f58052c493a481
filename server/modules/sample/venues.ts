import type { LngLat } from '../../../shared/division.ts';
import { type OpeningHours, type SixHave, sixHaves, type VenueHostKind } from '../../../shared/venue.ts';
import type { Chronicle, PartyLife } from './chronicle.ts';
import type { Random } from './random.ts';
import type { SampleVenue } from './sample-city.ts';
import { offsetMetres, type Terrain } from './terrain.ts';
import type { PlacedHost, TownPlan } from './town-plan.ts';

type Care = 'sharingTerms' | 'contactPost' | 'contactTelephone' | 'condition' | 'visitedOn';
/** A venue before anybody looked after it. */
export type VenuePlace = Omit<SampleVenue, Care>;

/** Venues of townships and parks, of villages and communities, and the own ones of bigger party organisations. */
export function inventVenues(
  plans: readonly TownPlan[],
  chronicle: Chronicle,
  first: string,
  terrain: Terrain,
  random: Random,
): VenuePlace[] {
  const venues: VenuePlace[] = [];
  for (const plan of plans) {
    const local = random.fork(plan.settlement.division.code);
    venues.push(centre(plan, first, terrain, local));
    const hosts = [...plan.communities.slice(0, 2), ...plan.villages.slice(0, 2)];
    const count = Math.min(
      hosts.length,
      local.weighted([
        [0, 2],
        [1, 5],
        [2, 3],
      ]),
    );
    for (const host of local.shuffle(hosts).slice(0, count))
      venues.push(ofHost(host, plan, first, terrain, local));
  }
  const located = chronicle.parties.filter(
    ({ facts, covers }) => facts.formation === 'solo' && !facts.dissolved && covers[0]?.facts.lng != null,
  );
  const biggest = located
    .sort((a, b) => membersOf(b) - membersOf(a) || (a.id < b.id ? -1 : 1))
    .slice(0, Math.ceil(chronicle.organisations.length / 38));
  const own = random.fork('own');
  for (const party of biggest) venues.push(ofOrganisation(party, own));
  return venues;
}

const membersOf = ({ covers }: PartyLife) => covers[0]?.facts.members ?? 0;

/** 党群服务中心 of a township or park. */
function centre(plan: TownPlan, first: string, terrain: Terrain, random: Random): VenuePlace {
  const { division, banner, rank } = plan.settlement;
  const isTown = rank !== 'park';
  return {
    ...common(random, first),
    divisionCode: division.code,
    hostDivisionCode: null,
    organisationId: null,
    hostKind: isTown ? 'township' : 'park',
    name: `${division.shortName}党群服务中心`,
    address: `${banner.name}${division.shortName}${plan.streets[0]?.name ?? ''}${random.integer(1, 60)}号`,
    ...point(near(plan.anchor, 140, plan, terrain, random)),
    capacityPeople: 10 * random.integer(rank === 'rural' ? 4 : 6, rank === 'rural' ? 9 : 20),
    openForSharing: random.chance(0.95),
    openingHours: hours('township', random),
    sixHaves: someHaves(0.97, random),
  };
}

function ofHost(
  host: PlacedHost,
  plan: TownPlan,
  first: string,
  terrain: Terrain,
  random: Random,
): VenuePlace {
  const { division, banner } = plan.settlement;
  const isCommunity = host.kind === 'community';
  return {
    ...common(random, first),
    divisionCode: division.code,
    hostDivisionCode: host.code,
    organisationId: null,
    hostKind: host.kind,
    name: `${host.name}${isCommunity ? '党群服务中心' : random.pick(['党员活动室', '党群服务站', '党员活动室'])}`,
    address: `${banner.name}${division.shortName}${host.name}`,
    ...point(near(host.lngLat, 120, plan, terrain, random)),
    capacityPeople: 5 * random.integer(isCommunity ? 6 : 4, isCommunity ? 20 : 12),
    openForSharing: random.chance(isCommunity ? 0.8 : 0.65),
    openingHours: hours(host.kind, random),
    sixHaves: someHaves(isCommunity ? 0.93 : 0.82, random),
  };
}

function ofOrganisation(party: PartyLife, random: Random): VenuePlace {
  const [life] = party.covers;
  const { divisionCode = '', address = null, lng = null, lat = null, employees = 0 } = life?.facts ?? {};
  return {
    ...common(random, party.formedIn),
    divisionCode,
    hostDivisionCode: null,
    organisationId: life?.id ?? null,
    hostKind: 'own',
    name: `${life?.shortName ?? ''}${random.pick(['党员活动室', '党员活动中心', '党建活动室', '党员之家'])}`,
    address,
    lng,
    lat,
    capacityPeople: 5 * random.integer(4, (employees ?? 0) > 300 ? 30 : 12),
    openForSharing: random.chance(0.3),
    openingHours: hours('own', random),
    sixHaves: someHaves(0.94, random),
  };
}

function common(random: Random, fromQuarter: string) {
  return { id: random.uuid(), fromQuarter, untilQuarter: null };
}

const point = ([lng, lat]: LngLat) => ({ lng, lat });

function near(lngLat: LngLat, metres: number, plan: TownPlan, terrain: Terrain, random: Random): LngLat {
  for (let tries = 0; tries < 10; tries += 1) {
    const candidate = offsetMetres(lngLat, random.normal() * metres, random.normal() * metres);
    if (terrain.allows(plan.settlement.division, candidate)) return candidate;
  }
  return lngLat;
}

function hours(host: VenueHostKind, random: Random): OpeningHours {
  const morning: [string, string] = random.chance(0.6) ? ['08:30', '12:00'] : ['09:00', '12:00'];
  const afternoon: [string, string] = random.chance(0.6) ? ['14:30', '17:30'] : ['14:00', '17:30'];
  const workday = [morning, afternoon];
  const week: OpeningHours = { mon: workday, tue: workday, wed: workday, thu: workday, fri: workday };
  if (host === 'township' || host === 'own') {
    return host === 'own' && random.chance(0.4) ? { wed: [afternoon], fri: [afternoon] } : week;
  }
  if (host === 'village') return random.chance(0.5) ? week : { mon: workday, wed: workday, sat: [morning] };
  return { ...week, sat: [['09:00', '17:00']], ...(random.chance(0.5) ? { sun: [['09:00', '12:00']] } : {}) };
}

/** Most of the six; a place there always is. */
function someHaves(each: number, random: Random): SixHave[] {
  return sixHaves.filter((have) => have === 'place' || random.chance(each));
}
