import { z } from 'zod';
import { Quarter, quarterAt } from '../../../shared/quarter.ts';
import { chinaDate } from '../../../shared/report/deadline.ts';
import { sampleId } from '../../rpc/sample.ts';
import { proc, router } from '../../rpc/trpc.ts';
import { countOpenShares, getShare, getVenueWeek, listShares } from './data.ts';
import { ListedShares, NotedUse, ProposedShares, ShareMoveInput } from './inputs.ts';
import { moveShare, noteUse, proposeShares } from './mutations.ts';

const ById = z.object({ id: z.uuid() });
const sampleSlot = { weekday: 'wed', fromMinute: 870, toMinute: 990 };

export const venueShareRouter = router({
  /** Of a division: the shares it asks for, those it is asked for, or both. */
  list: proc({
    action: 'registry.read',
    on: 'venue-share',
    sample: { divisionCode: '150622', quarter: '2026Q3', side: 'both', status: null },
  })
    .input(ListedShares)
    .query(({ ctx: { db, scope, ports }, input }) =>
      listShares(db, scope, input, chinaDate(ports.clock.now())),
    ),
  /** One share with its story. */
  get: proc({ action: 'registry.read', on: 'venue-share', sample: { id: sampleId } })
    .input(ById)
    .query(({ ctx: { db, scope, ports }, input }) =>
      getShare(db, scope, input.id, chinaDate(ports.clock.now())),
    ),
  /** A venue's week as it stands at a quarter, at today's when that is later. */
  calendar: proc({
    action: 'registry.read',
    on: 'venue-share',
    sample: { venueId: sampleId, quarter: '2026Q3' },
  })
    .input(z.object({ venueId: z.uuid(), quarter: Quarter }))
    .query(({ ctx: { db, scope, ports }, input: { venueId, quarter } }) => {
      const present = quarterAt(ports.clock.now());
      return getVenueWeek(db, scope, { venueId, quarter: quarter > present ? quarter : present });
    }),
  /** How many wait for the account. */
  countOpen: proc({ action: 'registry.read', on: 'venue-share' }).query(({ ctx: { db, scope } }) =>
    countOpenShares(db, scope),
  ),
  propose: proc({
    action: 'venue.plan',
    on: 'venue-share',
    sample: {
      quarter: '2026Q3',
      planId: null,
      shares: [
        { organisationId: sampleId, venueId: sampleId, people: 3, slots: [sampleSlot], purpose: null },
      ],
    },
  })
    .input(ProposedShares)
    .mutation(({ ctx: { db, scope, ports }, input }) =>
      proposeShares(db, scope, input, chinaDate(ports.clock.now())),
    ),
  /** Offer, decline, agree, withdraw, end; who may what says shared/venue-share/transition.ts. */
  move: proc({
    action: 'venue.plan',
    on: 'venue-share',
    sample: { id: sampleId, expectedVersion: 1, move: 'offer', slots: [sampleSlot], note: null },
  })
    .input(ShareMoveInput)
    .mutation(({ ctx: { db, scope, ports }, input }) => moveShare(db, scope, input, ports.clock.now())),
  /** A day on which it was used. */
  noteUse: proc({
    action: 'share.answer',
    on: 'venue-share',
    sample: { id: sampleId, expectedVersion: 1, date: '2026-10-07', people: 5, remove: false },
  })
    .input(NotedUse)
    .mutation(({ ctx: { db, scope, ports }, input }) => noteUse(db, scope, input, ports.clock.now())),
});
