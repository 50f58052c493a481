import { ink } from '../../map-sheet/ink.ts';
import { type Box, line, rectangle, type Setting, stroke, text } from '../../map-sheet/pen.ts';
import type { Scene, SceneItem } from '../../map-sheet/scene.ts';
import { sheetSizes } from '../../map-sheet/sheet-data.ts';
import { wrap } from '../../map-sheet/text-wrap.ts';
import { quarterNumber, quarterYear } from '../../quarter.ts';
import { venueColour } from '../../symbol.ts';
import type { DecisionFacts, DecisionSize } from './decision-facts.ts';
import { type DecisionMap, drawDecisionMap, drawEnlargement } from './decision-map.ts';
import { decisionTables } from './decision-tables.ts';
import { assumptionLines, resultLines } from './decision-words.ts';
import { flowTables } from './flow-tables.ts';
import { markPlan } from './mark-plan.ts';
import { numberVenues } from './number-venues.ts';
import { drawHouse, drawNeed } from './plan-symbols.ts';

const margin = 12;
const top = 33;
const signatureHeight = 24;
const footHeight = 13;
const bodySize = 3.2;
const bodyLine = 4.7;
const key = (name: string) => `venuePlan.sheet.${name}`;

/** Title of the document and its first page: 准格尔旗党组织活动阵地安排决策单. */
export function decisionTitle({ plan, ground }: DecisionFacts, { t }: Pick<Setting, 't'>): string {
  return t(key(`title-${plan.result.kind}`), { division: ground.division.name });
}

/**
 * A plan on paper for an office to sign: result, assumptions, map and signatures on the first page, the tables behind it. Pure: same
 * facts, same pages.
 */
export function drawDecisionSheet(facts: DecisionFacts, size: DecisionSize, setting: Setting): Scene[] {
  const [width, height] = sheetSizes[size];
  const { t } = setting;
  const title = decisionTitle(facts, setting);
  const room = { x: margin, y: top, width: width - 2 * margin, height: height - top - footHeight - 4 };
  const map = drawDecisionMap(facts, mapBox(room), setting);
  const bodies = [
    firstPage(facts, map, room, setting),
    ...enlargementPages(facts, map, room, setting),
    ...flowTables(decisionTables(facts, setting), room, setting),
  ];
  return bodies.map((items, index) => ({
    widthMillimetres: width,
    heightMillimetres: height,
    title,
    items: [
      rectangle({ x: 0, y: 0, width, height }, { fill: ink.paper }),
      ...drawHead(facts, title, width, setting),
      ...items,
      ...drawFoot(facts, width, height, setting),
      text(t(key('page-of'), { page: index + 1, pages: bodies.length }), width - margin, height - 7, 2.7, {
        anchor: 'end',
        colour: ink.soft,
      }),
    ],
  }));
}

function drawHead(
  { plan, ground }: DecisionFacts,
  title: string,
  width: number,
  { t, measure }: Setting,
): SceneItem[] {
  const room = width - 2 * margin;
  const size = Math.min(7, (7 * room) / measure(title, 7, true));
  const quarter = t(key('quarter'), {
    year: quarterYear(ground.quarter),
    number: quarterNumber(ground.quarter),
  });
  const marks = [t(key('internal')), ...(ground.sample ? [t(key('sample'))] : [])].join('　');
  const standing = plan.status === 'sent' ? t(key('sent'), { date: plan.sentOn ?? '' }) : t(key('draft'));
  const subtitle = t(key(plan.name === '' ? 'subtitle-unnamed' : 'subtitle'), {
    name: plan.name,
    quarter,
    date: plan.result.solvedOn,
  });
  return [
    text(marks, margin, 9.5, 3, { colour: ink.accent }),
    text(standing, width - margin, 9.5, 3, { anchor: 'end', colour: ink.soft }),
    text(title, width / 2, 18.5, size, { bold: true, anchor: 'middle' }),
    text(subtitle, width / 2, 25.5, 3.4, { anchor: 'middle', colour: ink.soft }),
    line(
      [
        [margin, 28.5],
        [width - margin, 28.5],
      ],
      stroke(ink.accent, 0.5),
    ),
  ];
}

/** Beside the map stands what is said of it. */
function sideWidth(room: Box): number {
  return Math.min(118, room.width * 0.38);
}

function mapBox(room: Box): Box {
  const { x, y, width, height } = room;
  return { x, y, width: width - sideWidth(room) - 5, height: height - signatureHeight - 3 };
}

/** Two crowded parts a page. */
function enlargementPages(
  facts: DecisionFacts,
  { enlargements }: DecisionMap,
  room: Box,
  setting: Setting,
): SceneItem[][] {
  const pages: SceneItem[][] = [];
  for (let first = 0; first < enlargements.length; first += 2) {
    const pair = enlargements.slice(first, first + 2);
    const width = (room.width - 6 * (pair.length - 1)) / pair.length;
    pages.push(
      pair.flatMap((each, index) => {
        const x = room.x + index * (width + 6);
        const words = setting.t(key('enlargement'), { number: each.number });
        const box = { x, y: room.y + 8, width, height: room.height - 8 };
        return [...heading(words, x, room.y), ...drawEnlargement(facts, each, box, setting)];
      }),
    );
  }
  return pages;
}

function firstPage(facts: DecisionFacts, map: DecisionMap, room: Box, setting: Setting): SceneItem[] {
  const { t } = setting;
  const { rule, result } = facts.plan;
  const column = { x: room.x + room.width - sideWidth(room), width: sideWidth(room) };
  const venues = result.kind === 'assign' ? numberVenues(result, facts.venues).length : result.sites.length;
  const legend = legendRows(facts, venues, setting);
  const blocks = [
    { title: t(key('result')), lines: resultLines(result, venues, t), strong: true },
    { title: t(key('assumptions')), lines: assumptionLines(rule, result, t), strong: false },
  ];
  const items: SceneItem[] = [...map.items];
  let y = room.y;
  for (const block of blocks) {
    items.push(...heading(block.title, column.x, y));
    y += 8;
    for (const said of block.lines)
      for (const [index, part] of wrap(said, column.width - 4, bodySize, setting.measure).entries()) {
        if (index === 0)
          items.push(rectangle({ x: column.x + 0.8, y: y + 1.3, width: 1, height: 1 }, { fill: ink.soft }));
        items.push(
          text(part, column.x + 3.5, y + 3, bodySize, {
            bold: block.strong && index === 0 && said === block.lines[0],
          }),
        );
        y += bodyLine;
      }
    y += 3;
  }
  items.push(...heading(t(key('legend')), column.x, y));
  y += 8;
  for (const { symbol, words } of legend) {
    items.push(...symbol([column.x + 3.5, y + 2]), text(words, column.x + 9, y + 3, bodySize));
    y += bodyLine + 0.6;
  }
  return [...items, ...drawSignatures({ ...room, y: room.y + room.height - signatureHeight }, setting)];
}

function heading(said: string, x: number, y: number): SceneItem[] {
  return [
    rectangle({ x, y, width: 1.2, height: 4.8 }, { fill: ink.accent }),
    text(said, x + 3, y + 4, 4, { bold: true }),
  ];
}

interface LegendRow {
  readonly words: string;
  symbol(at: readonly [number, number]): SceneItem[];
}

/** Only what is on the map, each with its number; those who are not located complete the sum. */
function legendRows(facts: DecisionFacts, houses: number, { t }: Setting): LegendRow[] {
  const { result } = facts.plan;
  const assigns = result.kind === 'assign';
  const { needs, ties } = markPlan(facts);
  const served = needs.filter((need) => need.served).length;
  const left = needs.length - served;
  const helped = assigns
    ? result.meetings.length
    : new Set(result.sites.flatMap(({ organisationIds }) => organisationIds)).size;
  const unlocated = helped + result.unserved.length - needs.length;
  const row = (name: string, count: number, symbol: LegendRow['symbol']): LegendRow[] =>
    count > 0 ? [{ words: t(key(name), { count }), symbol }] : [];
  return [
    ...row(assigns ? 'mark-need' : `mark-helped-${facts.plan.rule.site.objective}`, served, (at) =>
      drawNeed(at, true),
    ),
    ...row(assigns ? 'mark-left' : 'mark-still', left, (at) => drawNeed(at, false)),
    ...(assigns
      ? row('mark-venue', houses, (at) => drawHouse(at, '1', false))
      : row('mark-site', houses, (at) => drawHouse(at, 'A', true))),
    ...row('mark-tie', ties.length, ([x, y]) => [
      line(
        [
          [x - 3, y],
          [x + 3, y],
        ],
        stroke(venueColour, 0.3, [1.2, 0.8]),
      ),
    ]),
    ...row('mark-unlocated', unlocated, () => []),
  ];
}

/** Three boxes with room for a name, a seal and a date. */
function drawSignatures({ x, y, width, height }: Box & { height: number }, { t }: Setting): SceneItem[] {
  const each = width / 3;
  return ['drafted-by', 'checked-by', 'approved-by'].flatMap((who, index): SceneItem[] => {
    const box = { x: x + index * each, y, width: each, height: Math.min(height, signatureHeight) };
    return [
      rectangle(box, { stroke: stroke(ink.frame, 0.25) }),
      text(t(key(who)), box.x + 3, box.y + 6, 3.6, { bold: true }),
      text(t(key('sign-date')), box.x + box.width - 4, box.y + box.height - 4, 3.2, {
        anchor: 'end',
        colour: ink.soft,
      }),
    ];
  });
}

function drawFoot(
  { plan, ground }: DecisionFacts,
  width: number,
  height: number,
  { t, measure }: Setting,
): SceneItem[] {
  const { preparedBy, drawnOn: date, divisions, sources } = ground;
  const post = plan.post === 'console' ? t('audit.actor.console') : plan.post;
  const words = preparedBy
    ? t(key('foot'), { preparedBy, date, post })
    : t(key('foot-nobody'), { date, post });
  const schematic = divisions.some((division) => division.schematic && division.polygon);
  const boundary = sources.find(({ layer }) => layer === 'county polygons');
  const said = [
    words,
    ...(boundary ? [t(key('boundary'), { source: boundary.attribution })] : []),
    ...(schematic ? [t('sheet.schematic')] : []),
  ];
  return wrap(said.join('　'), width - 2 * margin - 30, 2.6, measure)
    .slice(0, 2)
    .map((part, index) => text(part, margin, height - 10.6 + 3.6 * index, 2.6, { colour: ink.soft }));
}
