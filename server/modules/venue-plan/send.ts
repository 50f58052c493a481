import { randomUUID } from 'node:crypto';
import { and, asc, eq } from 'drizzle-orm';
import { AppError, type AppErrorCode } from '../../../shared/app-error.ts';
import { chinaDate } from '../../../shared/report/deadline.ts';
import type { Database, Transaction } from '../../db/database.ts';
import { revision } from '../../db/schema/record.ts';
import { venuePlan } from '../../db/schema/venue-plan.ts';
import type { Scope } from '../../db/scope.ts';
import type { Ports } from '../../rpc/ports.ts';
import { recordWrite, type Written } from '../organisation/mutations.ts';
import { proposeShares } from '../venue-share/mutations.ts';
import { type PlanRow, viewPlan } from './data.ts';
import type { SentPlan } from './inputs.ts';
import { requireDraft, withoutResult } from './require-draft.ts';

/** One of the plan's meetings that was not proposed: why not says `error.<code>` of the catalogue. */
export interface LeftMeeting {
  readonly organisationId: string;
  readonly venueId: string;
  /** Of the organisation, and of the venue. */
  readonly name: string;
  readonly venue: string;
  readonly code: AppErrorCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface SentAnswer extends Written {
  readonly sent: number;
  readonly left: readonly LeftMeeting[];
}

/** How many names a refusal says before it counts the rest. */
const namesSaid = 5;

/**
 * Accepts an assignment: proposes a share to the host of every meeting, in one transaction. What was taken since the plan was solved is
 * named; then nothing is sent, unless the caller wants the rest sent.
 * @throws AppError `not-found`; `version-conflict`; `plan-sent`; `invalid-input` for a siting; `plan-outdated` {count, names}
 */
export function sendVenuePlan(
  db: Database,
  scope: Scope,
  ports: Ports,
  { operationId = randomUUID(), partial, ...target }: SentPlan,
): Promise<SentAnswer> {
  return db.transaction(async (tx) => {
    const again = await findSent(tx, scope, operationId);
    if (again) return again;
    const before = await requireDraft(tx, scope, target, true);
    if (before.result.kind !== 'assign' || before.result.meetings.length === 0)
      throw new AppError('invalid-input');
    const { meetings } = before.result;
    const now = ports.clock.now();
    const { left: refused } = await proposeShares(
      tx,
      scope,
      {
        quarter: before.quarter,
        planId: before.id,
        shares: meetings.map(({ organisationId, venueId, people, slot }) => ({
          ...{ organisationId, venueId, people, slots: [slot], purpose: null },
        })),
      },
      chinaDate(now),
      { partial: true },
    );
    const left = refused.length > 0 ? await nameLeft(tx, scope, before, refused) : [];
    const sent = meetings.length - left.length;
    if (left.length > 0 && (!partial || sent === 0)) throw outdated(left);
    const after: PlanRow = {
      ...before,
      status: 'sent',
      sentOn: chinaDate(now),
      version: before.version + 1,
      actor: scope.actor,
      actorPost: scope.post,
      updatedAt: now,
    };
    await tx.update(venuePlan).set(after).where(eq(venuePlan.id, before.id));
    await recordWrite(tx, scope, {
      operationId,
      entity: 'venue-plan',
      entityId: before.id,
      quarter: before.quarter,
      before: withoutResult(before),
      after: { ...withoutResult(after), sent, left },
      reason: '',
      action: 'venue-plan.send',
    });
    return { operationId, version: after.version, sent, left };
  });
}

function outdated(left: readonly LeftMeeting[]): AppError {
  const names = [...new Set(left.map(({ name }) => name))];
  const said = names.slice(0, namesSaid).join('、');
  return new AppError('plan-outdated', {
    count: left.length,
    names: names.length > namesSaid ? `${said}……` : said,
  });
}

async function nameLeft(
  tx: Transaction,
  scope: Scope,
  row: PlanRow,
  refused: readonly Omit<LeftMeeting, 'name' | 'venue'>[],
): Promise<LeftMeeting[]> {
  const { names } = await viewPlan(tx, scope, row);
  return refused.map((each) => ({
    ...each,
    name: names.organisations[each.organisationId]?.name ?? '',
    venue: names.venues[each.venueId]?.name ?? '',
  }));
}

/** What was answered when the same was asked before. */
async function findSent(tx: Transaction, scope: Scope, operationId: string): Promise<SentAnswer | null> {
  const [entry] = await tx
    .select({ after: revision.after })
    .from(revision)
    .where(
      and(
        eq(revision.operationId, operationId),
        eq(revision.actor, scope.actor),
        eq(revision.entity, 'venue-plan'),
      ),
    )
    .orderBy(asc(revision.id))
    .limit(1);
  if (!entry) return null;
  const { version, sent, left } = entry.after as SentAnswer;
  return { operationId, version, sent, left };
}
