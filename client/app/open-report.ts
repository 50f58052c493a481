import { navigate } from './page-state.ts';

/** From a report's state to where it is worked on: a unit's own report beside the map, the board of a banner or city. */
export function openReport(unit: boolean): void {
  if (unit) navigate({ page: 'map', list: 'check', selectedId: null, placing: false });
  else navigate({ page: 'board' });
}
