import { z } from 'zod';
import { askTextLimit } from '../../../shared/notice.ts';
import { Quarter } from '../../../shared/quarter.ts';
import { proc, router } from '../../rpc/trpc.ts';
import { listDue, listNotices } from './data.ts';
import { askForUpdate, markRead } from './mutations.ts';

export const noticeRouter = router({
  /** What is due, and the own inbox, newest first. */
  list: proc({ action: 'self', on: 'notice', sample: { limit: 50 } })
    .input(z.object({ limit: z.number().int().min(1).max(200).default(50) }))
    .query(async ({ ctx: { db, scope, ports }, input }) => ({
      due: await listDue(db, scope, ports.clock.now()),
      ...(await listNotices(db, scope, input.limit)),
    })),
  /** Asks a reporting unit to look at its records again. */
  ask: proc({
    action: 'report.ask',
    on: 'notice',
    sample: { divisionCode: '150622100', quarter: '2026Q3', text: '请核实', about: '' },
  })
    .input(
      z.object({
        divisionCode: z.string(),
        quarter: Quarter,
        text: z.string().trim().min(1).max(askTextLimit),
        about: z.string().trim().max(100).default(''),
      }),
    )
    .mutation(({ ctx: { db, scope, ports }, input }) => askForUpdate(db, scope, input, ports.clock.now())),
  /** Marks what was seen, up to and including a notice. */
  markRead: proc({ action: 'self', on: 'notice', sample: { upTo: 1 } })
    .input(z.object({ upTo: z.number().int().positive() }))
    .mutation(({ ctx: { db, scope, ports }, input }) => markRead(db, scope, input.upTo, ports.clock.now())),
});
