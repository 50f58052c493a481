import { z } from 'zod';
import { Quarter } from '../../../shared/quarter.ts';
import { proc, router } from '../../rpc/trpc.ts';
import { findLastPublishedQuarter } from '../report/published/data.ts';
import {
  getIndicators,
  getStatistics,
  listIndicatorsByDivision,
  listOrganisationChanges,
  listTrend,
} from './data.ts';

const Division = z.object({ divisionCode: z.string() });
/** An instant up to which what was published counts: what a link pins. */
const Pinned = Division.extend({
  quarter: Quarter,
  asOf: z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text))
    .optional(),
});

const read = (sample: object = {}) =>
  proc({
    action: 'registry.read',
    on: 'indicator',
    sample: { divisionCode: '150622', quarter: '2026Q3', ...sample },
  });

export const indicatorRouter = router({
  /** As the registry stands: for who keeps it. */
  statistics: read()
    .input(Division.extend({ quarter: Quarter }))
    .query(({ ctx: { db, scope, ports }, input }) =>
      getStatistics(db, scope, input.divisionCode, input.quarter, ports.clock.now()),
    ),

  /** As the officials see it, like all below. */
  values: read()
    .input(Pinned)
    .query(({ ctx: { db, scope, ports }, input: { divisionCode, quarter, asOf } }) =>
      getIndicators(db, scope, divisionCode, quarter, { now: ports.clock.now(), asOf }),
    ),

  byDivision: read()
    .input(Pinned)
    .query(({ ctx: { db, scope, ports }, input: { divisionCode, quarter, asOf } }) =>
      listIndicatorsByDivision(db, scope, divisionCode, quarter, { now: ports.clock.now(), asOf }),
    ),

  trend: read({ quarters: 8 })
    .input(Pinned.extend({ quarters: z.number().int().min(1).max(40) }))
    .query(({ ctx: { db, scope, ports }, input: { divisionCode, quarter, quarters, asOf } }) =>
      listTrend(db, scope, divisionCode, { last: quarter, quarters, now: ports.clock.now(), asOf }),
    ),

  changes: read({ against: '2026Q2' })
    .input(Pinned.extend({ against: Quarter }))
    .query(({ ctx: { db, scope }, input: { divisionCode, quarter, against, asOf } }) =>
      listOrganisationChanges(db, scope, divisionCode, against, quarter, { asOf }),
    ),

  /** The quarter to begin with; null: nothing was published yet. */
  home: proc({ action: 'registry.read', on: 'indicator', sample: { divisionCode: '150622' } })
    .input(Division)
    .query(async ({ ctx: { db, scope }, input }) => ({
      quarter: await findLastPublishedQuarter(db, scope, input.divisionCode),
    })),
});
