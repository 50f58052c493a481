import { quarterNumber, quarterYear } from '../quarter.ts';
import { unorganisedColour } from '../symbol.ts';
import { ink } from './ink.ts';
import { rectangle, type Setting, stroke, text } from './pen.ts';
import type { SceneItem } from './scene.ts';
import type { SheetData } from './sheet-data.ts';

/** Height of the title block, from the top of the page to the map's outer line. */
export const titleHeight = 33;

export function divisionTitle(data: SheetData): string {
  return data.path.map(({ name }) => name).join('');
}

export function quarterText({ quarter }: SheetData, { t }: Setting): string {
  return t('sheet.quarter', {
    year: quarterYear(quarter),
    number: quarterNumber(quarter),
    numeral: ['一', '二', '三', '四'][quarterNumber(quarter) - 1] ?? '',
  });
}

export function statusText({ status }: SheetData, { t }: Setting): string {
  const { kind, ...params } = status;
  return t(`sheet.${kind}`, params);
}

/** The edition at the foot: which one, or that it is not published yet. */
export function editionText({ status }: SheetData, { t }: Setting): string {
  return status.kind === 'published'
    ? t('sheet.editionNumber', { revision: status.revision })
    : t('sheet.notPublished');
}

/** A small framed mark such as 「草稿」; grows to the right, or to the left when `anchor` is end. */
function mark(
  content: string,
  x: number,
  y: number,
  colour: string,
  anchor: 'start' | 'end',
  { measure, language }: Setting,
): { items: SceneItem[]; width: number } {
  const size = 3.6;
  const spacing = language === 'zh-CN' ? 0.35 : 0;
  const width = measure(content, size, true) + spacing * [...content].length + 4;
  const left = anchor === 'start' ? x : x - width;
  return {
    width,
    items: [
      rectangle({ x: left, y, width, height: 6.2 }, { stroke: stroke(colour, 0.35) }),
      text(content, left + 2 + spacing / 2, y + 4.4, size, {
        bold: true,
        colour,
        letterSpacingMillimetres: spacing,
      }),
    ],
  };
}

/** Title centred and bold, the quarter below it, marks in the corners: internal use and sample left, draft or revision right. */
export function drawTitle(data: SheetData, pageWidth: number, margin: number, setting: Setting): SceneItem[] {
  const { t, measure } = setting;
  const place = divisionTitle(data);
  const title = t('sheet.title', { division: place });
  const room = pageWidth - 2 * margin;
  const spacingShare = setting.language === 'zh-CN' ? 0.06 : 0;
  const widthAt = (size: number) =>
    measure(title, size, true) + size * spacingShare * ([...title].length - 1);
  const size = Math.min(8.4, (8.4 * room) / widthAt(8.4));
  const middle = pageWidth / 2;
  const items: SceneItem[] = [
    text(title, middle, 17.2, size, {
      bold: true,
      anchor: 'middle',
      letterSpacingMillimetres: size * spacingShare,
    }),
    text(quarterText(data, setting), middle, 26.6, 4.8, {
      anchor: 'middle',
      colour: ink.text,
      letterSpacingMillimetres: setting.language === 'zh-CN' ? 0.5 : 0,
    }),
  ];
  let x = margin;
  if (data.mapApprovalNumber === null) {
    const internal = mark(t('sheet.internal'), x, 22.2, ink.accent, 'start', setting);
    items.push(...internal.items);
    x += internal.width + 2.5;
  }
  if (data.sample) items.push(...mark(t('sheet.sample'), x, 22.2, unorganisedColour, 'start', setting).items);
  items.push(...mark(statusText(data, setting), pageWidth - margin, 22.2, ink.text, 'end', setting).items);
  return items;
}
