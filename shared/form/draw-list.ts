import { ink } from '../map-sheet/ink.ts';
import { line, rectangle, stroke, text } from '../map-sheet/pen.ts';
import type { SceneItem } from '../map-sheet/scene.ts';
import type { MeasureText } from '../map-sheet/sheet-data.ts';
import { wrap } from '../map-sheet/text-wrap.ts';
import { countText } from './cell-text.ts';
import type { DocumentList } from './form-document.ts';
import { bottom, type DrawnPart, type FormPage, margin, top } from './form-page.ts';

const size = 2.8;
const lineHeight = 4;
const padding = 1.2;

/** A list with its head on every page; long texts break into lines, nothing is cut off. */
export function drawList(list: DocumentList, page: FormPage, measure: MeasureText): DrawnPart {
  const room = page.width - 2 * margin;
  const share = room / list.columns.reduce((sum, { width }) => sum + width, 0);
  let left = margin;
  const columns = list.columns.map(({ label, width }) => {
    const column = { label, left, width: width * share };
    left += column.width;
    return column;
  });
  const rule = stroke(ink.rule, 0.15);
  const pages: SceneItem[][] = [];
  let y = page.height;
  for (const row of list.rows) {
    const cells = columns.map((column, at) => {
      const value = row[at] ?? '';
      const said = typeof value === 'number' ? countText(value) : value;
      return { ...column, lines: wrap(said, column.width - 2 * padding, size, measure) };
    });
    const height = Math.max(...cells.map(({ lines }) => lines.length)) * lineHeight + 2;
    if (y + height > page.height - bottom) {
      y = top + 6.5;
      pages.push([
        rectangle({ x: margin, y: top, width: room, height: 6.5 }, { fill: '#e9ebee' }),
        ...columns.map((column) =>
          text(column.label, column.left + padding, top + 4.4, size, { bold: true }),
        ),
      ]);
    }
    const items = pages.at(-1) ?? [];
    for (const cell of cells)
      for (const [index, said] of cell.lines.entries())
        items.push(text(said, cell.left + padding, y + 4 + index * lineHeight, size));
    y += height;
    items.push(
      line(
        [
          [margin, y],
          [margin + room, y],
        ],
        rule,
      ),
    );
  }
  return { title: list.title, subtitle: '', pages };
}
