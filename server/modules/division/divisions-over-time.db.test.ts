import { eq, sql } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawSheet } from '../../../shared/map-sheet/draw-sheet.ts';
import { type Browser, makeAccount, openBrowser } from '../../../test/builders/browser.ts';
import { buildPorts } from '../../../test/builders/context.ts';
import {
  banner,
  box,
  joined,
  neighbour,
  next,
  old,
  publishUnit,
  seedBeforeMerger,
  town,
} from '../../../test/builders/merger.ts';
import { insertOrganisation } from '../../../test/builders/report.ts';
import { withTestDatabase } from '../../../test/database.ts';
import { messagesIn } from '../../adapters/messages.ts';
import { measureText } from '../../adapters/sheet-printer/font.ts';
import { vectorPrinter } from '../../adapters/sheet-printer/vector-printer.ts';
import { accountDivision } from '../../db/schema/account.ts';
import { division, divisionPast } from '../../db/schema/division.ts';
import { revision } from '../../db/schema/record.ts';
import { snapshot } from '../../db/schema/report.ts';
import { buildApp } from '../../http/app.ts';
import { stageImport } from '../import/stage.ts';
import { getStatistics } from '../indicator/data.ts';
import { getSheetData } from '../map-sheet/data.ts';
import { listOrganisations } from '../organisation/data.ts';
import { hashSnapshot } from '../report/snapshot-facts.ts';
import { listVenues } from '../venue/data.ts';
import { getDivision, listDivisions } from './data.ts';
import { loadDivisions } from './mutations.ts';

const test = withTestDatabase();
let scope: typeof test.scope;
let app: FastifyInstance;
let admin: Browser;
let otherAdmin: Browser;
let townStaff: Browser;

async function svgOf(code: string, quarter: string): Promise<string> {
  const data = await getSheetData(test.db, scope, {
    divisionCode: code,
    quarter,
    drawnOn: '2005-07-20',
    pack: test.pack,
  });
  const sheet = drawSheet(data, { size: 'A3', language: 'zh-CN' }, messagesIn('zh-CN'), measureText);
  const meta = { title: sheet.bookmark, author: '', drawnOn: data.drawnOn, language: 'zh-CN' } as const;
  return Buffer.from(await vectorPrinter.print([sheet], 'svg', meta)).toString('utf8');
}

/** Everything that is said of a quarter, as text. */
async function everythingOf(quarter: string, codes: readonly string[]): Promise<Record<string, string>> {
  const said: Record<string, unknown> = {
    tree: await listDivisions(test.db, scope, quarter),
    baseMap: (await admin.send('GET', `/api/base-map?quarter=${quarter}`)).json().divisions,
    list: await listOrganisations(test.db, scope, quarter),
    // That it ended later is known only later.
    venues: (await listVenues(test.db, scope, quarter)).map((each) => ({ ...each, untilQuarter: null })),
  };
  for (const code of [banner, ...codes]) {
    said[`statistics ${code}`] = await getStatistics(test.db, scope, code, quarter);
    said[`sheet ${code}`] = await svgOf(code, quarter);
  }
  return Object.fromEntries(Object.entries(said).map(([what, value]) => [what, JSON.stringify(value)]));
}

/** What of it is not byte for byte as it was. */
async function changedOf(quarter: string, codes: readonly string[]): Promise<string[]> {
  const after = await everythingOf(quarter, codes);
  return Object.keys(after).filter((what) => after[what] !== before[what]);
}

let before: Awaited<ReturnType<typeof everythingOf>>;

beforeAll(async () => {
  scope = await seedBeforeMerger(test);
  app = await buildApp(
    { db: test.requests, ports: buildPorts('2005-10-08T02:00:00Z'), pack: test.pack, demo: false },
    { log: 'silent' },
  );
  await makeAccount(test.db, 'admin', 'administrator', ['150600']);
  await makeAccount(test.db, 'other-admin', 'administrator', ['150622']);
  await makeAccount(test.db, 'joined-staff', 'township', [joined]);
  [admin, otherAdmin, townStaff] = [openBrowser(app), openBrowser(app), openBrowser(app)];
  await admin.signIn('admin');
  await otherAdmin.signIn('other-admin');
  await townStaff.signIn('joined-staff');
  for (const code of [town, joined, neighbour]) await publishUnit(test, scope, code, old);
  before = await everythingOf(old, [town, joined, neighbour]);
}, 120_000);
afterAll(() => app.close());

const rename = { code: town, name: '伊金霍洛镇', kind: 'town', fromQuarter: next, reason: '撤苏木设镇' };
const merge = { from: [joined], into: town, fromQuarter: next, reason: '公尼召乡并入伊金霍洛镇' };

describe('伊金霍洛苏木 and 公尼召乡 become 伊金霍洛镇 in 2005Q3 (24hours.tech/article/370007413262397440)', () => {
  it('is refused while 2005Q2 is published for either, for an administrator of another banner, and for a township', async () => {
    expect(await admin.mutate('division.rename', { ...rename, fromQuarter: old })).toMatchObject({
      code: 'report-locked',
      params: { quarter: old, status: 'published' },
    });
    expect((await admin.query('division.mergePreview', { ...merge, fromQuarter: old })).data.reason).toEqual({
      code: 'report-locked',
      params: { division: expect.any(String), quarter: old, status: 'published' },
    });
    expect((await otherAdmin.mutate('division.merge', merge)).code).toBe('division-unknown');
    expect((await townStaff.mutate('division.merge', merge)).code).toBe('forbidden');
  });

  it('tells beforehand what moves: 3 organisations (2 operating), 1 party organisation, 1 venue', async () => {
    expect((await admin.query('division.renameReason', rename)).data).toBeNull();
    expect((await admin.mutate('division.rename', rename)).code).toBeNull();
    const { data } = await admin.query('division.mergePreview', merge);
    expect(data).toEqual({
      reason: null,
      moved: { organisations: 3, operating: 2, partyOrganisations: 1, venues: 1 },
    });
    expect((await admin.mutate('division.merge', merge)).code).toBeNull();
    expect((await admin.query('division.changes')).data).toMatchObject([
      {
        kind: 'merge',
        code: town,
        name: '伊金霍洛镇',
        merged: [{ code: joined, name: '公尼召乡' }],
        moved: data.moved,
        post: 'admin',
      },
      { kind: 'rename', nameBefore: '伊金霍洛苏木', name: '伊金霍洛镇', reason: '撤苏木设镇' },
    ]);
  });

  it('leaves 2005Q2 byte for byte: tree, base map, list, venues, statistics, 4 sheets; its 3 snapshots keep their hash', async () => {
    expect(await changedOf(old, [town, joined, neighbour])).toEqual([]);
    expect(Object.keys(before)).toHaveLength(12);
    expect(before[`sheet ${town}`]).toContain('伊金霍洛苏木');
    expect(before[`sheet ${joined}`]).toContain('公尼召乡');
    expect(await svgOf(banner, old)).not.toContain('伊金霍洛镇');
    const stored = await test.db.select().from(snapshot);
    expect(stored).toHaveLength(3);
    for (const { facts, sha256 } of stored) expect(hashSnapshot(facts)).toBe(sha256);
  });

  it('shows 2005Q3 as it is then: one town with the united outline, 4 organisations, and last quarter counted on the same ground', async () => {
    const tree = await listDivisions(test.db, scope, next);
    expect(tree.some(({ code }) => code === joined)).toBe(false);
    expect(tree.find(({ code }) => code === town)).toMatchObject({
      name: '伊金霍洛镇',
      kind: 'town',
      bbox: [109.4, 39.2, 109.8, 39.4],
    });
    const map = (await admin.send('GET', `/api/base-map?quarter=${next}`)).json();
    const shape = map.divisions.features.find(
      ({ properties }: { properties: { code: string } }) => properties.code === town,
    );
    expect(shape.geometry.coordinates[0]).toHaveLength(box(0, 1).coordinates[0]?.length ?? 0);
    expect(map.holds).toEqual({ from: next, until: null });
    const rows = await listOrganisations(test.db, scope, next, { divisionCodes: [town] });
    expect(rows.map(({ name }) => name).sort()).toEqual(
      ['伊金霍洛旅游有限公司', '公尼召供销有限公司', '公尼召煤矿有限公司', '公尼召砖厂'].sort(),
    );
    const later = await listOrganisations(test.db, scope, '2005Q4', { divisionCodes: [town] });
    expect(later.map(({ name }) => name)).toContain('公尼召商贸有限公司');
    const statistics = await getStatistics(test.db, scope, town, next);
    expect(statistics).toMatchObject({ divisionName: '伊金霍洛镇', operating: 3, excluded: 1 });
    const coverage = statistics.indicators.find(({ denominator }) => denominator === 3);
    expect(coverage).toMatchObject({ previous: expect.objectContaining({ denominator: 3 }) });
    expect((await listVenues(test.db, scope, next)).map((each) => each.divisionCode)).toEqual([town]);
    expect(await svgOf(town, next)).toContain('伊金霍洛镇');
    // The old code still leads there.
    expect((await getDivision(test.db, scope, joined, next)).code).toBe(town);
  });

  it('notes a revision with the reason for each of the 6 states written, under one operation and 1 audit entry a change', async () => {
    const rows = await test.db.select().from(revision).where(eq(revision.reason, merge.reason));
    expect(rows.map(({ entity, quarter }) => `${entity} ${quarter}`).sort()).toEqual([
      'organisation 2005Q3',
      'organisation 2005Q3',
      'organisation 2005Q3',
      'organisation 2005Q4',
      'party-organisation 2005Q3',
      'venue 2005Q3',
    ]);
    expect(new Set(rows.map(({ operationId }) => operationId)).size).toBe(1);
    const audited = await test.db.execute(
      sql`select action from audit where action like 'division.%' order by number`,
    );
    expect([...audited].map(({ action }) => action)).toEqual(['division.rename', 'division.merge']);
  });

  it('gives the staff of 公尼召乡 the town, and whoever works for the town what 公尼召乡 left behind', async () => {
    const bound = await test.db.select().from(accountDivision).where(eq(accountDivision.divisionCode, town));
    expect(bound).toHaveLength(1);
    const { data } = await townStaff.query('division.list', { quarter: next });
    expect(data.divisions.map(({ name }: { name: string }) => name)).toEqual(['伊金霍洛镇']);
    await makeAccount(test.db, 'town-staff', 'township', [town]);
    const colleague = openBrowser(app);
    await colleague.signIn('town-staff');
    const seen = (await colleague.query('division.list', { quarter: old })).data;
    expect(seen.divisions.map(({ name }: { name: string }) => name)).toEqual(['伊金霍洛苏木', '公尼召乡']);
    expect(seen.holds).toEqual({ from: null, until: old });
    // The ground is public.
    const ground = (await colleague.send('GET', '/api/base-map')).json().divisions.features;
    expect(ground.length).toBeGreaterThan(9);
  });

  it('resolves lists that still say 公尼召乡 or 伊金霍洛苏木 into the town in 2005Q3, and as they were in 2005Q2', async () => {
    const list = [
      '企业名称,地址',
      '甲公司,伊金霍洛旗公尼召乡',
      '乙公司,伊金霍洛苏木布连图村',
      '丙公司,伊金霍洛旗伊金霍洛镇',
      `丁公司,伊金霍洛旗伊金霍洛`,
    ].join('\n');
    const codesIn = async (quarter: string) => {
      const batch = await stageImport(
        test.db,
        scope,
        { bytes: Buffer.from(list), fileName: '名单.csv', divisionCode: banner, quarter },
        buildPorts(),
      );
      const rows = await test.db.execute(
        sql`select candidate ->> 'divisionCode' as code from import_row where batch_id = ${batch.id} order by row_number`,
      );
      return [...rows].map(({ code }) => code);
    };
    expect(await codesIn(next)).toEqual([town, town, town, town]);
    expect((await codesIn(old)).slice(0, 2)).toEqual([joined, town]);
  });

  it('refuses the same again, what comes before it, and new records in what has ended', async () => {
    expect((await admin.mutate('division.merge', merge)).code).toBe('division-ended');
    expect((await admin.mutate('division.rename', rename)).code).toBe('division-unchanged');
    const create = {
      code: joined,
      name: '公尼召镇',
      kind: 'town',
      parentCode: banner,
      fromQuarter: next,
      reason: '新设',
    };
    expect((await admin.mutate('division.create', create)).code).toBe('division-code-taken');
    await expect(
      insertOrganisation(test, { name: '迟到的公司', divisionCode: joined, fromQuarter: next }),
    ).rejects.toMatchObject({ cause: { code: 'FB010' } });
  });
});

describe('whoever changes a division', () => {
  it('cannot change a published quarter: not by a refreshed region pack, nor by a bare statement; nothing referred to is deleted', async () => {
    const pack = {
      ...test.pack,
      divisions: test.pack.divisions.map((each) =>
        each.code === neighbour ? { ...each, name: '乌兰木伦街道', polygon: box(110, 110.2) } : each,
      ),
    };
    await test.db.transaction((tx) => loadDivisions(tx, pack));
    await test.db.update(division).set({ schematic: true }).where(eq(division.code, banner));
    expect(await changedOf(old, [town, joined, neighbour])).toEqual([]);
    const now = await listDivisions(test.db, scope);
    const names = new Map(now.map(({ code, name }) => [code, name]));
    // What the office itself decided is not undone by a pack.
    expect([names.get(town), names.get(neighbour), names.get(joined)]).toEqual([
      '伊金霍洛镇',
      '乌兰木伦街道',
      undefined,
    ]);
    // Other codes stand on no map: of a division that only got one nothing is kept.
    await test.db
      .update(division)
      .set({ aliases: ['1'] })
      .where(eq(division.code, '150622'));
    const kept = await test.db.select().from(divisionPast);
    expect(kept.map(({ code, untilQuarter }) => `${code} ${untilQuarter}`).sort()).toEqual(
      [banner, neighbour, town, joined, `${joined}201`].map((code) => `${code} ${old}`).sort(),
    );
    for (const code of [neighbour, banner, joined])
      await expect(test.db.delete(division).where(eq(division.code, code))).rejects.toThrow();
    await expect(test.db.delete(divisionPast)).rejects.toThrow();
  });

  it('makes a town that exists from its quarter on and can be renamed and merged again later', async () => {
    const create = {
      code: '150627299',
      name: '新街镇',
      kind: 'town',
      parentCode: banner,
      fromQuarter: '2006Q1',
      reason: '析置',
    };
    expect((await admin.mutate('division.create', create)).code).toBeNull();
    const seen = async (quarter: string) =>
      (await admin.query('division.list', { quarter })).data.divisions.some(
        ({ code }: { code: string }) => code === create.code,
      );
    expect([await seen('2005Q4'), await seen('2006Q1')]).toEqual([false, true]);
    const back = {
      code: create.code,
      name: '新街街道',
      kind: 'subdistrict',
      fromQuarter: '2006Q3',
      reason: '改街道',
    };
    expect((await admin.mutate('division.rename', back)).code).toBeNull();
    expect(
      (await admin.mutate('division.rename', { ...back, name: '新街', fromQuarter: '2006Q2' })).code,
    ).toBe('division-changed-later');
    const again = { from: [create.code], into: town, fromQuarter: '2007Q1', reason: '撤并' };
    expect((await admin.mutate('division.merge', again)).code).toBeNull();
    const names = await Promise.all(
      ['2005Q4', '2006Q1', '2006Q2', '2006Q3', '2006Q4', '2007Q1'].map(
        async (quarter) =>
          (await admin.query('division.list', { quarter })).data.divisions.find(
            ({ code }: { code: string }) => code === create.code,
          )?.name ?? null,
      ),
    );
    expect(names).toEqual([null, '新街镇', '新街镇', '新街街道', '新街街道', null]);
    expect((await admin.query('division.list', { quarter: '2006Q2' })).data.holds).toEqual({
      from: '2006Q1',
      until: '2006Q2',
    });
  });

  it('loses none of 24 records written while their town is merged: each goes along or is refused', async () => {
    const code = '150627297';
    const create = {
      code,
      name: '赛跑镇',
      kind: 'town',
      parentCode: banner,
      fromQuarter: '2007Q2',
      reason: '析置',
    };
    expect((await admin.mutate('division.create', create)).code).toBeNull();
    const stand = { divisionCode: code, fromQuarter: '2007Q2' };
    const first = await insertOrganisation(test, { ...stand, name: '先到公司' });
    const writes = Array.from({ length: 24 }, async (_, index) => {
      await new Promise((resolve) => setTimeout(resolve, index * 4));
      return insertOrganisation(test, { ...stand, name: `赛跑公司${index}`, fromQuarter: '2007Q3' });
    });
    const merge = { from: [code], into: town, fromQuarter: '2007Q3', reason: '撤并' };
    const [merged, ...written] = await Promise.allSettled([admin.mutate('division.merge', merge), ...writes]);
    expect(merged).toMatchObject({ status: 'fulfilled', value: { code: null } });
    const refused = written.filter((each) => each.status === 'rejected');
    for (const { reason } of refused) expect(reason).toMatchObject({ cause: { code: 'FB010' } });
    const rows = await listOrganisations(
      test.db,
      { ...scope, divisionCodes: new Set([town, code]) },
      '2007Q3',
    );
    const names = rows
      .filter(({ name }) => name.startsWith('赛跑公司'))
      .map(({ divisionCode }) => divisionCode);
    expect(names).toEqual(Array(24 - refused.length).fill(town));
    expect(rows.find(({ id }) => id === first)?.divisionCode).toBe(town);
  });
});
