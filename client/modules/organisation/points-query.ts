import { useQuery } from '@tanstack/react-query';
import { type OrganisationColumns, readColumns } from '../../../shared/organisation-columns.ts';
import { fetchPoints } from '../../api/points.ts';

export const pointsKey = 'points';

/** The request for a quarter's organisations, as of an instant (ISO 8601) as they were published by then. */
export const pointsRequest = (quarter: string, asOf: string | null) => ({
  queryKey: [pointsKey, quarter, asOf],
  queryFn: async ({ signal }: { signal: AbortSignal }): Promise<OrganisationColumns> =>
    readColumns(await fetchPoints(quarter, { asOf, signal })),
  staleTime: 60_000,
});

/** The quarter's organisations. Another quarter keeps the old picture until the new one is there. */
export function usePoints(quarter: string | null, asOf: string | null = null) {
  return useQuery<OrganisationColumns>({
    ...pointsRequest(quarter ?? '', asOf),
    enabled: quarter !== null,
    placeholderData: (before) => before,
    // Columns are big and never mutated: comparing them cell by cell would cost more than drawing them.
    structuralSharing: false,
  });
}
