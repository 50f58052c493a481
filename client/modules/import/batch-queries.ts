import {
  keepPreviousData,
  type QueryClient,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { ImportRowView } from '../../../shared/import/batch-view.ts';
import type { RowOutcome } from '../../../shared/import/staged.ts';
import { rpc } from '../../api/rpc.ts';

const pageRows = 100;

export const useBatches = () =>
  useQuery({ queryKey: ['import', 'list'], queryFn: () => rpc.import.list.query({ limit: 20 }) });

export const useBatch = (batchId: string) =>
  useQuery({ queryKey: ['import', batchId, 'batch'], queryFn: () => rpc.import.get.query({ batchId }) });

export const useQuestions = (batchId: string) =>
  useQuery({
    queryKey: ['import', batchId, 'questions'],
    queryFn: () => rpc.import.questions.query({ batchId }),
  });

/** Rows of one outcome, a page at a time as the reader gets there. */
export const useRows = (batchId: string, outcome: RowOutcome) =>
  useInfiniteQuery({
    queryKey: ['import', batchId, 'rows', outcome],
    queryFn: async ({ pageParam }) => {
      const page = await rpc.import.rows.query({
        batchId,
        outcome,
        offset: pageParam,
        limit: pageRows,
      });
      // JSON keeps the pairs of a difference; only their type forgets how long they are on the way.
      return page as unknown as { total: number; rows: ImportRowView[] };
    },
    initialPageParam: 0,
    getNextPageParam: (last, pages) =>
      pages.length * pageRows < last.total ? pages.length * pageRows : undefined,
    placeholderData: keepPreviousData,
  });

/** Everything shown of a batch is asked anew: one answer may move many rows between the counters. */
const refresh = (client: QueryClient, batchId: string) =>
  client.invalidateQueries({ queryKey: ['import', batchId] });

/** A change to a batch; counters, questions and rows are up to date when it settles. */
export function useBatchChange<Input, Output>(batchId: string, change: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: change, onSettled: () => refresh(client, batchId) });
}

/** What the registry says changed: whatever any screen shows of it is asked anew. */
export function useRegistryChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => {
      // Not waited for: the map of the next page loads while this one says that it is done.
      void client.invalidateQueries();
    },
  });
}
