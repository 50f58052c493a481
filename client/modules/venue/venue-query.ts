import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { VenueRecord } from '../../../shared/venue.ts';
import { rpc } from '../../api/rpc.ts';
import type { VenuePoint } from '../../map/fenbu-map.ts';
import type { DivisionTree } from '../division/division-tree.ts';

/** The quarter's venues of a division: all, those with a place, and those as the map takes them. */
export function useVenues(quarter: string, tree: DivisionTree, divisionCode: string) {
  const query = useQuery({
    queryKey: ['venues', quarter],
    queryFn: () => rpc.venue.list.query({ quarter }),
    staleTime: 60_000,
  });
  const { data, error, refetch } = query;
  const places = useMemo(() => {
    const all: readonly VenueRecord[] | null =
      data?.filter((venue) => tree.byCode.get(venue.divisionCode)?.path.includes(divisionCode)) ?? null;
    const located = (all ?? []).filter((venue) => venue.lngLat !== null);
    const points = located.flatMap(({ id, lngLat, openForSharing }): VenuePoint[] =>
      lngLat ? [{ id, lngLat, open: openForSharing }] : [],
    );
    return { all, located, points };
  }, [data, tree, divisionCode]);
  return { ...places, error, refetch };
}
