import type { OrganisationRecord } from '../organisation.ts';
import { employeeFactor, employeeSteps, unorganisedColour, venueColour } from '../symbol.ts';
import { levelLine, ownLine, shownGround } from './base-map.ts';
import { heading, headingHeight } from './block-heading.ts';
import { shareColours } from './circle-ink.ts';
import { ink } from './ink.ts';
import { type LegendKey, legendSum } from './legend-sum.ts';
import type { MapContent } from './map-content.ts';
import { type Block, circlePath, line, rectangle, type Setting, stroke, text } from './pen.ts';
import type { Point } from './projection.ts';
import type { SceneItem } from './scene.ts';
import type { SheetData } from './sheet-data.ts';
import { drawSymbol, drawVenue } from './symbol-ink.ts';

const rowHeight = 5.1;

function sample(key: LegendKey, at: Point): SceneItem[] {
  if (key === 'organised' || key === 'other-unorganised') {
    const style = shareColours[key];
    return [{ kind: 'path', d: circlePath(at, 1.7), fill: style.fill, stroke: stroke(style.line, 0.25) }];
  }
  return drawSymbol(key, at, null);
}

/** Three diamonds for the steps of staff, when more than one occurs. */
function staffSteps(
  organisations: readonly OrganisationRecord[],
  x: number,
  y: number,
  { t, measure }: Setting,
): Block {
  const occurring = new Set(organisations.map(({ employees }) => employeeFactor(employees)));
  if (occurring.size < 2) return { items: [], height: 0 };
  const items: SceneItem[] = [];
  let left = x + 11;
  for (const [index, step] of employeeSteps.entries()) {
    const next = employeeSteps[index + 1];
    const label = next
      ? t(index === 0 ? 'sheet.staffBelow' : 'sheet.staffBetween', { from: step.from, to: next.from - 1 })
      : t('sheet.staffFrom', { from: step.from });
    items.push(
      ...drawSymbol('unorganised-above-scale', [left + 3.2, y + 3.6], step.from),
      text(label, left + 7.6, y + 4.5, 2.4, { colour: ink.soft }),
    );
    left += 7.6 + measure(label, 2.4, false) + 2.6;
  }
  return { items, height: 8.2 };
}

interface Feature {
  readonly label: string;
  draw(x: number, y: number): SceneItem[];
}

function features(data: SheetData, content: MapContent, { t }: Setting): Feature[] {
  const ground = shownGround(data, content.plan.view);
  const rough = data.division.polygon === null;
  const list: Feature[] = [];
  const lineSample = (dash: ReturnType<typeof levelLine>) => (x: number, y: number) => [
    line(
      [
        [x, y],
        [x + 9, y],
      ],
      dash,
    ),
  ];
  if (rough && data.division.level === 'township')
    list.push({ label: t('sheet.roughOutline'), draw: lineSample(ownLine(true)) });
  else if (!rough)
    list.push({
      label: data.division.schematic ? t('sheet.ownLineSchematic') : t('sheet.ownLine'),
      draw: lineSample(ownLine(data.division.schematic)),
    });
  if (ground.lines.has('banner'))
    list.push({ label: t('sheet.bannerLine'), draw: lineSample(levelLine('banner')) });
  if (ground.lines.has('township'))
    list.push({ label: t('sheet.townshipLine'), draw: lineSample(levelLine('township')) });
  if (ground.water)
    list.push({
      label: t('sheet.water'),
      draw: (x, y) => [
        rectangle(
          { x: x + 1, y: y - 1.3, width: 7, height: 2.6 },
          { fill: ink.water, stroke: stroke(ink.waterLine, 0.15) },
        ),
      ],
    });
  if (content.plan.insets.length > 0)
    list.push({
      label: t('sheet.insetFrame'),
      draw: (x, y) => [
        rectangle({ x: x + 1, y: y - 1.5, width: 7, height: 3 }, { stroke: stroke(ink.accent, 0.3) }),
      ],
    });
  const venues = content.venues.flat();
  if (venues.some(({ open }) => open))
    list.push({ label: t('sheet.venueOpen'), draw: (x, y) => drawVenue([x + 4.5, y], true, venueColour) });
  if (venues.some(({ open }) => !open))
    list.push({ label: t('sheet.venueOwn'), draw: (x, y) => drawVenue([x + 4.5, y], false, venueColour) });
  return list;
}

/** The legend: only classes that occur, each with its count; the counts and the unlocated line add up to the index. */
export function drawLegend(
  data: SheetData,
  content: MapContent,
  x: number,
  y: number,
  width: number,
  setting: Setting,
): Block {
  const { t } = setting;
  const { lines, unlocated, total } = legendSum(data.organisations, data.aboveScaleThreshold, content.mode);
  const items: SceneItem[] = heading(t('sheet.legend'), x, y, width, t('sheet.countUnit'));
  let top = y + headingHeight;
  const row = (label: string, count: number, strong: boolean, colour: string = ink.text) => {
    items.push(
      text(label, x + 11, top + 3.5, 2.9, { bold: strong, colour }),
      text(String(count), x + width, top + 3.5, 3, { anchor: 'end', bold: strong, colour }),
    );
    top += rowHeight;
  };
  for (const { key, count } of lines) {
    const urgent = key === 'unorganised-above-scale';
    if (urgent) {
      items.push(...sample(key, [x + 5, top + 3]));
      top += 0.5;
      row(t('symbol.unorganised-above-scale'), count, true, unorganisedColour);
      const steps = staffSteps(
        content.index.filter((entry) => entry.symbolClass === key).map((entry) => entry.organisation),
        x,
        top - 0.6,
        setting,
      );
      items.push(...steps.items);
      top += steps.height;
    } else {
      items.push(...sample(key, [x + 5, top + 2.5]));
      row(
        key === 'organised' || key === 'other-unorganised' ? t(`sheet.${key}`) : t(`symbol.${key}`),
        count,
        false,
      );
    }
  }
  if (unlocated > 0) row(t('sheet.unlocated'), unlocated, false, ink.soft);
  items.push(rectangle({ x, y: top + 0.3, width, height: 0.2 }, { fill: ink.rule }));
  top += 0.8;
  row(t('sheet.total'), total, true);
  if (content.mode === 'aggregated') {
    items.push(text(t('sheet.aggregatedNote'), x, top + 2.6, 2.4, { colour: ink.soft }));
    top += 4.2;
  }
  top += 1;
  const list = features(data, content, setting);
  for (const [index, feature] of list.entries()) {
    const left = x + (index % 2) * (width / 2);
    const middle = top + Math.floor(index / 2) * 4.6 + 2;
    items.push(
      ...feature.draw(left, middle),
      text(feature.label, left + 11, middle + 0.9, 2.5, { colour: ink.soft }),
    );
  }
  top += Math.ceil(list.length / 2) * 4.6;
  return { items, height: top - y };
}
