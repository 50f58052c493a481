import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildContext } from '../../../test/builders/context.ts';
import { doubtful, list, withImport } from '../../../test/builders/import.ts';
import { messagesIn } from '../../adapters/messages.ts';
import { createCallerFactory } from '../../rpc/trpc.ts';
import { answerAll, editRow } from './mutations.ts';
import { exportProblems } from './problems.ts';
import { importRouter } from './router.ts';
import { runImport } from './run-import.ts';
import { buildTemplate } from './template.ts';

const { base, ports, stage, apply, rowsOf } = withImport();
const zh = messagesIn('zh-CN');

test.each(['zh-CN', 'en'] as const)(
  'the prefilled template (%s) imported as it is: every row unchanged',
  async (language) => {
    const awkward = `企业名称,地址,经度,纬度,星级,党组织名称,来源
己公司,准格尔旗那日松镇,110.4,39.4,,,M1
己公司,准格尔旗那日松镇,110.4,39.4,,,M2
庚公司,鄂尔多斯市准格尔旗,109.4,39.4,二星,庚公司党支部,
`;
    await apply((await stage(list)).id);
    const { id: batchId } = await stage(awkward, { datum: 'wgs84' });
    for (const [key, value] of [
      ['duplicate-name', 'separate'],
      ['township-unknown|150622|那日松镇', '150622103'],
      ['point-outside-banner|||150622|150627', 'keep'],
      ['township-missing|150622', 'banner'],
    ] as const)
      await answerAll(base.db, base.scope, { batchId, key, value });
    await apply(batchId);
    const template = await buildTemplate(base.db, base.scope, '150600', '2026Q3', messagesIn(language));
    const back = await stage('', { bytes: template.bytes, fileName: template.fileName, datum: 'wgs84' });
    const differing = (await rowsOf(back.id)).filter((row) => row.outcome !== 'unchanged');
    expect(differing.map((row) => [row.candidate?.name, row.difference, row.issues])).toEqual([]);
    expect(back.counts).toMatchObject({ read: 7, unchanged: 7 });
    expect(back.columns.filter((column) => column.field === null)).toEqual([]);
  },
);

test('the list of problems holds the open rows with reason and remedy, and goes in once corrected', async () => {
  const batch = await stage(doubtful, { datum: 'wgs84' });
  await editRow(base.db, base.scope, { batchId: batch.id, rowNumber: 5, field: 'name', text: '丁公司' });
  const { bytes, fileName } = await exportProblems(base.db, base.scope, batch.id, zh);
  const back = await stage('', { bytes, fileName, datum: 'wgs84' });
  expect(back.counts).toMatchObject({ read: 3, question: 3 });
  const cells = (await rowsOf(back.id))[0]?.cells.join('|');
  expect(cells).toMatch(/塔拉壕镇.*待确认.*现有的苏木乡镇/);
});

test('the router: list, get, rows, questions, apply, discard as the page calls them', async () => {
  const caller = createCallerFactory(importRouter)(buildContext(base.requests, base.scope));
  const [first, second] = [await stage(list), await stage(doubtful)];
  expect((await caller.list({})).map((each) => each.id).sort()).toEqual([first.id, second.id].sort());
  expect((await caller.get({ batchId: first.id })).counts.read).toBe(4);
  expect(await caller.rows({ batchId: second.id, issueCode: 'township-unknown', limit: 1 })).toMatchObject({
    total: 2,
  });
  expect(await caller.questions({ batchId: second.id })).toHaveLength(2);
  expect(await caller.applyBatch({ batchId: first.id })).toMatchObject({ created: 4 });
  expect(await caller.discard({ batchId: second.id })).toEqual({ discarded: true });
  await expect(caller.applyBatch({ batchId: second.id })).rejects.toMatchObject({
    cause: { code: 'batch-not-open' },
  });
});

test('the command line: counts in JSON, the mapping given as text, applied with what is settled', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'fenbu-import-'));
  try {
    const file = join(folder, '名单.csv');
    writeFileSync(file, doubtful.replace('企业名称', '谁'));
    const run = (mapping?: string) =>
      runImport(base.db, base.scope, ports, { file, quarter: '2026Q3', mapping, apply: false }, zh);
    await expect(run()).rejects.toMatchObject({ code: 'header-not-found' });
    expect((await run('谁=name')).json).toMatchObject({ read: 4, question: 3, rejected: 1, applied: false });
    writeFileSync(file, doubtful.replace('状态', '情况'));
    const done = await runImport(
      base.db,
      base.scope,
      ports,
      { file, quarter: '2026Q3', mapping: '情况=status', apply: true },
      zh,
    );
    expect(done.json).toMatchObject({ read: 4, new: 0, question: 3, rejected: 1, applied: true, leftOut: 4 });
    expect(done.lines.join('\n')).toContain('共读取 4 行');
  } finally {
    await rm(folder, { recursive: true });
  }
});
