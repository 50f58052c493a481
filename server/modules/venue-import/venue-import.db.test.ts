import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { VenueImportView } from '../../../shared/venue-import/venue-staged.ts';
import { buildScope, insertOrganisation } from '../../../test/builders/report.ts';
import { buildMessyList, messyRow } from '../../../test/builders/venue-list.ts';
import { withTestDatabase } from '../../../test/database.ts';
import { messagesIn } from '../../adapters/messages.ts';
import { createWorkbookReader } from '../../adapters/workbook/workbook-reader.ts';
import { audit } from '../../db/schema/audit.ts';
import { revision } from '../../db/schema/record.ts';
import { quarterReport } from '../../db/schema/report.ts';
import { venue } from '../../db/schema/venue.ts';
import { venueShare, venueShareSlot } from '../../db/schema/venue-share.ts';
import { actWithin, type Scope } from '../../db/scope.ts';
import { undoWrite } from '../organisation/undo.ts';
import { listVenues } from '../venue/data.ts';
import { evaluateVenueFile, type VenueImportInput } from './evaluate.ts';
import { applyVenueFile } from './mutations.ts';
import { buildVenueTemplate } from './template.ts';

const base = withTestDatabase();
const reader = createWorkbookReader();
const [banner, town, sibling] = ['150622', '150622100', '150622101'];
const villages = ['150622100204', '150622100013'];
const ofTown = buildScope('township', '薛家湾镇党建办', [town, ...villages]);
const ofBanner = buildScope('banner', '准格尔旗委组织部', [banner, town, ...villages, sibling]);

beforeEach(async () => {
  // The guards let nothing be emptied; this is a database of the test's own.
  await base.db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(sql`truncate venue, venue_share, venue_share_slot, revision, organisation, organisation_state,
      quarter_report, audit cascade`);
  });
});

type More = Partial<Omit<VenueImportInput, 'workbook'>>;
const inputOf = async (bytes: Uint8Array, more: More = {}): Promise<VenueImportInput> => ({
  workbook: await reader.read(bytes, more.fileName ?? '阵地统计表.xlsx'),
  fileName: '阵地统计表.xlsx',
  divisionCode: town,
  quarter: '2026Q3',
  datum: null,
  answers: {},
  today: '2026-10-08',
  ...more,
});
const look = async (bytes: Uint8Array, more: More = {}, scope: Scope = ofTown) => {
  const input = await inputOf(bytes, more);
  return actWithin(base.requests, scope, 'read', (tx) => evaluateVenueFile(tx, scope, input));
};
const apply = async (bytes: Uint8Array, expected: string | null, more: More = {}, scope: Scope = ofTown) => {
  const input = await inputOf(bytes, more);
  return actWithin(base.requests, scope, 'write', (tx) => applyVenueFile(tx, scope, input, expected));
};
const codes = (view: VenueImportView, row: number) =>
  view.rows.find(({ rowNumber }) => rowNumber === row)?.issues.map(({ code }) => code);
const rowOf = (view: VenueImportView, row: number) => view.rows.find(({ rowNumber }) => rowNumber === row);
const registry = (quarter = '2026Q3') => listVenues(base.db, base.scope, quarter);

const office = '周一至周五 8:30-12:00，14:30-17:30';
const messy = () =>
  buildMessyList([
    messyRow(1, '薛家湾镇党群服务中心', {
      area: '320㎡',
      capacity: '约80人',
      hours: office,
      sharing: '是',
      person: '张三',
      telephone: '0477-4212345',
      point: '111.2101，39.8702',
    }),
    messyRow(2, '黑岱沟村党群服务中心', {
      village: '黑岱沟村',
      capacity: 40,
      hours: '全天',
      haves: ['√', '√', '×', '√', '', '有'],
      sharing: '√',
      telephone: '13812345678',
    }),
    messyRow(3, '甲煤业党员活动室', {
      capacity: '30',
      hours: '工作日',
      organisation: '甲煤业有限公司',
      sharing: '否',
    }),
    messyRow(4, '杨四圪咀社区党群服务站', { area: 120, hours: '每天9:00-17:00', sharing: '看情况' }),
    messyRow(5, '', { capacity: 20 }),
    messyRow(6, '乙物流党员之家', { capacity: 25, organisation: '乙物流有限公司' }),
  ]);

async function insertMine(): Promise<string> {
  return insertOrganisation(base, { divisionCode: town, name: '甲煤业有限公司', fromQuarter: '2026Q1' });
}

describe('a list as a township makes it', () => {
  it('6 rows below a title, two header rows and a group row: 2 new, 2 questions, 2 rejected; nothing is lost', async () => {
    await insertMine();
    const view = await look(await messy());
    expect(view).toMatchObject({ headerRow: 4, sheetName: '阵地' });
    expect(view.counts).toEqual({ read: 6, new: 2, changed: 0, unchanged: 0, question: 2, rejected: 2 });
    expect(view.ignored.map(({ reason }) => reason).sort()).toEqual(
      ['group', 'header', 'header', 'note', 'title', 'title', 'total'].sort(),
    );
    expect(view.columns.filter(({ withheld }) => withheld).map(({ heading }) => heading)).toEqual(['联系人']);
    expect(rowOf(view, 6)?.facts).toMatchObject({
      name: '薛家湾镇党群服务中心',
      divisionCode: town,
      hostKind: 'township',
      capacityPeople: 80,
      openForSharing: true,
      openingHours: {
        mon: [
          ['08:30', '12:00'],
          ['14:30', '17:30'],
        ],
      },
      sixHaves: ['place', 'equipment', 'sign', 'flag', 'books', 'rules'],
      contactTelephone: '0477-4212345',
      lngLat: [111.2101, 39.8702],
    });
    expect(codes(view, 6)).toEqual(['count-approximate']);
    expect(rowOf(view, 7)?.facts).toMatchObject({
      hostKind: 'village',
      hostDivisionCode: '150622100204',
      sixHaves: ['place', 'equipment', 'flag', 'rules'],
      openingHours: { sun: [['00:00', '24:00']] },
      contactTelephone: null,
    });
    expect(codes(view, 7)).toEqual(['hours-all-day', 'telephone-mobile', 'venue-unlocated']);
    expect([codes(view, 8), rowOf(view, 8)?.outcome]).toEqual([
      ['hours-days-only', 'venue-unlocated'],
      'question',
    ]);
    expect(codes(view, 9)).toEqual(['sharing-unknown', 'venue-capacity-by-area']);
    expect([codes(view, 10), rowOf(view, 10)?.outcome]).toEqual([['venue-name-missing'], 'rejected']);
    expect(codes(view, 11)).toEqual(['venue-organisation-not-found']);
    expect(JSON.stringify(view)).not.toMatch(/张三|13812345678/);
  });

  it('answered it enters: 4 venues, 4 revisions of one operation, one line of the audit; again nothing changes', async () => {
    const organisationId = await insertMine();
    const bytes = await messy();
    const answers = {
      8: { 'hours-days-only': 'suggested' },
      9: { 'sharing-unknown': 'yes', 'venue-capacity-by-area': 'suggested' },
    };
    const shown = await look(bytes, { answers });
    expect(shown.counts).toMatchObject({ new: 4, question: 0, rejected: 2 });
    const { applied } = await apply(bytes, shown.digest, { answers });
    expect(applied).toMatchObject({ created: 4, updated: 0, leftOut: 2 });
    const venues = new Map((await registry()).map((each) => [each.name, each]));
    expect(venues.get('甲煤业党员活动室')).toMatchObject({
      hostKind: 'own',
      organisationId,
      openForSharing: false,
    });
    expect(venues.get('杨四圪咀社区党群服务站')).toMatchObject({
      hostKind: 'community',
      hostDivisionCode: '150622100013',
      capacityPeople: 60,
    });
    const revisions = await base.db.select().from(revision).where(eq(revision.entity, 'venue'));
    expect(revisions.map(({ operationId, reason }) => [operationId, reason])).toEqual(
      Array(4).fill([applied?.operationId, '阵地统计表.xlsx']),
    );
    const lines = await base.db.select().from(audit).where(eq(audit.action, 'venue.import'));
    expect(lines.map(({ subject, detail }) => [subject, detail])).toEqual([
      [town, { quarter: '2026Q3', created: 4, updated: 0 }],
    ]);
    const before = [await registry(), await base.db.select().from(revision)];
    const again = await look(bytes, { answers });
    expect(again.counts).toEqual({ read: 6, new: 0, changed: 0, unchanged: 4, question: 0, rejected: 2 });
    expect((await apply(bytes, again.digest, { answers })).applied).toMatchObject({
      operationId: null,
      created: 0,
      updated: 0,
    });
    expect([await registry(), await base.db.select().from(revision)]).toEqual(before);
    expect(await base.db.select().from(audit)).toHaveLength(lines.length);
    await actWithin(base.requests, ofTown, 'write', (tx) =>
      undoWrite(tx, ofTown, applied?.operationId ?? ''),
    );
    expect(await registry()).toEqual([]);
  });

  it('what was not shown is not written: another capacity meanwhile is refused as registry-changed', async () => {
    const bytes = await buildMessyList([
      messyRow(1, '薛家湾镇党群服务中心', { capacity: 80, hours: office }),
    ]);
    await apply(bytes, null);
    const changed = await buildMessyList([
      messyRow(1, '薛家湾镇党群服务中心', { capacity: 90, hours: office }),
    ]);
    const shown = await look(changed);
    expect(rowOf(shown, 6)).toMatchObject({ outcome: 'changed', difference: { capacityPeople: [80, 90] } });
    await apply(changed, null);
    await expect(apply(changed, shown.digest)).rejects.toMatchObject({ code: 'registry-changed' });
    expect((await registry()).map(({ capacityPeople, version }) => [capacityPeople, version])).toEqual([
      [90, 2],
    ]);
  });

  it('from 2026Q4 on 90 people, in 2026Q3 still 80', async () => {
    const list = (capacity: number) =>
      buildMessyList([messyRow(1, '薛家湾镇党群服务中心', { capacity, hours: office })]);
    await apply(await list(80), null);
    await apply(await list(90), null, { quarter: '2026Q4' });
    expect((await registry('2026Q3'))[0]?.capacityPeople).toBe(80);
    expect((await registry('2026Q4'))[0]?.capacityPeople).toBe(90);
  });
});

describe('what a row is about', () => {
  const one = (name: string, capacity = 40) =>
    buildMessyList([messyRow(1, name, { village: '黑岱沟村', capacity, hours: office })]);

  it('almost the same name is asked about: the same venue, a new one, or left out', async () => {
    await apply(await one('黑岱沟村党群服务中心'), null);
    const [known] = await registry();
    const bytes = await one('黑岱沟村党群服务站');
    const view = await look(bytes);
    expect(view.counts).toMatchObject({ question: 1 });
    expect(
      rowOf(view, 6)
        ?.issues.find(({ code }) => code === 'venue-near-match')
        ?.choices?.map(({ value }) => value),
    ).toEqual([known?.id, 'new', 'skip']);
    const as = async (answer: string) => rowOf(await look(bytes, { answers: { 6: answer } }), 6);
    expect(await as(known?.id ?? '')).toMatchObject({
      outcome: 'changed',
      venueId: known?.id,
      difference: { name: ['黑岱沟村党群服务中心', '黑岱沟村党群服务站'] },
    });
    expect(await as('new')).toMatchObject({ outcome: 'new', venueId: null });
    expect(await as('skip')).toMatchObject({ outcome: 'rejected' });
  });

  it('the second of two rows about one venue is rejected and names the first', async () => {
    const row = messyRow(1, '薛家湾镇党群服务中心', { capacity: 80, hours: office });
    const view = await look(await buildMessyList([row, row]));
    expect(view.counts).toMatchObject({ read: 2, new: 1, rejected: 1 });
    expect(rowOf(view, 7)?.issues.at(-1)).toMatchObject({ code: 'venue-row-twice', params: { other: 6 } });
  });

  it('a mistaken datum moves points; declared as GCJ-02 they come back by 400 m and more', async () => {
    const bytes = await buildMessyList([
      messyRow(1, '薛家湾镇党群服务中心', { capacity: 80, hours: office, point: '111.2101,39.8702' }),
    ]);
    const at = async (datum: 'wgs84' | 'gcj02') => rowOf(await look(bytes, { datum }), 6)?.facts?.lngLat;
    expect(await at('wgs84')).toEqual([111.2101, 39.8702]);
    const [lng = 0, lat = 0] = (await at('gcj02')) ?? [];
    expect(Math.hypot((lng - 111.2101) * 85_300, (lat - 39.8702) * 111_000)).toBeGreaterThan(400);
  });
});

describe('who may import what', () => {
  const header = '阵地名称,旗区,苏木乡镇,可容纳人数,开放时间\n';
  const csv = (text: string) => Buffer.from(header + text);
  const named = { fileName: '阵地.csv' };

  it('of a township: rows of the neighbouring one are rejected with words, its own enter', async () => {
    const bytes = csv(
      `薛家湾镇党群服务中心,准格尔旗,薛家湾镇,80,${office.replace('，', '、')}\n沙圪堵镇党群服务中心,准格尔旗,沙圪堵镇,60,不开放\n`,
    );
    const mine = await look(bytes, named);
    expect(mine.rows.map(({ outcome }) => outcome)).toEqual(['new', 'rejected']);
    expect(mine.rows[1]?.issues.map(({ code, params }) => [code, params])).toContainEqual([
      'division-outside',
      { division: '沙圪堵镇', expected: '薛家湾镇' },
    ]);
    const ofBoth = await look(bytes, { ...named, divisionCode: banner }, ofBanner);
    expect(ofBoth.rows.map(({ outcome }) => outcome)).toEqual(['new', 'new']);
    await apply(bytes, ofBoth.digest, { ...named, divisionCode: banner }, ofBanner);
    const there = (await registry()).find(({ divisionCode }) => divisionCode === sibling);
    // By its id, which the township cannot see.
    const stolen = Buffer.from(`场所名称,可容纳人数,场所编号（勿改）\n薛家湾镇会议中心,10,${there?.id}\n`);
    expect((await look(stolen, named)).rows[0]).toMatchObject({ outcome: 'question', venueId: null });
    const elsewhere = await look(stolen, { ...named }, ofBanner);
    expect(elsewhere.rows[0]?.issues.map(({ code }) => code)).toContain('venue-elsewhere');
    await expect(look(bytes, { ...named, divisionCode: sibling })).rejects.toMatchObject({
      code: 'division-unknown',
    });
  });

  it('of a banner whose one township has handed in: those rows are rejected, the others enter; the township alone is refused', async () => {
    const id = randomUUID();
    await base.db
      .insert(quarterReport)
      .values({ id, divisionCode: town, quarter: '2026Q3', revision: 1, status: 'draft' });
    await base.db.execute(sql`select move_report(${id}, 'submitted')`);
    const bytes = csv(
      '薛家湾镇党群服务中心,准格尔旗,薛家湾镇,80,不开放\n沙圪堵镇党群服务中心,准格尔旗,沙圪堵镇,60,不开放\n',
    );
    const view = await look(bytes, { ...named, divisionCode: banner }, ofBanner);
    expect(view.rows.map(({ outcome }) => outcome)).toEqual(['rejected', 'new']);
    expect(view.rows[0]?.issues.at(-1)).toMatchObject({
      code: 'venue-quarter-locked',
      params: { division: '薛家湾镇' },
    });
    expect(
      (await apply(bytes, view.digest, { ...named, divisionCode: banner }, ofBanner)).applied,
    ).toMatchObject({ created: 1 });
    await expect(apply(bytes, null, named)).rejects.toMatchObject({ code: 'report-locked' });
    expect((await registry()).map(({ divisionCode }) => divisionCode)).toEqual([sibling]);
  });

  it('a change that breaks what one organisation was promised is rejected, and the rest enters', async () => {
    const organisationId = await insertMine();
    await apply(csv(`薛家湾镇党群服务中心,,,80,周一 8:30-12:00\n`), null, named);
    const [promised] = await registry();
    const shareId = randomUUID();
    await base.db.update(venue).set({ openForSharing: true });
    await base.db.insert(venueShare).values({
      id: shareId,
      venueId: promised?.id ?? '',
      organisationId,
      divisionCode: town,
      hostDivisionCode: town,
      status: 'agreed',
      people: 12,
      proposedOn: '2026-09-01',
      agreedOn: '2026-09-02',
      actor: 'test',
      updatedAt: new Date(),
    });
    await base.db.insert(venueShareSlot).values({
      shareId,
      venueId: promised?.id ?? '',
      weekday: 'mon',
      fromMinute: 540,
      toMinute: 660,
      held: true,
    });
    const bytes = csv('薛家湾镇党群服务中心,,,80,周二 8:30-12:00\n薛家湾镇会议中心,,,60,不开放\n');
    const view = await look(bytes, named);
    expect(view.rows.map(({ outcome }) => outcome)).toEqual(['rejected', 'new']);
    expect(view.rows[0]?.issues.at(-1)).toMatchObject({ code: 'venue-promised', params: { count: 1 } });
    expect((await apply(bytes, view.digest, named)).applied).toMatchObject({ created: 1, updated: 0 });
  });
});

describe('the template', () => {
  it.each(['zh-CN', 'en'] as const)(
    'filled (%s) and handed back as it is: 4 of 4 unchanged; renamed by its id: changed',
    async (language) => {
      await insertMine();
      const answers = {
        8: { 'hours-days-only': 'suggested' },
        9: { 'sharing-unknown': 'yes', 'venue-capacity-by-area': 'suggested' },
      };
      await apply(await messy(), null, { answers });
      // What a spreadsheet program would take for a formula.
      await base.db
        .update(venue)
        .set({ sharingTerms: '=cmd|calc', address: '+1号', contactPost: '@镇党建办' });
      const template = await actWithin(base.requests, ofTown, 'read', (tx) =>
        buildVenueTemplate(
          tx,
          ofTown,
          { divisionCode: town, quarter: '2026Q3', filled: true },
          messagesIn(language),
        ),
      );
      const back = await look(template.bytes, { fileName: template.fileName });
      expect(back.rows.filter(({ outcome }) => outcome !== 'unchanged')).toEqual([]);
      expect(back.counts).toMatchObject({ read: 4, unchanged: 4 });
      expect(back.columns.filter(({ field }) => field === null)).toEqual([]);
      const [known] = await registry();
      const renamed = Buffer.from(`场所编号（勿改）,场所名称,苏木乡镇\n${known?.id},改了名的中心,薛家湾镇\n`);
      expect((await look(renamed, { fileName: 'a.csv' })).rows[0]).toMatchObject({
        outcome: 'changed',
        difference: { name: [known?.name, '改了名的中心'] },
      });
    },
  );

  it('empty it has a header, an example and notes, and no data row', async () => {
    const template = await actWithin(base.requests, ofTown, 'read', (tx) =>
      buildVenueTemplate(
        tx,
        ofTown,
        { divisionCode: town, quarter: '2026Q3', filled: false },
        messagesIn('zh-CN'),
      ),
    );
    const { sheets } = await reader.read(template.bytes, 'a.xlsx');
    expect(sheets.map(({ rows }) => rows.length).slice(0, 2)).toEqual([1, 3]);
    await expect(look(template.bytes)).rejects.toMatchObject({ code: 'workbook-empty' });
  });
});
