import type { LocationOrigin } from '../../../shared/organisation.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import type { OrganisationLife } from './chronicle.ts';
import { EnterpriseNames } from './names-enterprise.ts';
import { SocialNames } from './names-social.ts';
import { findPlace } from './places.ts';
import type { Random } from './random.ts';
import type { OrganisationFacts } from './sample-city.ts';
import type { RegionCharacter } from './settlement.ts';
import { inventEmployees, inventFounded, inventMembers, isTownPhrase } from './sizes.ts';
import type { Terrain } from './terrain.ts';
import type { TownPlan } from './town-plan.ts';
import type { Ground, Trade } from './trade.ts';
import { tradesBusiness } from './trades-business.ts';
import { tradesConsumer } from './trades-consumer.ts';
import { tradesSteppe } from './trades-steppe.ts';
import { tradesWorkshop } from './trades-workshop.ts';
import { inventUscc, type UsccPrefix } from './uscc.ts';

export const sampleLocation: LocationOrigin = {
  source: 'sample',
  original: null,
  datum: 'wgs84',
  reason: null,
};

export interface PopulationRequest {
  readonly plans: readonly TownPlan[];
  readonly cityName: string;
  readonly character: RegionCharacter;
  readonly terrain: Terrain;
  readonly quarters: readonly Quarter[];
  readonly random: Random;
}

const socialShare = { subdistrict: 0.21, seat: 0.2, park: 0.07, town: 0.16, rural: 0.22 } as const;

/** What is drawn before the rest of an organisation's facts, for enterprises and social organisations alike. */
interface Draft {
  readonly name: string;
  readonly shortName: string;
  readonly usccPrefix: UsccPrefix;
  readonly sector: 'enterprise' | 'social';
  readonly trade: string;
  readonly industry: string;
  readonly employees: number;
  readonly memberShare: number;
  readonly ground: Ground;
}

/** Every organisation that ever stands in the registry, as it is when it enters it, in the order of divisions. */
export function populate(request: PopulationRequest): OrganisationLife[] {
  const { plans, cityName, character, random } = request;
  const enterprises = new EnterpriseNames(cityName, character, random.fork('enterprise names'));
  const socials = new SocialNames(cityName, character);
  const trades = [
    ...tradesConsumer,
    ...tradesBusiness,
    ...(character === 'steppe' ? tradesSteppe : tradesWorkshop),
  ];
  const lives: OrganisationLife[] = [];
  for (const plan of plans) {
    const { settlement } = plan;
    const local = random.fork(settlement.division.code);
    const speciality = specialities(plan, trades, local);
    // How willing the place is differs much between divisions: the gaps the map is there to show.
    const willingness = 0.95 * local.normal();
    for (let index = 0; index < settlement.organisations; index += 1) {
      const social = local.chance(socialShare[settlement.rank]) ? draftSocial(plan, socials, local) : null;
      const draft =
        social ??
        draftBranch(plan, enterprises, lives, local) ??
        draftEnterprise(plan, enterprises, speciality, local);
      lives.push(enter(draft, plan, willingness, request, local));
    }
  }
  return lives;
}

/** Each place has its own mix: a chance factor on every trade, more where the division's name hints at it. */
function specialities(
  plan: TownPlan,
  trades: readonly Trade[],
  random: Random,
): (readonly [Trade, number])[] {
  const { division, rank } = plan.settlement;
  return trades.map((trade) => {
    const hinted = trade.hint?.test(division.name) ? 4 : 1;
    return [trade, trade.frequency[rank] * hinted * Math.exp(0.5 * random.normal())] as const;
  });
}

function draftEnterprise(
  { settlement }: TownPlan,
  names: EnterpriseNames,
  speciality: readonly (readonly [Trade, number])[],
  random: Random,
): Draft {
  const trade = random.weighted(speciality);
  const isRural = settlement.rank === 'rural';
  const phrase = random.pick(trade.phrases.filter((each) => !isRural || !isTownPhrase(each)));
  const employees = inventEmployees(trade.medianEmployees, trade.spread, phrase, settlement.rank, random);
  const invented = names.invent(trade, phrase, employees, settlement, random);
  const { memberShare, ground, industry, key } = trade;
  return { ...invented, sector: 'enterprise', trade: key, industry, employees, memberShare, ground };
}

/** A few firms of a town are branches of companies elsewhere in the city. */
function draftBranch(
  plan: TownPlan,
  names: EnterpriseNames,
  lives: readonly OrganisationLife[],
  random: Random,
): Draft | null {
  if (lives.length < 50 || !random.chance(0.02)) return null;
  const parent = random.pick(lives);
  const { facts } = parent;
  const isCompany =
    facts.sector === 'enterprise' && /[^司]公司$/u.test(facts.name) && !facts.name.endsWith('分公司');
  if (!isCompany || parent.plan === plan || (facts.employees ?? 0) < 12) return null;
  const invented = names.inventBranch(facts.name, parent.plan.settlement, plan.settlement);
  if (!invented) return null;
  const employees = Math.max(2, Math.round((facts.employees ?? 0) * random.between(0.15, 0.5)));
  const ground = parent.ground === 'outlying' ? 'road' : parent.ground;
  const industry = facts.industry ?? 'F';
  return {
    ...invented,
    sector: 'enterprise',
    trade: parent.trade,
    industry,
    employees,
    memberShare: 0.05,
    ground,
  };
}

function draftSocial({ settlement }: TownPlan, names: SocialNames, random: Random): Draft | null {
  const invented = names.invent(settlement, random);
  if (!invented) return null;
  const employees = inventEmployees(invented.medianEmployees, 0.6, '', settlement.rank, random);
  const ground = settlement.rank === 'rural' && random.chance(0.5) ? 'village' : 'street';
  return { ...invented, sector: 'social', trade: invented.key, employees, ground };
}

function enter(
  draft: Draft,
  plan: TownPlan,
  willingness: number,
  { cityName, terrain, quarters }: PopulationRequest,
  random: Random,
): OrganisationLife {
  const { division, banner } = plan.settlement;
  const place = findPlace(plan, draft.ground, cityName, terrain, random);
  const first = quarters[0] ?? '2024Q4';
  const isNew = random.chance(0.1);
  const bornIn = isNew ? random.pick(quarters.slice(1)) : first;
  const located = !random.chance(0.036);
  // Firms seldom open their doors with hundreds of people.
  const employees = isNew && draft.employees > 60 ? Math.round(draft.employees / 3) : draft.employees;
  const members = inventMembers(employees, draft.memberShare, random);
  const facts: OrganisationFacts = {
    divisionCode: division.code,
    sector: draft.sector,
    uscc: random.chance(0.015) ? null : inventUscc(draft.usccPrefix, banner.code.slice(0, 6), random),
    name: draft.name,
    industry: draft.industry,
    address: place.address,
    lng: located ? place.lngLat[0] : null,
    lat: located ? place.lngLat[1] : null,
    location: located ? sampleLocation : null,
    employees,
    members,
    activists: null,
    developedThisYear: null,
    founded: inventFounded(first, isNew ? bornIn : null, random),
    status: 'operating',
    partyOrganisationId: null,
    source: sourceOf(draft, bornIn, isNew, random),
  };
  return {
    id: random.uuid(),
    plan,
    trade: draft.trade,
    ground: draft.ground,
    shortName: draft.shortName,
    bornIn,
    tendency: tendencyOf(employees, members, random) + willingness,
    facts,
    changed: true,
    party: null,
  };
}

/** Bigger firms and those with enough members come first. */
function tendencyOf(employees: number, members: number, random: Random): number {
  const enough = members >= 3 ? 1 : members > 0 ? 0 : -2.2;
  return 0.45 * Math.log(employees / 50) + enough + 0.75 * random.normal();
}

function sourceOf({ sector }: Draft, bornIn: Quarter, isNew: boolean, random: Random): string {
  const quarter = `${bornIn.slice(0, 4)}年${'一二三四'[Number(bornIn.slice(5)) - 1]}季度`;
  if (sector === 'social') return random.pick(['民政部门登记名册', `${quarter}摸底排查`]);
  return isNew
    ? random.pick(['市场监管部门新登记推送', `${quarter}走访新发现`])
    : random.pick(['市场监管部门登记信息', `${quarter}摸底排查`, '税务部门在缴名册']);
}
