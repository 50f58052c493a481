import { max, min } from 'drizzle-orm';
import { addQuarters, listQuarters, quarterAt } from '../../../shared/quarter.ts';
import type { Database } from '../../db/database.ts';
import { organisationState } from '../../db/schema/organisation.ts';
import { proc, router } from '../../http/trpc.ts';
import { getSettings } from './data.ts';

/**
 * Quarters to choose from, oldest first: from the first that has data to the present one. The one to open with is the latest
 * that has data of its own, since that is the newest map there is.
 */
export async function listQuartersToShow(
  db: Database,
  now: Date,
): Promise<{ quarters: string[]; defaultQuarter: string }> {
  const present = quarterAt(now);
  const [row] = await db
    .select({ first: min(organisationState.fromQuarter), last: max(organisationState.fromQuarter) })
    .from(organisationState);
  const last = row?.last ?? addQuarters(present, -1);
  const first = row?.first ?? last;
  return { quarters: listQuarters(first, last > present ? last : present), defaultQuarter: last };
}

export const settingRouter = router({
  /** What the page needs to know before anything else. */
  info: proc({ action: 'read', on: 'setting' }).query(async ({ ctx: { db, scope, ports } }) => {
    const [settings, quarters] = await Promise.all([
      getSettings(db),
      listQuartersToShow(db, ports.clock.now()),
    ]);
    return {
      sample: settings.sample,
      regionCode: settings.regionCode,
      rootCode: scope.rootCode,
      accounts: false,
      ...quarters,
    };
  }),
});
