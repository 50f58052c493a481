import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { IndicatorKey } from '../../../../shared/indicator.ts';
import type { Quarter } from '../../../../shared/quarter.ts';
import { rpc } from '../../../api/rpc.ts';
import type { DivisionTree } from '../../division/division-tree.ts';
import { indicatorOf, type MapTheme } from './map-theme.ts';
import type { ThemeData } from './theme-data.ts';

interface Inputs {
  readonly theme: MapTheme;
  readonly tree: DivisionTree;
  readonly divisionCode: string;
  readonly quarter: Quarter;
  /** The earlier quarter the theme `change` compares with; null while there is none. */
  readonly against: Quarter | null;
  /** What was published up to this instant (ISO); null: up to now. */
  readonly asOf?: string | null;
}

const gaps: ThemeData = { kind: 'gaps' };
const symbols: ThemeData = { kind: 'symbols' };

/**
 * What a theme needs beside the quarter's columns. Until it is there the map shows plain symbols, or for another quarter what it showed
 * before; `pending` says so.
 */
export function useThemeData(inputs: Inputs): { data: ThemeData; pending: boolean; error: Error | null } {
  const { theme, tree, divisionCode, quarter, against, asOf = null } = inputs;
  const indicator = indicatorOf(theme);
  const pinned = asOf === null ? {} : { asOf };
  const changes = useQuery({
    queryKey: ['indicator', 'changes', divisionCode, quarter, against, asOf],
    queryFn: () =>
      rpc.indicator.changes.query({ divisionCode, quarter, against: against ?? quarter, ...pinned }),
    enabled: theme === 'change' && against !== null,
    placeholderData: keepPreviousData,
  });
  const parent = colouredDivision(tree, divisionCode);
  const values = useQuery({
    queryKey: ['indicator', 'by-division', parent, quarter, asOf],
    queryFn: () => rpc.indicator.byDivision.query({ divisionCode: parent, quarter, ...pinned }),
    enabled: indicator !== null,
    placeholderData: keepPreviousData,
  });
  const list = changes.data;
  const rows = values.data;
  const data = useMemo((): ThemeData => {
    if (theme === 'gaps') return gaps;
    if (theme === 'change' && list && against) {
      return { kind: 'change', against, changeOf: new Map(list.map(({ id, change }) => [id, change])) };
    }
    return indicator !== null && rows ? indicatorData(indicator, rows) : symbols;
  }, [theme, indicator, against, list, rows]);
  const asked = theme === 'change' ? changes : indicator !== null ? values : null;
  // Without a quarter to compare with there is nothing to wait for.
  const waiting = asked !== null && (theme !== 'change' || against !== null);
  return {
    data,
    pending: waiting && (asked.isPending || asked.isPlaceholderData),
    error: asked?.error ?? null,
  };
}

/** Of a unit that reports, its neighbours are coloured too, where the account sees them. */
function colouredDivision(tree: DivisionTree, code: string): string {
  const node = tree.byCode.get(code);
  const parent = node?.level === 'township' ? node.parentCode : null;
  return parent !== null && tree.byCode.has(parent) ? parent : code;
}

type Rows = Awaited<ReturnType<typeof rpc.indicator.byDivision.query>>;

function indicatorData(indicator: IndicatorKey, rows: Rows): ThemeData {
  // One map has one set of classes: the target of the level most of it is drawn for.
  const level = rows.some((row) => row.level === 'banner') ? 'banner' : 'township';
  const target = rows.find((row) => row.level === level)?.targets[indicator] ?? null;
  const areas = rows.map(({ divisionCode, tally, units, published }) => ({
    code: divisionCode,
    ...tally[indicator],
    published: published === units,
  }));
  return { kind: 'indicator', indicator, target, areas };
}
