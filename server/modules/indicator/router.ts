import { z } from 'zod';
import { Quarter } from '../../../shared/quarter.ts';
import { proc, router } from '../../rpc/trpc.ts';
import { getStatistics } from './data.ts';

export const indicatorRouter = router({
  statistics: proc({
    action: 'registry.read',
    on: 'indicator',
    sample: { divisionCode: '150622', quarter: '2026Q3' },
  })
    .input(z.object({ divisionCode: z.string(), quarter: Quarter }))
    .query(({ ctx: { db, scope }, input }) => getStatistics(db, scope, input.divisionCode, input.quarter)),
});
