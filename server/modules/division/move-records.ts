import { and, eq, inArray, sql } from 'drizzle-orm';
import { developedInYear } from '../../../shared/organisation.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import type { Transaction } from '../../db/database.ts';
import { organisationState } from '../../db/schema/organisation.ts';
import { partyOrganisationState } from '../../db/schema/party-organisation.ts';
import { revision } from '../../db/schema/record.ts';
import { venue } from '../../db/schema/venue.ts';
import { venuePlan } from '../../db/schema/venue-plan.ts';
import { venueShare } from '../../db/schema/venue-share.ts';
import type { Scope } from '../../db/scope.ts';
import type { Leaving } from './leaving.ts';

/** The operation that moves them. */
interface Move {
  readonly operationId: string;
  readonly from: readonly string[];
  readonly into: string;
  readonly fromQuarter: Quarter;
  readonly reason: string;
}

/** Gives every leaving record a state in the surviving division, as a copy from the quarter on; earlier quarters keep theirs. */
export async function moveRecords(
  tx: Transaction,
  scope: Scope,
  leaving: Leaving,
  move: Move,
): Promise<void> {
  const revisions: (typeof revision.$inferInsert)[] = [];
  const note = (entity: string, entityId: string, quarter: Quarter, before: unknown, after: unknown) =>
    revisions.push({
      operationId: move.operationId,
      entity,
      entityId,
      quarter,
      before,
      after,
      reason: move.reason,
      actor: scope.actor,
    });
  const next = <State extends { fromQuarter: Quarter; version: number }>(state: State) => ({
    ...state,
    fromQuarter: state.fromQuarter < move.fromQuarter ? move.fromQuarter : state.fromQuarter,
    divisionCode: move.into,
    version: state.version + 1,
    updatedAt: new Date(),
  });
  const parties = leaving.partyOrganisations.map(next);
  for (const [index, state] of parties.entries()) {
    const before = leaving.partyOrganisations[index];
    note('party-organisation', state.partyOrganisationId, state.fromQuarter, before, state);
  }
  // Who starts anew in another year starts with nobody developed.
  const organisations = leaving.organisations.map((state) => {
    const moved = next(state);
    return { ...moved, developedThisYear: developedInYear(state, moved.fromQuarter) };
  });
  for (const [index, state] of organisations.entries())
    note('organisation', state.organisationId, state.fromQuarter, leaving.organisations[index], state);
  for (let start = 0; start < parties.length; start += 500)
    await tx
      .insert(partyOrganisationState)
      .values(parties.slice(start, start + 500))
      .onConflictDoUpdate({
        target: [partyOrganisationState.partyOrganisationId, partyOrganisationState.fromQuarter],
        set: {
          divisionCode: sql`excluded.division_code`,
          version: sql`excluded.version`,
          updatedAt: sql`excluded.updated_at`,
        },
      });
  for (let start = 0; start < organisations.length; start += 500)
    await tx
      .insert(organisationState)
      .values(organisations.slice(start, start + 500))
      .onConflictDoUpdate({
        target: [organisationState.organisationId, organisationState.fromQuarter],
        set: {
          divisionCode: sql`excluded.division_code`,
          version: sql`excluded.version`,
          updatedAt: sql`excluded.updated_at`,
        },
      });
  for (const before of leaving.venues) {
    const after = movedVenue(before, move);
    const state = and(eq(venue.id, before.id), eq(venue.fromQuarter, before.fromQuarter));
    if (before.fromQuarter >= move.fromQuarter) {
      await tx.update(venue).set(after).where(state);
    } else {
      await tx.update(venue).set({ untilQuarter: move.fromQuarter }).where(state);
      await tx.insert(venue).values(after);
    }
    note('venue', after.id, after.fromQuarter, before, after);
  }
  await moveAgreements(tx, move);
  for (let start = 0; start < revisions.length; start += 2000)
    await tx.insert(revision).values(revisions.slice(start, start + 2000));
}

/** From the quarter on it stands in the surviving division. */
function movedVenue(before: typeof venue.$inferSelect, { from, into, fromQuarter }: Move) {
  const ends = before.fromQuarter < fromQuarter;
  const moved = (code: string) => (from.includes(code) ? into : code);
  return {
    ...before,
    version: before.version + 1,
    updatedAt: new Date(),
    fromQuarter: ends ? fromQuarter : before.fromQuarter,
    divisionCode: moved(before.divisionCode),
    hostDivisionCode: before.hostDivisionCode && moved(before.hostDivisionCode),
  };
}

/** Shares and plans are of the present: they go on in the surviving division. */
async function moveAgreements(tx: Transaction, { from, into }: Move): Promise<void> {
  const left = [...from];
  await tx.update(venueShare).set({ divisionCode: into }).where(inArray(venueShare.divisionCode, left));
  await tx
    .update(venueShare)
    .set({ hostDivisionCode: into })
    .where(inArray(venueShare.hostDivisionCode, left));
  await tx.update(venuePlan).set({ divisionCode: into }).where(inArray(venuePlan.divisionCode, left));
}
