import { expect, test } from 'vitest';
import { cellText } from '../../../shared/import/cells/raw-cell.ts';
import type { RawWorkbook } from './workbook.ts';
import { buildSheet, buildWorkbook, readHere } from './workbook-fixture.ts';

const texts = (workbook: RawWorkbook, sheet = 0) =>
  workbook.sheets[sheet]?.rows.map((row) => [row.rowNumber, ...row.cells.map(cellText)]);

test('9 kinds of cell: shared, rich, inline, formula text, number, number stored as text, boolean, error, formula without a result', async () => {
  const workbook = await readHere(
    buildWorkbook({
      sharedStrings:
        '<si><t>煤矿</t></si><si><r><t xml:space="preserve">鄂尔 </t></r><r><t>多斯</t></r><rPh sb="0" eb="1"><t>注音</t></rPh></si><si><t>a_x000D_b_x005F_</t></si>',
      sheets: [
        {
          name: '表',
          xml: `<sheetData><row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="inlineStr"><is><r><t>内</t></r><r><t>联</t></r></is></c>
            <c r="D2" t="str"><f>A1&amp;B1</f><v>合计</v></c><c r="E2"><v>109.96999999999999</v></c><c r="F2" t="inlineStr"><is><t>0123</t></is></c>
            <c r="G2" t="b"><v>1</v></c><c r="H2" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="I2"><f>SUM(A1)</f></c><c r="J2" t="s"><v>2</v></c><c r="K2" t="s"><v>9</v></c></row></sheetData>`,
        },
      ],
    }),
  );
  expect(workbook.sheets[0]?.rows[0]?.cells).toEqual([
    { kind: 'text', text: '煤矿' },
    { kind: 'text', text: '鄂尔 多斯' },
    { kind: 'text', text: '内联' },
    { kind: 'text', text: '合计' },
    { kind: 'number', value: Number('109.96999999999999'), text: '109.96999999999999' },
    { kind: 'text', text: '0123' },
    { kind: 'boolean', value: true },
    { kind: 'error', text: '#DIV/0!' },
    { kind: 'error', text: '#UNCALCULATED!' },
    { kind: 'text', text: 'a\rb_' },
    { kind: 'error', text: '#MISSING!' },
  ]);
});

const styles =
  '<numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="177" formatCode="#,##0&quot;人/d&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="177"/><xf numFmtId="31"/><xf numFmtId="20"/></cellXfs>';
const dated = [0, 1, 2, 3, 4]
  .map((style, index) => `<c r="${'ABCDE'[index]}1" s="${style}"><v>41395</v></c>`)
  .join('');

test('41395 is 2013-05-01 under the formats 14, 31 and yyyy年m月, and a number under General and #,##0"人/d"', async () => {
  const sheets = [
    { name: '一', xml: `<sheetData><row>${dated}<c s="5"><v>0.354166666666667</v></c></row></sheetData>` },
  ];
  const row = (await readHere(buildWorkbook({ styles, sheets }))).sheets[0]?.rows[0];
  expect(row?.cells.map((cell) => cell.kind)).toEqual(['number', 'date', 'date', 'number', 'date', 'date']);
  expect(row?.cells.map(cellText)).toEqual([
    '41395',
    '2013-05-01',
    '2013-05-01',
    '41395',
    '2013-05-01',
    '08:30:00',
  ]);
  expect(row?.cells[3]).toMatchObject({ format: '#,##0"人/d"' });
});

test('in the 1904 system 39933 is 2013-05-01', async () => {
  const sheets = [
    { name: '一', xml: '<sheetData><row r="1"><c r="A1" s="1"><v>39933</v></c></row></sheetData>' },
  ];
  expect(texts(await readHere(buildWorkbook({ styles, sheets, date1904: true })))).toEqual([
    [1, '2013-05-01'],
  ]);
});

test('a banner merged over 3 rows stands in each of them; a title over 3 columns stands once; nothing grows into empty rows', async () => {
  const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const workbook = await readHere(
    buildSheet(`<sheetData><row r="1">${cell('A1', '一览表')}</row>
      <row r="3">${cell('A3', '东胜区')}${cell('B3', '甲')}</row><row r="4"><c r="A4"/>${cell('B4', '乙')}</row><row r="5">${cell('B5', '丙')}</row>
      <row r="6"><c r="A6"/></row></sheetData><mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A3:A6"/></mergeCells>`),
  );
  expect(texts(workbook)).toEqual([
    [1, '一览表'],
    [3, '东胜区', '甲'],
    [4, '东胜区', '乙'],
    [5, '东胜区', '丙'],
  ]);
  expect(workbook.sheets[0]?.rows[3]?.cells[0]).toMatchObject({ mergedFrom: { rowNumber: 3, column: 0 } });
  expect(workbook.sheets[0]?.merges).toHaveLength(2);
});

test('2 sheets in tab order, the second hidden, with a hidden row; namespace prefixes do not matter', async () => {
  const workbook = await readHere(
    buildWorkbook({
      sheets: [
        { name: '甲', xml: '<x:sheetData><x:row r="1"><x:c r="B1"><x:v>1</x:v></x:c></x:row></x:sheetData>' },
        {
          name: '乙',
          state: 'veryHidden',
          xml: '<sheetData><row r="7" hidden="1"><c r="A7"><v>2</v></c></row></sheetData>',
        },
      ],
    }),
  );
  expect(workbook.sheets.map((sheet) => [sheet.name, sheet.hidden])).toEqual([
    ['甲', false],
    ['乙', true],
  ]);
  expect([texts(workbook, 0), texts(workbook, 1)]).toEqual([[[1, '', '1']], [[7, '2']]]);
});

test('cells and rows without an address follow one another; rows out of order are put in order', async () => {
  expect(
    texts(
      await readHere(
        buildSheet(
          '<sheetData><row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c><v>4</v></c></row></sheetData>',
        ),
      ),
    ),
  ).toEqual([
    [1, '1', '', '3'],
    [2, '4'],
  ]);
  expect(
    texts(
      await readHere(
        buildSheet('<sheetData><row r="9"><c><v>9</v></c></row><row r="3"><c><v>3</v></c></row></sheetData>'),
      ),
    ),
  ).toEqual([
    [3, '3'],
    [9, '9'],
  ]);
});
