import { z } from 'zod';
import { Quarter } from '../../../shared/quarter.ts';
import { proc, router } from '../../rpc/trpc.ts';
import { getFindings } from './data.ts';

export const reportRouter = router({
  /** What the quality rules find in a division's quarter before it is handed in. */
  findings: proc({ action: 'read', on: 'report' })
    .input(z.object({ divisionCode: z.string(), quarter: Quarter }))
    .query(({ ctx: { db, scope }, input }) => getFindings(db, scope, input.divisionCode, input.quarter)),
});
