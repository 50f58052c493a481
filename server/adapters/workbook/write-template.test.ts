import { expect, test } from 'vitest';
import { cellText } from '../../../shared/import/cells/raw-cell.ts';
import { readHere } from './workbook-fixture.ts';
import { type Template, writeTemplate } from './write-template.ts';
import { openZip } from './zip-directory.ts';
import { readPart } from './zip-part.ts';

const template: Template = {
  title: '季度分布图基础表',
  columns: [
    { header: '企业名称', width: 40, required: true, note: '填写营业执照上的全称' },
    { header: '统一社会信用代码', width: 24, text: true },
    { header: '职工人数', width: 10 },
    { header: '是否已组建党组织', width: 14, choices: ['已组建', '未组建'] },
    { header: '行业', width: 20, choices: Array.from({ length: 60 }, (_, index) => `第${index}类行业名称`) },
  ],
  rows: [
    ['神东煤炭公司', '911506217012345636', 1200, '已组建', null],
    ['=HYPERLINK("http://x")', '+1', -3, '＝1', '@x'],
    ['-2+3', '00123', null, '\t=1', '第59类行业名称'],
  ],
  examples: [['示例煤业有限公司', '91150602MA0N1A2B3N', 86, '未组建', '第1类行业名称']],
  notes: ['每行填写一个单位。'],
  texts: {
    dataSheet: '填报表',
    exampleSheet: '示例',
    notesSheet: '填写说明',
    choiceErrorTitle: '请重新选择',
    choiceError: '请从下拉列表中选择。',
  },
};

async function partOf(bytes: Buffer, name: string): Promise<string> {
  const zip = await openZip(bytes);
  const entry = zip.entries.get(name);
  if (!entry) throw new Error(`${name} is missing`);
  const pieces: string[] = [];
  for await (const piece of readPart(zip, entry)) pieces.push(piece);
  return pieces.join('');
}

test('what was written is read back by our own reader: 3 rows cell by cell, an 18-digit code as text, formulas as plain text', async () => {
  const workbook = await readHere(await writeTemplate(template), 'a.xlsx');
  const data = workbook.sheets.find((sheet) => sheet.name === '填报表');
  expect(data?.rows.map((row) => row.rowNumber)).toEqual([1, 2, 3, 4]);
  expect(data?.rows[0]?.cells.map(cellText)).toEqual(template.columns.map((column) => column.header));
  expect(data?.rows[1]?.cells).toMatchObject([
    { kind: 'text', text: '神东煤炭公司' },
    { kind: 'text', text: '911506217012345636' },
    { kind: 'number', value: 1200 },
    { kind: 'text', text: '已组建' },
  ]);
  expect(data?.rows.slice(2).map((row) => row.cells.map(cellText))).toEqual([
    ['=HYPERLINK("http://x")', '+1', '-3', '＝1', '@x'],
    ['-2+3', '00123', '', '\t=1', '第59类行业名称'],
  ]);
});

test('4 tabs: the table, the example with its row, the notes, the hidden lists', async () => {
  const { sheets } = await readHere(await writeTemplate(template), 'a.xlsx');
  expect(sheets.map((sheet) => [sheet.name, sheet.hidden])).toEqual([
    ['填报表', false],
    ['示例', false],
    ['填写说明', false],
    ['_lists', true],
  ]);
  expect(sheets[1]?.rows.map((row) => cellText(row.cells[0]))).toEqual(['企业名称', '示例煤业有限公司']);
  expect(sheets[2]?.rows.map((row) => cellText(row.cells[0]))).toEqual([
    '季度分布图基础表',
    '每行填写一个单位。',
  ]);
});

test('2 drop-downs over a bounded range (rows 2 to 204), a frozen header, no formula cell anywhere', async () => {
  const bytes = await writeTemplate(template);
  const xml = await partOf(bytes, 'xl/worksheets/sheet1.xml');
  expect([...xml.matchAll(/sqref="([A-Z]+\d+:[A-Z]+\d+)"/g)].map(([, range]) => range)).toEqual([
    'D2:D204',
    'E2:E204',
  ]);
  expect(xml).toContain('state="frozen"');
  expect(xml).not.toContain('<f>');
  expect(await partOf(bytes, 'xl/comments1.xml')).toContain('填写营业执照上的全称');
});

test('with 3,000 rows the drop-downs still end at row 2,001', async () => {
  const rows = Array.from({ length: 3000 }, (_, index) => [
    `企业${index}`,
    String(index),
    index,
    '已组建',
    null,
  ]);
  const bytes = await writeTemplate({ ...template, rows });
  expect(await partOf(bytes, 'xl/worksheets/sheet1.xml')).toContain('sqref="D2:D2001"');
  expect((await readHere(bytes)).sheets[0]?.rows.length).toBe(3001);
});
