import { useQuery } from '@tanstack/react-query';
import { rpc } from '../../api/rpc.ts';
import type { BaseMap } from '../../map/base-map.ts';

/** The tree without polygons, parents before children. */
export function useDivisions() {
  return useQuery({
    queryKey: ['division', 'list'],
    queryFn: () => rpc.division.list.query(),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

async function fetchBaseMap(signal: AbortSignal): Promise<BaseMap> {
  const response = await fetch('/api/base-map', { signal });
  if (!response.ok) throw new Error(`base-map: ${response.status}`);
  return (await response.json()) as BaseMap;
}

/** Polygons, water and place labels; they do not change while the page is open. */
export function useBaseMap() {
  return useQuery({
    queryKey: ['base-map'],
    queryFn: ({ signal }) => fetchBaseMap(signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
