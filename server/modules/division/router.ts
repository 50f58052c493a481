import { z } from 'zod';
import { AppError } from '../../../shared/app-error.ts';
import {
  type ChangeReason,
  createReason,
  DivisionCreation,
  DivisionMerge,
  DivisionRename,
  mergeReason,
  renameReason,
} from '../../../shared/division-change.ts';
import { Quarter } from '../../../shared/quarter.ts';
import { proc, router } from '../../rpc/trpc.ts';
import { loadCreateGround, loadMergeGround, loadRenameGround } from './change-ground.ts';
import { createDivision, mergeDivisions, renameDivision } from './changes.ts';
import { getGroundPeriod, listChanges, listDivisions } from './data.ts';
import { countLeaving, listLeaving } from './leaving.ts';

const rename = {
  code: '150622100',
  name: '薛家湾街道',
  kind: 'subdistrict',
  fromQuarter: '2026Q4',
  reason: '撤镇设街道',
};
const merge = { from: ['150622102'], into: '150622100', fromQuarter: '2026Q4', reason: '撤并' };
const create = {
  code: '150622199',
  name: '示例镇',
  kind: 'town',
  parentCode: '150622',
  fromQuarter: '2026Q4',
  reason: '新设',
};
const change = { action: 'division.change', on: 'division' } as const;

/** What lies outside the scope is no reason but not there. @throws AppError `division-unknown` */
function known(reason: ChangeReason | null): ChangeReason | null {
  if (reason?.code === 'division-unknown') throw new AppError(reason.code, reason.params);
  return reason;
}

export const divisionRouter = router({
  /**
   * The tree of a quarter (default: as it stands last) without polygons, which come with the base map; parents before children.
   * `holds`: the quarters it is the same for, so that another of them need not be asked.
   */
  list: proc({ action: 'self', on: 'division', sample: { quarter: '2026Q3' } })
    .input(z.object({ quarter: Quarter.optional() }).optional())
    .query(async ({ ctx: { db, scope }, input }) => ({
      holds: await getGroundPeriod(db, input?.quarter),
      divisions: (await listDivisions(db, scope, input?.quarter)).map(({ polygon, ...division }) => ({
        ...division,
        hasPolygon: polygon !== null,
      })),
    })),
  /** Past changes, newest first. */
  changes: proc(change).query(({ ctx: { db, scope } }) => listChanges(db, scope)),
  /** Why the change would be refused, or null. */
  renameReason: proc({ ...change, sample: rename })
    .input(DivisionRename)
    .query(async ({ ctx: { db, scope }, input }) =>
      known(renameReason(input, await loadRenameGround(db, scope, input))),
    ),
  /** Why the change would be refused, or null, and the records it would move. */
  mergePreview: proc({ ...change, sample: merge })
    .input(DivisionMerge)
    .query(async ({ ctx: { db, scope }, input }) => {
      const within = input.from.filter((code) => scope.divisionCodes.has(code));
      return {
        reason: known(mergeReason(input, await loadMergeGround(db, scope, input))),
        moved: countLeaving(await listLeaving(db, within, input.fromQuarter)),
      };
    }),
  /** Why the change would be refused, or null. */
  createReason: proc({ ...change, sample: create })
    .input(DivisionCreation)
    .query(async ({ ctx: { db, scope }, input }) =>
      known(createReason(input, await loadCreateGround(db, scope, input))),
    ),
  rename: proc({ ...change, sample: rename })
    .input(DivisionRename)
    .mutation(({ ctx: { db, scope }, input }) => renameDivision(db, scope, input)),
  merge: proc({ ...change, sample: merge })
    .input(DivisionMerge)
    .mutation(({ ctx: { db, scope }, input }) => mergeDivisions(db, scope, input)),
  create: proc({ ...change, sample: create })
    .input(DivisionCreation)
    .mutation(({ ctx: { db, scope }, input }) => createDivision(db, scope, input)),
});
