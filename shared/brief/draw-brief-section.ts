import { ink } from '../map-sheet/ink.ts';
import { type Block, line, rectangle, type Setting, stroke, text } from '../map-sheet/pen.ts';
import type { SceneItem } from '../map-sheet/scene.ts';
import { shorten } from '../map-sheet/text-wrap.ts';
import type { BriefSection } from './brief-content.ts';

const headingHeight = 7.5;
const rowHeight = 5.1;
const cellSize = 3.1;
const lineSize = 3.2;
const lineHeight = 4.7;
const cellPadding = 1.4;
/** A drawing takes what the rest leaves, between these heights. */
const drawingHeights = { least: 24, most: 42 } as const;

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** How high the drawings of a page may be when `room` is left for all of them. */
export function drawingHeight(room: number): number {
  return Math.min(drawingHeights.most, Math.max(drawingHeights.least, room));
}

/** One section with its heading, and how much room it took. */
export function drawSection(section: BriefSection, place: Place, drawing: number, setting: Setting): Block {
  const { x, y, width } = place;
  const items: SceneItem[] = [
    rectangle({ x, y: y - 0.6, width: 1.2, height: 4.6 }, { fill: ink.accent }),
    text(section.title, x + 3, y + 3.3, 4.1, { bold: true }),
  ];
  if (section.kind === 'table' && section.note)
    items.push(text(section.note, x + width, y + 3.2, 2.8, { anchor: 'end', colour: ink.soft }));
  const below = { ...place, y: y + headingHeight };
  const block = drawBody(section, below, drawing, setting);
  return { items: [...items, ...block.items], height: headingHeight + block.height };
}

function drawBody(section: BriefSection, place: Place, drawing: number, setting: Setting): Block {
  switch (section.kind) {
    case 'table':
      return drawTable(section, place, setting);
    case 'lines':
      return drawLines(section.lines, place, setting);
    case 'drawing':
      return { items: section.drawing.draw({ ...place, height: drawing }), height: drawing };
  }
}

/** One line each: what is cut off stands in the list on the page and in the document. */
function drawLines(lines: readonly string[], { x, y, width }: Place, { measure }: Setting): Block {
  return {
    items: lines.map((each, index) =>
      text(shorten(each, width - 3, lineSize, measure), x + 3, y + 2.2 + lineHeight * index, lineSize),
    ),
    height: lineHeight * lines.length,
  };
}

function drawTable(
  { columns, rows }: Extract<BriefSection, { kind: 'table' }>,
  { x, y, width }: Place,
  { measure }: Setting,
): Block {
  const edges = columns.map((_, index) =>
    columns.slice(0, index).reduce((sum, { share }) => sum + share * width, x),
  );
  const cells = (values: readonly string[], top: number, bold: boolean): SceneItem[] =>
    values.map((value, index) => {
      const { share, align } = columns[index] ?? { share: 0, align: 'start' };
      const room = share * width - 2 * cellPadding;
      const left = edges[index] ?? x;
      const at = align === 'start' ? left + cellPadding : left + share * width - cellPadding;
      return text(shorten(value, room, cellSize, measure, bold), at, top + 3.7, cellSize, {
        anchor: align,
        bold,
      });
    });
  const items: SceneItem[] = [
    rectangle({ x, y, width, height: rowHeight }, { fill: '#e9ebee' }),
    ...cells(
      columns.map(({ name }) => name),
      y,
      true,
    ),
  ];
  rows.forEach((row, index) => {
    const top = y + rowHeight * (index + 1);
    if (index % 2 === 1) items.push(rectangle({ x, y: top, width, height: rowHeight }, { fill: ink.zebra }));
    items.push(...cells(row, top, false));
  });
  const height = rowHeight * (rows.length + 1);
  items.push(
    line(
      [
        [x, y + height],
        [x + width, y + height],
      ],
      stroke(ink.rule, 0.25),
    ),
  );
  return { items, height };
}
