import { type Division, type DivisionKind, levelOfKind } from '../shared/division.ts';
import { hostKind, isStatisticalPlaceholder, townshipKind } from './division-kind.ts';
import type { NamedCode, PrefectureNames } from './division-names.ts';
import { hostShortName, parkShortName, stemOfRegion } from './short-name.ts';

export interface DivisionTree {
  /** City, banners, township-level; without coordinates. */
  readonly divisions: readonly Division[];
  readonly hosts: readonly Division[];
  readonly notes: readonly string[];
}

/** The tree of a prefecture from its names and codes alone; `county-polygons` and `seats` add the rest. */
export function divisionTree({
  city,
  province,
  counties,
  townships,
  villages,
}: PrefectureNames): DivisionTree {
  const countyCodes = new Set(counties.map((county) => county.code));
  // Without a county level (东莞, 嘉峪关 …) the townships hang directly under the city.
  const parentOf = (code: string): string =>
    countyCodes.has(code.slice(0, 6)) ? code.slice(0, 6) : city.code;

  const townshipDivisions = townships.map((township) => {
    const kind = townshipKind(township);
    const shortName =
      kind === 'park' ? parkShortName(township.name, [province.name, city.name]) : township.name;
    return division(township, kind, parentOf(township.code), { shortName, aliases: [`${township.code}000`] });
  });
  const realVillages = villages.filter((village) => !isStatisticalPlaceholder(village.name));
  const placeholderCount = villages.length - realVillages.length;
  const parks = townshipDivisions.filter(
    ({ kind, name }) => kind === 'park' && name.includes(stemOfRegion(city.name)),
  );

  return {
    divisions: [
      division(city, 'city', null),
      ...counties.map((county) => division(county, 'banner', city.code)),
      ...townshipDivisions,
    ],
    hosts: realVillages.map((village) =>
      division(village, hostKind(village), village.code.slice(0, 9), {
        shortName: hostShortName(village.name),
      }),
    ),
    notes: [
      ...(counties.length === 0
        ? [
            `${city.name} has no county level: its ${townships.length} township-level units hang directly under the city.`,
          ]
        : []),
      ...(parks.length > 0
        ? [
            `${parks.length} parks bear the name of the city and may be run by it; the source does not say, so they hang under the county their code belongs to: ${parks.map(({ code, name }) => `${name} (${code})`).join(', ')}.`,
          ]
        : []),
      ...(placeholderCount > 0
        ? [
            `${placeholderCount} statistical placeholders (虚拟社区) among the villages and communities were left out.`,
          ]
        : []),
    ],
  };
}

function division(
  { code, name }: NamedCode,
  kind: DivisionKind,
  parentCode: string | null,
  more: Partial<Division> = {},
): Division {
  return {
    code,
    name,
    shortName: name,
    kind,
    level: levelOfKind(kind),
    parentCode,
    aliases: [],
    seat: null,
    seatSource: null,
    polygon: null,
    bbox: null,
    schematic: false,
    boundarySource: null,
    boundaryVintage: null,
    validFrom: null,
    validTo: null,
    ...more,
  };
}
