import { z } from 'zod';
import type { LngLat } from './division.ts';
import type { UnorganisedReason } from './liaison.ts';
import type { PartyOrganisationFormation, PartyOrganisationKind } from './party-organisation.ts';
import type { Quarter } from './quarter.ts';
import type { StarGrade } from './star-grade.ts';

export const sectors = ['enterprise', 'social'] as const;
export const Sector = z.enum(sectors);
export type Sector = (typeof sectors)[number];

/** `operating` counts; the others stay in the registry and are said to be excluded. */
export const operatingStatuses = ['operating', 'suspended', 'ceased', 'moved', 'merged'] as const;
export const OperatingStatus = z.enum(operatingStatuses);
export type OperatingStatus = (typeof operatingStatuses)[number];

export const datums = ['wgs84', 'gcj02', 'bd09'] as const;
export const Datum = z.enum(datums);
export type Datum = (typeof datums)[number];

/** Where the point of an organisation comes from; the original value is always kept. */
export const LocationOrigin = z.object({
  source: z.enum(['import', 'placed', 'sample']),
  /** The cell texts as they stood in the file, or the clicked place. */
  original: z.string().nullable(),
  datum: Datum,
  /** Why it was placed or moved by hand. */
  reason: z.string().nullable(),
});
export type LocationOrigin = z.infer<typeof LocationOrigin>;

/** One organisation as it stands at a quarter's cut-off: what the map, the list, the sheet and the indicators read. */
export interface OrganisationRecord {
  readonly id: string;
  readonly divisionCode: string;
  readonly sector: Sector;
  readonly uscc: string | null;
  readonly name: string;
  /** Industry section of GB/T 4754-2017 (`A`–`T`) or null. */
  readonly industry: string | null;
  readonly address: string | null;
  readonly lngLat: LngLat | null;
  readonly location: LocationOrigin | null;
  /** Relatively fixed staff 相对固定从业人员; null = not known. */
  readonly employees: number | null;
  /** Number of party members; a count, never names. */
  readonly members: number | null;
  /** Activists 入党积极分子; a count, never names. */
  readonly activists: number | null;
  /** Members developed in the year of the quarter, from January to its cut-off; a count, never names. */
  readonly developedThisYear: number | null;
  readonly status: OperatingStatus;
  readonly partyOrganisation: PartyOrganisationSummary | null;
  /** An instructor 党建指导员 is assigned to it. */
  readonly instructed: boolean;
  /** Why it is not organised yet, as its open plan 一企一策 says; null without one, and once it is organised. */
  readonly unorganisedReason: UnorganisedReason | null;
  /** The day `YYYY-MM-DD` on which that plan's next step is due; null also when the step is done. */
  readonly planDueOn: string | null;
  /** Raised with every save; a save against an older one is refused. */
  readonly version: number;
  /** First quarter of the present state. */
  readonly since: string;
}

export interface PartyOrganisationSummary {
  readonly id: string;
  readonly name: string;
  readonly kind: PartyOrganisationKind;
  readonly formation: PartyOrganisationFormation;
  readonly leadOrganisationId: string | null;
  readonly grade: StarGrade;
}

/**
 * Members developed in the year of a quarter, of a state that began at or before it: the count restarts with every year, so what a
 * state of an earlier year says is none so far. Null stays not known.
 */
export function developedInYear(
  state: { readonly fromQuarter: Quarter; readonly developedThisYear: number | null },
  quarter: Quarter,
): number | null {
  const restarted = state.fromQuarter.slice(0, 4) < quarter.slice(0, 4);
  return restarted && state.developedThisYear !== null ? 0 : state.developedThisYear;
}

/** 规模以上: an enterprise with at least `threshold` employees (a parameter with an effective year, default 50). */
export function isAboveScale(
  organisation: Pick<OrganisationRecord, 'sector' | 'employees'>,
  threshold: number,
): boolean {
  return organisation.sector === 'enterprise' && (organisation.employees ?? 0) >= threshold;
}
