import type { LngLat } from '../../../shared/division.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import { listQuarters } from '../../../shared/quarter.ts';
import type { RegionPack } from '../../../shared/region-pack.ts';
import type { organisationState } from '../../db/schema/organisation.ts';
import type { partyOrganisationState, starGrade } from '../../db/schema/party-organisation.ts';
import type { threshold } from '../../db/schema/record.ts';
import type { venue } from '../../db/schema/venue.ts';
import type { Settings } from '../setting/data.ts';

export const firstSampleQuarter: Quarter = '2024Q4';
/** The eight quarters the sample city has a history of. */
export const sampleQuarters: readonly Quarter[] = listQuarters(firstSampleQuarter, '2026Q3');

/** Rows as the tables have them, without what the loader adds (search keys, versions, times). */
export type OrganisationFacts = Omit<
  typeof organisationState.$inferSelect,
  'organisationId' | 'fromQuarter' | 'nameKey' | 'nameInitials' | 'version' | 'updatedAt'
>;
export type SampleOrganisationState = OrganisationFacts & {
  readonly organisationId: string;
  readonly fromQuarter: Quarter;
};
export type PartyFacts = Omit<
  typeof partyOrganisationState.$inferSelect,
  'partyOrganisationId' | 'fromQuarter' | 'nameKey' | 'version' | 'updatedAt'
>;
export type SamplePartyState = PartyFacts & {
  readonly partyOrganisationId: string;
  readonly fromQuarter: Quarter;
};
export type SampleStarGrade = typeof starGrade.$inferSelect;
export type SampleVenue = Omit<typeof venue.$inferSelect, 'version' | 'updatedAt'>;

export interface SampleOptions {
  /** Same seed, same city, to the byte. */
  readonly seed: string | number;
  /** Organisations that ever stand in the registry. */
  readonly organisations: number;
}

/** Records that break a quality rule on purpose, so that the checks of a draft have something to find. */
export type Imperfection =
  | 'uscc-check-failed'
  | 'uscc-duplicate'
  | 'employees-missing'
  | 'employees-jumped'
  | 'members-over-employees'
  | 'solo-too-few-members'
  | 'source-missing';

/** A fabricated city: every name, number and place in it is invented. */
export interface SampleCity {
  readonly pack: RegionPack;
  readonly seed: string;
  /** Seats invented for divisions whose pack has none. */
  readonly seats: readonly { readonly code: string; readonly seat: LngLat; readonly seatSource: 'sample' }[];
  /** Where villages and communities that can host a venue lie; invented like the rest. */
  readonly hostSeats: SampleCity['seats'];
  readonly organisationIds: readonly string[];
  readonly organisationStates: readonly SampleOrganisationState[];
  readonly partyOrganisationIds: readonly string[];
  readonly partyOrganisationStates: readonly SamplePartyState[];
  readonly starGrades: readonly SampleStarGrade[];
  readonly venues: readonly SampleVenue[];
  readonly settings: Partial<Settings>;
  readonly thresholds: readonly (typeof threshold.$inferInsert)[];
  readonly imperfections: readonly { readonly kind: Imperfection; readonly organisationId: string }[];
}
