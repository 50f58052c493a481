import { and, eq, inArray, or } from 'drizzle-orm';
import type { WeeklySlot } from '../../../shared/venue/weekly-slot.ts';
import type { ShareView } from '../../../shared/venue-share/share-view.ts';
import { compareSlots } from '../../../shared/venue-share/slot-order.ts';
import { isShareMoveOf, type ShareSide, shareStep } from '../../../shared/venue-share/transition.ts';
import type { Database } from '../../db/database.ts';
import { venueShare, venueShareSlot } from '../../db/schema/venue-share.ts';
import type { Scope } from '../../db/scope.ts';
import { getDivision, listCodesBelow } from '../division/data.ts';
import { getAgreementFacts } from './agreement.ts';
import { getShare } from './history.ts';
import type { ListedShares } from './inputs.ts';
import { findRows, viewsOf } from './views.ts';
import { getVenueWeek } from './week.ts';

export { getAgreementFacts, getShare, getVenueWeek };

/** The slots that are held, by venue; a venue without any is absent. Of whom, this does not say. */
export async function listHeldSlots(
  db: Database,
  venueIds: readonly string[],
): Promise<Map<string, WeeklySlot[]>> {
  const held = new Map<string, WeeklySlot[]>();
  if (venueIds.length === 0) return held;
  const rows = await db
    .select()
    .from(venueShareSlot)
    .where(and(eq(venueShareSlot.held, true), inArray(venueShareSlot.venueId, [...venueIds])));
  for (const { venueId, weekday, fromMinute, toMinute } of rows) {
    const slots = held.get(venueId) ?? [];
    slots.push({ weekday, fromMinute, toMinute });
    held.set(venueId, slots);
  }
  for (const slots of held.values()) slots.sort(compareSlots);
  return held;
}

/** The shares in which a division asks, is asked, or both; what waits for the asker first, then the newest. @throws AppError `division-unknown` */
export async function listShares(
  db: Database,
  scope: Scope,
  { divisionCode, quarter, side, status }: ListedShares,
  today: string,
): Promise<ShareView[]> {
  const { code } = await getDivision(db, scope, divisionCode, quarter);
  const codes = await listCodesBelow(db, scope, code, quarter);
  const asks = inArray(venueShare.divisionCode, codes);
  const hosts = inArray(venueShare.hostDivisionCode, codes);
  const where = { guest: asks, host: hosts, both: or(asks, hosts) }[side];
  const rows = await findRows(db, and(where, status === null ? undefined : eq(venueShare.status, status)));
  const views = await viewsOf(db, scope, rows, today);
  const as = ({ guest: 'organisation', host: 'host', both: null } as const)[side];
  const urgency = ({ standing }: ShareView) =>
    ['answer', 'agree'].includes(shareStep(standing, as)) ? 0 : 1;
  return views.sort((a, b) => urgency(a) - urgency(b));
}

/** How many shares of the scope wait for its answer as a host, and for its agreement. */
export async function countOpenShares(
  db: Database,
  scope: Scope,
): Promise<{ toAnswer: number; toAgree: number }> {
  const rows = await db
    .select({
      status: venueShare.status,
      divisionCode: venueShare.divisionCode,
      host: venueShare.hostDivisionCode,
    })
    .from(venueShare)
    .where(inArray(venueShare.status, ['proposed', 'offered']));
  const may = (move: 'offer' | 'agree', side: ShareSide) =>
    isShareMoveOf(move, { sides: [side], role: scope.role, proposer: false });
  const [answers, agrees] = [may('offer', 'host'), may('agree', 'organisation')];
  return {
    toAnswer: rows.filter(
      ({ status, host }) => answers && status === 'proposed' && scope.divisionCodes.has(host),
    ).length,
    toAgree: rows.filter(
      ({ status, divisionCode }) => agrees && status === 'offered' && scope.divisionCodes.has(divisionCode),
    ).length,
  };
}
