import { z } from 'zod';
import { Quarter } from '../../../shared/quarter.ts';
import { proc, router } from '../../rpc/trpc.ts';
import { getWayBasis, listNetworks, openRouter } from './data.ts';
import { activateNetwork, removeNetwork } from './mutations.ts';

const quarter = '2026Q3';
const id = '00000000-0000-4000-8000-000000000000';
const Place = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);

export const roadRouter = router({
  /** Imported networks with what was read of each; the newest first. */
  list: proc({ action: 'report.read', on: 'road' }).query(({ ctx: { db } }) => listNetworks(db)),

  /** How ways are found in a quarter, and the declared detour. */
  basis: proc({ action: 'registry.read', on: 'road', sample: { quarter } })
    .input(z.object({ quarter: Quarter }))
    .query(({ ctx: { db, ports }, input }) => getWayBasis(db, ports, input.quarter)),

  /** One way with its line, or why there is none. */
  way: proc({
    action: 'registry.read',
    on: 'road',
    sample: { from: [109.8, 39.4], to: [109.9, 39.4], quarter },
  })
    .input(z.object({ from: Place, to: Place, quarter: Quarter }))
    .query(async ({ ctx: { db, ports }, input }) => {
      const found = await openRouter(db, ports, input.quarter);
      return { basis: found.basis, way: await found.findRoute(input.from, input.to) };
    }),

  activate: proc({ action: 'standard.write', on: 'road', sample: { id: null } })
    .input(z.object({ id: z.uuid().nullable() }))
    .mutation(({ ctx: { db, scope, ports }, input }) =>
      activateNetwork(db, scope, input.id, ports.clock.now()),
    ),

  remove: proc({ action: 'standard.write', on: 'road', sample: { id } })
    .input(z.object({ id: z.uuid() }))
    .mutation(({ ctx: { db, scope }, input }) => removeNetwork(db, scope, input.id)),
});
