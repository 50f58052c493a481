import { ink } from '../map-sheet/ink.ts';
import { line, rectangle, stroke, text } from '../map-sheet/pen.ts';
import type { SceneItem } from '../map-sheet/scene.ts';
import type { MeasureText } from '../map-sheet/sheet-data.ts';
import { wrap } from '../map-sheet/text-wrap.ts';
import { cellText } from './cell-text.ts';
import type { DocumentRow, DocumentTable } from './form-document.ts';
import { bottom, type DrawnPart, type FormPage, margin, top } from './form-page.ts';
import { type Band, tableBands } from './table-bands.ts';

const size = 2.8;
const rowHeight = 6;
const indent = 3;
const leastColumn = 10;
const mostColumn = 20;
/** Longer names are set smaller. */
const mostStub = 38;
const rule = stroke(ink.faint, 0.15);
const footSize = 2.7;
const footLine = 4.2;

interface Layout {
  readonly band: Band;
  readonly stub: number;
  readonly column: number;
  readonly width: number;
}

/** A table with its head on every page; wider ones go on, column group by column group, with the names of the rows repeated. */
export function drawTable(table: DocumentTable, page: FormPage, measure: MeasureText): DrawnPart {
  const room = page.width - 2 * margin;
  const widest = Math.max(
    ...table.rows.map(({ label, depth }) => measure(label, size, true) + depth * indent),
  );
  const stub = Math.min(mostStub, room / 3, widest + 4);
  const most = Math.max(1, Math.floor((room - stub) / leastColumn));
  const pages: SceneItem[][] = [];
  let end = top;
  for (const band of tableBands(table, most)) {
    const column = Math.min(mostColumn, (room - stub) / band.columns.length);
    const layout = { band, stub, column, width: stub + column * band.columns.length };
    let items: SceneItem[] | null = null;
    let y = top;
    for (const [index, row] of table.rows.entries()) {
      if (items === null || y + rowHeight > page.height - bottom) {
        items = [];
        pages.push(items);
        y = drawHead(items, table, layout, measure);
      }
      drawRow(items, row, y, layout, measure);
      y += rowHeight;
      if (index === table.rows.length - 1) end = y;
    }
  }
  const lines = table.foot.flatMap((said) => wrap(said, room, footSize, measure));
  if (pages.length === 0 || end + lines.length * footLine + 4 > page.height - bottom) {
    pages.push([]);
    end = top;
  }
  const last = pages.at(-1);
  for (const [index, said] of lines.entries())
    last?.push(text(said, margin, end + 5 + index * footLine, footSize, { colour: ink.soft }));
  return { title: table.title, subtitle: table.subtitle, pages };
}

/** @returns where the rows begin */
function drawHead(items: SceneItem[], table: DocumentTable, layout: Layout, measure: MeasureText): number {
  const { band, stub, column, width } = layout;
  const labels = band.columns.map((at) =>
    wrap(table.columns[at]?.label ?? '', column - 1, 2.6, measure, true),
  );
  const numbers = band.columns.map((at) => wrap(table.columns[at]?.number ?? '', column - 0.8, 2, measure));
  const numbered = numbers.some((lines) => lines.some((one) => one !== ''));
  const heights = [6, 3.4 * Math.max(...labels.map(({ length }) => length)) + 2.2];
  if (numbered) heights.push(2.6 * Math.max(...numbers.map(({ length }) => length)) + 1.6);
  const height = heights.reduce((sum, one) => sum + one, 0);
  const [groupHeight = 0, labelHeight = 0, numberHeight = 0] = heights;
  const left = margin + stub;
  items.push(rectangle({ x: margin, y: top, width, height }, { fill: '#e9ebee', stroke: rule }));
  items.push(
    text(table.stub, margin + stub / 2, top + height / 2 + 1, size, { bold: true, anchor: 'middle' }),
  );
  for (const { label, first, count } of band.groups) {
    const box = { x: left + first * column, y: top, width: count * column, height: groupHeight };
    items.push(rectangle(box, { stroke: rule }));
    const fit = Math.min(size, (size * (box.width - 1)) / Math.max(1, measure(label, size, true)));
    items.push(text(label, box.x + box.width / 2, top + 4, fit, { bold: true, anchor: 'middle' }));
  }
  const stack = (
    lines: readonly string[],
    at: number,
    from: number,
    tall: number,
    step: number,
    letter: number,
  ) => {
    const box = { x: left + at * column, y: from, width: column, height: tall };
    items.push(rectangle(box, { stroke: rule }));
    const begin = from + (tall - lines.length * step) / 2 + step * 0.78;
    for (const [index, said] of lines.entries())
      items.push(
        text(said, box.x + column / 2, begin + index * step, letter, {
          bold: letter > 2.2,
          anchor: 'middle',
        }),
      );
  };
  labels.forEach((lines, at) => {
    stack(lines, at, top + groupHeight, labelHeight, 3.4, 2.6);
  });
  if (numbered)
    numbers.forEach((lines, at) => {
      stack(lines, at, top + groupHeight + labelHeight, numberHeight, 2.6, 2);
    });
  return top + height;
}

function drawRow(
  items: SceneItem[],
  row: DocumentRow,
  y: number,
  layout: Layout,
  measure: MeasureText,
): void {
  const { band, stub, column, width } = layout;
  const { label, depth, strong: bold, cells } = row;
  // A hair lower, so that the line of the row above stays.
  if (bold)
    items.push(rectangle({ x: margin, y: y + 0.1, width, height: rowHeight - 0.1 }, { fill: ink.zebra }));
  const room = stub - 2 - depth * indent;
  const letter = Math.min(size, (size * room) / measure(label, size, bold));
  items.push(text(label, margin + 1 + depth * indent, y + 4.1, letter, { bold }));
  for (const [place, at] of band.columns.entries()) {
    const cell = cells[at];
    const said = cell ? cellText(cell.value, cell.style) : '';
    const fit = Math.min(size, (size * (column - 1.6)) / Math.max(1, measure(said, size, bold)));
    items.push(text(said, margin + stub + (place + 1) * column - 0.8, y + 4.1, fit, { bold, anchor: 'end' }));
  }
  const bars = [0, stub, ...band.columns.map((_, place) => stub + (place + 1) * column)];
  for (const bar of bars)
    items.push(
      line(
        [
          [margin + bar, y],
          [margin + bar, y + rowHeight],
        ],
        rule,
      ),
    );
  items.push(
    line(
      [
        [margin, y + rowHeight],
        [margin + width, y + rowHeight],
      ],
      rule,
    ),
  );
}
