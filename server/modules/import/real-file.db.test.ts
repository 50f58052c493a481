import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { count, eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { withTestDatabase } from '../../../test/database.ts';
import { fixedClock } from '../../adapters/clock.ts';
import { createWorkbookReader } from '../../adapters/workbook/workbook-reader.ts';
import { importRow } from '../../db/schema/import.ts';
import { organisationState } from '../../db/schema/organisation.ts';
import { revision } from '../../db/schema/record.ts';
import { applyBatch } from './apply-batch.ts';
import { listQuestions, listRows } from './data.ts';
import { setDatum } from './mutations.ts';
import { stageImport } from './stage.ts';

const folder = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));
const utf8 = `${folder}ordos_enterprises_zh.csv`;
const gb18030 = `${folder}ordos_enterprises_zh_gb18030.csv`;
const there = existsSync(utf8) && existsSync(gb18030);
if (!there) console.warn(`SKIPPED: the 369 real enterprises are not at ${folder}`);

describe.skipIf(!there)('the 369 real mines and power plants of Ordos', () => {
  const base = withTestDatabase();
  const ports = { workbook: createWorkbookReader(), clock: fixedClock('2026-08-01T00:00:00Z') };
  const stage = (path: string) =>
    stageImport(
      base.db,
      base.scope,
      { bytes: readFileSync(path), fileName: path.split('/').at(-1) ?? '', quarter: '2026Q3' },
      ports,
    );
  const all = async (batchId: string) =>
    (await listRows(base.db, base.scope, { batchId, offset: 0, limit: 500 })).rows;

  test('are read as 369 rows in UTF-8 and in GB18030, every one with an outcome and both encodings alike', async () => {
    const [a, b] = [await stage(utf8), await stage(gb18030)];
    expect([a.encoding, b.encoding]).toEqual(['utf-8', 'gb18030']);
    expect(a.counts.read).toBe(369);
    expect(a.counts).toEqual(b.counts);
    const { new: fresh, changed, unchanged, question, rejected } = a.counts;
    expect(fresh + changed + unchanged + question + rejected).toBe(369);
    expect(a.mapping).toEqual({
      0: 'name',
      1: 'industry',
      2: 'banner',
      3: 'address',
      4: 'lng',
      5: 'lat',
      6: 'employees',
      7: 'founded',
      8: 'status',
      9: 'source',
    });
    expect([a.evidence.points, a.evidence.suggested]).toEqual([369, 'wgs84']);
    expect(await all(a.id)).toEqual(await all(b.id));
  });

  test('ask what nobody can know: 转龙湾煤矿 in two banners, one name on two rows, towns that are no more', async () => {
    const { id } = await stage(utf8);
    const rows = await all(id);
    const codesOf = (name: string) =>
      rows
        .filter((row) => row.candidate?.name.includes(name))
        .map((row) => row.issues.filter((issue) => issue.severity === 'question').map((issue) => issue.code));
    expect(codesOf('转龙湾')).toEqual([['point-outside-banner']]);
    expect(codesOf('国能蒙西煤化工股份有限公司棋盘井煤矿')).toEqual([['duplicate-name'], ['duplicate-name']]);
    const groups = await listQuestions(base.db, base.scope, id);
    expect(groups.find((group) => group.key === 'township-unknown|150602|塔拉壕镇')?.count).toBe(10);
    // 鄂托克旗 and 鄂托克前旗 as the file's own column has them.
    const banner = (code: string) =>
      rows
        .filter((row) => row.cells[2] === code)
        .map((row) => row.candidate?.divisionCode?.slice(0, 6) ?? null);
    expect(new Set(banner('鄂托克旗'))).toEqual(new Set(['150624', null]));
    expect(new Set(banner('鄂托克前旗'))).toEqual(new Set(['150623', null]));
  });

  test('apply without the open ones, and a second import of the same file changes nothing', async () => {
    const first = await stage(utf8);
    await setDatum(base.db, base.scope, { batchId: first.id, datum: 'wgs84' });
    const applied = await applyBatch(base.db, base.scope, { batchId: first.id, leaveOpenRows: true });
    const states = async () => (await base.db.select({ n: count() }).from(organisationState))[0]?.n;
    const revisions = async () => (await base.db.select({ n: count() }).from(revision))[0]?.n;
    expect(await states()).toBe(applied.created);
    const written = await revisions();
    const again = await stage(utf8);
    expect(again.counts).toEqual({
      ...first.counts,
      new: 0,
      changed: 0,
      unchanged: first.counts.new,
    });
    await setDatum(base.db, base.scope, { batchId: again.id, datum: 'wgs84' });
    const nothing = await applyBatch(base.db, base.scope, { batchId: again.id, leaveOpenRows: true });
    expect([nothing.created, nothing.updated, await revisions()]).toEqual([0, 0, written]);
    const stored = await base.db.select().from(importRow).where(eq(importRow.batchId, again.id));
    expect(stored).toHaveLength(369);
  });
});
