import { ink } from './ink.ts';
import type { PageSize } from './page-size.ts';
import { type Box, line, rectangle, type Setting, stroke, text } from './pen.ts';
import type { Scene, SceneItem } from './scene.ts';
import type { SeriesCover, SeriesEntry } from './series.ts';
import { shorten, wrap } from './text-wrap.ts';
import { divisionTitle, quarterText, statusText } from './title-block.ts';

const margin = 24;

/** Contents: two columns of big letters while they fit, then smaller ones and as many columns as are needed. */
function contents(entries: readonly SeriesEntry[], box: Box, { measure }: Setting): SceneItem[] {
  const fewRows = Math.floor(box.height / 9);
  const few = entries.length <= 2 * fewRows;
  const rowHeight = few ? 9 : 6;
  const size = few ? 4.4 : 3.4;
  const rows = Math.max(1, Math.floor(box.height / rowHeight));
  const columns = Math.max(2, Math.ceil(entries.length / rows));
  const used = Math.ceil(entries.length / columns);
  const gutter = few ? 20 : 10;
  const width = (box.width - (columns - 1) * gutter) / columns;
  return entries.flatMap(({ division, page }, index): SceneItem[] => {
    const x = box.x + Math.floor(index / used) * (width + gutter);
    const y = box.y + (index % used) * rowHeight + rowHeight * 0.66;
    const name = shorten(division.name, width - 14, size, measure);
    const from = x + measure(name, size, false) + 2;
    const to = x + width - measure(String(page), size, false) - 2;
    const dots = stroke(ink.faint, 0.25, [0.3, 1.4]);
    return [
      text(name, x, y, size),
      ...(to > from
        ? [
            line(
              [
                [from, y - 0.4],
                [to, y - 0.4],
              ],
              dots,
            ),
          ]
        : []),
      text(String(page), x + width, y, size, { anchor: 'end' }),
    ];
  });
}

/** The cover: title, quarter, contents, and who did not report. */
export function drawCover(
  { data, missing }: SeriesCover,
  entries: readonly SeriesEntry[],
  pages: number,
  page: PageSize,
  setting: Setting,
): Scene {
  const { t, measure, language } = setting;
  const middle = page.width / 2;
  const title = t('sheet.coverTitle', { division: divisionTitle(data) });
  const spacing = language === 'zh-CN' ? 0.8 : 0;
  const widthAt = (size: number) => measure(title, size, true) + spacing * ([...title].length - 1);
  const size = Math.min(11, (11 * (page.width - 2 * margin)) / widthAt(11));
  const notes = [
    quarterText(data, setting),
    statusText(data, setting),
    t('sheet.coverCount', { sheets: entries.length, pages }),
    ...(data.mapApprovalNumber === null ? [t('sheet.internal')] : []),
    ...(data.sample ? [t('sheet.sample')] : []),
  ];
  const missingText = missing.map(({ name }) => name).join(t('sheet.comma'));
  const missingLines =
    missing.length === 0
      ? [t('sheet.coverMissingNone')]
      : wrap(missingText, page.width - 2 * margin, 3.2, measure).slice(0, 8);
  const foot = page.height - 26 - missingLines.length * 5;
  const top = 82;
  return {
    widthMillimetres: page.width,
    heightMillimetres: page.height,
    title,
    items: [
      rectangle({ x: 0, y: 0, width: page.width, height: page.height }, { fill: ink.paper }),
      rectangle({ x: 0, y: 0, width: page.width, height: 7 }, { fill: ink.accent }),
      text(title, middle, 38, size, { bold: true, anchor: 'middle', letterSpacingMillimetres: spacing }),
      text(notes.join(t('sheet.separator')), middle, 51, 4.6, { anchor: 'middle', colour: ink.soft }),
      text(t('sheet.coverContents'), margin, top - 9, 5, { bold: true }),
      rectangle(
        { x: margin, y: top - 5.4, width: page.width - 2 * margin, height: 0.3 },
        { fill: ink.accent },
      ),
      ...contents(
        entries,
        { x: margin, y: top, width: page.width - 2 * margin, height: foot - 12 - top },
        setting,
      ),
      text(t('sheet.coverMissing', { n: missing.length }), margin, foot, 4, { bold: true }),
      rectangle({ x: margin, y: foot + 2, width: page.width - 2 * margin, height: 0.2 }, { fill: ink.rule }),
      ...missingLines.map((content, index) =>
        text(content, margin, foot + 8 + index * 5, 3.2, { colour: ink.soft }),
      ),
      text(data.preparedBy ?? '', middle, page.height - 10, 3.6, { anchor: 'middle', colour: ink.soft }),
    ],
  };
}
