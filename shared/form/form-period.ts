import type { TransitionRow } from '../grading/transition-matrix.ts';
import type { OrganisationRecord } from '../organisation.ts';
import type {
  PartyOrganisationFormation,
  PartyOrganisationKind,
  SecretaryPost,
} from '../party-organisation.ts';
import type { Quarter } from '../quarter.ts';
import type { StarGrade } from '../star-grade.ts';

/** What the forms read of an organisation; counts only. */
export type FormOrganisation = Pick<
  OrganisationRecord,
  'id' | 'divisionCode' | 'sector' | 'name' | 'uscc' | 'employees' | 'members' | 'status' | 'lngLat'
> & {
  readonly partyOrganisation: {
    readonly id: string;
    readonly name: string;
    readonly formation: PartyOrganisationFormation;
  } | null;
  readonly activists: number | null;
  readonly developedThisYear: number | null;
};

/** A party organisation counts in its own division, a joint one in that of its lead, and once. */
export interface FormParty {
  readonly id: string;
  readonly divisionCode: string;
  readonly name: string;
  readonly kind: PartyOrganisationKind;
  readonly formation: PartyOrganisationFormation;
  readonly grade: StarGrade;
  /** Null: the snapshot is older than this fact. */
  readonly secretary: SecretaryPost | null;
  /** The organisation it stands in. */
  readonly leadOrganisationId: string | null;
}

/** One party organisation through a half-year's review. */
export type FormReview = TransitionRow & {
  readonly name: string;
  readonly leadOrganisationId: string | null;
};

/** What came and went since the quarter before. */
export interface FormChange {
  readonly change: 'formed' | 'lost' | 'founded' | 'dissolved';
  /** The organisation that came to belong to a party organisation or no longer does; null of a party organisation itself. */
  readonly organisation: FormOrganisation | null;
  /** Of an organisation the party organisation it came to belong to, or belonged to. */
  readonly party: Pick<FormParty, 'id' | 'name' | 'leadOrganisationId'> | null;
  readonly divisionCode: string;
  readonly aboveScale: boolean;
}

/** All that a form counts of one quarter (or half-year), inside the divisions it covers. */
export interface FormPeriod {
  readonly quarter: Quarter;
  /** Employees from which an enterprise is above-scale in the quarter's year. */
  readonly threshold: number;
  readonly organisations: readonly FormOrganisation[];
  readonly parties: readonly FormParty[];
  readonly changes: readonly FormChange[];
  readonly reviews: readonly FormReview[];
}
