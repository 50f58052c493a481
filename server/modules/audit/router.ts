import { z } from 'zod';
import { AppError } from '../../../shared/app-error.ts';
import type { Database } from '../../db/database.ts';
import type { Scope } from '../../db/scope.ts';
import { proc, router } from '../../rpc/trpc.ts';
import { getCityCode } from '../division/data.ts';
import { verifyAudit } from './data.ts';
import { listAudit, listAuditActions } from './entries.ts';

const Day = z.iso.date();

/** Entries belong to no division, so only who is bound to the whole city reads them. */
async function requireWholeCity(db: Database, scope: Scope): Promise<void> {
  const city = await getCityCode(db);
  if (city === null || !scope.boundCodes.includes(city)) throw new AppError('forbidden');
}

export const auditRouter = router({
  list: proc({ action: 'audit.read', on: 'audit', sample: { limit: 50 } })
    .input(
      z.object({
        actions: z.array(z.string().max(60)).max(60).optional(),
        actor: z.string().trim().max(60).optional(),
        subject: z.string().trim().max(60).optional(),
        from: Day.optional(),
        to: Day.optional(),
        before: z.number().int().positive().optional(),
        limit: z.number().int().min(1).max(200).default(50),
      }),
    )
    .query(async ({ ctx: { db, scope }, input }) => {
      await requireWholeCity(db, scope);
      return listAudit(db, input);
    }),
  actions: proc({ action: 'audit.read', on: 'audit' }).query(async ({ ctx: { db, scope } }) => {
    await requireWholeCity(db, scope);
    return listAuditActions(db);
  }),
  /** Walks the whole chain: whether every row stands rightly, and the hash of the last. */
  verify: proc({ action: 'audit.read', on: 'audit' }).query(async ({ ctx: { db, scope } }) => {
    await requireWholeCity(db, scope);
    return verifyAudit(db);
  }),
});
