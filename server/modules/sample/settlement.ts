import type { Division, LngLat } from '../../../shared/division.ts';
import type { RegionPack } from '../../../shared/region-pack.ts';
import type { Random } from './random.ts';
import type { Terrain } from './terrain.ts';

/** What kind of place a township-level division is, as far as its economy goes. `seat` is the town a banner is governed from. */
export const settlementRanks = ['subdistrict', 'seat', 'park', 'town', 'rural'] as const;
export type SettlementRank = (typeof settlementRanks)[number];

/** `steppe`: coal, cashmere and pasture; `workshop`: light industry, tea and trade. */
export type RegionCharacter = 'steppe' | 'workshop';

/** One township-level division and what is generated for it. */
export interface Settlement {
  readonly division: Division;
  readonly banner: Division;
  readonly rank: SettlementRank;
  readonly seat: LngLat;
  /** Villages and communities, already in everyday names. */
  readonly hosts: readonly Host[];
  readonly organisations: number;
}

export interface Host {
  readonly code: string;
  readonly name: string;
  readonly kind: 'village' | 'community';
}

/** Sumu and banners mean steppe; everything else is taken for a workshop region. */
export function characterOf(pack: RegionPack): RegionCharacter {
  return pack.divisions.some((each) => each.kind === 'sumu' || each.name.endsWith('旗'))
    ? 'steppe'
    : 'workshop';
}

/** The statistical code gives the seat town of a county 100, the first of its towns; city districts are governed from a subdistrict. */
export function rankOf(division: Division, banner: Division): SettlementRank {
  if (division.kind === 'subdistrict' || division.kind === 'park') return division.kind;
  if (division.kind === 'town') {
    return division.code.endsWith('100') && !banner.name.endsWith('区') ? 'seat' : 'town';
  }
  return 'rural';
}

/** Relative numbers of organisations. */
const weights: Readonly<Record<SettlementRank, number>> = {
  subdistrict: 46,
  seat: 95,
  park: 34,
  town: 22,
  rural: 7,
};

/**
 * How many organisations each township-level division gets: by rank, with a chance factor, at least 3 each (fewer only when the total does
 * not reach), adding up to the total exactly.
 */
export function allotOrganisations(
  pack: RegionPack,
  terrain: Terrain,
  total: number,
  random: Random,
): Map<string, number> {
  const townships = pack.divisions.filter((each) => each.level === 'township');
  const least = Math.min(3, Math.floor(total / Math.max(1, townships.length)));
  const shares = townships.map((each) => {
    const weight = weights[rankOf(each, terrain.bannerOf(each))];
    return { code: each.code, weight: weight * Math.exp(0.35 * random.fork(each.code).normal()) };
  });
  const sum = shares.reduce((all, { weight }) => all + weight, 0);
  const spare = total - least * townships.length;
  const exact = shares.map(({ code, weight }) => ({ code, exact: (spare * weight) / sum }));
  const counts = new Map(exact.map((each) => [each.code, least + Math.floor(each.exact)]));
  let rest = total - [...counts.values()].reduce((all, count) => all + count, 0);
  // Largest remainder first, so that the sum is the total.
  for (const { code } of exact.sort((a, b) => (b.exact % 1) - (a.exact % 1))) {
    if (rest-- <= 0) break;
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}

/** Villages and communities of one township-level division. */
export function hostsOf(pack: RegionPack, code: string): Host[] {
  return pack.hosts
    .filter((each) => each.parentCode === code)
    .map((each) => {
      const kind = each.kind === 'community' ? 'community' : 'village';
      return { code: each.code, name: hostName(each.shortName, kind), kind };
    });
}

/** Whatever the list leaves of a name, it says what it is: 夹浦 → 夹浦社区, 折家梁村村 → 折家梁村. */
function hostName(name: string, kind: Host['kind']): string {
  const bare = name.replace(/村村$/u, '村');
  const saysIt = /(社区|小区|生活区|村|嘎查|队|场|居)$/u.test(bare);
  return saysIt ? bare : `${bare}${kind === 'community' ? '社区' : '村'}`;
}
