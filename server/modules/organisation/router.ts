import { z } from 'zod';
import { AppError } from '../../../shared/app-error.ts';
import { Quarter } from '../../../shared/quarter.ts';
import { sampleId } from '../../rpc/sample.ts';
import { proc, router } from '../../rpc/trpc.ts';
import { getRecordAt, listChanges } from './changes.ts';
import { listOrganisations } from './data.ts';
import { listGrades, listHistory } from './history.ts';
import { NewOrganisation, PlacedOrganisation, SavedOrganisation } from './inputs.ts';
import { createOrganisation, placeOrganisation, saveOrganisation } from './mutations.ts';
import { listOwnActions } from './my-actions.ts';
import { undoWrite } from './undo.ts';

export const organisationRouter = router({
  /** One organisation at a quarter with its past, its grades and those who share its party organisation. */
  get: proc({ action: 'registry.read', on: 'organisation', sample: { id: sampleId, quarter: '2026Q3' } })
    .input(z.object({ id: z.uuid(), quarter: Quarter }))
    .query(async ({ ctx: { db, scope }, input }) => {
      const [organisation] = await listOrganisations(db, scope, input.quarter, { ids: [input.id] });
      if (!organisation) throw new AppError('not-found');
      const party = organisation.partyOrganisation;
      const [history, grades, covered] = await Promise.all([
        listHistory(db, input.id),
        party ? listGrades(db, party.id) : [],
        party ? listOrganisations(db, scope, input.quarter, { partyOrganisationId: party.id }) : [],
      ]);
      return {
        organisation,
        history,
        grades,
        partners: covered
          .filter((each) => each.id !== input.id)
          .map(({ id, name, divisionCode }) => ({ id, name, divisionCode })),
      };
    }),
  /** Who changed what of one organisation and when, newest first. */
  changes: proc({ action: 'registry.read', on: 'organisation', sample: { id: sampleId } })
    .input(z.object({ id: z.uuid(), limit: z.number().int().min(1).max(500).default(50) }))
    .query(({ ctx: { db, scope }, input }) => listChanges(db, scope, input)),
  /** The record as it stood after one of its changes. */
  at: proc({ action: 'registry.read', on: 'organisation', sample: { id: sampleId, revisionId: 1 } })
    .input(z.object({ id: z.uuid(), revisionId: z.number().int().positive() }))
    .query(({ ctx: { db, scope }, input }) => getRecordAt(db, scope, input)),
  create: proc({
    action: 'registry.write',
    on: 'organisation',
    sample: {
      quarter: '2026Q3',
      divisionCode: '150622100',
      sector: 'enterprise',
      name: '样例商贸有限公司',
      source: '实地走访',
      reason: '走访发现',
    },
  })
    .input(NewOrganisation)
    .mutation(({ ctx: { db, scope }, input }) => createOrganisation(db, scope, input)),
  save: proc({
    action: 'registry.write',
    on: 'organisation',
    sample: { id: sampleId, quarter: '2026Q3', expectedVersion: 1, facts: { employees: 60 }, reason: '核实' },
  })
    .input(SavedOrganisation)
    .mutation(({ ctx: { db, scope }, input }) => saveOrganisation(db, scope, input)),
  place: proc({
    action: 'registry.write',
    on: 'organisation',
    sample: { id: sampleId, quarter: '2026Q3', expectedVersion: 1, lngLat: [110, 39.8], reason: '核实地址' },
  })
    .input(PlacedOrganisation)
    .mutation(({ ctx: { db, scope }, input }) => placeOrganisation(db, scope, input)),
  /** Takes one of the own writes back, whatever it wrote; taking that back does it again. */
  undo: proc({ action: 'registry.write', on: 'organisation', sample: { operationId: sampleId } })
    .input(z.object({ operationId: z.uuid() }))
    .mutation(({ ctx: { db, scope }, input }) => undoWrite(db, scope, input.operationId)),
  /** The own writes of the last 12 hours, newest first, and which of them would be taken back or done again next. */
  myActions: proc({ action: 'registry.write', on: 'organisation', sample: {} })
    .input(z.object({ limit: z.number().int().min(1).max(100).default(20) }))
    .query(({ ctx: { db, scope, ports }, input }) =>
      listOwnActions(db, scope, {
        ...input,
        since: new Date(ports.clock.now().getTime() - 12 * 3_600_000),
      }),
    ),
});
