import { z } from 'zod';
import { AppError } from '../../../shared/app-error.ts';
import { Quarter } from '../../../shared/quarter.ts';
import { proc, router } from '../../rpc/trpc.ts';
import { listChanges } from './changes.ts';
import { listOrganisations } from './data.ts';
import { listGrades, listHistory } from './history.ts';
import { placeOrganisation, undoPlacement } from './mutations.ts';

const Point = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);

export const organisationRouter = router({
  /** One organisation at a quarter with its past, its grades and those who share its party organisation. */
  get: proc({ action: 'read', on: 'organisation' })
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
  changes: proc({ action: 'read', on: 'organisation' })
    .input(z.object({ id: z.uuid(), limit: z.number().int().min(1).max(500).default(50) }))
    .query(({ ctx: { db, scope }, input }) => listChanges(db, scope, input)),
  place: proc({ action: 'write', on: 'organisation' })
    .input(
      z.object({
        id: z.uuid(),
        quarter: Quarter,
        expectedVersion: z.number().int(),
        lngLat: Point.nullable(),
        reason: z.string().trim().min(1).max(200),
      }),
    )
    .mutation(({ ctx: { db, scope }, input }) => placeOrganisation(db, scope, input)),
  undoPlacement: proc({ action: 'write', on: 'organisation' })
    .input(z.object({ operationId: z.uuid() }))
    .mutation(({ ctx: { db, scope }, input }) => undoPlacement(db, scope, input.operationId)),
});
