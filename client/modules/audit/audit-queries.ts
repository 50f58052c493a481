import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { rpc } from '../../api/rpc.ts';

/** What the search asks for; empty texts ask for nothing. */
export interface AuditSearch {
  readonly actions: readonly string[];
  readonly actor: string;
  readonly subject: string;
  /** `YYYY-MM-DD` */
  readonly from: string | null;
  readonly to: string | null;
}

export const emptySearch: AuditSearch = { actions: [], actor: '', subject: '', from: null, to: null };

/** Entries newest first, page by page. */
export function useAuditLines({ actions, actor, subject, from, to }: AuditSearch) {
  return useInfiniteQuery({
    queryKey: ['audit', 'list', actions, actor, subject, from, to],
    initialPageParam: undefined as number | undefined,
    queryFn: ({ pageParam }) =>
      rpc.audit.list.query({
        limit: 100,
        ...(actions.length > 0 && { actions: [...actions] }),
        ...(actor !== '' && { actor }),
        ...(subject !== '' && { subject }),
        ...(from !== null && { from }),
        ...(to !== null && { to }),
        ...(pageParam !== undefined && { before: pageParam }),
      }),
    getNextPageParam: (page) => (page.more ? page.lines.at(-1)?.number : undefined),
  });
}
export type AuditLine = NonNullable<
  ReturnType<typeof useAuditLines>['data']
>['pages'][number]['lines'][number];

export function useAuditActions() {
  return useQuery({ queryKey: ['audit', 'actions'], queryFn: () => rpc.audit.actions.query() });
}

/** Walks the chain; only when asked, since it reads every entry. */
export function useAuditVerdict() {
  return useQuery({
    queryKey: ['audit', 'verify'],
    queryFn: () => rpc.audit.verify.query(undefined, { context: { alone: true } }),
    enabled: false,
  });
}
