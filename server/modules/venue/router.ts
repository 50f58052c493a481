import { z } from 'zod';
import { Quarter } from '../../../shared/quarter.ts';
import { chinaDate } from '../../../shared/report/deadline.ts';
import { sampleId } from '../../rpc/sample.ts';
import { proc, router } from '../../rpc/trpc.ts';
import { listChecklists } from './checklists.ts';
import { listVenues } from './data.ts';
import { getVenue } from './detail.ts';
import { getHavesGap } from './gap.ts';
import { listHosts } from './hosts.ts';
import { EndedVenue, RemovedPhoto, SavedChecklist, SavedVenue } from './inputs.ts';
import { endVenue, removePhoto, saveChecklist, saveVenue } from './mutations.ts';

const quarter = '2026Q3';
const factsSample = {
  name: '样例党群服务中心',
  divisionCode: '150622100',
  hostKind: 'township',
  hostDivisionCode: null,
  organisationId: null,
  address: null,
  lngLat: null,
  capacityPeople: 40,
  openForSharing: true,
  openingHours: { mon: [['08:30', '12:00']] },
  sixHaves: ['place', 'flag'],
  sharingTerms: null,
  contactPost: '党建办公室',
  contactTelephone: null,
  condition: 'good',
  visitedOn: null,
};

export const venueRouter = router({
  list: proc({ action: 'registry.read', on: 'venue', sample: { quarter } })
    .input(z.object({ quarter: Quarter }))
    .query(({ ctx: { db, scope }, input }) => listVenues(db, scope, input.quarter)),
  /** One with photographs, what it lacks, and what was changed of it by whom; and the day it is judged by. */
  get: proc({ action: 'registry.read', on: 'venue', sample: { id: sampleId, quarter } })
    .input(z.object({ id: z.uuid(), quarter: Quarter }))
    .query(async ({ ctx: { db, scope, ports }, input }) => ({
      today: chinaDate(ports.clock.now()),
      ...(await getVenue(db, scope, input)),
    })),
  /** How far a division's venues are from having everything asked for. */
  gap: proc({ action: 'registry.read', on: 'venue', sample: { divisionCode: '150622', quarter } })
    .input(z.object({ divisionCode: z.string().max(12), quarter: Quarter }))
    .query(({ ctx: { db, scope }, input }) => getHavesGap(db, scope, input)),
  /** Villages, communities and organisations of a township-level division: who can host a venue there. */
  hosts: proc({ action: 'registry.read', on: 'venue', sample: { divisionCode: '150622100', quarter } })
    .input(z.object({ divisionCode: z.string().max(12), quarter: Quarter }))
    .query(({ ctx: { db, scope }, input }) => listHosts(db, scope, input)),
  save: proc({
    action: 'venue.write',
    on: 'venue',
    sample: { id: null, quarter, expectedVersion: 0, reason: '走访登记', facts: factsSample },
  })
    .input(SavedVenue)
    .mutation(({ ctx: { db, scope, ports }, input }) =>
      saveVenue(db, scope, input, chinaDate(ports.clock.now())),
    ),
  end: proc({
    action: 'venue.write',
    on: 'venue',
    sample: { id: sampleId, quarter, expectedVersion: 1, ending: 'closed', reason: '房屋收回' },
  })
    .input(EndedVenue)
    .mutation(({ ctx: { db, scope }, input }) => endVenue(db, scope, input)),
  removePhoto: proc({ action: 'venue.write', on: 'venue', sample: { id: sampleId } })
    .input(RemovedPhoto)
    .mutation(({ ctx: { db, scope, ports }, input }) => removePhoto(db, scope, input.id, ports.clock.now())),
  /** What venues are asked for, by year, and who set it. */
  checklist: proc({ action: 'registry.read', on: 'venue' }).query(({ ctx: { db } }) => listChecklists(db)),
  saveChecklist: proc({
    action: 'standard.write',
    on: 'venue',
    sample: { fromYear: 2040, items: [{ key: 'place', name: null }], expectedVersion: 0 },
  })
    .input(SavedChecklist)
    .mutation(({ ctx: { db, scope, ports }, input }) => saveChecklist(db, scope, input, ports.clock.now())),
});
