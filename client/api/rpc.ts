import { createTRPCClient, httpBatchLink } from '@trpc/client';
import type { AppRouter } from '../../server/http/root.ts';

/** The typed way to the server's procedures. Used with react-query: `useQuery({ queryKey, queryFn: () => rpc.division.list.query() })`. */
export const rpc = createTRPCClient<AppRouter>({
  links: [httpBatchLink({ url: '/trpc', maxItems: 10 })],
});
