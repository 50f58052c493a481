import type { Quarter } from '../../../shared/quarter.ts';
import type { VenueScene, VenueTarget } from '../../map/venue-scene.ts';
import type { DivisionTree } from '../division/division-tree.ts';

/** What of the venues is worked on: the nearest, the reach, assigning, siting, the shares, the registry. */
export const venueTabs = ['near', 'reach', 'assign', 'site', 'shares', 'registry'] as const;
export type VenueTab = (typeof venueTabs)[number];

/** What every tab of the venues' page is given. The tab says what the map shows, and hears what is clicked on it. */
export interface VenueTabProps {
  readonly tree: DivisionTree;
  readonly divisionCode: string;
  readonly quarter: Quarter;
  /** From the address. */
  readonly organisationId: string | null;
  readonly venueId: string | null;
  readonly planId: string | null;
  /** Stable; may be called in an effect. */
  readonly onScene: (scene: VenueScene) => void;
  /** The last click on the map since the tab was opened; another object each time. */
  readonly clicked: VenueTarget | null;
  /** Changes the address; what is absent stays. */
  readonly onGo: (where: VenuePlaceInAddress) => void;
  readonly onDivision: (code: string) => void;
  readonly onOpenOrganisation: (id: string) => void;
}

export interface VenuePlaceInAddress {
  readonly tab?: VenueTab;
  readonly organisationId?: string | null;
  readonly venueId?: string | null;
  readonly planId?: string | null;
}
