import type { Honour } from '../honour.ts';
import type {
  PartyOrganisationFormation,
  PartyOrganisationKind,
  SecretaryPost,
} from '../party-organisation.ts';
import type { StarGrade } from '../star-grade.ts';

/** A party organisation as it stands at a quarter's cut-off, in its own division (a joint one: the lead's). */
export interface PartyRecord {
  readonly id: string;
  readonly divisionCode: string;
  readonly name: string;
  readonly kind: PartyOrganisationKind;
  readonly formation: PartyOrganisationFormation;
  readonly leadOrganisationId: string | null;
  readonly secretary: SecretaryPost;
  /** `2013`, `2013-05` or `2013-05-17`. */
  readonly founded: string | null;
  /** Next election 换届 due on `YYYY-MM-DD`. */
  readonly electionDueOn: string | null;
  readonly honours: readonly Honour[];
  readonly grade: StarGrade;
  /** Operating organisations in it, wherever they stand: a count, so that nobody learns of one beyond the own divisions. */
  readonly organisations: number;
  /** It has a venue of its own with all six haves, or an agreed share of one. */
  readonly venueReached: boolean;
}
