import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Quarter } from '../../../shared/quarter.ts';
import { rpc } from '../../api/rpc.ts';

/** The shares in which a division asks, or is asked, of every status; what waits for the account first. */
export function useShares(divisionCode: string, quarter: Quarter, side: 'guest' | 'host') {
  return useQuery({
    queryKey: ['venueShare', 'list', divisionCode, quarter, side],
    queryFn: () => rpc.venueShare.list.query({ divisionCode, quarter, side, status: null }),
    placeholderData: keepPreviousData,
  });
}

/** One share with its story. */
export function useShare(id: string) {
  return useQuery({ queryKey: ['venueShare', 'get', id], queryFn: () => rpc.venueShare.get.query({ id }) });
}

/** A venue's week. Looked at again whenever it is opened: others book it too. */
export function useVenueWeek(venueId: string, quarter: Quarter) {
  return useQuery({
    queryKey: ['venueShare', 'calendar', venueId, quarter],
    queryFn: () => rpc.venueShare.calendar.query({ venueId, quarter }),
    staleTime: 0,
    // A host that closed its venue to others shows no week.
    retry: false,
  });
}
