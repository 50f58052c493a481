import type { LngLat } from '../division.ts';
import type { LocationOrigin, OperatingStatus, Sector } from '../organisation.ts';
import type { PartyOrganisationFormation, PartyOrganisationKind } from '../party-organisation.ts';
import type { StarGrade } from '../star-grade.ts';

/** An organisation of the registry as an import compares itself with it: its state at the batch's quarter. */
export interface RegistryEntry {
  readonly organisationId: string;
  readonly divisionCode: string;
  readonly sector: Sector;
  readonly uscc: string | null;
  readonly name: string;
  readonly nameKey: string;
  readonly industry: string | null;
  readonly address: string | null;
  readonly lngLat: LngLat | null;
  readonly location: LocationOrigin | null;
  readonly employees: number | null;
  readonly members: number | null;
  readonly activists: number | null;
  readonly developedThisYear: number | null;
  readonly founded: string | null;
  readonly status: OperatingStatus;
  readonly source: string | null;
  readonly party: {
    readonly id: string;
    readonly name: string;
    readonly kind: PartyOrganisationKind;
    readonly formation: PartyOrganisationFormation;
    readonly grade: StarGrade;
    readonly founded: string | null;
    readonly electionDueOn: string | null;
  } | null;
  /** It enters the registry only in a later quarter; at the batch's quarter it is new. */
  readonly later: boolean;
}
