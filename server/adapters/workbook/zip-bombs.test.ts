import { expect, test } from 'vitest';
import {
  buildSheet,
  buildWorkbook,
  buildZip,
  deflatedZeros,
  type FixtureEntry,
  outcomeOf,
  readHere,
  workbookParts,
} from './workbook-fixture.ts';

const cell = (at: string, text = '1') => `<c r="${at}"><v>${text}</v></c>`;
const one = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
const read = (bytes: Buffer) => outcomeOf(readHere(bytes, 'a.xlsx'));
const withExtra = (...extra: FixtureEntry[]) => buildWorkbook({ sheets: [{ name: '一', xml: one }], extra });
const sheetBomb = (entry: Partial<FixtureEntry>) =>
  buildZip(
    workbookParts({ sheets: [{ name: '一', xml: one }] }).map((part) =>
      part.name.includes('sheet0') ? { ...part, ...entry } : part,
    ),
  );

test('a far cell A1048576 is one row with its number; XFD1 is refused by its name', async () => {
  const workbook = await readHere(
    buildSheet(`<sheetData><row r="1048576">${cell('A1048576')}</row></sheetData>`),
  );
  expect(workbook.sheets[0]?.rows).toMatchObject([{ rowNumber: 1048576, cells: [{ text: '1' }] }]);
  const far = readHere(buildSheet(`<sheetData><row r="1">${cell('XFD1')}</row></sheetData>`));
  await expect(far).rejects.toMatchObject({
    code: 'workbook-suspicious',
    params: { reason: 'columns', cell: 'XFD1', limit: 256 },
  });
});

test('XFD1 that only has a format, and row 1048577, are left out and refused', async () => {
  expect(
    await read(buildSheet(`<sheetData><row r="1">${cell('A1')}<c r="XFD1" s="3"/></row></sheetData>`)),
  ).toBe(1);
  expect(await read(buildSheet('<sheetData><row r="1048577"><c><v>1</v></c></row></sheetData>'))).toBe(
    'file-unreadable:xml-damaged',
  );
});

test('a merge over A1:XFD1048576 costs nothing: 2 rows stay 2 rows of 2 cells', async () => {
  const xml = `<sheetData><row r="1">${cell('A1')}</row><row r="900000">${cell('B900000')}</row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`;
  const workbook = await readHere(buildSheet(xml));
  expect(workbook.sheets[0]?.rows.map((row) => row.cells.length)).toEqual([1, 2]);
});

test('20,000 merges over the same 1,000 rows end at the allowance; 20,001 are refused at once', async () => {
  const rows = Array.from(
    { length: 1000 },
    (_, index) => `<row r="${index + 1}">${cell(`A${index + 1}`)}</row>`,
  ).join('');
  const merged = (count: number) =>
    buildSheet(
      `<sheetData>${rows}</sheetData><mergeCells>${'<mergeCell ref="A1:A1048576"/>'.repeat(count)}</mergeCells>`,
    );
  expect(await read(merged(20_000))).toBe('workbook-suspicious:merges');
  expect(await read(merged(20_001))).toBe('workbook-suspicious:merges');
});

test('a million empty rows leave nothing but the row that has a value', async () => {
  const rows = Array.from({ length: 1_000_000 }, (_, index) => `<row r="${index + 1}"/>`).join('');
  expect(
    await read(buildSheet(`<sheetData>${rows}<row r="1000001">${cell('A1000001')}</row></sheetData>`)),
  ).toBe(1);
});

test('4 million empty rows in a small file are refused', async () => {
  expect(await read(buildSheet(`<sheetData>${'<row/>'.repeat(4_000_000)}</sheetData>`))).toMatch(
    /^workbook-suspicious:(zip-ratio|xml-elements)$/,
  );
});

test('10 GB of zeros: declared as 4 GB, declared as 5 kB, and declared within the limits', async () => {
  const deflated = deflatedZeros(640);
  expect(await read(sheetBomb({ deflated, declaredSize: 0xfffffffe }))).toBe('workbook-suspicious:zip-size');
  expect(await read(sheetBomb({ deflated, declaredSize: 5000 }))).toBe('file-unreadable:zip-damaged');
  expect(await read(sheetBomb({ deflated: deflatedZeros(2), declaredSize: 32 * 1024 * 1024 }))).toBe(
    'workbook-suspicious:zip-ratio',
  );
});

test('10 GB of blanks after valid markup, declared as 5 kB, end where the declaration ends', async () => {
  const blanks = Buffer.alloc(16 * 1024 * 1024, ' ');
  expect(
    await read(sheetBomb({ data: Buffer.concat([Buffer.from('<worksheet>'), blanks]), declaredSize: 5000 })),
  ).toBe('file-unreadable:zip-damaged');
});

test('overlapping entries, a second name for the same bytes, and a duplicate name are refused', async () => {
  const parts = workbookParts({ sheets: [{ name: '一', xml: one }] });
  const inner = buildZip([{ name: 'inner', data: 'x'.repeat(500) }]);
  const start = buildZip(parts).indexOf('PK\x01\x02', 0, 'latin1');
  const outer = { name: 'outer.bin', data: inner, deflated: inner, method: 0 };
  const overlap = buildZip([
    ...parts,
    outer,
    { name: 'inner', data: 'x'.repeat(500), localOffset: start + 30 + 9 },
  ]);
  expect(await read(overlap)).toBe('workbook-suspicious:zip-overlap');
  expect(await read(withExtra({ name: 'b.xml', data: '<a/>', localName: 'c.xml' }))).toBe(
    'workbook-suspicious:zip-name-mismatch',
  );
  expect(await read(withExtra({ name: 'XL/workbook.XML', data: '<a/>' }))).toBe(
    'workbook-suspicious:zip-duplicate',
  );
});

test('path traversal ../, an absolute path and a drive letter are refused', async () => {
  for (const name of ['../../etc/passwd', '/etc/passwd', 'C:/x', '..\\x']) {
    expect(await read(withExtra({ name, data: 'x' })), name).toBe('workbook-suspicious:zip-path');
  }
});

test('2,001 entries are refused', async () => {
  const many = Array.from({ length: 2001 }, (_, index) => ({ name: `x${index}`, data: '' }));
  expect(await read(withExtra(...many))).toBe('workbook-suspicious:zip-entries');
});

test('billion laughs and any other doctype are refused', async () => {
  const laughs = `<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(10)}">]><worksheet><sheetData>&b;</sheetData></worksheet>`;
  expect(await read(sheetBomb({ data: laughs }))).toBe('workbook-suspicious:xml-doctype');
});

test('depth 33, 65 attributes, a text of 2 MB and a cell of 32,768 characters are refused', async () => {
  expect(await read(buildSheet(`${'<a>'.repeat(32)}${'</a>'.repeat(32)}`))).toBe(
    'workbook-suspicious:xml-depth',
  );
  const attributes = Array.from({ length: 65 }, (_, index) => `a${index}="1"`).join(' ');
  expect(await read(buildSheet(`<sheetData><row ${attributes}/></sheetData>`))).toBe(
    'workbook-suspicious:xml-attributes',
  );
  const long = Array.from({ length: 400_000 }, (_, index) => index).join(' ');
  expect(await read(buildSheet(`<sheetData><row><c t="str"><v>${long}</v></c></row></sheetData>`))).toBe(
    'workbook-suspicious:xml-text',
  );
  expect(
    await read(buildSheet(`<sheetData><row><c t="str"><v>${'x'.repeat(32_768)}</v></c></row></sheetData>`)),
  ).toBe('workbook-suspicious:cell-text');
});

test('one shared string of 32,000 characters used 600 times ends at 16 million characters', async () => {
  const rows = Array.from(
    { length: 600 },
    (_, index) => `<row r="${index + 1}"><c t="s"><v>0</v></c></row>`,
  ).join('');
  const bomb = buildWorkbook({
    sharedStrings: `<si><t>${'煤'.repeat(32_000)}</t></si>`,
    sheets: [{ name: '一', xml: `<sheetData>${rows}</sheetData>` }],
  });
  expect(await read(bomb)).toBe('workbook-suspicious:characters');
});

test('100,001 rows and 250,001 cells are refused', async () => {
  const rows = '<row><c><v>1</v></c></row>'.repeat(100_001);
  expect(await read(buildSheet(`<sheetData>${rows}</sheetData>`))).toBe('workbook-suspicious:rows');
  const wide = Array.from(
    { length: 250_250 },
    (_, index) => `${index % 250 === 0 ? '</row><row>' : ''}<c><v>${(index * 7919) % 10_007}</v></c>`,
  )
    .join('')
    .slice(6);
  expect(await read(buildSheet(`<sheetData>${wide}</row></sheetData>`))).toBe('workbook-suspicious:cells');
});

test('truncated in the middle, wrong checksum, shorter than declared, encrypted, another method, broken markup, a missing sheet', async () => {
  const good = buildSheet(one);
  expect(await read(good.subarray(0, good.length - 40))).toBe('file-unreadable:zip-damaged');
  expect(await read(sheetBomb({ declaredCrc: 1 }))).toBe('file-unreadable:zip-checksum');
  expect(await read(sheetBomb({ declaredSize: 9000 }))).toBe('file-unreadable:zip-damaged');
  expect(await read(sheetBomb({ flags: 1 }))).toBe('file-unreadable:zip-encrypted');
  expect(await read(sheetBomb({ method: 12 }))).toBe('file-unreadable:zip-method');
  expect(await read(sheetBomb({ data: '<worksheet><sheetData><row>' }))).toBe('file-unreadable:xml-damaged');
  const missing = workbookParts({ sheets: [{ name: '一', xml: one }] }).filter(
    (part) => !part.name.includes('sheet0'),
  );
  expect(await read(buildZip(missing))).toBe('file-unreadable:part-missing');
});
