import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Quarter } from '../../../shared/quarter.ts';
import { fetchAccepted } from '../../api/refusal.ts';
import { rpc } from '../../api/rpc.ts';
import type { BaseMap } from '../../map/base-map.ts';
import type { DivisionNode } from './division-tree.ts';
import { type GroundPeriod, holdsFor } from './ground-period.ts';

interface OfAPeriod {
  /** The quarters for which the answer is the same. */
  readonly holds: GroundPeriod;
}

/**
 * What hardly ever changes is asked as it stands last, before the page knows its quarter; the state of an older quarter only when it
 * differs.
 */
function useGround<T extends OfAPeriod>(
  key: string,
  fetchGround: (quarter: Quarter | null, signal: AbortSignal) => Promise<T>,
  quarter: Quarter | null,
) {
  const ask = (at: Quarter | null, enabled: boolean) => ({
    queryKey: [key, at],
    queryFn: ({ signal }: { signal: AbortSignal }) => fetchGround(at, signal),
    staleTime: Number.POSITIVE_INFINITY,
    enabled,
  });
  const last = useQuery(ask(null, true));
  const differs = quarter !== null && last.data !== undefined && !holdsFor(last.data.holds, quarter);
  const then = useQuery(ask(quarterToAsk<T>(useQueryClient(), key, quarter), differs));
  const { data, error, refetch } = differs ? then : last;
  // Until another ground is there the page keeps the one it shows: it must not go blank for a moment.
  const shown = useRef(data);
  if (data !== undefined) shown.current = data;
  return { data: error ? data : shown.current, error, refetch };
}

/** The quarter whose answer is at hand and holds for this one too; else the quarter itself. */
function quarterToAsk<T extends OfAPeriod>(client: QueryClient, key: string, quarter: Quarter | null) {
  if (quarter === null) return null;
  const answers = client.getQueriesData<T>({ queryKey: [key] });
  const [known] = answers.find(([, data]) => data !== undefined && holdsFor(data.holds, quarter)) ?? [];
  return known ? (known[1] as Quarter | null) : quarter;
}

/**
 * The divisions of the scope at a quarter (null: as they stand last) without polygons, parents before children.
 */
export function useDivisions(quarter: Quarter | null = null) {
  const query = useGround<OfAPeriod & { divisions: readonly DivisionNode[] }>(
    'divisions',
    (at) => rpc.division.list.query(at === null ? undefined : { quarter: at }),
    quarter,
  );
  return { data: query.data?.divisions, error: query.error, refetch: query.refetch };
}

/** Polygons at a quarter (null: as they stand last), water and place labels. The ground is the whole city's, whatever the scope. */
export function useBaseMap(quarter: Quarter | null = null) {
  return useGround<OfAPeriod & BaseMap>(
    'base-map',
    async (at, signal) => {
      const address = at === null ? '/api/base-map' : `/api/base-map?quarter=${at}`;
      return (await fetchAccepted(address, { signal })).json();
    },
    quarter,
  );
}
