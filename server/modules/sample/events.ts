import type { OperatingStatus } from '../../../shared/organisation.ts';
import { type Chronicle, groupOf, type OrganisationLife, sampleThreshold } from './chronicle.ts';
import { kindByMembers, soloName } from './party-names.ts';
import { findPlace } from './places.ts';
import { sampleLocation } from './population.ts';
import type { Random } from './random.ts';
import type { Terrain } from './terrain.ts';
import type { TownPlan } from './town-plan.ts';

export interface Surroundings {
  readonly plans: readonly TownPlan[];
  readonly cityName: string;
  readonly terrain: Terrain;
}

/** What happens to organisations in one quarter, party matters aside. */
export function liveThrough(chronicle: Chronicle, surroundings: Surroundings, random: Random): void {
  drift(chronicle, random.fork('drift'));
  cross(chronicle, random.fork('cross'));
  end(chronicle, random.fork('end'));
  relocate(chronicle, surroundings, random.fork('relocate'));
  locate(chronicle, surroundings, random.fork('locate'));
  dissolve(chronicle, random.fork('dissolve'));
}

/** Staff grows and shrinks a little, members are won. */
function drift(chronicle: Chronicle, random: Random): void {
  for (const life of chronicle.operating()) {
    const { employees, members } = life.facts;
    if (employees === null || members === null) continue;
    if (random.chance(0.07)) {
      const grown = Math.max(2, members + 1, Math.round(employees * Math.exp(0.015 + 0.1 * random.normal())));
      if (grown !== employees) chronicle.change(life, { employees: grown });
    }
    // Members are not lost here: who has three for a branch of its own keeps them.
    if (random.chance(life.party ? 0.035 : 0.012) && members + 1 < employees / 2) {
      chronicle.change(life, { members: members + 1 });
      upgrade(chronicle, life);
    }
  }
}

/** A solo branch that has grown to 50 or 100 members becomes a general branch or a committee. */
function upgrade(chronicle: Chronicle, { party, facts }: OrganisationLife): void {
  if (party?.facts.formation !== 'solo') return;
  const kind = kindByMembers(facts.members ?? 0);
  if (kind !== party.facts.kind) chronicle.changeParty(party, { kind, name: soloName(facts.name, kind) });
}

/** Each quarter some firms grow across the threshold, fewer shrink below it. */
function cross(chronicle: Chronicle, random: Random): void {
  const all = chronicle.operating().filter((life) => life.facts.sector === 'enterprise');
  const near = (low: number, high: number) =>
    random.shuffle(
      all.filter(({ facts }) => (facts.employees ?? 0) >= low && (facts.employees ?? 0) <= high),
    );
  const count = Math.max(1, Math.round(all.length / 600));
  for (const life of near(sampleThreshold - 9, sampleThreshold - 1).slice(0, count)) {
    chronicle.change(life, { employees: sampleThreshold + random.integer(0, 8) });
  }
  for (const life of near(sampleThreshold, sampleThreshold + 6).slice(0, Math.floor(count / 3))) {
    if (!life.party) chronicle.change(life, { employees: sampleThreshold - random.integer(1, 8) });
  }
}

/** Some close, leave the city, merge or pause. A joint party organisation's lead stays, to keep its name true. */
function end(chronicle: Chronicle, random: Random): void {
  for (const life of chronicle.operating()) {
    if (!random.chance(life.party ? 0.003 : 0.0065)) continue;
    if (life.party?.facts.formation === 'joint' && life.party.covers.length < 3) continue;
    if (life.party?.facts.leadOrganisationId === life.id && life.party.covers.length > 1) continue;
    const status = random.weighted<OperatingStatus>([
      ['ceased', 6],
      ['moved', 1.6],
      ['merged', 1.2],
      ['suspended', 2.2],
    ]);
    if (status !== 'suspended') chronicle.leave(life);
    chronicle.change(life, { status });
  }
}

/** A few move to another division of their banner. */
function relocate(chronicle: Chronicle, { plans, cityName, terrain }: Surroundings, random: Random): void {
  for (const life of chronicle.operating()) {
    const isFree = !life.party || life.party.facts.formation === 'solo';
    if (!random.chance(0.0012) || !isFree || life.ground === 'outlying' || life.facts.lng === null) continue;
    const targets = plans.filter(
      ({ settlement }) =>
        settlement.banner === life.plan.settlement.banner && settlement !== life.plan.settlement,
    );
    if (targets.length === 0) continue;
    const plan = random.pick(targets);
    const { division } = plan.settlement;
    const { lngLat, address } = findPlace(plan, life.ground, cityName, terrain, random);
    chronicle.change(life, { divisionCode: division.code, address, lng: lngLat[0], lat: lngLat[1] });
    if (life.party) chronicle.changeParty(life.party, { divisionCode: division.code });
  }
}

/** Staff find unlocated ones on their rounds and place them by hand. */
function locate(chronicle: Chronicle, { cityName, terrain }: Surroundings, random: Random): void {
  for (const life of chronicle.operating()) {
    if (life.facts.lng !== null || !random.chance(0.06)) continue;
    const { lngLat } = findPlace(life.plan, life.ground, cityName, terrain, random);
    const reason = random.pick(['实地走访后标定', '与企业电话核实后标定', '按门牌核对后标定']);
    const location = { ...sampleLocation, source: 'placed' as const, reason };
    chronicle.change(life, { lng: lngLat[0], lat: lngLat[1], location });
  }
}

/** Now and then a party organisation of a small one is dissolved: its members went elsewhere. */
function dissolve(chronicle: Chronicle, random: Random): void {
  for (const party of chronicle.parties) {
    const { dissolved, formation } = party.facts;
    const [life] = party.covers;
    if (dissolved || formation !== 'solo' || !life || groupOf(life) === 'above') continue;
    if (!random.chance(0.008)) continue;
    chronicle.leave(life);
    life.tendency -= 4;
    chronicle.change(life, { members: Math.min(life.facts.members ?? 0, 2) });
  }
}
