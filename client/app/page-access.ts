import type { Action } from '../../shared/account.ts';
import type { PageState } from './url-state.ts';

/** What each page is for, and so who may open it. */
export const pageAction: Readonly<Record<PageState['page'], Action>> = {
  map: 'registry.read',
  import: 'registry.write',
  sweep: 'sweep.read',
  board: 'report.read',
  sheet: 'sheet.draw',
  account: 'self',
  accounts: 'account.manage',
  divisions: 'division.change',
  audit: 'audit.read',
  forms: 'report.read',
  plans: 'registry.read',
  instructors: 'registry.read',
  grading: 'registry.read',
  standards: 'report.read',
  venues: 'registry.read',
};
