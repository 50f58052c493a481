import { z } from 'zod';
import { nearestVenue } from '../../../shared/liaison/nearest-venue.ts';
import { Quarter } from '../../../shared/quarter.ts';
import { chinaDate } from '../../../shared/report/deadline.ts';
import { sampleId } from '../../rpc/sample.ts';
import { proc, router } from '../../rpc/trpc.ts';
import { getDivision, listCodesBelow } from '../division/data.ts';
import { listMeetingVenues } from '../venue/meeting-places/data.ts';
import { listCampaigns } from './campaigns.ts';
import { listPlans } from './data.ts';
import { getPlan } from './history.ts';
import { SavedCampaign, SavedPlan, SavedPlans } from './inputs.ts';
import { saveCampaign, savePlan, savePlans } from './mutations.ts';

const InDivision = z.object({ divisionCode: z.string().max(12), quarter: Quarter });
const inDivision = { divisionCode: '150622', quarter: '2026Q3' };

export const liaisonRouter = router({
  /** The cards at or below a division with the nearest venue of each, and the day they are judged by. */
  list: proc({ action: 'registry.read', on: 'liaison', sample: inDivision })
    .input(InDivision)
    .query(async ({ ctx: { db, scope, ports }, input: { divisionCode, quarter } }) => {
      const { code } = await getDivision(db, scope, divisionCode, quarter);
      const codes = await listCodesBelow(db, scope, code, quarter);
      const [cards, venues] = await Promise.all([
        listPlans(db, scope, codes, quarter),
        listMeetingVenues(db, scope, quarter),
      ]);
      return {
        today: chinaDate(ports.clock.now()),
        cards: cards.map((card) => ({ ...card, venue: nearestVenue(card, venues) })),
      };
    }),
  /** One organisation's card with who instructs it, the nearest venue, and what the card said before. */
  get: proc({
    action: 'registry.read',
    on: 'liaison',
    sample: { organisationId: sampleId, quarter: '2026Q3' },
  })
    .input(z.object({ organisationId: z.uuid(), quarter: Quarter }))
    .query(async ({ ctx: { db, scope, ports }, input }) => ({
      today: chinaDate(ports.clock.now()),
      ...(await getPlan(db, scope, input)),
    })),
  save: proc({
    action: 'registry.write',
    on: 'liaison',
    sample: {
      organisationId: sampleId,
      expectedVersion: null,
      quarter: '2026Q3',
      facts: {
        reason: 'few-members',
        reasonNote: null,
        responsibleRole: 'township-secretary',
        nextStep: '上门对接',
        dueOn: '2026-12-10',
        doneOn: null,
        campaignId: null,
        closed: false,
      },
    },
  })
    .input(SavedPlan)
    .mutation(({ ctx: { db, scope }, input }) => savePlan(db, scope, input)),
  /** The same role, due date, day of being done or campaign for many cards. */
  saveMany: proc({
    action: 'registry.write',
    on: 'liaison',
    sample: {
      quarter: '2026Q3',
      cards: [{ organisationId: sampleId, expectedVersion: 1 }],
      facts: { dueOn: '2026-12-10' },
    },
  })
    .input(SavedPlans)
    .mutation(({ ctx: { db, scope }, input }) => savePlans(db, scope, input)),
  /** The campaigns that concern a division, with their cards there. */
  campaigns: proc({ action: 'registry.read', on: 'campaign', sample: inDivision })
    .input(InDivision)
    .query(async ({ ctx: { db, scope, ports }, input }) => {
      const { code } = await getDivision(db, scope, input.divisionCode, input.quarter);
      const codes = await listCodesBelow(db, scope, code, input.quarter);
      const campaigns = await listCampaigns(db, scope, { ...input, divisionCode: code, codes });
      return { today: chinaDate(ports.clock.now()), campaigns };
    }),
  /** Of the city or a banner. */
  saveCampaign: proc({
    action: 'registry.write',
    on: 'campaign',
    sample: {
      id: null,
      expectedVersion: 0,
      divisionCode: '150622',
      name: '样例集中组建月',
      fromDate: '2026-11-01',
      toDate: '2026-11-30',
      goal: 10,
      closed: false,
    },
  })
    .input(SavedCampaign)
    .mutation(({ ctx: { db, scope }, input }) => saveCampaign(db, scope, input)),
});
