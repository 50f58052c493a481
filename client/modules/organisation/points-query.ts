import { useQuery } from '@tanstack/react-query';
import { fetchPoints } from '../../api/points.ts';
import { type OrganisationColumns, readColumns } from './organisation-columns.ts';

export const pointsKey = 'points';

/** The quarter's organisations. Another quarter keeps the old picture until the new one is there. */
export function usePoints(quarter: string | null) {
  return useQuery<OrganisationColumns>({
    queryKey: [pointsKey, quarter],
    queryFn: async ({ signal }) => readColumns(await fetchPoints(quarter ?? '', signal)),
    enabled: quarter !== null,
    placeholderData: (before) => before,
    staleTime: 60_000,
    // Columns are big and never mutated: comparing them cell by cell would cost more than drawing them.
    structuralSharing: false,
  });
}
