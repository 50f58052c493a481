import { z } from 'zod';
import { proc, router } from '../../rpc/trpc.ts';
import { listDue, listNotices } from './data.ts';
import { markRead } from './mutations.ts';

export const noticeRouter = router({
  /** What is due, and the own inbox, newest first. */
  list: proc({ action: 'self', on: 'notice', sample: { limit: 50 } })
    .input(z.object({ limit: z.number().int().min(1).max(200).default(50) }))
    .query(async ({ ctx: { db, scope, ports }, input }) => ({
      due: await listDue(db, scope, ports.clock.now()),
      ...(await listNotices(db, scope, input.limit)),
    })),
  /** Marks what was seen, up to and including a notice. */
  markRead: proc({ action: 'self', on: 'notice', sample: { upTo: 1 } })
    .input(z.object({ upTo: z.number().int().positive() }))
    .mutation(({ ctx: { db, scope, ports }, input }) => markRead(db, scope, input.upTo, ports.clock.now())),
});
