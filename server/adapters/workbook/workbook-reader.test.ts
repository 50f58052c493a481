import { expect, test } from 'vitest';
import { fakeWorkbookReader } from './fake-workbook-reader.ts';
import { buildSheet, outcomeOf, readHere } from './workbook-fixture.ts';
import { createWorkbookReader } from './workbook-reader.ts';

const small = buildSheet('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>');

test('the worker thread reads what this thread reads: 12,000 cells in several batches, and a CSV', async () => {
  const rows = Array.from(
    { length: 3000 },
    (_, row) => `<row>${`<c><v>${row}</v></c>`.repeat(4)}</row>`,
  ).join('');
  const bytes = buildSheet(`<sheetData>${rows}</sheetData><mergeCells><mergeCell ref="E1:E3"/></mergeCells>`);
  const reader = createWorkbookReader();
  expect(await reader.read(bytes, 'a.xlsx')).toEqual(await readHere(bytes, 'a.xlsx'));
  const csv = Buffer.from('名称,人数\n甲,1\n');
  expect(await reader.read(csv, 'a.csv')).toEqual(await readHere(csv, 'a.csv'));
});

test('a refusal inside the worker arrives with its code and params, and the next file is read', async () => {
  const reader = createWorkbookReader();
  const bad = buildSheet('<sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData>');
  await expect(reader.read(bad, 'a.xlsx')).rejects.toMatchObject({
    name: 'AppError',
    code: 'workbook-suspicious',
    params: { reason: 'columns', cell: 'XFD1' },
  });
  expect(await outcomeOf(reader.read(small, 'a.xlsx'))).toBe(1);
});

test('a deadline of 1 ms ends in workbook-timeout', async () => {
  expect(await outcomeOf(createWorkbookReader({ deadlineMilliseconds: 1 }).read(small, 'a.xlsx'))).toBe(
    'workbook-timeout',
  );
});

test('more than 20 MB are refused unread with the limit, 0 bytes as empty', async () => {
  const reader = createWorkbookReader();
  await expect(reader.read(new Uint8Array(20 * 1024 * 1024 + 1), 'a')).rejects.toMatchObject({
    code: 'file-too-large',
    params: { limit: '20 MB' },
  });
  expect(await outcomeOf(reader.read(new Uint8Array(0), 'a'))).toBe('workbook-empty');
});

test('of 4 files at once, 1 is read, 2 wait their turn and 1 is told that there are too many', async () => {
  const reader = createWorkbookReader({ concurrent: 1, waiting: 2 });
  const outcomes = await Promise.all([1, 2, 3, 4].map(() => outcomeOf(reader.read(small, 'a.xlsx'))));
  expect(outcomes).toEqual([1, 1, 1, 'overloaded']);
  expect(await outcomeOf(reader.read(small, 'a.xlsx'))).toBe(1);
});

test('the main thread keeps turning while 600,000 empty rows are read, and the caller keeps its bytes', async () => {
  const bomb = buildSheet(`<sheetData>${'<row/>'.repeat(600_000)}</sheetData>`);
  const before = Buffer.from(bomb);
  let turns = 0;
  const timer = setInterval(() => turns++, 5);
  await outcomeOf(createWorkbookReader().read(bomb, 'a.xlsx'));
  clearInterval(timer);
  expect(turns).toBeGreaterThan(5);
  expect(bomb.equals(before)).toBe(true);
});

test('the fake answers any file with its 2 rows, numbered 1 and 2', async () => {
  const workbook = await fakeWorkbookReader([['名称'], ['', '甲']]).read(small, 'a.xlsx');
  expect(workbook.sheets[0]?.rows).toEqual([
    { rowNumber: 1, cells: [{ kind: 'text', text: '名称' }] },
    { rowNumber: 2, cells: [{ kind: 'empty' }, { kind: 'text', text: '甲' }] },
  ]);
});
