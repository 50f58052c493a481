import { expect, test } from 'vitest';
import { buildSheet, buildZip, outcomeOf, readHere } from './workbook-fixture.ts';

const read = (bytes: Buffer, name = 'a') => outcomeOf(readHere(bytes, name));
const ole = (stream: string) =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(600),
    Buffer.from(stream, 'utf16le'),
  ]);

test('5 kinds in one OLE container: old .xls, WPS .et, a password-protected XLSX, by stream name and file name', async () => {
  expect(await read(ole('Workbook'), '季报.xls')).toBe('file-kind-unknown:xls');
  expect(await read(ole('Workbook'), '季报.xlsx')).toBe('file-kind-unknown:xls');
  expect(await read(ole('Workbook'), '季报.et')).toBe('file-kind-unknown:et');
  expect(await read(ole('EncryptedPackage'), '季报.xlsx')).toBe('file-kind-unknown:encrypted');
  expect(await read(ole('WordDocument'), '季报.doc')).toBe('file-kind-unknown:ole');
});

test('5 zips that are no XLSX say what they are', async () => {
  const zip = (...names: string[]) => buildZip(names.map((name) => ({ name, data: '<a/>' })));
  expect(await read(zip('xl/workbook.bin'))).toBe('file-kind-unknown:xlsb');
  expect(await read(zip('word/document.xml'))).toBe('file-kind-unknown:docx');
  expect(await read(zip('ppt/presentation.xml'))).toBe('file-kind-unknown:pptx');
  expect(await read(zip('mimetype', 'content.xml'))).toBe('file-kind-unknown:ods');
  expect(await read(zip('photo.jpg'))).toBe('file-kind-unknown:zip');
});

test('PDF, PNG, RAR, an HTML table and Excel 2003 XML called .xls are recognised; random bytes are binary', async () => {
  expect(await read(Buffer.from('%PDF-1.7'))).toBe('file-kind-unknown:pdf');
  expect(await read(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d]))).toBe('file-kind-unknown:image');
  expect(await read(Buffer.from('Rar!\x1a\x07'))).toBe('file-kind-unknown:archive');
  expect(await read(Buffer.from('<html><table><tr>'), 'a.xls')).toBe('file-kind-unknown:html');
  expect(await read(Buffer.from('<?xml version="1.0"?><Workbook>'), 'a.xls')).toBe('file-kind-unknown:xml');
  expect(
    await read(
      Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 7919 + (index >> 3) * 31) % 256)),
    ),
  ).toBe('file-kind-unknown:binary');
});

test('an XLSX called .csv is read as XLSX; an empty workbook and a CSV of blank lines are empty', async () => {
  expect(await read(buildSheet('<sheetData><row><c><v>1</v></c></row></sheetData>'), 'a.csv')).toBe(1);
  expect(await read(buildSheet('<sheetData><row r="1"><c r="A1" s="1"/></row></sheetData>'))).toBe(
    'workbook-empty',
  );
  expect(await read(Buffer.from('\n , ,\n\n'))).toBe('workbook-empty');
});
