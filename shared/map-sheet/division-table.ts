import { formatRate } from '../indicator.ts';
import { unorganisedColour } from '../symbol.ts';
import type { DivisionCount } from './count-by-division.ts';
import type { IndexRow } from './index-table.ts';
import { headerHeight } from './index-table.ts';
import { ink } from './ink.ts';
import { rectangle, type Setting, text } from './pen.ts';
import type { SceneItem } from './scene.ts';

const keys = ['division', 'total', 'organised', 'rate', 'unorganisedAboveScale', 'otherUnorganised'] as const;
const rowHeight = 5.2;

function rightEdge(index: number, width: number): number {
  return width * (0.34 + 0.132 * index);
}

/** The table by division of an aggregated sheet; its last row is the sum, which equals the legend's total. */
export function divisionRows(counts: readonly DivisionCount[], width: number, { t }: Setting): IndexRow[] {
  const sum = (key: 'total' | 'organised' | 'unorganisedAboveScale' | 'otherUnorganised') =>
    counts.reduce((total, count) => total + count[key], 0);
  const rows = [
    ...counts.map((count) => ({ ...count, name: count.division.name, strong: false })),
    {
      name: t('sheet.total'),
      strong: true,
      total: sum('total'),
      organised: sum('organised'),
      unorganisedAboveScale: sum('unorganisedAboveScale'),
      otherUnorganised: sum('otherUnorganised'),
    },
  ];
  return rows.map((row) => ({
    height: rowHeight,
    draw: (x: number, y: number, odd: boolean): SceneItem[] => {
      const values = [
        String(row.total),
        String(row.organised),
        formatRate(row.organised, row.total),
        String(row.unorganisedAboveScale),
        String(row.otherUnorganised),
      ];
      return [
        ...(odd ? [rectangle({ x, y, width, height: rowHeight }, { fill: ink.zebra })] : []),
        text(row.name, x + 1, y + 3.6, 2.8, { bold: row.strong }),
        ...values.map((value, index) =>
          text(value, x + rightEdge(index + 1, width) - 1, y + 3.6, 2.8, {
            anchor: 'end',
            bold: row.strong || index === 3,
            colour: index === 3 ? unorganisedColour : ink.text,
          }),
        ),
      ];
    },
  }));
}

export function divisionHeader(x: number, y: number, width: number, { t }: Setting): SceneItem[] {
  return [
    rectangle({ x, y, width, height: headerHeight }, { fill: '#e9ebee' }),
    ...keys.map((key, index) =>
      text(t(`sheet.column-${key}`), index === 0 ? x + 1 : x + rightEdge(index, width) - 1, y + 4.1, 2.7, {
        bold: true,
        anchor: index === 0 ? 'start' : 'end',
      }),
    ),
  ];
}
