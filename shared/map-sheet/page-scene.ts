import { ink } from './ink.ts';
import type { PageSize } from './page-size.ts';
import { line, rectangle, type Setting, stroke, text } from './pen.ts';
import type { Scene, SceneItem } from './scene.ts';
import type { SheetData } from './sheet-data.ts';
import { quarterText, statusText } from './title-block.ts';

const margin = 12;

/** A page that follows the map page: running head with quarter and status, red rule, page number and data hash at the foot. */
export function pageScene(
  data: SheetData,
  title: string,
  page: PageSize,
  number: number,
  total: number,
  setting: Setting,
  items: readonly SceneItem[],
): Scene {
  const { t } = setting;
  const side = [
    quarterText(data, setting),
    statusText(data, setting),
    ...(data.sample ? [t('sheet.sample')] : []),
    ...(data.mapApprovalNumber === null ? [t('sheet.internal')] : []),
  ];
  const foot = page.height - 7;
  return {
    widthMillimetres: page.width,
    heightMillimetres: page.height,
    title,
    items: [
      rectangle({ x: 0, y: 0, width: page.width, height: page.height }, { fill: ink.paper }),
      text(title, margin, 15.5, 4.8, { bold: true }),
      text(side.join(t('sheet.separator')), page.width - margin, 15.5, 3.2, {
        anchor: 'end',
        colour: ink.soft,
      }),
      line(
        [
          [margin, 19],
          [page.width - margin, 19],
        ],
        stroke(ink.accent, 0.5),
      ),
      ...items,
      text(t('sheet.pageOf', { page: number, pages: total }), page.width / 2, foot, 2.8, {
        anchor: 'middle',
        colour: ink.soft,
      }),
      text(t('sheet.indexFoot', { hash: data.dataHash }), page.width - margin, foot, 2.6, {
        anchor: 'end',
        colour: ink.soft,
      }),
    ],
  };
}
