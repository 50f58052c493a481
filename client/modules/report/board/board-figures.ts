import type { BoardRow } from '../../../../shared/report/report-view.ts';
import type { DivisionNode, DivisionTree } from '../../division/division-tree.ts';
import { ancestorAt } from '../../division/division-tree.ts';
import { isPublished } from '../status-text.ts';

interface BoardFigures {
  readonly due: number;
  readonly handedIn: number;
  readonly accepted: number;
  readonly published: number;
  /** Handed in after the deadline. */
  readonly late: number;
  /** Not handed in, and past the deadline. */
  readonly overdue: number;
}

/** The board in numbers. Handed in are also those that went on from there; one sent back has to be handed in again. */
export function boardFigures(rows: readonly BoardRow[]): BoardFigures {
  const count = (test: (row: BoardRow) => boolean) => rows.filter(test).length;
  return {
    due: rows.length,
    handedIn: count(isHandedIn),
    accepted: count((row) => row.status === 'accepted' || isPublished(row)),
    published: count(isPublished),
    late: count(({ lateness }) => lateness.kind === 'done-late'),
    overdue: count(({ lateness }) => lateness.kind === 'overdue'),
  };
}

function isHandedIn(row: BoardRow): boolean {
  return row.status === 'submitted' || row.status === 'accepted' || isPublished(row);
}

export interface BoardGroup {
  /** The banner; null for the units that lie directly under the city. */
  readonly banner: DivisionNode | null;
  readonly rows: readonly BoardRow[];
}

/** The rows banner by banner in the order of the tree, those directly under the city last. */
export function groupByBanner(rows: readonly BoardRow[], tree: DivisionTree): BoardGroup[] {
  const groups = new Map<string, BoardRow[]>();
  for (const row of rows) {
    const above = ancestorAt(tree, row.divisionCode, 'banner');
    const key = above === row.divisionCode ? '' : above;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const order = [...tree.byCode.keys()];
  return [...groups]
    .sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : order.indexOf(a) - order.indexOf(b)))
    .map(([code, members]) => ({ banner: tree.byCode.get(code) ?? null, rows: members }));
}

/** What an account of a level can do with a row in bulk. Towns are accepted by their banner, units under the city by the city. */
export function bulkMove(
  row: BoardRow,
  tree: DivisionTree,
  may: { readonly review: boolean; readonly publish: boolean },
): 'accept' | 'publish' | null {
  if (may.publish && row.status === 'accepted') return 'publish';
  if (!may.review || row.status !== 'submitted') return null;
  const parent = tree.byCode.get(tree.byCode.get(row.divisionCode)?.parentCode ?? '');
  // Who publishes is the city.
  return may.publish === (parent?.level === 'city') ? 'accept' : null;
}
