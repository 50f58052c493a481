import { createTRPCClient, httpBatchLink, httpLink, splitLink } from '@trpc/client';
import type { AppRouter } from '../../server/http/root.ts';

/** The typed way to the server's procedures. Used with react-query: `useQuery({ queryKey, queryFn: () => rpc.division.list.query() })`. */
export const rpc = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      // A batch is answered when its slowest part is: what takes long goes by itself.
      condition: ({ context }) => context.alone === true,
      true: httpLink({ url: '/trpc' }),
      false: httpBatchLink({ url: '/trpc', maxItems: 10 }),
    }),
  ],
});
