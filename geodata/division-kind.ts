import type { DivisionKind } from '../shared/division.ts';

const townshipSuffixes: readonly (readonly [RegExp, DivisionKind])[] = [
  [/街道(办事处)?$/, 'subdistrict'],
  [/苏木$/, 'sumu'],
  [/镇$/, 'town'],
  [/乡$/, 'township'],
  [/(开发区|园区|产业园|工业园|示范区|新区|保税区|集聚区|集中区|管理区)(管理?委员?会)?$/, 'park'],
];

/** What the seventh digit of a statistical code says (统计用区划代码编制规则): 0 subdistrict, 1 town, 2 township, 4–5 like a township. */
const kindByCodeDigit: Readonly<Record<string, DivisionKind>> = {
  0: 'subdistrict',
  1: 'town',
  2: 'township',
};

/**
 * The kind of a township-level unit. The name decides (some parks count as 街道 by code and the reverse), then the code.
 * State farms, forest farms, prisons and the like (4xx, 5xx) have no kind of their own and count as `park`.
 */
export function townshipKind({ code, name }: { code: string; name: string }): DivisionKind {
  const bySuffix = townshipSuffixes.find(([suffix]) => suffix.test(name));
  return bySuffix?.[1] ?? kindByCodeDigit[code.charAt(6)] ?? 'park';
}

/** A village or a community; where the name is silent the code is asked (last three digits: 001–199 communities, 200–399 villages). */
export function hostKind({ code, name }: { code: string; name: string }): 'village' | 'community' {
  if (/(社区|居委会|居民委员会|家委会|生活区)$/.test(name)) return 'community';
  if (/(村|嘎查|村委会|村民委员会|牧委会|嘎查委会)$/.test(name)) return 'village';
  return /[23]\d\d$/.test(code) ? 'village' : 'community';
}

/** `虚拟社区`: a line the statisticians need for a park without residents; nobody meets there. */
export function isStatisticalPlaceholder(name: string): boolean {
  return name.includes('虚拟');
}
