import { type Checklist, missingHaves } from '../../../../shared/venue/checklist.ts';
import type { VenueCondition, VenueHostKind, VenueRecord } from '../../../../shared/venue.ts';
import type { DivisionTree } from '../../division/division-tree.ts';

export interface VenueFilter {
  readonly text: string;
  readonly hostKind: VenueHostKind | null;
  readonly condition: VenueCondition | null;
  readonly open: boolean | null;
  /** `complete`, `lacking`, or the key of a have that is not there. */
  readonly haves: string | null;
  /** At or below it. */
  readonly divisionCode: string | null;
}

export const noVenueFilter: VenueFilter = {
  text: '',
  hostKind: null,
  condition: null,
  open: null,
  haves: null,
  divisionCode: null,
};

export function isFiltered(filter: VenueFilter): boolean {
  return Object.values({ ...filter, text: filter.text.trim() || null }).some((value) => value !== null);
}

/** The venues a filter lets through, in their order. */
export function filterVenues(
  venues: readonly VenueRecord[],
  filter: VenueFilter,
  checklist: Checklist,
  tree: Pick<DivisionTree, 'byCode'>,
): VenueRecord[] {
  const words = filter.text.trim().toLowerCase().split(/\s+/).filter(Boolean);
  return venues.filter((venue) => {
    const said = `${venue.name} ${venue.address ?? ''}`.toLowerCase();
    const missing = missingHaves(venue, checklist);
    return (
      words.every((word) => said.includes(word)) &&
      (filter.hostKind === null || venue.hostKind === filter.hostKind) &&
      (filter.condition === null || venue.condition === filter.condition) &&
      (filter.open === null || venue.openForSharing === filter.open) &&
      (filter.divisionCode === null ||
        tree.byCode.get(venue.divisionCode)?.path.includes(filter.divisionCode) === true) &&
      (filter.haves === null ||
        (filter.haves === 'complete'
          ? missing.length === 0
          : filter.haves === 'lacking'
            ? missing.length > 0
            : missing.some(({ key }) => key === filter.haves)))
    );
  });
}
