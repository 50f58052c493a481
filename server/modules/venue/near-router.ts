import { z } from 'zod';
import { Quarter } from '../../../shared/quarter.ts';
import { defaultMeetingRule, MeetingRule } from '../../../shared/venue/weekly-slot.ts';
import { needChoices, WayBound } from '../../../shared/venue-plan.ts';
import { proc, router } from '../../rpc/trpc.ts';
import { getReach, getReachedRoads, listNearest } from './meeting-places/data.ts';

const quarter = '2026Q3';
const LngLat = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);

export const nearRouter = router({
  /** The venues around an organisation or a place, ranked by way, those that cannot be used with the reason. */
  nearest: proc({
    action: 'registry.read',
    on: 'venue',
    sample: {
      quarter,
      organisationId: null,
      lngLat: [109.98, 39.82],
      people: 12,
      meeting: defaultMeetingRule,
      bound: { kind: 'metres', value: 10_000 },
      count: 20,
    },
  })
    .input(
      z.object({
        quarter: Quarter,
        organisationId: z.uuid().nullable(),
        lngLat: LngLat.nullable(),
        people: z.number().int().min(1).max(2000).nullable(),
        meeting: MeetingRule,
        bound: WayBound.nullable(),
        count: z.number().int().min(1).max(200),
      }),
    )
    .query(({ ctx: { db, scope, ports }, input }) => listNearest(db, scope, ports, input)),
  /** How far everybody at or below a division is from the nearest usable venue. */
  reach: proc({
    action: 'registry.read',
    on: 'venue',
    sample: { divisionCode: '150622', quarter, who: 'unreached', meeting: defaultMeetingRule },
  })
    .input(
      z.object({
        divisionCode: z.string().max(12),
        quarter: Quarter,
        who: z.enum(needChoices).exclude(['picked']),
        meeting: MeetingRule,
      }),
    )
    .query(({ ctx: { db, scope, ports }, input }) => getReach(db, scope, ports, input)),
  /** The roads from which a usable venue is reached; null without a network. */
  reachedRoads: proc({
    action: 'registry.read',
    on: 'venue',
    sample: { quarter, meeting: defaultMeetingRule, bound: { kind: 'metres', value: 5000 } },
  })
    .input(z.object({ quarter: Quarter, meeting: MeetingRule, bound: WayBound }))
    .query(({ ctx: { db, scope, ports }, input }) => getReachedRoads(db, scope, ports, input)),
});
