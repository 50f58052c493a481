import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { rpc } from '../../api/rpc.ts';

const noticeKey = ['notice', 'list'];

/** The own inbox; looked into again every minute while the page is open. */
export function useNotices() {
  return useQuery({
    queryKey: noticeKey,
    queryFn: () => rpc.notice.list.query({ limit: 50 }),
    refetchInterval: 60_000,
  });
}
export type NoticeView = NonNullable<ReturnType<typeof useNotices>['data']>['notices'][number];

export type DueReport = NonNullable<ReturnType<typeof useNotices>['data']>['due'][number];

export function useMarkRead() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (upTo: number) => rpc.notice.markRead.mutate({ upTo }),
    onSuccess: () => client.invalidateQueries({ queryKey: noticeKey }),
  });
}
