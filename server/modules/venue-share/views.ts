import { desc, eq, inArray, type SQL } from 'drizzle-orm';
import { AppError } from '../../../shared/app-error.ts';
import type { ShareView } from '../../../shared/venue-share/share-view.ts';
import type { ShareSide } from '../../../shared/venue-share/transition.ts';
import type { Database } from '../../db/database.ts';
import { venueShare, venueShareUse } from '../../db/schema/venue-share.ts';
import type { Scope } from '../../db/scope.ts';
import { nameDivisions } from './division-names.ts';
import { listFirstRecords, listLastRecords, listSlotsOf, type ShareRow, toShare } from './rows.ts';

/** A share of the scope, on either side. @throws AppError `not-found` */
export async function getShareView(
  db: Database,
  scope: Scope,
  id: string,
  today: string,
): Promise<ShareView> {
  const [view] = await viewsOf(db, scope, await findRows(db, eq(venueShare.id, id)), today);
  if (!view) throw new AppError('not-found');
  return view;
}

/** Newest first. */
export function findRows(db: Database, where: SQL | undefined): Promise<ShareRow[]> {
  return db
    .select()
    .from(venueShare)
    .where(where)
    .orderBy(desc(venueShare.proposedOn), desc(venueShare.id))
    .limit(5000);
}

/** Shares with the names of both sides and how the asker stands to them; what lies outside the scope is left out. */
export async function viewsOf(
  db: Database,
  scope: Scope,
  all: readonly ShareRow[],
  today: string,
): Promise<ShareView[]> {
  const sidesOf = ({ divisionCode, hostDivisionCode }: ShareRow): ShareSide[] => [
    ...(scope.divisionCodes.has(divisionCode) ? (['organisation'] as const) : []),
    ...(scope.divisionCodes.has(hostDivisionCode) ? (['host'] as const) : []),
  ];
  const rows = all.filter((row) => sidesOf(row).length > 0);
  const ids = rows.map(({ id }) => id);
  const [slots, last, first, used, names] = await Promise.all([
    listSlotsOf(db, ids),
    listLastRecords(db, ids),
    listFirstRecords(db, ids),
    listUsedDays(db, ids),
    nameDivisions(
      db,
      rows.flatMap((row) => [row.divisionCode, row.hostDivisionCode]),
    ),
  ]);
  return rows.flatMap((row): ShareView[] => {
    const parties = last.get(row.id)?.parties;
    if (!parties) return [];
    const share = toShare(row, slots.get(row.id) ?? []);
    return [
      {
        ...share,
        parties,
        divisionName: names.get(row.divisionCode) ?? row.divisionCode,
        hostDivisionName: names.get(row.hostDivisionCode) ?? row.hostDivisionCode,
        standing: {
          status: share.status,
          slots: share.slots,
          agreedOn: share.agreedOn,
          endedOn: share.endedOn,
          sides: sidesOf(row),
          role: scope.role,
          proposer: first.get(row.id)?.actor === scope.actor,
          usedOn: used.get(row.id) ?? [],
          today,
        },
      },
    ];
  });
}

async function listUsedDays(db: Database, ids: readonly string[]): Promise<Map<string, string[]>> {
  const days = new Map<string, string[]>();
  if (ids.length === 0) return days;
  const rows = await db
    .select({ id: venueShareUse.shareId, usedOn: venueShareUse.usedOn })
    .from(venueShareUse)
    .where(inArray(venueShareUse.shareId, [...ids]))
    .orderBy(desc(venueShareUse.usedOn));
  for (const { id, usedOn } of rows) days.set(id, [...(days.get(id) ?? []), usedOn]);
  return days;
}
