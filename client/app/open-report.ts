import type { Quarter } from '../../shared/quarter.ts';
import { navigate } from './page-state.ts';

/** Where a report status leads: to the report beside a unit's map, or to the board. */
export function openReport(quarter: Quarter): (unit: boolean) => void {
  return (unit) => {
    if (unit) navigate({ page: 'map', quarter, list: 'check', selectedId: null, placing: false });
    else navigate({ page: 'board', quarter });
  };
}
