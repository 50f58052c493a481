import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { fromWgs84 } from '../../../shared/geometry/datum.ts';
import { doubtful, list, withImport } from '../../../test/builders/import.ts';
import { importBatch, importRow } from '../../db/schema/import.ts';
import { countRows, getBatch, listQuestions, listRows } from './data.ts';
import { answerAll, answerRow, editRow, setDatum, setMapping } from './mutations.ts';

const { base, stage, apply, rowsOf, registry, countStates } = withImport();

test('open rows stay out only by consent, the datum must be declared, and nothing is applied before', async () => {
  const batch = await stage(doubtful);
  expect(batch.counts).toEqual({ read: 4, new: 0, changed: 0, unchanged: 0, question: 3, rejected: 1 });
  await expect(apply(batch.id, true)).rejects.toMatchObject({
    code: 'batch-questions-open',
    params: { question: 'datum' },
  });
  await setDatum(base.db, base.scope, { batchId: batch.id, datum: 'wgs84' });
  await expect(apply(batch.id)).rejects.toMatchObject({ code: 'batch-questions-open', params: { count: 4 } });
  expect([await countStates(), (await getBatch(base.db, base.scope, batch.id)).status]).toEqual([
    0,
    'staged',
  ]);
});

test('one answer settles the 2 rows of 塔拉壕镇, another the status; the edit gives the nameless row its name; the file is then remembered', async () => {
  const batch = await stage(doubtful, { datum: 'wgs84' });
  const batchId = batch.id;
  const groups = await listQuestions(base.db, base.scope, batchId);
  expect(groups.map((group) => [group.key, group.count])).toEqual([
    ['township-unknown|150602|塔拉壕镇', 2],
    ['status-unknown|||||||啥', 1],
  ]);
  const [township, status] = groups;
  expect(
    await answerAll(base.db, base.scope, { batchId, key: township?.key ?? '', value: '150602102' }),
  ).toMatchObject({
    answered: 2,
    counts: { new: 2, question: 1, rejected: 1 },
  });
  await answerAll(base.db, base.scope, { batchId, key: status?.key ?? '', value: 'suspended' });
  const { row } = await editRow(base.db, base.scope, {
    batchId,
    rowNumber: 5,
    field: 'name',
    text: '丁煤业有限公司',
  });
  expect(row).toMatchObject({
    outcome: 'new',
    edits: { name: '丁煤业有限公司' },
    cells: ['', '东胜区铜川镇'],
  });
  expect(await apply(batchId)).toMatchObject({ created: 4, leftOut: 0 });
  const again = await stage(doubtful, { datum: 'wgs84' });
  expect(again.counts).toMatchObject({ read: 4, unchanged: 4 });
  expect((await rowsOf(again.id)).every((each) => each.remembered)).toBe(true);
  await apply(again.id);
  expect(await countStates()).toBe(4);
});

test('an answer that is no choice is refused, and an answer can be taken back', async () => {
  const { id: batchId } = await stage(doubtful);
  const answer = { batchId, rowNumber: 2, code: 'township-unknown' };
  await expect(answerRow(base.db, base.scope, { ...answer, value: '150622100' })).rejects.toMatchObject({
    code: 'invalid-input',
  });
  expect((await answerRow(base.db, base.scope, { ...answer, value: 'banner' })).row.outcome).toBe('new');
  expect((await answerRow(base.db, base.scope, { ...answer, value: null })).row.outcome).toBe('question');
  expect((await answerRow(base.db, base.scope, { ...answer, value: 'skip' })).row.outcome).toBe('rejected');
});

test('a file handed in for 准格尔旗 cannot touch 东胜区: that row is refused', async () => {
  const batch = await stage(list, { divisionCode: '150622' });
  expect(batch.counts).toMatchObject({ new: 3, rejected: 1 });
  const [refused] = (
    await listRows(base.db, base.scope, { batchId: batch.id, outcome: 'rejected', offset: 0, limit: 9 })
  ).rows;
  expect([refused?.rowNumber, refused?.issues[0]?.code]).toEqual([5, 'division-outside']);
});

test('a corrected mapping reads all rows anew and is remembered for the next file with this header', async () => {
  const text = '企业名称,备注一,地址\n甲公司,50,准格尔旗薛家湾镇\n';
  const batch = await stage(text);
  expect(batch.mapping).toEqual({ 0: 'name', 2: 'address' });
  const mapping = { 0: 'name', 1: 'employees', 2: 'address' } as const;
  const mapped = await setMapping(base.db, base.scope, { batchId: batch.id, mapping });
  expect(mapped.columns[1]).toMatchObject({ field: 'employees', confidence: 1 });
  expect((await rowsOf(batch.id))[0]?.candidate?.employees).toBe(50);
  const next = await stage(text);
  expect([next.mappingRemembered, next.mapping]).toEqual([true, mapping]);
  await expect(
    setMapping(base.db, base.scope, { batchId: next.id, mapping: { 1: 'employees' } }),
  ).rejects.toMatchObject({ code: 'invalid-input' });
});

test('coordinates said to be GCJ-02 by their heading are asked about, then stored as WGS 84 with the original beside', async () => {
  const [lng, lat] = fromWgs84([111.2, 39.8], 'gcj02');
  const text = `企业名称,地址,经度(GCJ-02),纬度(GCJ-02)\n甲公司,准格尔旗薛家湾镇,${lng},${lat}\n`;
  const batch = await stage(text);
  expect([batch.evidence.suggested, batch.counts.question]).toEqual(['gcj02', 1]);
  await setDatum(base.db, base.scope, { batchId: batch.id, datum: 'gcj02' });
  await apply(batch.id);
  const [stored] = await registry();
  expect(stored?.lngLat?.[0]).toBeCloseTo(111.2, 7);
  expect(stored?.location).toMatchObject({ source: 'import', datum: 'gcj02', original: `${lng},${lat}` });
});

test('names and telephone numbers of persons are not stored, not even for showing', async () => {
  const batch = await stage(
    '企业名称,联系人,联系电话,地址\n甲公司,张三丰,13900001111,准格尔旗薛家湾镇\n填表人：李四\n',
  );
  const [stored] = await base.db.select().from(importRow).where(eq(importRow.batchId, batch.id));
  const [head] = await base.db.select().from(importBatch);
  expect(JSON.stringify([stored, head])).not.toMatch(/张三丰|13900001111|李四/);
});

test('in the database the five outcomes of each batch add up to its rows', async () => {
  for (const text of [list, doubtful]) await stage(text);
  for (const counts of (
    await countRows(
      base.db,
      (await base.db.select().from(importBatch)).map((each) => each.id),
    )
  ).values()) {
    const { read, new: fresh, changed, unchanged, question, rejected } = counts;
    expect([read, fresh + changed + unchanged + question + rejected]).toEqual([4, 4]);
  }
});
