import { z } from 'zod';
import { Quarter } from '../../../shared/quarter.ts';
import { proc, router } from '../../rpc/trpc.ts';
import { listVenues } from './data.ts';

export const venueRouter = router({
  list: proc({ action: 'registry.read', on: 'venue', sample: { quarter: '2026Q3' } })
    .input(z.object({ quarter: Quarter }))
    .query(({ ctx: { db, scope }, input }) => listVenues(db, scope, input.quarter)),
});
