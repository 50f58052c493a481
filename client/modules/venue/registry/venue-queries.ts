import { useQuery } from '@tanstack/react-query';
import type { HaveItem } from '../../../../shared/venue/checklist.ts';
import { rpc } from '../../../api/rpc.ts';

/** Everything below it is asked again when a venue, its photographs or the checklist change. */
export const venueKey = 'venue';

export function useVenue(id: string | null, quarter: string) {
  return useQuery({
    queryKey: [venueKey, 'get', id, quarter],
    queryFn: () => rpc.venue.get.query({ id: id ?? '', quarter }),
    enabled: id !== null,
  });
}
export type VenueDetail = NonNullable<ReturnType<typeof useVenue>['data']>;

export function useGap(divisionCode: string, quarter: string) {
  return useQuery({
    queryKey: [venueKey, 'gap', divisionCode, quarter],
    queryFn: () => rpc.venue.gap.query({ divisionCode, quarter }),
    staleTime: 60_000,
  });
}
export type Gap = NonNullable<ReturnType<typeof useGap>['data']>;

/** Villages, communities and organisations of a township-level division. */
export function useHosts(divisionCode: string, quarter: string, wanted: boolean) {
  return useQuery({
    queryKey: [venueKey, 'hosts', divisionCode, quarter],
    queryFn: () => rpc.venue.hosts.query({ divisionCode, quarter }),
    enabled: wanted && divisionCode !== '',
    staleTime: 60_000,
  });
}

export function useChecklists() {
  return useQuery({ queryKey: [venueKey, 'checklist'], queryFn: () => rpc.venue.checklist.query() });
}
/** What an item is called: by its own name, else as the catalogue says. */
export function haveText({ key, name }: HaveItem, t: (key: string) => string): string {
  return name ?? t(`venue.have.${key}`);
}
