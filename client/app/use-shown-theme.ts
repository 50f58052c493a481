import { addQuarters } from '../../shared/quarter.ts';
import { useMe } from '../modules/account/use-me.ts';
import type { DivisionTree } from '../modules/division/division-tree.ts';
import type { MapTheme } from '../modules/official/map/map-theme.ts';
import { useThemeData } from '../modules/official/map/use-theme-data.ts';
import { useInfo } from '../modules/setting/info-query.ts';
import { isOfficial } from './home-quarter.ts';
import type { PageState } from './url-state.ts';

/** What the map tells and over which quarters: officials see the gaps first, who works on a unit every organisation. */
export function useShownTheme(state: PageState, tree: DivisionTree, divisionCode: string, quarter: string) {
  const official = isOfficial(useMe());
  const theme: MapTheme = state.theme ?? (official ? 'gaps' : 'symbols');
  const all = useInfo().data?.quarters ?? [];
  // The present quarter has no cut-off yet.
  const over = all.slice(0, -1);
  const quarters = over.includes(quarter) ? over : all;
  const earlier = quarters.filter((each) => each < quarter);
  const before = addQuarters(quarter, -1);
  const wanted = state.against !== null && state.against < quarter ? state.against : before;
  const against = earlier.includes(wanted) ? wanted : (earlier.at(-1) ?? null);
  const { data, pending, error } = useThemeData({
    ...{ theme, tree, divisionCode, quarter, against },
    asOf: state.asOf,
  });
  return { theme, quarters, earlier, against, data, pending, error, official };
}

export type ShownTheme = ReturnType<typeof useShownTheme>;
