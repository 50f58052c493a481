import { and, eq, inArray, isNull, ne, type SQL } from 'drizzle-orm';
import { AppError } from '../../../shared/app-error.ts';
import type { Database } from '../../db/database.ts';
import { sweepList, sweepRow } from '../../db/schema/sweep.ts';
import type { Scope } from '../../db/scope.ts';

export type ListRecord = typeof sweepList.$inferSelect;

/** The whole list belongs to the scope; else only the entries that fall to it do. */
export function isWhole(scope: Scope, list: Pick<ListRecord, 'divisionCode'>): boolean {
  return scope.divisionCodes.has(list.divisionCode);
}

/** The entries of a list that are the scope's work. */
export function fallsTo(scope: Scope, list: Pick<ListRecord, 'divisionCode'>): SQL | undefined {
  if (isWhole(scope, list)) return undefined;
  return and(inArray(sweepRow.divisionCode, [...scope.divisionCodes]), ne(sweepRow.match, 'elsewhere'));
}

/**
 * The stored list: one of the scope's own divisions, or one handed in for a division above that has entries in the scope.
 * @throws AppError `not-found`, also for any other one and for a discarded one.
 */
export async function findList(db: Database, scope: Scope, listId: string): Promise<ListRecord> {
  const [list] = await db
    .select()
    .from(sweepList)
    .where(and(eq(sweepList.id, listId), isNull(sweepList.discardedAt)));
  if (!list) throw new AppError('not-found');
  if (isWhole(scope, list)) return list;
  const [own] = await db
    .select({ rowNumber: sweepRow.rowNumber })
    .from(sweepRow)
    .where(and(eq(sweepRow.listId, listId), fallsTo(scope, list)))
    .limit(1);
  if (!own) throw new AppError('not-found');
  return list;
}

/** The same for what concerns all of a list. @throws AppError `not-found` when only a part of it is the scope's. */
export async function findWholeList(db: Database, scope: Scope, listId: string): Promise<ListRecord> {
  const list = await findList(db, scope, listId);
  if (!isWhole(scope, list)) throw new AppError('not-found');
  return list;
}
