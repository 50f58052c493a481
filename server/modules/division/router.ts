import { proc, router } from '../../rpc/trpc.ts';
import { listDivisions } from './data.ts';

export const divisionRouter = router({
  /** The tree without polygons (those come with the base map), parents before children. */
  list: proc({ action: 'read', on: 'division' }).query(async ({ ctx: { db, scope } }) =>
    (await listDivisions(db, scope)).map(({ polygon, ...division }) => ({
      ...division,
      hasPolygon: polygon !== null,
    })),
  ),
});
