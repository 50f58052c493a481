import type { LngLat } from '../division.ts';
import type { WeeklySlot } from '../venue/weekly-slot.ts';
import type { VenueHostKind, VenueRecord } from '../venue.ts';
import type { ShareStatus, VenueShare } from '../venue-share.ts';
import type { ShareStanding } from './transition.ts';

/** The two sides as they named themselves when the share was written last: each sees of the other this and no more. */
export interface ShareParties {
  readonly organisation: {
    readonly name: string;
    /** Of its party organisation, which meets there; null: it has none yet. */
    readonly partyOrganisationName: string | null;
    readonly address: string | null;
    readonly lngLat: LngLat | null;
  };
  readonly venue: {
    readonly name: string;
    readonly hostKind: VenueHostKind;
    /** Who gives it: the village, the organisation, else the division; null: not known to who wrote last. */
    readonly hostName: string | null;
    readonly address: string | null;
    readonly lngLat: LngLat | null;
    readonly capacityPeople: number;
    readonly sharingTerms: string | null;
    readonly contactPost: string | null;
    readonly contactTelephone: string | null;
  };
}

/** A share in a list. */
export interface ShareView extends VenueShare {
  readonly parties: ShareParties;
  /** From the banner down: 准格尔旗薛家湾镇. */
  readonly divisionName: string;
  readonly hostDivisionName: string;
  readonly standing: ShareStanding;
}

/** One step of its story. */
export interface ShareEvent {
  readonly id: number;
  /** Instant, ISO 8601 in UTC. */
  readonly at: string;
  /** The post. */
  readonly actor: string;
  /** `used`, `use-removed`: a day was noted, or taken off. */
  readonly kind: ShareStatus | 'used' | 'use-removed';
  readonly slots: readonly WeeklySlot[];
  readonly note: string | null;
  /** Of `used` and `use-removed`. */
  readonly date: string | null;
}

export interface ShareUse {
  readonly date: string;
  readonly people: number | null;
}

export interface ShareDetail extends ShareView {
  /** As first asked for. */
  readonly askedSlots: readonly WeeklySlot[];
  /** Newest first. */
  readonly uses: readonly ShareUse[];
  /** Oldest first. */
  readonly events: readonly ShareEvent[];
}

/** A venue's week: when it is open, when it is held, and by whom as far as the asker sees that share. */
export interface VenueWeek
  extends Pick<
    VenueRecord,
    | 'name'
    | 'organisationId'
    | 'openForSharing'
    | 'condition'
    | 'lngLat'
    | 'capacityPeople'
    | 'openingHours'
    | 'sharingTerms'
  > {
  readonly venueId: string;
  readonly held: readonly HeldSlot[];
}

export interface HeldSlot extends WeeklySlot {
  /** Null: a share of others. */
  readonly shareId: string | null;
  readonly organisationName: string | null;
  readonly status: ShareStatus | null;
}
