import type { MyAccount } from '../../shared/account-view.ts';
import type { Quarter } from '../../shared/quarter.ts';
import { useHome } from '../modules/indicator/indicator-queries.ts';
import type { PageState } from './url-state.ts';

/** Pages that show what was published; the others are about the quarter in work. */
const reading: ReadonlySet<PageState['page']> = new Set(['map', 'forms', 'sheet']);

export function readsPublished(page: PageState['page']): boolean {
  return reading.has(page);
}

/** Whether an account looks at results first. A township looks at its own work. */
export function isOfficial(me: Pick<MyAccount, 'role'> | null): boolean {
  return me !== null && me.role !== 'township';
}

/**
 * The quarter an address without one means on the pages that read: of an official the last published one of the whole scope, else, and
 * where nothing was ever published, the one in work. Null until it is known.
 */
export function useHomeQuarter(me: MyAccount | null, working: Quarter | null): Quarter | null {
  const home = useHome(isOfficial(me) ? (me?.rootCode ?? null) : null);
  if (!isOfficial(me) || home.isError) return working;
  if (!home.data) return null;
  return home.data.quarter ?? working;
}
