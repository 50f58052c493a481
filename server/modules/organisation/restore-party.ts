import { and, desc, eq, lte, ne } from 'drizzle-orm';
import { AppError } from '../../../shared/app-error.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import type { Transaction } from '../../db/database.ts';
import { organisationState } from '../../db/schema/organisation.ts';
import { partyOrganisationState, starGrade } from '../../db/schema/party-organisation.ts';
import type { Scope } from '../../db/scope.ts';
import type { Restored, Undone } from './restore-organisation.ts';
import { saysSame } from './same-facts.ts';

type PartyState = typeof partyOrganisationState.$inferSelect;

/** Every state of a party organisation is locked; the one in force at the quarter, or null. */
export async function lockParty(tx: Transaction, id: string, quarter: Quarter): Promise<PartyState | null> {
  await tx
    .select({ version: partyOrganisationState.version })
    .from(partyOrganisationState)
    .where(eq(partyOrganisationState.partyOrganisationId, id))
    .orderBy(partyOrganisationState.fromQuarter)
    .for('update');
  const [state] = await tx
    .select()
    .from(partyOrganisationState)
    .where(
      and(
        eq(partyOrganisationState.partyOrganisationId, id),
        lte(partyOrganisationState.fromQuarter, quarter),
      ),
    )
    .orderBy(desc(partyOrganisationState.fromQuarter))
    .limit(1);
  return state ?? null;
}

/** @throws AppError `version-conflict` when it does not say any more what the write said; `undo-refused`; `not-found` */
export async function restoreParty(
  tx: Transaction,
  scope: Scope,
  { entityId: id, quarter, before, after }: Undone,
): Promise<Restored> {
  const current = await lockParty(tx, id, quarter);
  const known = (before ?? after) as PartyState;
  if (!scope.divisionCodes.has(current?.divisionCode ?? known.divisionCode)) throw new AppError('not-found');
  if (!saysSame(current, after) || (current && current.fromQuarter !== quarter))
    throw new AppError('version-conflict', { current: current?.version ?? 0 });
  if (before === null) {
    await requireUnused(tx, id, quarter);
    await tx
      .delete(partyOrganisationState)
      .where(
        and(
          eq(partyOrganisationState.partyOrganisationId, id),
          eq(partyOrganisationState.fromQuarter, quarter),
        ),
      );
    return { before: current, after: null };
  }
  const version = (current?.version ?? known.version) + 1;
  const restored = {
    // What could not be written yet was not known.
    founded: null,
    electionDueOn: null,
    honours: [],
    ...(before as Omit<PartyState, 'founded' | 'electionDueOn' | 'honours'>),
    fromQuarter: quarter,
    version,
    updatedAt: new Date(),
  };
  await tx
    .insert(partyOrganisationState)
    .values(restored)
    .onConflictDoUpdate({
      target: [partyOrganisationState.partyOrganisationId, partyOrganisationState.fromQuarter],
      set: restored,
    });
  return { before: current, after: restored };
}

/** @throws AppError `undo-refused` when an organisation belongs to it, another quarter knows it, or it was graded */
async function requireUnused(tx: Transaction, id: string, quarter: Quarter): Promise<void> {
  const uses = [
    tx
      .select({ id: organisationState.organisationId })
      .from(organisationState)
      .where(eq(organisationState.partyOrganisationId, id)),
    tx
      .select({ id: partyOrganisationState.partyOrganisationId })
      .from(partyOrganisationState)
      .where(
        and(
          eq(partyOrganisationState.partyOrganisationId, id),
          ne(partyOrganisationState.fromQuarter, quarter),
        ),
      ),
    tx
      .select({ id: starGrade.partyOrganisationId })
      .from(starGrade)
      .where(eq(starGrade.partyOrganisationId, id)),
  ];
  for (const use of uses) {
    if ((await use.limit(1)).length > 0) throw new AppError('undo-refused');
  }
}

/** A grade carries no version: it is taken back only while it says what the write said. */
export async function restoreGrade(
  tx: Transaction,
  scope: Scope,
  { entityId: id, quarter, before, after }: Undone,
): Promise<Restored> {
  const party = await lockParty(tx, id, quarter);
  if (!party || !scope.divisionCodes.has(party.divisionCode)) throw new AppError('not-found');
  const here = and(eq(starGrade.partyOrganisationId, id), eq(starGrade.fromQuarter, quarter));
  const [current = null] = await tx.select().from(starGrade).where(here);
  if (!saysSame(current, after)) throw new AppError('version-conflict', { current: party.version });
  const kept = before as typeof starGrade.$inferSelect | null;
  // What held before was said in an earlier quarter: without a row of its own this one goes on with it.
  if (!kept || kept.fromQuarter !== quarter) {
    await tx.delete(starGrade).where(here);
    return { before: current, after: null };
  }
  await tx
    .insert(starGrade)
    .values(kept)
    .onConflictDoUpdate({ target: [starGrade.partyOrganisationId, starGrade.fromQuarter], set: kept });
  return { before: current, after: kept };
}
