import { type IndustryCode, industryCodes } from '../../../shared/industry.ts';
import { type Sector, sectors } from '../../../shared/organisation.ts';
import {
  type PartyOrganisationFormation,
  type PartyOrganisationKind,
  partyOrganisationFormations,
  partyOrganisationKinds,
} from '../../../shared/party-organisation.ts';
import { type StarGrade, starGrades } from '../../../shared/star-grade.ts';
import { isLocated, isOperating, type OrganisationColumns } from './organisation-columns.ts';

export const scales = ['above', 'below'] as const;
export const organisedStates = ['organised', 'unorganised'] as const;

/** What may be chosen for each facet, in the order it is shown. */
export const facetChoices = {
  sector: sectors,
  scale: scales,
  organised: organisedStates,
  grade: starGrades,
  kind: partyOrganisationKinds,
  formation: partyOrganisationFormations,
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
  readonly formation: readonly PartyOrganisationFormation[];
  readonly industry: readonly IndustryCode[];
}

export const emptyFilter: OrganisationFilter = {
  sector: [],
  scale: [],
  organised: [],
  grade: [],
  kind: [],
  formation: [],
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

/**
 * Rows of operating organisations in the given divisions that pass the filter, in column order.
 * @param divisionMask one flag for each of `columns.divisionCodes`.
 */
export function matchRows(
  columns: OrganisationColumns,
  filter: OrganisationFilter,
  divisionMask: Uint8Array,
): Uint32Array {
  const sector = admitted(sectors, filter.sector);
  const kind = admitted(partyOrganisationKinds, filter.kind);
  const formation = admitted(partyOrganisationFormations, filter.formation);
  const industry = admitted(industryCodes, filter.industry);
  const grade = admitted(starGrades, filter.grade);
  const scale = filter.scale.length === 1 ? filter.scale[0] : null;
  const organised = filter.organised.length === 1 ? filter.organised[0] : null;
  const matches = new Uint32Array(columns.size);
  let count = 0;
  for (let row = 0; row < columns.size; row += 1) {
    if (!isOperating(columns, row) || !divisionMask[columns.division[row] ?? 0]) continue;
    if (sector && !sector[columns.sector[row] ?? 255]) continue;
    if (kind && !kind[columns.kind[row] ?? 255]) continue;
    if (formation && !formation[columns.formation[row] ?? 255]) continue;
    if (industry && !industry[columns.industry[row] ?? 255]) continue;
    if (grade && !grade[columns.grade[row] ?? 255]) continue;
    if (organised && (organised === 'organised') !== (columns.kind[row] !== 255)) continue;
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
