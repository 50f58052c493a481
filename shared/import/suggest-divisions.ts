import type { LngLat } from '../division.ts';
import { greatCircleMetres } from '../geometry/distance.ts';
import type { Issue } from '../issue.ts';
import { type DivisionIndex, kindSuffix, type NamedDivision } from './division-index.ts';
import { choice } from './row-issues.ts';

type Choices = NonNullable<Issue['choices']>;

/**
 * Townships offered for a row whose township is missing or unknown: first those written almost like the named one (那日松镇 →
 * 纳日松镇, 暖水镇 → 暖水乡), then the nearest seats, then by code; last, filing it under the banner itself (`banner`).
 */
export function townshipChoices(
  index: DivisionIndex,
  bannerCode: string,
  named: string | null,
  point: LngLat | null,
): Choices {
  const townships = [...(index.townshipsOf.get(bannerCode) ?? [])];
  return [
    ...orderBy(townships, named, point).map((each) => ({
      value: each.division.code,
      label: each.division.name,
    })),
    choice('banner'),
  ];
}

/** Divisions offered when not even the banner is known: the point's banner with its townships first, then the other banners. */
export function divisionChoices(
  index: DivisionIndex,
  pointBanner: string | null,
  point: LngLat | null,
): Choices {
  const own = index.banners.find((each) => each.division.code === pointBanner);
  const ofBanner = ({ division }: NamedDivision) => ({ value: division.code, label: division.name });
  return [
    ...(own ? [ofBanner(own)] : []),
    ...orderBy(index.townshipsOf.get(pointBanner ?? '') ?? [], null, point).map((each) => ({
      value: each.division.code,
      label: `${own?.division.name ?? ''} ${each.division.name}`,
    })),
    ...index.banners.filter((each) => each !== own).map(ofBanner),
  ];
}

function orderBy(
  townships: readonly NamedDivision[],
  named: string | null,
  point: LngLat | null,
): readonly NamedDivision[] {
  const likeness = (each: NamedDivision) => (named !== null && resembles(named, each) ? 0 : 1);
  const metres = ({ division: { seat } }: NamedDivision) =>
    point && seat ? greatCircleMetres(point, seat) : Number.POSITIVE_INFINITY;
  return townships
    .map((each) => ({ each, like: likeness(each), far: metres(each) }))
    .sort(
      (a, b) =>
        a.like - b.like ||
        (a.far === b.far ? 0 : a.far - b.far) ||
        a.each.division.code.localeCompare(b.each.division.code, 'en'),
    )
    .map(({ each }) => each);
}

/** Same name with another kind, or one character different, missing or too many. */
function resembles(named: string, { stem }: NamedDivision): boolean {
  const other = named.replace(kindSuffix, '');
  return other === stem || (stem.length >= 3 && oneSlipApart(other, stem));
}

/** Whether two texts differ by one character at most: another, a missing or an additional one. */
export function oneSlipApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return Math.max(a.length, b.length) - start - end <= 1;
}
