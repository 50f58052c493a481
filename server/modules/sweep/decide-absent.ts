import { and, eq } from 'drizzle-orm';
import { AppError } from '../../../shared/app-error.ts';
import { absentKey } from '../../../shared/sweep/entry-key.ts';
import type { AbsentVerdict } from '../../../shared/sweep/sweep.ts';
import type { Clock } from '../../adapters/clock.ts';
import type { Database } from '../../db/database.ts';
import { sweepDecision } from '../../db/schema/sweep.ts';
import type { Scope } from '../../db/scope.ts';
import { appendAudit } from '../audit/mutations.ts';
import { listCompared } from './absent.ts';
import { findWholeList } from './find-list.ts';
import { remember } from './open-list.ts';

/** What is said of an organisation the department does not have; null takes it back. @throws AppError `not-found` */
export async function decideAbsent(
  db: Database,
  scope: Scope,
  input: { listId: string; organisationId: string; verdict: AbsentVerdict | null; note: string | null },
  clock: Clock,
): Promise<void> {
  await db.transaction(async (tx) => {
    const list = await findWholeList(tx, scope, input.listId);
    const ours = await listCompared(tx, scope, list);
    if (!ours.some(({ id }) => id === input.organisationId)) throw new AppError('not-found');
    const key = absentKey(input.organisationId);
    const place = { department: list.department, divisionCode: list.divisionCode, key };
    if (input.verdict === null) {
      const gone = await tx
        .delete(sweepDecision)
        .where(
          and(
            eq(sweepDecision.department, place.department),
            eq(sweepDecision.divisionCode, place.divisionCode),
            eq(sweepDecision.key, key),
          ),
        )
        .returning({ key: sweepDecision.key });
      if (gone.length === 0) return;
    } else {
      await remember(tx, [
        {
          ...place,
          verdict: input.verdict,
          organisationId: input.organisationId,
          refused: [],
          note: input.note,
          actor: scope.actor,
          at: clock.now(),
        },
      ]);
    }
    await appendAudit(tx, scope, {
      action: 'sweep.absent',
      subject: input.organisationId,
      detail: { list: list.id, verdict: input.verdict ?? 'open' },
    });
  });
}
