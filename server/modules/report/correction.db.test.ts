import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawSheet } from '../../../shared/map-sheet/draw-sheet.ts';
import type { ReportTasks } from '../../../shared/report/report-view.ts';
import { buildScope, callReports, insertOrganisation } from '../../../test/builders/report.ts';
import { withTestDatabase } from '../../../test/database.ts';
import { messagesIn } from '../../adapters/messages.ts';
import { measureText } from '../../adapters/sheet-printer/font.ts';
import { vectorPrinter } from '../../adapters/sheet-printer/vector-printer.ts';
import { threshold } from '../../db/schema/record.ts';
import type { Scope } from '../../db/scope.ts';
import { verifySnapshots } from '../audit/data.ts';
import { getSheetData } from '../map-sheet/data.ts';

const test = withTestDatabase();
const town = '150627102';
const unit = { divisionCode: town, quarter: '2026Q3' };
const township = buildScope('township', '乌兰木伦镇党建办', [town]);
const banner = buildScope('banner', '伊金霍洛旗委组织部', ['150627', town]);
const city = buildScope('city', '鄂尔多斯市委组织部', ['150600', '150627', town]);
const as = (scope: Scope, instant?: string) => callReports(test, scope, instant);

const itemsOf = ({ warnings }: ReportTasks) =>
  warnings.map(({ organisationId, code: rule, fingerprint }) => ({ organisationId, rule, fingerprint }));

/** Does what a quarter needs, at all three levels. */
async function publish(quarter: string, instant?: string): Promise<void> {
  const of = { divisionCode: town, quarter };
  const items = itemsOf(await as(township, instant).tasks(of));
  if (items.length) await as(township, instant).answerFindings({ ...of, items, answer: '正在办理' });
  await as(township, instant).confirmUnchanged(of);
  await as(township, instant).submit(of);
  await as(banner, instant).accept({ divisionCodes: [town], quarter });
  await as(city, instant).publish({ divisionCodes: [town], quarter });
}

const dataOf = (scope: Scope, revision?: number | 'draft', drawnOn = '2026-11-24') =>
  getSheetData(test.db, scope, { ...unit, revision, drawnOn, pack: test.pack });
const bytesOf = async (scope: Scope, revision?: number | 'draft', drawnOn?: string) => {
  const data = await dataOf(scope, revision, drawnOn);
  const options = { size: 'A3', language: 'zh-CN' } as const;
  const sheet = drawSheet(data, options, messagesIn('zh-CN'), measureText);
  const meta = { title: sheet.bookmark, author: '', drawnOn: data.drawnOn, language: 'zh-CN' } as const;
  return Buffer.from(await vectorPrinter.print([sheet], 'svg', meta)).toString('utf8');
};

describe('a published quarter that is corrected', () => {
  let published: string;
  beforeAll(async () => {
    await insertOrganisation(test, { name: '甲商贸有限公司' });
    await insertOrganisation(test, { name: '乙商贸有限公司' });
  });

  it('was drawn as a draft, then as handed in, and says each time that it is not published', async () => {
    expect(await dataOf(township)).toMatchObject({ status: { kind: 'draft' }, approvedBy: null });
    expect(await bytesOf(township)).toContain('尚未发布');
    const items = itemsOf(await as(township).tasks(unit));
    await as(township).answerFindings({ ...unit, items, answer: '正在办理' });
    await as(township).confirmUnchanged(unit);
    await as(township).submit(unit);
    expect((await dataOf(township)).status).toEqual({ kind: 'submitted' });
    await as(banner).accept({ divisionCodes: [town], quarter: unit.quarter });
    expect((await dataOf(city)).status).toEqual({ kind: 'accepted' });
    await as(city).publish({ divisionCodes: [town], quarter: unit.quarter });
  });

  it('is drawn from its snapshot: the same bytes for the township and the city, today and in a year', async () => {
    published = await bytesOf(city);
    expect(published).toContain('第1版');
    expect(published).not.toContain('尚未发布');
    expect(await bytesOf(township, 1, '2027-11-24')).toBe(published);
    const data = await dataOf(city);
    expect(data).toMatchObject({ status: { kind: 'published', revision: 1 }, approvedBy: banner.post });
    expect(published).toContain(data.dataHash);
    expect(data.auditHead).toMatch(/^[0-9a-f]{12}$/);
    await expect(dataOf(city, 2)).rejects.toMatchObject({ code: 'not-found' });
    expect((await dataOf(city, 'draft')).status).toEqual({ kind: 'published', revision: 1 });
  });

  it('makes its banner and its city published too, the only unit with organisations being it', async () => {
    for (const divisionCode of ['150627', '150600']) {
      const request = { divisionCode, quarter: unit.quarter, drawnOn: '2026-11-24', pack: test.pack };
      expect(await getSheetData(test.db, test.scope, request)).toMatchObject({
        status: { kind: 'published', revision: 1 },
        drawnOn: '2026-10-08',
      });
    }
    await insertOrganisation(test, { divisionCode: '150627100' });
    const request = { divisionCode: '150627', quarter: unit.quarter, drawnOn: '2026-11-24', pack: test.pack };
    expect(await getSheetData(test.db, test.scope, request)).toMatchObject({
      status: { kind: 'partly', published: 1, units: 2 },
      drawnOn: '2026-11-24',
    });
  });

  it('opens for a reason only, once, and stays drawn as it was while the correction is under way', async () => {
    await expect(as(city).correct({ ...unit, reason: ' ' })).rejects.toMatchObject({
      cause: { params: { reason: 'no-reason' } },
    });
    await as(city).correct({ ...unit, reason: '甲公司人数有误' });
    await expect(as(city).correct({ ...unit, reason: '再来一次' })).rejects.toMatchObject({
      cause: { params: { reason: 'is-draft' } },
    });
    await insertOrganisation(test, { name: '丙商贸有限公司', fromQuarter: unit.quarter });
    expect(await as(township).get(unit)).toMatchObject({
      revision: 2,
      status: 'draft',
      open: true,
      reason: '甲公司人数有误',
      lateness: { kind: 'done-in-time' },
    });
    expect(await bytesOf(city)).toBe(published);
    expect(await dataOf(city, 'draft')).toMatchObject({
      status: { kind: 'draft' },
      organisations: { length: 3 },
    });
  });

  it('has 2 revisions then: both are drawn, they differ, and the first is the same to the byte', async () => {
    await publish(unit.quarter);
    const { revisions, events } = await as(city).get(unit);
    expect(revisions.map(({ revision, reason }) => [revision, reason])).toEqual([
      [1, null],
      [2, '甲公司人数有误'],
    ]);
    expect(events.map(({ kind }) => kind)).toEqual([
      'submit',
      'accept',
      'publish',
      'correct',
      'submit',
      'accept',
      'publish',
    ]);
    expect(await bytesOf(city, 1)).toBe(published);
    const second = await bytesOf(city);
    expect(second).not.toBe(published);
    expect(second).toContain('第2版');
    expect((await dataOf(city, 2)).organisations).toHaveLength(3);
    expect((await dataOf(city, 1)).organisations).toHaveLength(2);
    expect(await verifySnapshots(test.db)).toEqual({ verified: 2, firstBad: null });
  });

  it('carries its 3 answers into the next quarter, where only 1 new record is asked about', async () => {
    const next = { divisionCode: town, quarter: '2026Q4' };
    await insertOrganisation(test, { name: '丁商贸有限公司', fromQuarter: next.quarter });
    const tasks = await as(township).tasks(next);
    expect(tasks.unchanged.count).toBe(3);
    expect(tasks.changed.map(({ kind, name }) => `${kind} ${name}`)).toEqual(['new 丁商贸有限公司']);
    const answers = tasks.warnings.map(({ name, answer, fromEarlier }) => [name.at(0), answer, fromEarlier]);
    expect(answers).toHaveLength(4);
    expect(answers).toEqual(
      expect.arrayContaining([
        ['甲', '正在办理', true],
        ['乙', '正在办理', true],
        ['丙', '正在办理', true],
        ['丁', null, false],
      ]),
    );
    // What was handed in with an earlier quarter is not taken back.
    await as(township).answerFindings({ ...next, items: itemsOf(tasks), answer: null });
    expect((await as(township).tasks(next)).warnings.filter(({ answer }) => answer)).toHaveLength(3);
  });

  it('cannot be corrected any more once the next quarter is published; a late one says by how many days', async () => {
    await publish('2026Q4', '2027-01-13T02:00:00Z');
    expect((await as(city).get({ divisionCode: town, quarter: '2026Q4' })).lateness).toEqual({
      kind: 'done-late',
      days: 3,
    });
    await expect(as(city).correct({ ...unit, reason: '太晚' })).rejects.toMatchObject({
      cause: { params: { reason: 'later-quarter', quarter: '2026Q4' } },
    });
    expect((await as(city).get(unit)).moves.correct).toMatchObject({ code: 'later-quarter' });
  });

  it('has 10 days for handing in, and 15 from the year on whose threshold says so', async () => {
    await test.db.insert(threshold).values({ key: 'report-deadline-days', fromYear: 2027, value: 15 });
    const deadlineIn = async (quarter: string) => (await as(city).board({ quarter })).deadline;
    expect(await deadlineIn('2026Q4')).toBe('2027-01-10');
    expect(await deadlineIn('2027Q1')).toBe('2027-04-15');
  });

  it('refuses a change of its snapshot, and verify-audit names it when someone made one all the same', async () => {
    const forge = sql`update snapshot set facts = '{}' where revision = 1 and quarter = '2026Q3'`;
    await expect(test.db.execute(forge)).rejects.toThrow();
    await test.db.execute(sql`alter table snapshot disable trigger snapshot_append_only`);
    // The figures at hand, which no hash covers, must be those among the facts.
    const count = (by: number) =>
      test.db.execute(sql`update snapshot set tallies = jsonb_set(tallies, '{tally,social-organised,numerator}',
        to_jsonb((tallies #>> '{tally,social-organised,numerator}')::integer + ${by}::integer))
        where revision = 1 and quarter = '2026Q3'`);
    await count(1);
    expect((await verifySnapshots(test.db)).firstBad).toMatchObject({ quarter: '2026Q3', fault: 'content' });
    await count(-1);
    expect((await verifySnapshots(test.db)).firstBad).toBeNull();
    await test.db.execute(forge);
    expect((await verifySnapshots(test.db)).firstBad).toEqual({
      division: town,
      quarter: '2026Q3',
      revision: 1,
      fault: 'content',
    });
    await test.db.execute(sql`update snapshot set sha256 = encode(sha256('{}'), 'hex') where facts = '{}'`);
    expect((await verifySnapshots(test.db)).firstBad).toMatchObject({ fault: 'audit' });
    await test.db.execute(sql`delete from snapshot where facts = '{}'`);
    expect((await verifySnapshots(test.db)).firstBad).toMatchObject({ revision: 1, fault: 'missing' });
  });
});
