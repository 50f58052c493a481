import { useQuery } from '@tanstack/react-query';
import { rpc } from '../../../api/rpc.ts';
import { detailKey } from '../detail-query.ts';

/** A party organisation as it stands at a quarter; null asks nothing. */
export function useParty(id: string | null, quarter: string) {
  return useQuery({
    queryKey: [detailKey, 'party', id, quarter],
    queryFn: () => rpc.partyOrganisation.get.query({ id: id ?? '', quarter }),
    enabled: id !== null,
  });
}
export type PartyDetail = NonNullable<ReturnType<typeof useParty>['data']>;

/** Party organisations of the scope by a part of their name, those of the division first. */
export function usePartySearch(input: { quarter: string; text: string; divisionCode: string }) {
  return useQuery({
    queryKey: [detailKey, 'parties', input],
    queryFn: () => rpc.partyOrganisation.search.query(input),
    placeholderData: (before) => before,
  });
}

export function usePartyChanges(id: string, limit: number) {
  return useQuery({
    queryKey: [detailKey, 'party-changes', id, limit],
    queryFn: () => rpc.partyOrganisation.changes.query({ id, limit }),
  });
}
