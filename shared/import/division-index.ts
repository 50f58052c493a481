import type { Division } from '../division.ts';
import { normaliseName } from './cells/normalise-text.ts';

/** A division with the forms its name is written in. */
export interface NamedDivision {
  readonly division: Division;
  /** Full name, compared form. */
  readonly name: string;
  /** Name without its kind (东胜区 → 东胜, 薛家湾镇 → 薛家湾); of parks without the city or province in front. */
  readonly stem: string;
}

/** The divisions an address may name, by level; built once for a batch. */
export interface DivisionIndex {
  readonly city: NamedDivision | null;
  readonly banners: readonly NamedDivision[];
  readonly townships: readonly NamedDivision[];
  readonly byCode: ReadonlyMap<string, NamedDivision>;
  /** Township-level divisions of a banner, by code. */
  readonly townshipsOf: ReadonlyMap<string, readonly NamedDivision[]>;
  /** Where an address in a banner may lie: its townships and the parks run by the city, the longest name first; `''`: everywhere. */
  readonly searched: ReadonlyMap<string, readonly NamedDivision[]>;
  /** The banners, the longest stem first: 鄂托克前 before 鄂托克. */
  readonly bannersByStem: readonly NamedDivision[];
}

/** The kind at the end of a division's name, longest first. */
export const kindSuffix =
  /(?:街道办事处|街道办|街道|苏木|民族乡|镇|乡|高新技术产业开发区|高新技术产业园区|经济技术开发区|经济开发区|工业园区|物流园区|产业园区|开发区|示范区|园区)$/;
const bannerSuffix = /(?:自治旗|自治县|林区|特区|旗|区|县|市)$/;
const citySuffix = /(?:自治州|地区|市|盟)$/;

/**
 * Builds the index from the division list (city, banners, township-level; villages are left out). Knows nothing of any particular
 * prefecture.
 */
export function buildDivisionIndex(divisions: readonly Division[]): DivisionIndex {
  const named = divisions
    .filter((division) => division.level !== 'village')
    .map((division) => nameDivision(division, division.name));
  const byCode = new Map<string, NamedDivision>();
  for (const each of named)
    for (const alias of each.division.aliases) if (/^\d/.test(alias)) byCode.set(alias, each);
  for (const each of named) byCode.set(each.division.code, each);
  const townships = named.filter((each) => each.division.level === 'township');
  const townshipsOf = new Map<string, NamedDivision[]>();
  for (const each of townships) {
    const parent = each.division.parentCode ?? '';
    townshipsOf.set(parent, [...(townshipsOf.get(parent) ?? []), each]);
  }
  const city = named.find((each) => each.division.level === 'city') ?? null;
  const banners = named.filter((each) => each.division.level === 'banner');
  const cityRun = townshipsOf.get(city?.division.code ?? '') ?? [];
  const byLength = (list: readonly NamedDivision[]) =>
    withFormerNames(list).sort((a, b) => b.name.length - a.name.length);
  const searched = new Map(
    banners.map(({ division: { code } }) => [code, byLength([...(townshipsOf.get(code) ?? []), ...cityRun])]),
  );
  searched.set('', byLength(townships));
  return {
    city,
    banners,
    townships,
    byCode,
    townshipsOf,
    searched,
    bannersByStem: [...banners].sort((a, b) => b.stem.length - a.stem.length),
  };
}

function nameDivision(division: Division, text: string): NamedDivision {
  const name = normaliseName(text);
  const shortName = normaliseName(division.shortName);
  const suffix =
    division.level === 'city' ? citySuffix : division.level === 'banner' ? bannerSuffix : kindSuffix;
  const stem = division.kind === 'park' && text === division.name ? shortName : name.replace(suffix, '');
  return { division, name, stem: stem.length >= 2 ? stem : name };
}

/** The divisions also under the names they had, or what was merged into them; a name somebody bears now is that one's alone. */
function withFormerNames(list: readonly NamedDivision[]): NamedDivision[] {
  const all = [...list];
  const borne = new Set(list.flatMap(({ name, stem }) => [name, stem]));
  for (const { division } of list) {
    for (const alias of division.aliases) {
      if (/^\d/.test(alias)) continue;
      const former = nameDivision(division, alias);
      if (borne.has(former.name)) continue;
      all.push(borne.has(former.stem) ? { ...former, stem: former.name } : former);
      borne.add(former.name).add(former.stem);
    }
  }
  return all;
}

/** The banner a division lies in: itself, its parent, or null for the city and what hangs directly below it. */
export function bannerOf(index: DivisionIndex, code: string): Division | null {
  const division = index.byCode.get(code)?.division;
  if (!division) return null;
  if (division.level === 'banner') return division;
  const parent = division.parentCode === null ? undefined : index.byCode.get(division.parentCode)?.division;
  return parent?.level === 'banner' ? parent : null;
}

/** Whether `code` is `ancestor` or lies below it. */
export function liesWithin(index: DivisionIndex, code: string, ancestor: string): boolean {
  for (let at: string | null = code; at !== null; at = index.byCode.get(at)?.division.parentCode ?? null) {
    if (at === ancestor) return true;
  }
  return false;
}

/**
 * A banner from what staff write in a banner column: its name, its name without the kind, or a short form made of its characters
 * (准旗, 鄂前旗) that fits one banner only.
 */
export function findBanner(index: DivisionIndex, text: string): NamedDivision | null {
  const key = normaliseName(text);
  const exact = index.banners.find(
    (each) => each.name === key || each.stem === key || each.division.code === key,
  );
  if (exact) return exact;
  if (key.length < 2) return null;
  const fitting = index.banners.filter((each) => abbreviates(key, each.name));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** Same first and last character, and all the others in the same order in between. */
function abbreviates(short: string, full: string): boolean {
  if (short[0] !== full[0] || short.at(-1) !== full.at(-1) || short.length >= full.length) return false;
  let at = 0;
  for (const character of full) if (character === short[at]) at += 1;
  return at === short.length;
}
