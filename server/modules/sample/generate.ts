import type { LngLat } from '../../../shared/division.ts';
import type { RegionPack } from '../../../shared/region-pack.ts';
import { tellDevelopment } from './development.ts';
import { liveHistory } from './history.ts';
import { spoilAlways, spoilLastQuarter } from './imperfections.ts';
import { tellTerms } from './party-terms.ts';
import { populate } from './population.ts';
import { Random } from './random.ts';
import { firstSampleQuarter, type SampleCity, type SampleOptions, sampleQuarters } from './sample-city.ts';
import { placeSeats } from './seats.ts';
import { allotOrganisations, characterOf, hostsOf, rankOf, type Settlement } from './settlement.ts';
import { StreetNames } from './street-names.ts';
import { Terrain } from './terrain.ts';
import { planTown, type TownPlan } from './town-plan.ts';
import { careForVenues } from './venue-care.ts';
import { inventVenues } from './venues.ts';

/**
 * A fabricated city in the real divisions of a region pack: organisations, party organisations, stars and venues over eight quarters.
 * Pure: the same pack and options give the same rows in the same order. Every name, number and place is invented.
 */
export function generateSample(pack: RegionPack, { seed, organisations }: SampleOptions): SampleCity {
  const random = new Random(`fenbu sample ${seed}`);
  const character = characterOf(pack);
  const cityName = pack.manifest.name;
  const terrain = new Terrain(pack);
  const { seats, invented } = placeSeats(pack, terrain, random.fork('seats'));
  const plans = planTowns(pack, terrain, seats, organisations, random);
  const lives = populate({
    plans,
    cityName,
    character,
    terrain,
    quarters: sampleQuarters,
    random: random.fork('people'),
  });
  const flaws: SampleCity['imperfections'][number][] = [];
  const { chronicle, starGrades } = liveHistory(
    lives,
    sampleQuarters,
    { plans, cityName, terrain },
    random.fork('history'),
    (last) => flaws.push(...spoilLastQuarter(last, random.fork('flaws'))),
  );
  flaws.push(...spoilAlways(chronicle.organisationStates, flaws, random.fork('old flaws')));
  const organisationStates = tellDevelopment(
    chronicle.organisationStates,
    sampleQuarters,
    random.fork('development'),
  );
  return {
    pack,
    seed: String(seed),
    seats: invented.flatMap((code) => {
      const seat = seats.get(code);
      return seat ? [{ code, seat, seatSource: 'sample' as const }] : [];
    }),
    hostSeats: plans.flatMap(({ communities, villages }) =>
      [...communities, ...villages].map(({ code, lngLat }) => ({
        code,
        seat: lngLat,
        seatSource: 'sample' as const,
      })),
    ),
    organisationIds: lives.map(({ id }) => id),
    organisationStates,
    partyOrganisationIds: chronicle.parties.map(({ id }) => id),
    partyOrganisationStates: tellTerms(
      chronicle.partyStates,
      sampleQuarters,
      new Map(lives.map(({ id, facts }) => [id, Number(facts.founded?.slice(0, 4))])),
      random.fork('terms'),
    ),
    starGrades,
    venues: careForVenues(
      inventVenues(plans, chronicle, firstSampleQuarter, terrain, random.fork('venues')),
      random.fork('venue care'),
    ),
    settings: {
      regionCode: pack.manifest.code,
      sample: true,
      preparedBy: `（样例）中共${cityName}委组织部`,
    },
    thresholds: [{ key: 'above-scale-employees', fromYear: 2013, value: 50 }],
    imperfections: flaws,
  };
}

function planTowns(
  pack: RegionPack,
  terrain: Terrain,
  seats: ReadonlyMap<string, LngLat>,
  organisations: number,
  random: Random,
): TownPlan[] {
  const character = characterOf(pack);
  const counts = allotOrganisations(pack, terrain, organisations, random.fork('sizes'));
  const streets = new Map<string, StreetNames>();
  const streetsOf = (banner: string): StreetNames => {
    const names = streets.get(banner) ?? new StreetNames(character, random.fork(`streets ${banner}`));
    streets.set(banner, names);
    return names;
  };
  return pack.divisions
    .filter(({ level }) => level === 'township')
    .map((division) => {
      const banner = terrain.bannerOf(division);
      const settlement: Settlement = {
        division,
        banner,
        rank: rankOf(division, banner),
        seat: seats.get(division.code) ?? [0, 0],
        hosts: hostsOf(pack, division.code),
        organisations: counts.get(division.code) ?? 0,
      };
      return planTown(
        settlement,
        character,
        streetsOf(banner.code),
        terrain,
        random.fork(`town ${division.code}`),
      );
    });
}
