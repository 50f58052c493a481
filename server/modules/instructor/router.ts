import { z } from 'zod';
import { Quarter } from '../../../shared/quarter.ts';
import { chinaDate } from '../../../shared/report/deadline.ts';
import { sampleId } from '../../rpc/sample.ts';
import { proc, router } from '../../rpc/trpc.ts';
import { Assigning, MarkedDuties, SavedInstructor } from './inputs.ts';
import { listInArea, listInstructors, listUninstructed } from './list.ts';
import { assignInstructor, markDuties, saveInstructor, showTelephone } from './mutations.ts';

const InDivision = z.object({ divisionCode: z.string().max(12), quarter: Quarter });
const inDivision = { divisionCode: '150622', quarter: '2026Q3' };

export const instructorRouter = router({
  /** The instructors of a division with whom they instruct and their duties, and the day the duties are judged by. */
  list: proc({ action: 'registry.read', on: 'instructor', sample: inDivision })
    .input(InDivision)
    .query(async ({ ctx: { db, scope, ports }, input }) => {
      const today = chinaDate(ports.clock.now());
      return { today, instructors: await listInstructors(db, scope, { ...input, today }) };
    }),
  /** Organisations that are not organised and have no instructor, above-scale first. */
  uninstructed: proc({ action: 'registry.read', on: 'instructor', sample: inDivision })
    .input(InDivision)
    .query(({ ctx: { db, scope }, input }) => listUninstructed(db, scope, input.divisionCode, input.quarter)),
  /** Whom an instructor of an area would be given. */
  inArea: proc({ action: 'registry.read', on: 'instructor', sample: { id: sampleId, quarter: '2026Q3' } })
    .input(z.object({ id: z.uuid(), quarter: Quarter }))
    .query(({ ctx: { db, scope }, input }) => listInArea(db, scope, input.id, input.quarter)),
  save: proc({
    action: 'registry.write',
    on: 'instructor',
    sample: {
      id: null,
      expectedVersion: 0,
      facts: {
        certificateNumber: 'DJ-0000',
        divisionCode: '150622',
        post: '样例岗位',
        mode: 'several',
        areaCodes: [],
        area: null,
        fromQuarter: '2026Q3',
        untilQuarter: null,
      },
    },
  })
    .input(SavedInstructor)
    .mutation(({ ctx: { db, scope }, input }) => saveInstructor(db, scope, input)),
  assign: proc({
    action: 'registry.write',
    on: 'instructor',
    sample: {
      quarter: '2026Q3',
      instructorId: null,
      organisations: [{ id: sampleId, expectedVersion: null }],
    },
  })
    .input(Assigning)
    .mutation(({ ctx: { db, scope }, input }) => assignInstructor(db, scope, input)),
  markDuties: proc({
    action: 'registry.write',
    on: 'instructor',
    sample: {
      duties: [{ instructorId: sampleId, kind: 'summary', period: '2026Q3' }],
      doneOn: '2026-10-08',
      note: null,
    },
  })
    .input(MarkedDuties)
    .mutation(({ ctx: { db, scope, ports }, input }) => markDuties(db, scope, input, ports.clock.now())),
  /** A mutation, since who looked is noted. */
  showTelephone: proc({ action: 'contact.read', on: 'instructor', sample: { id: sampleId } })
    .input(z.object({ id: z.uuid() }))
    .mutation(({ ctx: { db, scope }, input }) => showTelephone(db, scope, input.id)),
});
