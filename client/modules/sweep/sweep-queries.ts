import {
  keepPreviousData,
  type QueryClient,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { SweepMatch } from '../../../shared/sweep/sweep.ts';
import { rpc } from '../../api/rpc.ts';

const pageRows = 50;
/** Pairs are judged faster than pages come. */
const pairRows = 200;

const listKey = (listId: string) => ['sweep', listId] as const;

export const useSweepLists = (divisionCode: string, quarter: string) =>
  useQuery({
    queryKey: ['sweep', 'lists', divisionCode, quarter],
    queryFn: () => rpc.sweep.list.query({ divisionCode, quarter }),
  });

export const useSweepList = (listId: string) =>
  useQuery({
    queryKey: [...listKey(listId), 'list'],
    queryFn: () => rpc.sweep.get.query({ listId }),
    placeholderData: keepPreviousData,
  });

/** The pairs that nobody has decided, the likeliest first. */
export const useOpenPairs = (listId: string) =>
  useQuery({
    queryKey: [...listKey(listId), 'pairs'],
    queryFn: () => rpc.sweep.rows.query({ listId, tab: 'probable', openOnly: true, limit: pairRows }),
    placeholderData: keepPreviousData,
  });

interface RowsPage {
  readonly total: number;
  readonly rows: readonly unknown[];
}

/** Where the next page begins, or undefined after the last. */
function nextOffset(last: RowsPage, pages: readonly RowsPage[]): number | undefined {
  const shown = pages.reduce((sum, page) => sum + page.rows.length, 0);
  return shown < last.total ? shown : undefined;
}

export const useSweepRows = (listId: string, tab: SweepMatch, openOnly: boolean) =>
  useInfiniteQuery({
    queryKey: [...listKey(listId), 'rows', tab, openOnly],
    queryFn: ({ pageParam }) =>
      rpc.sweep.rows.query({ listId, tab, openOnly, offset: pageParam, limit: pageRows }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => nextOffset(last, pages),
    placeholderData: keepPreviousData,
  });

export const useOnlyOurs = (listId: string, openOnly: boolean) =>
  useInfiniteQuery({
    queryKey: [...listKey(listId), 'only-ours', openOnly],
    queryFn: ({ pageParam }) =>
      rpc.sweep.onlyOurs.query({ listId, openOnly, offset: pageParam, limit: pageRows }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => nextOffset(last, pages),
    placeholderData: keepPreviousData,
  });

/** What is shown of a list, and the cards of all lists, is asked anew: a decision moves rows between the tabs. */
export function refreshList(client: QueryClient, listId: string): Promise<unknown> {
  return Promise.all([
    client.invalidateQueries({ queryKey: listKey(listId) }),
    client.invalidateQueries({ queryKey: ['sweep', 'lists'] }),
  ]);
}

/** A change to a list; everything shown of it is up to date when it settles. */
export function useListChange<Input, Output>(listId: string, change: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: change, onSettled: () => refreshList(client, listId) });
}
