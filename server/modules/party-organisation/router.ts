import { z } from 'zod';
import { isElectionOverdue } from '../../../shared/party-facts.ts';
import { Quarter } from '../../../shared/quarter.ts';
import { chinaDate } from '../../../shared/report/deadline.ts';
import { sampleId } from '../../rpc/sample.ts';
import { proc, router } from '../../rpc/trpc.ts';
import { getParty, listPartyChanges, searchParties } from './data.ts';
import { AttachInput, CreateInput, GradeInput, LinkInput, SaveInput } from './inputs.ts';
import { attachParty, createParty, detachParty, gradeParty, saveParty } from './mutations.ts';

const on = 'party-organisation';
const link = { organisationId: sampleId, quarter: '2026Q3', expectedVersion: 1, reason: '核实' };

export const partyOrganisationRouter = router({
  /** Party organisations by a part of their name, those of the division first; at most 20. */
  search: proc({
    action: 'registry.read',
    on,
    sample: { quarter: '2026Q3', text: '联合', divisionCode: '150622100' },
  })
    .input(z.object({ quarter: Quarter, text: z.string().max(100), divisionCode: z.string().max(12) }))
    .query(({ ctx: { db, scope }, input }) => searchParties(db, scope, input)),
  /** As it stands at a quarter, and whether its election is overdue today. */
  get: proc({ action: 'registry.read', on, sample: { id: sampleId, quarter: '2026Q3' } })
    .input(z.object({ id: z.uuid(), quarter: Quarter }))
    .query(async ({ ctx: { db, scope, ports }, input }) => {
      const party = await getParty(db, scope, input);
      const today = chinaDate(ports.clock.now());
      return { ...party, electionOverdue: isElectionOverdue(party.electionDueOn, today) };
    }),
  changes: proc({ action: 'registry.read', on, sample: { id: sampleId } })
    .input(z.object({ id: z.uuid(), limit: z.number().int().min(1).max(500).default(50) }))
    .query(({ ctx: { db, scope }, input }) => listPartyChanges(db, scope, input)),
  attach: proc({ action: 'registry.write', on, sample: { ...link, partyOrganisationId: sampleId } })
    .input(AttachInput)
    .mutation(({ ctx: { db, scope }, input }) => attachParty(db, scope, input)),
  detach: proc({ action: 'registry.write', on, sample: link })
    .input(LinkInput)
    .mutation(({ ctx: { db, scope }, input }) => detachParty(db, scope, input)),
  create: proc({
    action: 'registry.write',
    on,
    sample: { ...link, name: '中共样例支部委员会', kind: 'branch', formation: 'solo', secretary: 'vacant' },
  })
    .input(CreateInput)
    .mutation(({ ctx: { db, scope }, input }) => createParty(db, scope, input)),
  save: proc({
    action: 'registry.write',
    on,
    sample: {
      id: sampleId,
      quarter: '2026Q3',
      expectedVersion: 1,
      facts: { secretary: 'internal' },
      reason: '核实',
    },
  })
    .input(SaveInput)
    .mutation(({ ctx: { db, scope }, input }) => saveParty(db, scope, input)),
  /** The star grade of the quarter's half-year. */
  grade: proc({
    action: 'registry.write',
    on,
    sample: { id: sampleId, quarter: '2026Q3', expectedGrade: 0, grade: 1, evidence: '上半年考评' },
  })
    .input(GradeInput)
    .mutation(({ ctx: { db, scope }, input }) => gradeParty(db, scope, input)),
});
