import { ink } from '../../map-sheet/ink.ts';
import { type Box, line, rectangle, type Setting, stroke, text } from '../../map-sheet/pen.ts';
import type { SceneItem } from '../../map-sheet/scene.ts';
import { wrap } from '../../map-sheet/text-wrap.ts';

export interface FlowColumn {
  readonly name: string;
  /** Of the width; all together 1. */
  readonly share: number;
  readonly align: 'start' | 'end';
}

export interface FlowTable {
  readonly title: string;
  /** Above the rest on the next page. */
  readonly continued: string;
  readonly columns: readonly FlowColumn[];
  readonly rows: readonly (readonly string[])[];
}

const size = 3.1;
const lineHeight = 4.2;
const padding = 1.4;
const titleHeight = 8;
const between = 6;

/** Tables one below the other over as many pages as they take, title and heads repeated; no cell is cut, long ones take more lines. */
export function flowTables(tables: readonly FlowTable[], room: Box, { measure }: Setting): SceneItem[][] {
  const pages: SceneItem[][] = [];
  let y = Number.POSITIVE_INFINITY;
  const bottom = room.y + room.height;
  for (const { title, continued, columns, rows } of tables) {
    if (rows.length === 0) continue;
    const edges = columns.map((_, index) =>
      columns.slice(0, index).reduce((sum, { share }) => sum + share * room.width, room.x),
    );
    const cellsOf = (values: readonly string[], bold: boolean) =>
      values.map((value, index) => {
        const width = (columns[index]?.share ?? 0) * room.width - 2 * padding;
        return wrap(value, width, size, measure, bold);
      });
    const heightOf = (cells: readonly (readonly string[])[]) =>
      lineHeight * Math.max(1, ...cells.map(({ length }) => length)) + 1.4;
    const put = (cells: readonly (readonly string[])[], bold: boolean) => {
      for (const [index, lines] of cells.entries()) {
        const { share, align } = columns[index] as FlowColumn;
        const left = edges[index] as number;
        const x = align === 'start' ? left + padding : left + share * room.width - padding;
        for (const [row, said] of lines.entries())
          pages.at(-1)?.push(text(said, x, y + 3.7 + row * lineHeight, size, { bold, anchor: align }));
      }
    };
    const head = cellsOf(
      columns.map(({ name }) => name),
      true,
    );
    const headHeight = heightOf(head);
    const begin = (said: string) => {
      pages.at(-1)?.push(text(said, room.x, y + 4.6, 4.2, { bold: true }));
      y += titleHeight;
      pages
        .at(-1)
        ?.push(rectangle({ x: room.x, y, width: room.width, height: headHeight }, { fill: '#e9ebee' }));
      put(head, true);
      y += headHeight;
    };
    const nextPage = () => {
      pages.push([]);
      y = room.y;
    };
    const firstHeight = heightOf(cellsOf(rows[0] ?? [], false));
    if (y + between + titleHeight + headHeight + firstHeight > bottom) nextPage();
    else y += between;
    begin(title);
    for (const row of rows) {
      const cells = cellsOf(row, false);
      const height = heightOf(cells);
      if (y + height > bottom) {
        nextPage();
        begin(continued);
      }
      put(cells, false);
      y += height;
      pages.at(-1)?.push(
        line(
          [
            [room.x, y],
            [room.x + room.width, y],
          ],
          stroke(ink.rule, 0.15),
        ),
      );
    }
  }
  return pages;
}
