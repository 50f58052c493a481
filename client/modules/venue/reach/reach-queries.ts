import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Quarter } from '../../../../shared/quarter.ts';
import type { Reach } from '../../../../shared/venue/reach.ts';
import type { MeetingRule } from '../../../../shared/venue/weekly-slot.ts';
import type { WayBound } from '../../../../shared/venue-plan.ts';
import { rpc } from '../../../api/rpc.ts';

/** Who is counted: party organisations without a place, all of them, above-scale enterprises not yet organised. */
export const reachWho = ['unreached', 'all', 'unorganised'] as const;
export type ReachWho = (typeof reachWho)[number];

interface Ask {
  readonly divisionCode: string;
  readonly quarter: Quarter;
  readonly who: ReachWho;
  readonly meeting: MeetingRule;
}

/** How far everybody is from a usable venue; the slider needs nothing more of the server. */
export function useReach({ who, ...ask }: Ask) {
  const asked = { ...ask, who: who === 'unorganised' ? who : 'unreached' } as const;
  return useQuery<Reach>({
    queryKey: ['reach', asked],
    queryFn: () => rpc.near.reach.query(asked, { context: { alone: true } }),
    staleTime: 30_000,
    placeholderData: keepPreviousData,
    // Columns are big and never mutated.
    structuralSharing: false,
  });
}

/** The roads from which a venue is reached, up to the end of the slider; null where none are known. */
export function useReachedRoads(quarter: Quarter, meeting: MeetingRule, bound: WayBound, roads: boolean) {
  return useQuery({
    queryKey: ['reached-roads', quarter, meeting, bound],
    queryFn: () => rpc.near.reachedRoads.query({ quarter, meeting, bound }, { context: { alone: true } }),
    enabled: roads,
    staleTime: 60_000,
    structuralSharing: false,
  });
}
