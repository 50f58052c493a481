import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AppError } from '../../../shared/app-error.ts';
import { buildWorkbook, readHere } from './workbook-fixture.ts';

/** Rows read, or the refusal's code; anything but an AppError fails the test. */
async function survives(bytes: Uint8Array): Promise<void> {
  try {
    const workbook = await readHere(bytes);
    expect(workbook.sheets.some((sheet) => sheet.rows.length > 0)).toBe(true);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}

const workbook = buildWorkbook({
  sharedStrings: '<si><t>企业名称</t></si><si><t>神东煤炭公司</t></si>',
  styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
  sheets: [
    {
      name: '一',
      xml: '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" s="1"><v>41395</v></c></row></sheetData><mergeCells><mergeCell ref="A1:A2"/></mergeCells>',
    },
  ],
});
const csv = Buffer.from('企业名称,地址,职工人数\n神东煤炭公司,"树\n林召镇",1200\n"乙,东胜,5\n丙;丁|戊\t1\n');

const mutation = fc.record({
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  byte: fc.nat(255),
  kind: fc.constantFrom('set', 'drop', 'insert', 'cut'),
});
type Mutation = { at: number; byte: number; kind: string };

function mutate(bytes: Buffer, mutations: readonly Mutation[]): Buffer {
  return mutations.reduce((current, { at, byte, kind }) => {
    const index = Math.floor(at * current.length);
    const rest = kind === 'cut' ? [] : [current.subarray(kind === 'insert' ? index : index + 1)];
    return Buffer.concat([
      current.subarray(0, index),
      ...(kind === 'drop' || kind === 'cut' ? [] : [Buffer.of(byte)]),
      ...rest,
    ]);
  }, bytes);
}

const mutations = fc.array(mutation, { minLength: 1, maxLength: 6 });

test('2,000 mutated XLSX files end in a result or an AppError', async () => {
  await fc.assert(
    fc.asyncProperty(mutations, async (list) => survives(mutate(workbook, list))),
    { numRuns: 2000 },
  );
}, 60_000);

test('2,000 mutated CSV files end in a result or an AppError', async () => {
  await fc.assert(
    fc.asyncProperty(mutations, async (list) => survives(mutate(csv, list))),
    { numRuns: 2000 },
  );
}, 60_000);

test('1,000 files of random bytes end in a result or an AppError', async () => {
  await fc.assert(fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 300 }), survives), {
    numRuns: 1000,
  });
}, 60_000);

test('1,000 sheets of random markup end in a result or an AppError', async () => {
  const piece = fc.constantFrom(
    '<row r="',
    '3">',
    '<c r="B',
    '<c t="s">',
    '<v>',
    '7',
    '-1',
    '</v>',
    '</c>',
    '</row>',
    '<row>',
    '<c>',
    '<is><t>x</t></is>',
    '&amp;',
    '&x;',
    '<!--',
    ']]>',
    '"',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 25 }), async (pieces) =>
      survives(buildWorkbook({ sheets: [{ name: '一', xml: `<sheetData>${pieces.join('')}</sheetData>` }] })),
    ),
    { numRuns: 1000 },
  );
}, 60_000);

test('every record of 300 random well-formed tables comes back cell by cell', async () => {
  const field = fc.stringMatching(/^[a-z煤矿",;\n 0-9]{1,8}$/).filter((text) => text.trim() !== '');
  const table = fc.array(
    fc.tuple(fc.stringMatching(/^企业[0-9]{1,4}$/), field, fc.stringMatching(/^[1-9][0-9]{0,3}$/)),
    { minLength: 3, maxLength: 12 },
  );
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
      const text = rows.map((row) => row.map(quoted).join(',')).join('\n');
      const read = await readHere(Buffer.from(`名称,地址,人数\n${text}`));
      const cells = read.sheets[0]?.rows
        .slice(1)
        .map((row) => row.cells.map((cell) => (cell.kind === 'text' ? cell.text : '')));
      expect(cells).toEqual(rows);
    }),
    { numRuns: 300 },
  );
}, 60_000);
