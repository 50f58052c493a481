import { normaliseName } from './cells/normalise-text.ts';
import { type DivisionIndex, findBanner, type NamedDivision } from './division-index.ts';

/** What a text says about the division it lies in. */
export interface AddressReading {
  /** Banner named in the text, or the one its township lies in. */
  readonly banner: NamedDivision | null;
  readonly township: NamedDivision | null;
  /** A township-like name (塔拉壕镇) that is in no present list; its banner may still be known. */
  readonly unknownTownship: string | null;
  /** Townships the text may mean when it fits several. */
  readonly candidates: readonly NamedDivision[];
  /** Another city that the text names and none of ours. */
  readonly otherCity: string | null;
  /** The township's name stood in brackets behind another, older or misspelt one. */
  readonly fromBrackets: boolean;
}

const nothing: AddressReading = {
  banner: null,
  township: null,
  unknownTownship: null,
  candidates: [],
  otherCity: null,
  fromBrackets: false,
};

/** A name with its kind at the start of what remains: 塔拉壕镇, 友谊街道办事处, 布连乡. */
const townshipHead = /^([\p{Script=Han}·]{1,10}?(?:街道办事处|街道办|街道|苏木|镇(?!区)|乡(?!村)))/u;
/** What may follow a township's bare name (棋盘井工业园区) without making another name of it. */
const afterStem =
  /^(?:$|[（），,。、；;\s\d]|境内|工业|物流|园区|矿区|开发区|集镇|镇区|地区|辖区|新区|办事处)/;

/**
 * Reads banner and township from an address, or from a cell of a division column. Province and city in front are optional and may be
 * doubled (自治区自治区); the longest name wins where one begins another; a bare name (东胜, 棋盘井) counts only where it stands at
 * the start of what remains. Generic over any division list.
 * @param stated banner known from elsewhere (a column, a group row); used when the text names none.
 */
export function resolveDivision(
  index: DivisionIndex,
  text: string,
  stated: NamedDivision | null = null,
): AddressReading {
  // Addresses repeat, and each is read once alone and once with its banner.
  let known = readings.get(index);
  if (!known) {
    known = new Map();
    readings.set(index, known);
  }
  const key = `${stated?.division.code ?? ''}|${text}`;
  const reading = known.get(key) ?? read(index, text, stated);
  known.set(key, reading);
  return reading;
}

const readings = new WeakMap<DivisionIndex, Map<string, AddressReading>>();

function read(index: DivisionIndex, text: string, stated: NamedDivision | null): AddressReading {
  const address = normaliseName(text);
  if (address === '') return { ...nothing, banner: stated };
  const code = /^\d{6,12}$/.test(address) ? index.byCode.get(address) : undefined;
  if (code) return ofDivision(index, code);
  const whole = findBanner(index, address);
  if (whole) return { ...nothing, banner: whole };
  const { rest, named, cityNamed, otherCity } = takeBanner(index, address);
  const banner = named ?? stated;
  const among = index.searched.get(banner?.division.code ?? '') ?? [];
  const found = findTownship(among, rest, index.city?.stem ?? '');
  const one = found.townships.length === 1 ? found.townships[0] : undefined;
  const owner = one ? ownerOf(index, one) : null;
  if (otherCity && !cityNamed && !named && !one) return { ...nothing, banner: stated, otherCity };
  return {
    banner: banner ?? owner,
    township: one ?? null,
    unknownTownship: one ? null : found.unknown,
    candidates: one ? [] : found.townships,
    otherCity: null,
    fromBrackets: one !== undefined && found.fromBrackets,
  };
}

function ofDivision(index: DivisionIndex, found: NamedDivision): AddressReading {
  if (found.division.level === 'banner') return { ...nothing, banner: found };
  return found.division.level === 'township'
    ? { ...nothing, banner: ownerOf(index, found), township: found }
    : nothing;
}

function ownerOf(index: DivisionIndex, township: NamedDivision): NamedDivision | null {
  const parent = index.byCode.get(township.division.parentCode ?? '');
  return parent?.division.level === 'banner' ? parent : null;
}

interface Taken {
  readonly rest: string;
  readonly named: NamedDivision | null;
  readonly cityNamed: boolean;
  readonly otherCity: string | null;
}

/** Cuts province, city and banner off the front. */
function takeBanner(index: DivisionIndex, address: string): Taken {
  const afterProvince = address.replace(/^[\p{Script=Han}]{2,8}?(?:自治区|省)(?:自治区)*/u, '');
  const { city } = index;
  let rest = afterProvince;
  let cityNamed = false;
  if (city) {
    const cityName = [city.name, city.stem].find((name) =>
      [0, 1, 2, 3, 4].some((at) => rest.startsWith(name, at)),
    );
    if (cityName) {
      rest = rest.slice(rest.indexOf(cityName) + cityName.length);
      cityNamed = true;
    }
  }
  const full = longest(
    index.banners.map((each) => ({ each, at: rest.indexOf(each.name) })).filter(({ at }) => at >= 0),
  );
  const head = full && full.at <= 12 ? full : null;
  if (head)
    return {
      rest: rest.slice(head.at + head.each.name.length),
      named: head.each,
      cityNamed,
      otherCity: null,
    };
  const bare = index.bannersByStem.find(
    (each) => rest.startsWith(each.stem) && /^(?:$|[\p{Script=Han}（\s])/u.test(rest.slice(each.stem.length)),
  );
  const township = (index.searched.get('') ?? []).some((each) => rest.startsWith(each.name));
  if (bare && !township)
    return { rest: rest.slice(bare.stem.length), named: bare, cityNamed, otherCity: null };
  const short = township ? undefined : /^\p{Script=Han}{1,3}?[旗区县]/u.exec(rest)?.[0];
  const abbreviated = short ? findBanner(index, short) : null;
  if (short && abbreviated)
    return { rest: rest.slice(short.length), named: abbreviated, cityNamed, otherCity: null };
  const other = /^(?:[\p{Script=Han}]{2,3})?([\p{Script=Han}]{2,8}?(?:市|盟|自治州|地区))/u.exec(
    afterProvince,
  );
  return { rest, named: null, cityNamed, otherCity: cityNamed ? null : (other?.[1] ?? null) };
}

/** The first in the text; of those that begin at the same place the longest. */
function longest(hits: { each: NamedDivision; at: number }[]): { each: NamedDivision; at: number } | null {
  return [...hits].sort((a, b) => a.at - b.at || b.each.name.length - a.each.name.length)[0] ?? null;
}

interface FoundTownship {
  readonly townships: readonly NamedDivision[];
  readonly unknown: string | null;
  readonly fromBrackets: boolean;
}

function findTownship(among: readonly NamedDivision[], rest: string, cityStem: string): FoundTownship {
  const none = { townships: [], unknown: null, fromBrackets: false };
  const start = rest.replace(/^[（）\s,，、。-]+/, '');
  if (start === '') return none;
  const byLength = [...among].sort((a, b) => b.name.length - a.name.length);
  const same = (key: string, of: (each: NamedDivision) => string) =>
    byLength.filter((each) => of(each) === key);
  const starts = byLength.find((each) => start.startsWith(each.name));
  if (starts) return { ...none, townships: same(starts.name, (each) => each.name) };
  const park = among.find(
    (each) =>
      each.division.kind === 'park' &&
      (start.startsWith(each.stem) || start.startsWith(cityStem + each.stem)),
  );
  if (park) return { ...none, townships: same(park.stem, (each) => each.stem) };
  const head = townshipHead.exec(start)?.[1];
  if (head) {
    const office = head.replace(/街道办(?:事处)?$/, '街道');
    const known = same(office, (each) => each.name);
    if (known.length > 0) return { ...none, townships: known };
    const bracketed = /^（([^（）]+)）/.exec(start.slice(head.length))?.[1];
    const present = bracketed ? same(bracketed, (each) => each.name) : [];
    return present.length > 0
      ? { townships: present, unknown: null, fromBrackets: true }
      : { ...none, unknown: head };
  }
  const stem = among.find(
    (each) =>
      each.division.kind !== 'park' &&
      start.startsWith(each.stem) &&
      stemEnds(each, start.slice(each.stem.length)),
  );
  return stem ? { ...none, townships: same(stem.stem, (each) => each.stem) } : none;
}

/** A long bare name may run on (薛家湾百草塔村); of two characters it must end there, or 大路峁村 would be 大路镇. */
function stemEnds({ stem, division }: NamedDivision, following: string): boolean {
  // 工业园区 is a park somewhere, not 工业街道.
  if (division.kind === 'subdistrict') return /^(?:$|[（），,。、；;\s])/.test(following);
  return afterStem.test(following) || stem.length >= 3;
}
