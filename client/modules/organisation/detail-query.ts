import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { rpc } from '../../api/rpc.ts';

export const detailKey = 'organisation';

/** One organisation with its past, its grades and those it shares a party organisation with. */
export function useOrganisation(id: string | null, quarter: string) {
  return useQuery({
    queryKey: [detailKey, id, quarter],
    queryFn: () => rpc.organisation.get.query({ id: id ?? '', quarter }),
    enabled: id !== null,
  });
}

export type OrganisationDetail = NonNullable<ReturnType<typeof useOrganisation>['data']>;

/** The newest changes of an organisation's record, whatever the quarter; asks again after every save. */
export function useChanges(id: string, limit: number) {
  return useQuery({
    queryKey: [detailKey, 'changes', id, limit],
    queryFn: () => rpc.organisation.changes.query({ id, limit }),
    // Asking for older ones leaves the newer ones in sight.
    placeholderData: keepPreviousData,
  });
}

export type RecordChange = NonNullable<ReturnType<typeof useChanges>['data']>['changes'][number];
