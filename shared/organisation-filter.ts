import { type IndustryCode, industryCodes } from './industry.ts';
import { type UnorganisedReason, unorganisedReasons } from './liaison.ts';
import { type Sector, sectors } from './organisation.ts';
import { isLocated, isOperating, type OrganisationColumns } from './organisation-columns.ts';
import {
  type PartyOrganisationFormation,
  type PartyOrganisationKind,
  partyOrganisationFormations,
  partyOrganisationKinds,
} from './party-organisation.ts';
import { type StarGrade, starGrades } from './star-grade.ts';

export const scales = ['above', 'below'] as const;
export const organisedStates = ['organised', 'unorganised'] as const;
/** Classes of size, by staff; the first number is the least of the class. */
const sizeBands = ['0-49', '50-99', '100-199', '200-499', '500-', 'unknown'] as const;
type SizeBand = (typeof sizeBands)[number];
/** Of unorganised ones only: why not yet, as the plan 一企一策 says; `unsaid` where nobody said. */
const reasonChoices = [...unorganisedReasons, 'unsaid'] as const;
/** `none` of what belongs to no party organisation. */
export const formationChoices = [...partyOrganisationFormations, 'none'] as const;
const instructedStates = ['yes', 'no'] as const;
/** Whether a member was developed this year. */
const developedStates = ['yes', 'no'] as const;
/** Of large and medium enterprises only: three activists or fewer. */
const activistStates = ['enough', 'few'] as const;

/** What may be chosen for each facet, in the order it is shown. */
export const facetChoices = {
  sector: sectors,
  scale: scales,
  organised: organisedStates,
  grade: starGrades,
  kind: partyOrganisationKinds,
  formation: formationChoices,
  size: sizeBands,
  reason: reasonChoices,
  instructed: instructedStates,
  developed: developedStates,
  activists: activistStates,
  industry: industryCodes,
} as const;
export type Facet = keyof typeof facetChoices;
export const facets = Object.keys(facetChoices) as Facet[];

/** Chosen values by facet; an empty facet admits everything. Facets narrow one another, values of one facet add up. */
export interface OrganisationFilter {
  readonly sector: readonly Sector[];
  readonly scale: readonly (typeof scales)[number][];
  readonly organised: readonly (typeof organisedStates)[number][];
  readonly grade: readonly StarGrade[];
  readonly kind: readonly PartyOrganisationKind[];
  readonly formation: readonly (PartyOrganisationFormation | 'none')[];
  readonly size: readonly SizeBand[];
  readonly reason: readonly (UnorganisedReason | 'unsaid')[];
  readonly instructed: readonly (typeof instructedStates)[number][];
  readonly developed: readonly (typeof developedStates)[number][];
  readonly activists: readonly (typeof activistStates)[number][];
  readonly industry: readonly IndustryCode[];
}

export const emptyFilter: OrganisationFilter = {
  sector: [],
  scale: [],
  organised: [],
  grade: [],
  kind: [],
  formation: [],
  size: [],
  reason: [],
  instructed: [],
  developed: [],
  activists: [],
  industry: [],
};

export function isEmptyFilter(filter: OrganisationFilter): boolean {
  return facets.every((facet) => filter[facet].length === 0);
}

/** Adds or removes one value of a facet, in the facet's own order. */
export function toggleFacet(
  filter: OrganisationFilter,
  facet: Facet,
  value: string | number,
): OrganisationFilter {
  const chosen = new Set<string | number>(filter[facet]);
  if (!chosen.delete(value)) chosen.add(value);
  return { ...filter, [facet]: facetChoices[facet].filter((each) => chosen.has(each)) };
}

/** One flag a code; null admits all. */
function admitted(
  choices: readonly (string | number)[],
  chosen: readonly (string | number)[],
): Uint8Array | null {
  if (chosen.length === 0) return null;
  const flags = new Uint8Array(256);
  for (const value of chosen) flags[choices.indexOf(value)] = 1;
  return flags;
}

/** The facets whose value an organisation has by a code of its own; 255 where it has none. */
type CodedFacet = Exclude<Facet, 'scale' | 'organised' | 'instructed' | 'developed'>;

const none = 255;
const bandFloors = [0, 50, 100, 200, 500] as const;
const enoughActivists = 3;

/** Index into `sizeBands`. */
function sizeCode(employees: number): number {
  if (employees < 0) return sizeBands.indexOf('unknown');
  return bandFloors.findLastIndex((floor) => employees >= floor);
}

/** The value of a facet that a row has, as an index into its choices; 255: the facet says nothing about it. */
export function facetCode(columns: OrganisationColumns, facet: CodedFacet, row: number): number {
  switch (facet) {
    case 'formation': {
      const code = columns.formation[row] ?? none;
      return code === none ? formationChoices.indexOf('none') : code;
    }
    case 'size':
      return sizeCode(columns.employees[row] ?? -1);
    case 'reason': {
      if (columns.kind[row] !== none) return none;
      const code = columns.reason[row] ?? none;
      return code === none ? reasonChoices.indexOf('unsaid') : code;
    }
    case 'activists': {
      const large = columns.sector[row] === 0 && (columns.employees[row] ?? -1) >= columns.largeThreshold;
      if (!large) return none;
      return (columns.activists[row] ?? -1) >= enoughActivists ? 0 : 1;
    }
    default:
      return columns[facet][row] ?? none;
  }
}

const codedFacets = [
  'sector',
  'grade',
  'kind',
  'formation',
  'size',
  'reason',
  'activists',
  'industry',
] as const satisfies readonly CodedFacet[];

/**
 * Rows of operating organisations in the given divisions that pass the filter, in column order.
 * @param divisionMask one flag for each of `columns.divisionCodes`.
 */
export function matchRows(
  columns: OrganisationColumns,
  filter: OrganisationFilter,
  divisionMask: Uint8Array,
): Uint32Array {
  const wanted = codedFacets.flatMap((facet) => {
    const flags = admitted(facetChoices[facet], filter[facet]);
    return flags ? [{ facet, flags }] : [];
  });
  const scale = filter.scale.length === 1 ? filter.scale[0] : null;
  const organised = filter.organised.length === 1 ? filter.organised[0] : null;
  const instructed = filter.instructed.length === 1 ? filter.instructed[0] : null;
  const developed = filter.developed.length === 1 ? filter.developed[0] : null;
  const matches = new Uint32Array(columns.size);
  let count = 0;
  for (let row = 0; row < columns.size; row += 1) {
    if (!isOperating(columns, row) || !divisionMask[columns.division[row] ?? 0]) continue;
    if (wanted.some(({ facet, flags }) => !flags[facetCode(columns, facet, row)])) continue;
    if (organised && (organised === 'organised') !== (columns.kind[row] !== none)) continue;
    if (instructed && (instructed === 'yes') !== (columns.instructed[row] === 1)) continue;
    if (developed && (developed === 'yes') !== (columns.developedThisYear[row] ?? -1) >= 1) continue;
    if (scale) {
      const enterprise = columns.sector[row] === 0;
      // Scale is a word about enterprises: a social organisation is neither above nor below.
      if (!enterprise) continue;
      if ((scale === 'above') !== (columns.employees[row] ?? -1) >= columns.threshold) continue;
    }
    matches[count] = row;
    count += 1;
  }
  return matches.subarray(0, count);
}

/** Splits rows into those on the map and those without a place. */
export function splitByLocation(
  columns: OrganisationColumns,
  rows: Uint32Array,
): { located: Uint32Array; unlocated: Uint32Array } {
  return {
    located: rows.filter((row) => isLocated(columns, row)),
    unlocated: rows.filter((row) => !isLocated(columns, row)),
  };
}

/** How many of the rows fall into each symbol class, in the order of `symbolClasses`. */
export function countClasses(columns: OrganisationColumns, rows: Uint32Array, classes: number): number[] {
  const counts = new Array<number>(classes).fill(0);
  for (const row of rows) {
    const code = columns.symbolClass[row] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}
