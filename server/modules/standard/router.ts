import { z } from 'zod';
import { TargetInput } from '../../../shared/target.ts';
import { ThresholdInput } from '../../../shared/threshold.ts';
import { proc, router } from '../../rpc/trpc.ts';
import { listPublishedYears, listStandardChanges, listTargetRows, listThresholdRows } from './data.ts';
import { saveTarget, saveThreshold } from './mutations.ts';

const targetSample = { year: 2026, level: 'city', indicator: 'activists', value: 1, expectedVersion: 0 };
const thresholdSample = { key: 'large-medium-employees', fromYear: 2040, value: 300, expectedValue: null };

export const standardRouter = router({
  /** All that was set: targets by year and level, thresholds by year, and who set them. */
  list: proc({ action: 'report.read', on: 'standard' }).query(async ({ ctx: { db } }) => {
    const [targets, thresholds, publishedYears, changes] = await Promise.all([
      listTargetRows(db),
      listThresholdRows(db),
      listPublishedYears(db),
      listStandardChanges(db, 200),
    ]);
    return {
      targets: targets.map(({ year, level, indicator, value, version }) => ({
        year,
        level,
        indicator,
        value,
        version,
      })),
      thresholds,
      publishedYears,
      changes,
    };
  }),

  saveTarget: proc({ action: 'standard.write', on: 'standard', sample: targetSample })
    .input(TargetInput.and(z.object({ expectedVersion: z.number().int().min(0) })))
    .mutation(({ ctx: { db, scope, ports }, input }) => saveTarget(db, scope, input, ports.clock.now())),

  saveThreshold: proc({ action: 'standard.write', on: 'standard', sample: thresholdSample })
    .input(ThresholdInput.and(z.object({ expectedValue: z.number().nullable() })))
    .mutation(({ ctx: { db, scope, ports }, input }) => saveThreshold(db, scope, input, ports.clock.now())),
});
