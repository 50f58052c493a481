import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { LngLat } from '../../../../shared/division.ts';
import type { Quarter } from '../../../../shared/quarter.ts';
import type { MeetingRule } from '../../../../shared/venue/weekly-slot.ts';
import type { WayBound } from '../../../../shared/venue-plan.ts';
import { rpc } from '../../../api/rpc.ts';

/** What the nearest venues are asked for. */
export interface NearAsk {
  readonly quarter: Quarter;
  readonly organisationId: string | null;
  readonly lngLat: LngLat | null;
  /** Null: the members of its party organisation. */
  readonly people: number | null;
  readonly meeting: MeetingRule;
  readonly bound: WayBound | null;
  /** How many of each at most. */
  readonly count: number;
}

export type Nearest = Awaited<ReturnType<typeof rpc.near.nearest.query>>;
export type RankedVenue = Nearest['usable'][number];

/** How many of each are listed at first, and as many more with every asking. */
export const listed = 15;

const mutable = <T>(place: readonly T[] | null) => place && ([...place] as [T, T]);

/** The venues around an organisation or a place; the old ones stay while a rule is changed. */
export function useNearest({ lngLat, ...ask }: NearAsk) {
  return useQuery({
    queryKey: ['near', ask, lngLat],
    queryFn: () => rpc.near.nearest.query({ ...ask, lngLat: mutable(lngLat) }, { context: { alone: true } }),
    enabled: ask.organisationId !== null || lngLat !== null,
    // Somebody else may take a slot at any time.
    staleTime: 10_000,
    placeholderData: keepPreviousData,
  });
}

/** The way along roads with its line; not asked where there are none. */
export function useRoute(from: LngLat | null, to: LngLat | null, quarter: Quarter, roads: boolean) {
  return useQuery({
    queryKey: ['near-route', from, to, quarter],
    queryFn: () =>
      rpc.road.way.query({ from: [...(from ?? [0, 0])], to: [...(to ?? [0, 0])], quarter } as Parameters<
        typeof rpc.road.way.query
      >[0]),
    enabled: roads && from !== null && to !== null,
    staleTime: 60_000,
  });
}
