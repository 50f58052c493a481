import type { Division } from '../division.ts';
import { buildDivisionIndex } from '../import/division-index.ts';
import { provinceWords } from './province-words.ts';

/** A place as company names say it: from the province down, e.g. `['15', '150600', '150602']`. */
export type RegionPath = readonly string[];

interface RegionWord {
  readonly text: string;
  readonly path: RegionPath;
}

/** What words mean a place, by their first character, the longest first. */
export type RegionWords = ReadonlyMap<string, readonly RegionWord[]>;

/**
 * The places company names may name: the provinces, and city, banners and townships of a division list, each under its full name and,
 * down to the banners and for parks, without its kind (东胜). A township's bare name is no place: 昭君 and 友谊 are brands.
 */
export function buildRegionWords(divisions: readonly Division[]): RegionWords {
  const index = buildDivisionIndex(divisions);
  const words = new Map<string, RegionPath>();
  const add = (text: string, path: RegionPath) => {
    if (text.length >= 2 && !words.has(text)) words.set(text, path);
  };
  const pathOf = (code: string): RegionPath => {
    const parent = index.byCode.get(code)?.division.parentCode ?? null;
    return [...(parent === null ? [code.slice(0, 2)] : pathOf(parent)), code];
  };
  const { city } = index;
  for (const each of [...(city ? [city] : []), ...index.banners, ...index.townships]) {
    const path = pathOf(each.division.code);
    add(each.name, path);
    if (each.division.level !== 'township' || each.division.kind === 'park') add(each.stem, path);
  }
  for (const [code, texts] of Object.entries(provinceWords)) for (const text of texts) add(text, [code]);
  const byFirst = new Map<string, RegionWord[]>();
  for (const [text, path] of words) {
    const first = text.charAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), { text, path }]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.text.length - a.text.length);
  return byFirst;
}

/** A city of elsewhere by its full name: 包头市. What ends in 超市, 门市 or goes on as 市场 is none. */
const otherCity = /^(\p{Script=Han}{2,3})(?<![超门夜菜都城集早])市(?!场|政)/u;

/** The place a text begins with, or null. */
export function regionAt(words: RegionWords, text: string): { length: number; path: RegionPath } | null {
  const known = words.get(text.charAt(0))?.find((word) => text.startsWith(word.text));
  if (known) return { length: known.text.length, path: known.path };
  const other = otherCity.exec(text);
  return other ? { length: other[0].length, path: [other[1] ?? ''] } : null;
}

/** How the places of two names stand to each other. */
export type RegionRelation = 'same' | 'missing' | 'wider' | 'conflict';

/**
 * `same`: both come down to the same place; `missing`: one names none; `wider`: one names a place around the other's;
 * `conflict`: neither lies in the other.
 */
export function relateRegions(a: readonly RegionPath[], b: readonly RegionPath[]): RegionRelation {
  const [left, right] = [leaves(a), leaves(b)];
  if (left.length === 0 && right.length === 0) return 'same';
  if (left.length === 0 || right.length === 0) return 'missing';
  const ends = (paths: readonly RegionPath[]) =>
    paths
      .map((path) => path.at(-1) ?? '')
      .sort()
      .join();
  if (ends(left) === ends(right)) return 'same';
  return left.some((path) => right.some((other) => isAround(path, other) || isAround(other, path)))
    ? 'wider'
    : 'conflict';
}

/** The places that lie around none of the others. */
function leaves(paths: readonly RegionPath[]): RegionPath[] {
  return paths.filter(
    (path, at) =>
      !paths.some(
        (other, place) => place !== at && isAround(path, other) && !(isAround(other, path) && at < place),
      ),
  );
}

function isAround(outer: RegionPath, inner: RegionPath): boolean {
  return inner.includes(outer.at(-1) ?? '');
}
