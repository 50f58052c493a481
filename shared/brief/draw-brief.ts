import { ink } from '../map-sheet/ink.ts';
import { type Box, line, rectangle, type Setting, stroke, text } from '../map-sheet/pen.ts';
import type { Scene, SceneItem } from '../map-sheet/scene.ts';
import { wrap } from '../map-sheet/text-wrap.ts';
import { unorganisedColour } from '../symbol.ts';
import type { BriefContent, BriefFigure } from './brief-content.ts';
import { drawingHeight, drawSection } from './draw-brief-section.ts';

/** A4 upright, millimetres: what an office prints without thinking. */
const page = { width: 210, height: 297, margin: 15 } as const;
const width = page.width - 2 * page.margin;
const bodySize = 3.7;
const bodyLine = 6;

/** The brief on two pages: what is to be known and the map; then the tables. Pure. */
export function drawBrief(content: BriefContent, setting: Setting): Scene[] {
  const first = firstPage(content, setting);
  const rest = followingPages(content, setting);
  const pages = [first, ...rest];
  return pages.map((items, index) => ({
    widthMillimetres: page.width,
    heightMillimetres: page.height,
    title: content.title,
    items: [
      rectangle({ x: 0, y: 0, width: page.width, height: page.height }, { fill: ink.paper }),
      ...items,
      text(
        setting.t('brief.page-of', { page: index + 1, pages: pages.length }),
        page.width / 2,
        page.height - 8,
        2.9,
        { anchor: 'middle', colour: ink.soft },
      ),
    ],
  }));
}

function firstPage(content: BriefContent, { measure }: Setting): SceneItem[] {
  const left = page.margin;
  const right = page.width - page.margin;
  const items: SceneItem[] = [
    text(content.marks.join('　'), left, 14, 3, { colour: ink.accent }),
    text(content.standing, right, 14, 3, { anchor: 'end', colour: ink.soft }),
  ];
  const titleSize = Math.min(7.4, (7.4 * width) / measure(content.title, 7.4, true));
  items.push(
    text(content.title, page.width / 2, 26, titleSize, { bold: true, anchor: 'middle' }),
    text(content.subtitle, page.width / 2, 33.5, 3.6, { anchor: 'middle', colour: ink.soft }),
    line(
      [
        [left, 37.5],
        [right, 37.5],
      ],
      stroke(ink.accent, 0.6),
    ),
  );
  let y = 45;
  for (const each of wrap(content.summary, width, bodySize, measure)) {
    items.push(text(each, left, y, bodySize));
    y += bodyLine;
  }
  items.push(...drawFigures(content.figures, { x: left, y: y - 1, width, height: 30 }, measure));
  y += 34;
  const noteLines = wrap(content.mapNote, width, 2.9, measure);
  const bottom = page.height - 16 - 4 * noteLines.length;
  items.push(...content.map.draw({ x: left, y, width, height: bottom - y }));
  noteLines.forEach((each, index) => {
    items.push(text(each, left, bottom + 4.2 + 4 * index, 2.9, { colour: ink.soft }));
  });
  return items;
}

function drawFigures(
  figures: readonly BriefFigure[],
  { x, y, width: all, height }: Box,
  measure: Setting['measure'],
): SceneItem[] {
  const gap = 4;
  const each = (all - gap * (figures.length - 1)) / figures.length;
  return figures.flatMap((figure, index): SceneItem[] => {
    const left = x + index * (each + gap);
    const colour = figure.gap ? unorganisedColour : ink.text;
    return [
      rectangle({ x: left, y, width: each, height }, { fill: ink.panel, stroke: stroke(ink.rule, 0.2) }),
      rectangle({ x: left, y, width: 1.2, height }, { fill: figure.gap ? unorganisedColour : ink.accent }),
      text(figure.name, left + 4, y + 6.2, 3.3, { colour: figure.gap ? unorganisedColour : ink.soft }),
      text(figure.value, left + 4, y + 16.4, 8, { bold: true, colour }),
      ...figure.notes
        .flatMap((note) => wrap(note, each - 7, 2.8, measure))
        .slice(0, 3)
        .map((note, row) => text(note, left + 4, y + 21 + 3.7 * row, 2.8, { colour: ink.soft })),
    ];
  });
}

/** Sections one below the other; one that no longer fits begins the next page. The foot stands below the last. */
function followingPages({ sections, foot }: BriefContent, setting: Setting): SceneItem[][] {
  const top = 15;
  const between = 4;
  const lowest = page.height - 14;
  const footLines = foot.flatMap((each) => wrap(each, width, 2.7, setting.measure));
  const footHeight = 4 + 3.8 * footLines.length;
  const place = { x: page.margin, width };
  const fixed = sections.reduce(
    (sum, section) => sum + between + drawSection(section, { ...place, y: 0 }, 0, setting).height,
    0,
  );
  const drawing = drawingHeight(lowest - top - footHeight - fixed);
  const pages: SceneItem[][] = [[]];
  let y = top;
  for (const [index, section] of sections.entries()) {
    const below = index === sections.length - 1 ? footHeight : 0;
    const { height } = drawSection(section, { ...place, y }, drawing, setting);
    if (y + height + below > lowest && y > top) {
      pages.push([]);
      y = top;
    }
    pages.at(-1)?.push(...drawSection(section, { ...place, y }, drawing, setting).items);
    y += height + between;
  }
  const start = lowest - footHeight + 4;
  footLines.forEach((each, index) => {
    pages.at(-1)?.push(text(each, page.margin, start + 3.8 * index, 2.7, { colour: ink.soft }));
  });
  return pages;
}
