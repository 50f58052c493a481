import { and, eq, ne } from 'drizzle-orm';
import { AppError } from '../../../shared/app-error.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import type { Transaction } from '../../db/database.ts';
import { organisationState } from '../../db/schema/organisation.ts';
import { partyOrganisationState } from '../../db/schema/party-organisation.ts';
import { findingAnswer, reportComment } from '../../db/schema/report.ts';
import { sweepDecision, sweepRow } from '../../db/schema/sweep.ts';
import type { Scope } from '../../db/scope.ts';
import { requireUntaken } from './check-facts.ts';
import { findConflict } from './conflict.ts';
import { saysSame } from './same-facts.ts';
import { lockState, putState, type State } from './write-state.ts';

/** One write that is to be taken back. */
export interface Undone {
  readonly entityId: string;
  readonly quarter: Quarter;
  readonly before: unknown;
  readonly after: unknown;
}

/** A row as it stood before something was taken back, and as it stands now. */
export interface Restored {
  readonly before: unknown;
  readonly after: unknown;
}

/** JSON knows no dates, the time of the write is this one's, and what could not be written yet was not known. */
const revive = (kept: unknown, version: number): State => ({
  activists: null,
  developedThisYear: null,
  ...(kept as Omit<State, 'activists' | 'developedThisYear'>),
  version,
  updatedAt: new Date(),
});

/** @throws AppError `version-conflict` when the record does not say any more what the write said; `undo-refused`; `facts-refused` */
export async function restoreOrganisation(
  tx: Transaction,
  scope: Scope,
  { entityId: id, quarter, before, after }: Undone,
): Promise<Restored> {
  if (after === null) return bringBack(tx, scope, quarter, before as State);
  const current = await lockState(tx, scope, id, quarter);
  if (current.fromQuarter !== quarter || !saysSame(current, after)) {
    const conflict = await findConflict(tx, current, quarter, (after as State).version);
    throw new AppError('version-conflict', { current: current.version }, { conflict });
  }
  if (before === null) {
    await requireUnused(tx, id, quarter);
    await tx
      .delete(organisationState)
      .where(and(eq(organisationState.organisationId, id), eq(organisationState.fromQuarter, quarter)));
    return { before: current, after: null };
  }
  const restored = { ...revive(before, current.version + 1), fromQuarter: quarter };
  // Moved to where the actor no longer works: answers like a record that is not there.
  if (!scope.divisionCodes.has(restored.divisionCode)) throw new AppError('not-found');
  await requireStillFree(tx, scope, quarter, restored, current);
  await putState(tx, restored);
  return { before: current, after: restored };
}

/** The redo of an entry that was taken back. */
async function bringBack(tx: Transaction, scope: Scope, quarter: Quarter, kept: State): Promise<Restored> {
  const id = kept.organisationId;
  const present = await tx
    .select({ quarter: organisationState.fromQuarter })
    .from(organisationState)
    .where(eq(organisationState.organisationId, id));
  if (present.length > 0 || !scope.divisionCodes.has(kept.divisionCode)) throw new AppError('not-found');
  const state = { ...revive(kept, kept.version + 1), fromQuarter: quarter };
  await requireStillFree(tx, scope, quarter, state, null);
  await putState(tx, state);
  return { before: null, after: state };
}

async function requireStillFree(
  tx: Transaction,
  scope: Scope,
  quarter: Quarter,
  next: State,
  current: State | null,
): Promise<void> {
  const same =
    current &&
    (['name', 'uscc', 'divisionCode', 'status'] as const).every((field) => next[field] === current[field]);
  if (!same && next.status === 'operating')
    await requireUntaken(tx, scope, quarter, current?.organisationId ?? null, next);
}

/**
 * What was entered by mistake may vanish again only as long as nothing speaks of it: another quarter, a comment, an answer, a
 * department's list, a party organisation it leads. Its identity and its history stay.
 * @throws AppError `undo-refused`
 */
async function requireUnused(tx: Transaction, id: string, quarter: Quarter): Promise<void> {
  const uses = [
    tx
      .select({ id: organisationState.organisationId })
      .from(organisationState)
      .where(and(eq(organisationState.organisationId, id), ne(organisationState.fromQuarter, quarter))),
    tx.select({ id: reportComment.id }).from(reportComment).where(eq(reportComment.organisationId, id)),
    tx.select({ id: findingAnswer.rule }).from(findingAnswer).where(eq(findingAnswer.organisationId, id)),
    tx.select({ id: sweepRow.listId }).from(sweepRow).where(eq(sweepRow.organisationId, id)),
    tx.select({ id: sweepDecision.key }).from(sweepDecision).where(eq(sweepDecision.organisationId, id)),
    tx
      .select({ id: partyOrganisationState.partyOrganisationId })
      .from(partyOrganisationState)
      .where(eq(partyOrganisationState.leadOrganisationId, id)),
  ];
  for (const use of uses) {
    if ((await use.limit(1)).length > 0) throw new AppError('undo-refused');
  }
}
