import { expect, test } from 'vitest';
import { type RawCell, textCell } from './cells/raw-cell.ts';
import { squareIndex } from './division-fixture.ts';
import { findBanner } from './division-index.ts';
import { findHeader, type SheetRows } from './find-header.ts';

const isDivision = (text: string) => findBanner(squareIndex, text) !== null;

/** Rows of texts, numbered from 1; `^` repeats the cell above, as the reader does for a vertical merge. */
function sheet(name: string, rows: readonly (readonly string[])[]): SheetRows {
  return {
    name,
    rows: rows.map((row, at) => ({
      rowNumber: at + 1,
      cells: row.map((text, column): RawCell => {
        if (text !== '^') return textCell(text);
        let above = at - 1;
        while (rows[above]?.[column] === '^') above -= 1;
        const from = textCell(rows[above]?.[column] ?? '');
        return from.kind === 'text' ? { ...from, mergedFrom: { rowNumber: above + 1, column } } : from;
      }),
    })),
  };
}
const find = (rows: readonly (readonly string[])[]) => findHeader([sheet('Sheet1', rows)], isDivision);

test('below 2 title rows the header is row 3; 2 data rows are read and the note is not', () => {
  const table = find([
    ['准格尔旗2026年第三季度非公企业情况统计表'],
    ['填报单位：准格尔旗薛家湾镇', '', '填报人：某某'],
    ['序号', '企业名称', '职工人数（人）'],
    ['1', '甲煤业有限公司', '50'],
    ['2', '乙煤业有限公司', '60'],
    ['注：职工人数为相对固定从业人员'],
  ]);
  expect(table?.headerRow).toBe(3);
  expect(table?.rows.map((row) => row.rowNumber)).toEqual([4, 5]);
  expect(table?.ignored.map(({ rowNumber, reason }) => `${rowNumber} ${reason}`)).toEqual([
    '1 title',
    '2 title',
    '3 header',
    '6 note',
  ]);
});

test('signature lines keep their labels and lose the persons', () => {
  const table = find([
    ['企业名称', '职工人数'],
    ['甲公司', '5'],
    ['单位负责人：张三', '填表人：李四'],
  ]);
  expect(JSON.stringify(table?.ignored)).not.toMatch(/张三|李四/);
  expect(table?.ignored.at(-1)).toMatchObject({ rowNumber: 3, reason: 'note' });
});

test('two header rows with merged parents give 坐标/经度, 党组织/名称; both rows count as header', () => {
  const table = find([
    ['序号', '企业名称', '坐标', '', '党组织', ''],
    ['^', '^', '经度', '纬度', '名称', '类型'],
    ['1', '甲公司', '110.1', '39.5', '甲支部', '党支部'],
  ]);
  expect(table?.headings).toEqual([
    '序号',
    '企业名称',
    '坐标/经度',
    '坐标/纬度',
    '党组织/名称',
    '党组织/类型',
  ]);
  expect([table?.headerRow, table?.rows.length]).toEqual([2, 1]);
});

test('the first data row is never swallowed into the header', () => {
  const table = find([
    ['企业名称', '地址', '状态'],
    ['甲公司', '准格尔旗', '在营'],
    ['乙公司', '东胜区', '停产'],
  ]);
  expect([table?.headerRow, table?.rows.length]).toEqual([1, 2]);
});

test('group rows carry their text to the rows below: numbered ones nest, a bare banner name counts', () => {
  const table = find([
    ['序号', '企业名称', '职工人数'],
    ['一、非公企业（2家）'],
    ['（一）准格尔旗'],
    ['1', '甲公司', '5'],
    ['（二）东胜区'],
    ['2', '乙公司', '6'],
    ['二、社会组织'],
    ['3', '丙商会', '7'],
    ['', '小计', '18'],
    ['合计', '', '18'],
  ]);
  expect(table?.rows.map(({ rowNumber, groups }) => [rowNumber, ...groups])).toEqual([
    [4, '非公企业', '准格尔旗'],
    [6, '非公企业', '东胜区'],
    [8, '社会组织'],
  ]);
  expect(table?.ignored.map((row) => row.reason)).toEqual([
    'header',
    'group',
    'group',
    'group',
    'group',
    'total',
    'total',
  ]);
});

test('blank rows between data, prepared rows with a running number, a repeated header and a number row are not data', () => {
  const table = find([
    ['序号', '企业名称', '职工人数'],
    ['1', '2', '3'],
    ['1', '甲公司', '5'],
    ['', '', ''],
    ['序号', '企业名称', '职工人数'],
    ['2', '乙公司', '6'],
    ['3', '', ''],
    ['', '', ''],
  ]);
  expect(table?.rows.map((row) => row.rowNumber)).toEqual([3, 6]);
  expect(table?.ignored.map(({ rowNumber, reason }) => `${rowNumber} ${reason}`)).toEqual([
    '1 header',
    '2 header',
    '4 blank',
    '5 header',
    '7 blank',
  ]);
});

test('a row with nothing but a company name is data, and so is one without a name', () => {
  const table = find([
    ['企业名称', '地址', '职工人数'],
    ['甲煤业有限公司', '', ''],
    ['', '准格尔旗薛家湾镇', '9'],
  ]);
  expect(table?.rows.map((row) => row.rowNumber)).toEqual([2, 3]);
});

test('of two sheets the one with the table is chosen, and the other is said to be unread', () => {
  const table = findHeader(
    [
      sheet('说明', [['本表由各苏木乡镇填报'], ['每季度末报送']]),
      sheet('名单', [
        ['单位名称', '住所'],
        ['甲公司', '东胜区'],
      ]),
    ],
    isDivision,
  );
  expect([table?.sheetName, table?.otherSheets]).toEqual(['名单', [{ name: '说明', rows: 2 }]]);
});

test('a sheet without a name column has no header', () => {
  expect(
    find([
      ['日期', '天气'],
      ['2026-07-01', '晴'],
    ]),
  ).toBeNull();
});
