import { countByDivision } from './count-by-division.ts';
import { divisionHeader, divisionRows } from './division-table.ts';
import { headerHeight, type IndexRow, indexHeader, indexRow } from './index-table.ts';
import type { MapContent } from './map-content.ts';
import { pageScene } from './page-scene.ts';
import type { PageSize } from './page-size.ts';
import type { Setting } from './pen.ts';
import type { Scene, SceneItem } from './scene.ts';
import type { SheetData } from './sheet-data.ts';
import { divisionTitle } from './title-block.ts';

const margin = 12;
const gutter = 8;
const top = 24;
const bottom = 14;

interface Section {
  readonly rows: readonly IndexRow[];
  header(x: number, y: number): SceneItem[];
}

/** Puts rows into columns; a column begins with its section's header. Returns the items of each page. */
function flow(
  sections: readonly Section[],
  page: PageSize,
  columnCount: number,
  width: number,
): SceneItem[][] {
  const pages: SceneItem[][] = [];
  const limit = page.height - bottom;
  let column = columnCount;
  let y = limit;
  for (const section of sections) {
    const nextColumn = () => {
      column++;
      if (column >= columnCount) {
        pages.push([]);
        column = 0;
      }
      y = top;
    };
    const x = () => margin + column * (width + gutter);
    let headed = false;
    for (const [index, row] of section.rows.entries()) {
      const needed = row.height + (headed ? 0 : headerHeight);
      if (pages.length === 0 || y + needed > limit) {
        nextColumn();
        headed = false;
      }
      if (!headed) {
        pages.at(-1)?.push(...section.header(x(), y));
        y += headerHeight;
        headed = true;
      }
      pages.at(-1)?.push(...row.draw(x(), y, index % 2 === 1));
      y += row.height;
    }
    y += 6;
  }
  return pages;
}

/** Index rows that fit on the map page, or the pages that follow it. */
export function indexSections(
  data: SheetData,
  content: MapContent,
  width: number,
  setting: Setting,
): Section[] {
  const entries: Section = {
    rows: content.index.map((entry) => indexRow(entry, width, setting)),
    header: (x, y) => indexHeader(x, y, width, setting),
  };
  if (content.mode === 'individual') return [entries];
  return [
    {
      rows: divisionRows(countByDivision(data), width, setting),
      header: (x, y) => divisionHeader(x, y, width, setting),
    },
    entries,
  ];
}

/**
 * The index on pages of its own: two columns a page where each is at least 150 mm wide, header repeated.
 * @param before pages that come first; page numbers go on from there.
 */
export function drawIndexPages(
  data: SheetData,
  content: MapContent,
  page: PageSize,
  before: number,
  setting: Setting,
): Scene[] {
  const room = page.width - 2 * margin;
  const columnCount = (room - gutter) / 2 >= 150 ? 2 : 1;
  const width = (room - gutter * (columnCount - 1)) / columnCount;
  const sections = indexSections(data, content, width, setting);
  const pages = flow(
    sections.filter(({ rows }) => rows.length > 0),
    page,
    columnCount,
    width,
  );
  const title = setting.t('sheet.indexTitle', { division: divisionTitle(data) });
  return pages.map((items, index) =>
    pageScene(data, title, page, before + index + 1, before + pages.length, setting, items),
  );
}
