import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { AppError } from '../../../shared/app-error.ts';
import { quarterAt } from '../../../shared/quarter.ts';
import { chinaDate } from '../../../shared/report/deadline.ts';
import type { Transaction } from '../../db/database.ts';
import { venueShareUse } from '../../db/schema/venue-share.ts';
import type { Scope } from '../../db/scope.ts';
import { findWrite, recordWrite, type Written } from '../organisation/mutations.ts';
import type { NotedUse } from './inputs.ts';
import { keptOf, requireMove, writeChange } from './move-share.ts';
import type { ShareRecord } from './rows.ts';
import { getShareView } from './views.ts';

/**
 * Notes a day on which a share was used, or takes it off again.
 * @throws AppError `not-found` (also of a day that was not noted), `version-conflict`, `transition-refused`
 */
export async function noteUse(
  tx: Transaction,
  scope: Scope,
  { operationId = randomUUID(), id, expectedVersion, date, people, remove }: NotedUse,
  now: Date,
): Promise<Written> {
  const again = await findWrite(tx, scope, operationId);
  if (again) return { operationId, version: again.version };
  const before = await getShareView(tx, scope, id, chinaDate(now));
  requireMove('use', before, expectedVersion, remove ? {} : { date });
  await writeChange(tx, scope, before, {});
  const kept = keptOf(before);
  const version = before.version + 1;
  const use = { date, people: remove ? await takeOff(tx, id, date) : people };
  if (!remove)
    await tx.insert(venueShareUse).values({ shareId: id, usedOn: date, people, actor: scope.actor, at: now });
  const without: ShareRecord = { ...kept, version };
  await recordWrite(tx, scope, {
    operationId,
    entity: 'venue-share',
    entityId: id,
    quarter: quarterAt(now),
    before: remove ? { ...kept, use } : kept,
    after: remove ? without : { ...without, use },
    reason: '',
    action: remove ? 'venue-share.remove-use' : 'venue-share.use',
  });
  return { operationId, version };
}

/** @returns how many had come */
async function takeOff(tx: Transaction, id: string, date: string): Promise<number | null> {
  const [gone] = await tx
    .delete(venueShareUse)
    .where(and(eq(venueShareUse.shareId, id), eq(venueShareUse.usedOn, date)))
    .returning({ people: venueShareUse.people });
  if (!gone) throw new AppError('not-found');
  return gone.people;
}
