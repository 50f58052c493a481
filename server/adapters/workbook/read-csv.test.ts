import { existsSync, readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { cellText } from '../../../shared/import/cells/raw-cell.ts';
import { outcomeOf, readHere } from './workbook-fixture.ts';

async function read(bytes: Buffer | string) {
  const workbook = await readHere(Buffer.from(bytes as string));
  const rows = workbook.sheets[0]?.rows.map((row) => [row.rowNumber, ...row.cells.map(cellText)]) ?? [];
  return { encoding: workbook.encoding, delimiter: workbook.delimiter, rows };
}
const rowsOf = async (text: string) => (await read(text)).rows;

const table = '企业名称,职工人数\n神东煤炭公司,1200\n';
const expected = [
  [1, '企业名称', '职工人数'],
  [2, '神东煤炭公司', '1200'],
];

test.each([
  ['UTF-8', Buffer.from(table), 'utf-8'],
  ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${table}`), 'utf-8'],
  ['GB18030', iconv.encode(table, 'gb18030'), 'gb18030'],
  ['UTF-16LE with a byte order mark', iconv.encode(table, 'utf16le', { addBOM: true }), 'utf-16le'],
  ['UTF-16BE with a byte order mark', iconv.encode(table, 'utf16be', { addBOM: true }), 'utf-16be'],
  ['UTF-16LE without one', iconv.encode(table, 'utf16le'), 'utf-16le'],
])('the same 2 rows from %s', async (_, bytes, encoding) => {
  expect(await read(bytes)).toMatchObject({ encoding, rows: expected });
});

test('a rare 4-byte GB18030 character (㐂 in a name) is read', async () => {
  expect((await read(iconv.encode('企业名称,简称\n㐂公司,䶮\n', 'gb18030'))).rows[1]).toEqual([
    2,
    '㐂公司',
    '䶮',
  ]);
});

test('one broken byte in a GB18030 file spoils one character, not the file', async () => {
  const bytes = Buffer.concat([
    iconv.encode('企业名称,人数\n甲公司', 'gb18030'),
    Buffer.from([0xff]),
    iconv.encode(',5\n乙公司,6\n', 'gb18030'),
  ]);
  const { encoding, rows } = await read(bytes);
  expect([encoding, rows.length, rows[2]]).toEqual(['gb18030', 3, [3, '乙公司', '6']]);
});

test.each([
  [';', '名称;人数;地址\n甲;1;东胜区,一号\n乙;2;康巴什区\n'],
  ['\t', '名称\t人数\t地址\n甲\t1\t东胜区,一号\n乙\t2\t康巴什区\n'],
  ['|', '名称|人数|地址\n甲|1|东胜区,一号\n乙|2|康巴什区\n'],
  ['，', '名称，人数，地址\n甲，1，东胜区\n乙，2，康巴什区\n'],
  [',', '名称,人数,地址\n甲,1,东胜区，铁西，一号\n乙,2,"康巴什区；二号,三层"\n'],
])('delimiter %j is detected', async (delimiter, text) => {
  const result = await read(text);
  expect(result.delimiter).toBe(delimiter);
  expect(result.rows.map((row) => row.length)).toEqual([4, 4, 4]);
});

test('sep=; in the first line is obeyed and counted as line 1', async () => {
  expect(await rowsOf('sep=;\n名称;人数\n甲,乙;3\n')).toEqual([
    [2, '名称', '人数'],
    [3, '甲,乙', '3'],
  ]);
});

test('CRLF, CR only, NUL bytes and trailing empty cells', async () => {
  expect(await rowsOf(table.replaceAll('\n', '\r\n'))).toEqual(expected);
  expect(await rowsOf(table.replaceAll('\n', '\r'))).toEqual(expected);
  expect(await rowsOf('企业名称,职工人数,,\n神东煤\0炭公司,1200,,\n')).toEqual(expected);
});

test('a cell with a line break keeps its record together and the next row number right', async () => {
  expect(await rowsOf('名称,地址,人数\n甲,"树\n林召镇",5\n\n乙,东胜,6\n')).toEqual([
    [1, '名称', '地址', '人数'],
    [2, '甲', '树\n林召镇', '5'],
    [5, '乙', '东胜', '6'],
  ]);
});

test('a quote never closed in row 3 costs row 3 alone; 4 other rows are whole', async () => {
  expect(await rowsOf('名称,地址,人数\n甲,东胜,1\n"乙,康巴什,2\n丙,伊旗,3\n丁,"准旗",4\n')).toEqual([
    [1, '名称', '地址', '人数'],
    [2, '甲', '东胜', '1'],
    [3, '乙', '康巴什', '2'],
    [4, '丙', '伊旗', '3'],
    [5, '丁', '准旗', '4'],
  ]);
});

test('a quote never closed in the last row, and quotes inside a cell', async () => {
  expect(await rowsOf('名称,地址\n甲,"东胜 "一号" 楼"\n乙,"康巴什\n')).toEqual([
    [1, '名称', '地址'],
    [2, '甲', '"东胜 "一号" 楼"'],
    [3, '乙', '康巴什'],
  ]);
  expect(await rowsOf('名称,地址\n"甲""乙",5寸"管\n')).toEqual([
    [1, '名称', '地址'],
    [2, '甲"乙', '5寸"管'],
  ]);
});

test('3,000 rows with a broken quote in every 10th: all 3,001 are there, each under its own number', async () => {
  const lines = Array.from(
    { length: 3000 },
    (_, index) => `${index % 10 === 0 ? '"' : ''}企业${index},东胜区,${index}`,
  );
  const rows = await rowsOf(`名称,地址,人数\n${lines.join('\n')}\n`);
  expect(rows.length).toBe(3001);
  expect(
    rows.every((row, index) => row[0] === index + 1 && (index === 0 || row[1] === `企业${index - 1}`)),
  ).toBe(true);
});

test('a quoted cell across a window of 1,000 lines stays one cell', async () => {
  const filler = Array.from({ length: 997 }, (_, index) => `企业${index},东胜区,${index}`).join('\n');
  const rows = await rowsOf(`名称,地址,人数\n${filler}\n甲,"一\n二\n三\n四\n五\n六",7\n乙,东胜,8\n`);
  expect(rows.slice(-2)).toEqual([
    [999, '甲', '一\n二\n三\n四\n五\n六', '7'],
    [1005, '乙', '东胜', '8'],
  ]);
});

test('20 MB of line ends are refused before anything is cut up; 400,000 blank lines between 2 rows are not', async () => {
  expect(await outcomeOf(readHere(Buffer.alloc(20_000_000, '\n')))).toBe('file-too-large');
  expect(await outcomeOf(readHere(Buffer.alloc(9_000_000, '\n')))).toBe('workbook-suspicious:rows');
  expect(await outcomeOf(readHere(Buffer.from(`名称,人数${'\n'.repeat(400_000)}甲,1`)))).toBe(2);
});

test('300 columns, a line of 2 million characters and 100,001 rows are refused', async () => {
  expect(await outcomeOf(readHere(Buffer.from(`a,b\n${'x,'.repeat(300)}x`)))).toBe(
    'workbook-suspicious:columns',
  );
  expect(await outcomeOf(readHere(Buffer.from('x'.repeat(2_000_000))))).toBe('workbook-suspicious:cell-text');
  expect(await outcomeOf(readHere(Buffer.from('a,b\n'.repeat(100_001))))).toBe('workbook-suspicious:rows');
});

const folder = new URL('../../../../shared/data/', import.meta.url);
const there = existsSync(new URL('ordos_enterprises_zh.csv', folder));
if (!there) console.warn('SKIPPED: ../shared/data/ordos_enterprises_zh.csv is absent');
describe.skipIf(!there)('the real mines and power plants of Ordos', () => {
  test('369 rows and a header from UTF-8 and from GB18030, cell by cell the same', async () => {
    const [utf8, gb18030] = await Promise.all(
      ['ordos_enterprises_zh.csv', 'ordos_enterprises_zh_gb18030.csv'].map((name) =>
        read(readFileSync(new URL(name, folder))),
      ),
    );
    expect([utf8?.encoding, gb18030?.encoding]).toEqual(['utf-8', 'gb18030']);
    expect(utf8?.rows.length).toBe(370);
    expect(gb18030?.rows).toEqual(utf8?.rows);
    expect(utf8?.rows.at(-1)?.[0]).toBe(371);
  });
});
