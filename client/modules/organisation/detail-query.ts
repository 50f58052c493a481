import { useQuery } from '@tanstack/react-query';
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
