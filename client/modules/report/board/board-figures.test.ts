import { describe, expect, it } from 'vitest';
import type { ReportStatus } from '../../../../shared/report/report-status.ts';
import type { BoardRow, Lateness } from '../../../../shared/report/report-view.ts';
import { buildTree, type DivisionNode } from '../../division/division-tree.ts';
import { boardFigures, bulkMove, groupByBanner } from './board-figures.ts';

const node = (code: string, path: string[], level: DivisionNode['level']): DivisionNode => ({
  code,
  name: code,
  shortName: code,
  kind: 'town',
  level,
  parentCode: path.at(-2) ?? null,
  path,
  seat: null,
  bbox: null,
  schematic: false,
  hasPolygon: false,
});
const tree = buildTree(
  [
    node('150600', ['150600'], 'city'),
    node('150622', ['150600', '150622'], 'banner'),
    node('150627', ['150600', '150627'], 'banner'),
    node('150622100', ['150600', '150622', '150622100'], 'township'),
    node('150627100', ['150600', '150627', '150627100'], 'township'),
    node('150699400', ['150600', '150699400'], 'township'),
  ],
  '150600',
);
const row = (
  divisionCode: string,
  status: ReportStatus,
  lateness: Lateness['kind'] = 'open',
  revision = 1,
): BoardRow => ({
  divisionCode,
  status,
  revision,
  lateness: { kind: lateness, days: 1 },
  movedAt: null,
  movedBy: null,
  organisations: 10,
  openComments: 0,
});

it('counts 6 due, 4 handed in, 3 accepted, 2 published, 1 late and 1 overdue', () => {
  const rows = [
    row('150622100', 'draft', 'overdue'),
    row('150627100', 'submitted', 'done-late'),
    row('150699400', 'returned'),
    row('150622100', 'accepted', 'done-in-time'),
    row('150622100', 'published', 'done-in-time'),
    row('150622100', 'draft', 'done-in-time', 2),
  ];
  expect(boardFigures(rows)).toEqual({
    due: 6,
    handedIn: 4,
    accepted: 3,
    published: 2,
    late: 1,
    overdue: 1,
  });
});

it('makes 3 groups in the order of the tree, the park of the city last', () => {
  const rows = ['150699400', '150627100', '150622100'].map((code) => row(code, 'draft'));
  const groups = groupByBanner(rows, tree);
  expect(groups.map(({ banner, rows }) => [banner?.code ?? null, rows.length])).toEqual([
    ['150622', 1],
    ['150627', 1],
    [null, 1],
  ]);
});

describe('in bulk', () => {
  const banner = { review: true, publish: false };
  const city = { review: true, publish: true };
  it('a banner accepts what was handed in, and publishes nothing', () => {
    expect(bulkMove(row('150622100', 'submitted'), tree, banner)).toBe('accept');
    expect(bulkMove(row('150622100', 'accepted'), tree, banner)).toBeNull();
  });
  it('the city publishes what was accepted, and accepts only what lies directly under it', () => {
    expect(bulkMove(row('150622100', 'accepted'), tree, city)).toBe('publish');
    expect(bulkMove(row('150622100', 'submitted'), tree, city)).toBeNull();
    expect(bulkMove(row('150699400', 'submitted'), tree, city)).toBe('accept');
  });
  it('a township does nothing', () => {
    expect(bulkMove(row('150622100', 'submitted'), tree, { review: false, publish: false })).toBeNull();
  });
});
