import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { VenueFactsInput } from '../../../shared/venue/venue-facts.ts';
import { buildContext, buildPorts } from '../../../test/builders/context.ts';
import { buildScope, insertOrganisation } from '../../../test/builders/report.ts';
import { buildVenueFacts } from '../../../test/builders/venue-facts.ts';
import { withTestDatabase } from '../../../test/database.ts';
import { revision } from '../../db/schema/record.ts';
import { quarterReport } from '../../db/schema/report.ts';
import { venue } from '../../db/schema/venue.ts';
import { venueShare, venueShareSlot } from '../../db/schema/venue-share.ts';
import type { Scope } from '../../db/scope.ts';
import { createCallerFactory } from '../../rpc/trpc.ts';
import { verifyAudit } from '../audit/data.ts';
import { undoWrite } from '../organisation/undo.ts';
import { venueRouter } from './router.ts';

const test = withTestDatabase();
const [banner, town, sibling] = ['150622', '150622100', '150622101'];
const createCaller = createCallerFactory(venueRouter);
const as = (scope: Scope) => createCaller(buildContext(test.requests, scope, buildPorts()));
const ofTown = buildScope('township', '薛家湾镇党建办', [town]);
const ofBanner = buildScope('banner', '准格尔旗委组织部', [banner, town, sibling]);
const ofSibling = buildScope('township', '邻镇党建办', [sibling]);
const failure = (code: string, params: object = {}) => ({ cause: { code, params } });

const make = (facts: Partial<VenueFactsInput> = {}, quarter = '2026Q2') =>
  as(ofTown).save({
    id: null,
    quarter,
    expectedVersion: 0,
    reason: '走访登记',
    facts: buildVenueFacts({ name: `场所${randomUUID().slice(0, 8)}`, ...facts }),
  });
const change = (
  id: string,
  expectedVersion: number,
  facts: VenueFactsInput,
  quarter = '2026Q3',
  scope: Scope = ofTown,
) => as(scope).save({ id, quarter, expectedVersion, reason: '核实', facts });

describe('a venue', () => {
  it('changed in 2026Q3 keeps in 2026Q2 what it said: 60 people then, 80 from 2026Q3 on', async () => {
    const facts = buildVenueFacts({ name: '分季度场所' });
    const { id } = await make(facts);
    expect(await change(id, 1, { ...facts, capacityPeople: 80, sixHaves: ['place'] })).toMatchObject({
      id,
      version: 2,
    });
    const inQuarter = async (quarter: string) => (await as(ofTown).get({ id, quarter })).record;
    expect(await inQuarter('2026Q2')).toMatchObject({ capacityPeople: 60, version: 1 });
    expect(await inQuarter('2026Q3')).toMatchObject({ capacityPeople: 80, version: 2 });
    expect(await inQuarter('2027Q4')).toMatchObject({ capacityPeople: 80, sixHaves: ['place'] });
    await expect(inQuarter('2026Q1')).rejects.toMatchObject(failure('not-found'));
    const { changes, missing, sinceQuarter } = await as(ofTown).get({ id, quarter: '2026Q3' });
    expect(missing).toHaveLength(5);
    expect(sinceQuarter).toBe('2026Q2');
    expect(changes.map(({ kind, quarter }) => [kind, quarter])).toEqual([
      ['saved', '2026Q3'],
      ['created', '2026Q2'],
    ]);
    expect(changes[0]?.difference.map(({ field, before, after }) => [field, before, after])).toEqual([
      ['capacityPeople', 60, 80],
      ['sixHaves', ['place', 'equipment', 'sign', 'flag'], ['place']],
    ]);
  });

  it('saved as it is writes nothing: 1 revision, 1 state, version 1', async () => {
    const facts = buildVenueFacts({ name: '未变场所', sixHaves: ['sign', 'place'] });
    const { id } = await make(facts);
    expect(await change(id, 1, { ...facts, sixHaves: ['place', 'sign'] })).toMatchObject({ version: 1 });
    expect(await test.db.select().from(revision).where(eq(revision.entityId, id))).toHaveLength(1);
    expect(await test.db.select().from(venue).where(eq(venue.id, id))).toHaveLength(1);
  });

  it('sent twice under one name is entered once', async () => {
    const operationId = randomUUID();
    const input = {
      id: null,
      quarter: '2026Q3',
      expectedVersion: 0,
      reason: '走访登记',
      facts: buildVenueFacts({ name: '只登一次' }),
      operationId,
    };
    const [first, second] = await Promise.all([as(ofTown).save(input), as(ofTown).save(input)]);
    expect(second).toEqual(first);
    const all = await as(ofTown).list({ quarter: '2026Q3' });
    expect(all.filter(({ name }) => name === '只登一次')).toHaveLength(1);
  });

  it('saved against version 1 when it is at 2 is refused, with the 1 field the other post changed', async () => {
    const facts = buildVenueFacts({ name: '两人同改' });
    const { id } = await make(facts);
    await change(id, 1, { ...facts, capacityPeople: 90 }, '2026Q2', ofBanner);
    await expect(change(id, 1, { ...facts, contactPost: '值班岗' }, '2026Q2')).rejects.toMatchObject({
      cause: {
        code: 'version-conflict',
        details: {
          venueConflict: { current: 2, changed: [{ field: 'capacityPeople', before: 60, after: 90 }] },
        },
      },
    });
    expect((await as(ofTown).get({ id, quarter: '2026Q2' })).record.contactPost).toBe('党建办公室');
  });

  it('of another township is not found: not read, not changed, not ended, nor moved there', async () => {
    const { id } = await make({ openForSharing: true });
    const facts = buildVenueFacts({ divisionCode: sibling });
    await expect(as(ofSibling).get({ id, quarter: '2026Q3' })).rejects.toMatchObject(failure('not-found'));
    await expect(change(id, 1, facts, '2026Q3', ofSibling)).rejects.toMatchObject(failure('not-found'));
    await expect(
      as(ofSibling).end({ id, quarter: '2026Q3', expectedVersion: 1, ending: 'closed', reason: '停用' }),
    ).rejects.toMatchObject(failure('not-found'));
    await expect(change(id, 1, facts)).rejects.toMatchObject({ cause: { code: 'division-unknown' } });
    expect((await as(ofSibling).list({ quarter: '2026Q3' })).some((each) => each.id === id)).toBe(false);
  });
});

describe('facts that need the registry', () => {
  const refused = (issue: string) => ({ cause: { code: 'facts-refused', params: { issue } } });

  it('are refused: a place in Beijing, a visit tomorrow, an unknown have, a name that is taken', async () => {
    await make({ name: '同名场所' });
    await expect(make({ name: '同名场所' })).rejects.toMatchObject(refused('venue-name-taken'));
    await expect(make({ lngLat: [116.4, 39.9] })).rejects.toMatchObject(refused('venue-point-outside'));
    await expect(make({ visitedOn: '2026-10-09' })).rejects.toMatchObject(refused('venue-visit-future'));
    await expect(make({ sixHaves: ['piano'] })).rejects.toMatchObject(refused('venue-have-unknown'));
    expect(await make({ visitedOn: '2026-10-08' })).toMatchObject({ version: 1 });
  });

  it('say who hosts: a village below the division, of the kind it is, or an operating organisation', async () => {
    const villages = await test.db.execute<{ code: string; kind: string; path: string[] }>(
      sql`select code, kind, path from division where level = 'village' and path @> array['150622'] order by code`,
    );
    const here = villages.find(({ path }) => path.includes(town));
    const elsewhere = villages.find(({ path }) => !path.includes(town));
    const scope = buildScope('banner', '旗委组织部', [banner, town, ...villages.map(({ code }) => code)]);
    const hosted = (host: typeof here, hostKind: string) =>
      as(scope).save({
        id: null,
        quarter: '2026Q3',
        expectedVersion: 0,
        reason: '登记',
        facts: buildVenueFacts({
          name: `嘎查村场所${randomUUID().slice(0, 6)}`,
          hostKind: hostKind as 'village',
          hostDivisionCode: host?.code ?? null,
        }),
      });
    const other = here?.kind === 'village' ? 'community' : 'village';
    expect(await hosted(here, here?.kind ?? '')).toMatchObject({ version: 1 });
    await expect(hosted(here, other)).rejects.toMatchObject(refused('venue-host-unfit'));
    await expect(hosted(elsewhere, elsewhere?.kind ?? '')).rejects.toMatchObject(refused('venue-host-unfit'));
    const [own, ceased] = [
      await insertOrganisation(test, { divisionCode: town }),
      await insertOrganisation(test, { divisionCode: town, status: 'ceased' }),
    ];
    expect(await make({ hostKind: 'own', organisationId: own })).toMatchObject({ version: 1 });
    await expect(make({ hostKind: 'own', organisationId: ceased })).rejects.toMatchObject(
      refused('venue-organisation-unknown'),
    );
  });
});

describe('a venue that others use', () => {
  const share = async (venueId: string, people: number, status: 'agreed' | 'ended' = 'agreed') => {
    const id = randomUUID();
    const organisationId = await insertOrganisation(test, { divisionCode: town });
    await test.db.insert(venueShare).values({
      id,
      venueId,
      organisationId,
      divisionCode: town,
      hostDivisionCode: town,
      status,
      people,
      proposedOn: '2026-09-01',
      actor: 'test',
      updatedAt: new Date(),
    });
    await test.db.insert(venueShareSlot).values({
      shareId: id,
      venueId,
      weekday: 'mon',
      fromMinute: 540,
      toMinute: 660,
      held: status === 'agreed',
    });
    return id;
  };

  it('is not ended while 1 share holds hours of it, and is once that has ended', async () => {
    const { id } = await make();
    const shareId = await share(id, 10);
    const end = { id, quarter: '2026Q3', expectedVersion: 1, ending: 'closed', reason: '房屋收回' } as const;
    await expect(as(ofTown).end(end)).rejects.toMatchObject(failure('venue-shared', { count: 1 }));
    await test.db.update(venueShare).set({ status: 'ended' }).where(eq(venueShare.id, shareId));
    await as(ofTown).end(end);
    const inQuarter = async (quarter: string) =>
      (await as(ofTown).list({ quarter })).some((each) => each.id === id);
    expect([await inQuarter('2026Q2'), await inQuarter('2026Q3')]).toEqual([true, false]);
    const { changes } = await as(ofTown).get({ id, quarter: '2026Q2' });
    expect(changes[0]).toMatchObject({ kind: 'ended', ending: 'closed', reason: '房屋收回' });
  });

  it('keeps what it promised: fewer seats, other hours and no sharing are refused; more seats are not', async () => {
    const facts = buildVenueFacts({ name: '守约场所' });
    const { id } = await make(facts);
    await share(id, 40);
    const promised = failure('venue-promised', { count: 1 });
    await expect(change(id, 1, { ...facts, capacityPeople: 39 })).rejects.toMatchObject(promised);
    await expect(
      change(id, 1, { ...facts, openingHours: { mon: [['09:15', '12:00']] } }),
    ).rejects.toMatchObject(promised);
    await expect(change(id, 1, { ...facts, openForSharing: false })).rejects.toMatchObject(promised);
    expect(await change(id, 1, { ...facts, capacityPeople: 40 })).toMatchObject({ version: 2 });
  });
});

describe('one’s own writes', () => {
  it('are taken back: an end, a change, and the venue itself', async () => {
    const facts = buildVenueFacts({ name: '可撤销场所' });
    const made = await make(facts, '2026Q3');
    const saved = await change(made.id, 1, { ...facts, capacityPeople: 80 });
    const ended = await as(ofTown).end({
      id: made.id,
      quarter: '2026Q4',
      expectedVersion: 2,
      ending: 'moved',
      reason: '搬迁',
    });
    const capacityIn = async (quarter: string) =>
      (await as(ofTown).list({ quarter })).find(({ id }) => id === made.id)?.capacityPeople;
    expect([await capacityIn('2026Q3'), await capacityIn('2026Q4')]).toEqual([80, undefined]);
    await undoWrite(test.db, ofTown, ended.operationId);
    expect(await capacityIn('2026Q4')).toBe(80);
    await undoWrite(test.db, ofTown, saved.operationId);
    expect(await capacityIn('2026Q4')).toBe(60);
    const gone = await undoWrite(test.db, ofTown, made.operationId);
    expect([await capacityIn('2026Q3'), await capacityIn('2026Q4')]).toEqual([undefined, undefined]);
    await undoWrite(test.db, ofTown, gone.operationId);
    expect(await capacityIn('2026Q3')).toBe(60);
  });
});

describe('the gap to six haves', () => {
  it('of the next town is 1 of 2 complete, books and rules lacking once each; the banner’s sum holds it', async () => {
    const all = ['place', 'equipment', 'sign', 'flag', 'books', 'rules'];
    for (const sixHaves of [all, all.filter((key) => key !== 'books' && key !== 'rules')])
      await as(ofSibling).save({
        id: null,
        quarter: '2026Q3',
        expectedVersion: 0,
        reason: '登记',
        facts: buildVenueFacts({ name: `邻镇${sixHaves.length}`, divisionCode: sibling, sixHaves }),
      });
    const { rows, total, venues } = await as(ofBanner).gap({ divisionCode: sibling, quarter: '2026Q3' });
    expect(rows).toEqual([total]);
    expect(total).toMatchObject({ venues: 2, complete: 1, lacking: { books: 1, rules: 1, flag: 0 } });
    expect(venues.map(({ missing }) => missing.length).sort()).toEqual([0, 2]);
    const above = await as(ofBanner).gap({ divisionCode: banner, quarter: '2026Q3' });
    expect(above.rows.find((row) => row.divisionCode === sibling)).toEqual(total);
    expect(above.total.venues).toBe(above.rows.reduce((sum, row) => sum + row.venues, 0));
  });
});

describe('a quarter that was handed in', () => {
  let id: string;
  const facts = buildVenueFacts({ name: '已报送场所' });
  beforeAll(async () => {
    ({ id } = await make(facts, '2026Q1'));
    const reportId = randomUUID();
    const report = {
      id: reportId,
      divisionCode: town,
      quarter: '2026Q3',
      revision: 1,
      status: 'draft',
    } as const;
    await test.db.insert(quarterReport).values(report);
    await test.db.execute(sql`select move_report(${reportId}, 'submitted')`);
  });

  it('refuses to enter, change or end one in 2026Q3, and takes all of it in 2026Q4', async () => {
    const locked = { cause: { code: 'report-locked' } };
    const changed = { ...facts, capacityPeople: 70 };
    const end = { id, expectedVersion: 1, ending: 'closed', reason: '停用' } as const;
    await expect(make({}, '2026Q3')).rejects.toMatchObject(locked);
    await expect(change(id, 1, changed, '2026Q3')).rejects.toMatchObject(locked);
    await expect(change(id, 1, changed, '2026Q1')).rejects.toMatchObject(locked);
    await expect(as(ofTown).end({ ...end, quarter: '2026Q3' })).rejects.toMatchObject(locked);
    expect(await change(id, 1, changed, '2026Q4')).toMatchObject({ version: 2 });
    expect((await as(ofTown).get({ id, quarter: '2026Q3' })).record.capacityPeople).toBe(60);
    await as(ofTown).end({ ...end, quarter: '2027Q1', expectedVersion: 2 });
    expect((await verifyAudit(test.db)).firstBad).toBeNull();
  });
});
