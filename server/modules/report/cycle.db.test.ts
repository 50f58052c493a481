import { beforeAll, describe, expect, it } from 'vitest';
import { buildScope, callReports, insertOrganisation } from '../../../test/builders/report.ts';
import { withTestDatabase } from '../../../test/database.ts';
import { division } from '../../db/schema/division.ts';
import type { Scope } from '../../db/scope.ts';
import { verifyAudit, verifySnapshots } from '../audit/data.ts';
import { getSnapshot } from './data.ts';

const test = withTestDatabase();
const town = '150627102';
const sibling = '150627100';
const quarter = '2026Q3';
const unit = { divisionCode: town, quarter };
const township = buildScope('township', '乌兰木伦镇党建办', [town]);
const banner = buildScope('banner', '伊金霍洛旗委组织部', ['150627', sibling, town]);
const city = buildScope('city', '鄂尔多斯市委组织部', ['150600', '150627', sibling, town]);
const as = (scope: Scope, instant?: string) => callReports(test, scope, instant);
const refused = (reason: string, more: object = {}) => ({
  cause: { code: 'transition-refused', params: { reason, ...more } },
});

describe('a quarter of a township, through three levels and back once', () => {
  let first: string;
  let second: string;
  beforeAll(async () => {
    first = await insertOrganisation(test, { name: '甲商贸有限公司' });
    second = await insertOrganisation(
      test,
      { name: '乙商贸有限公司' },
      { name: '乙商贸有限公司', fromQuarter: quarter, employees: 30 },
    );
    await insertOrganisation(test, { name: '丙商贸有限公司', divisionCode: sibling });
  });

  it('begins with a task list: 1 changed, 1 unchanged, 2 warnings; nothing of the sibling', async () => {
    const tasks = await as(township).tasks(unit);
    expect(tasks).toMatchObject({
      changed: [
        {
          organisationId: second,
          kind: 'changed',
          difference: [{ field: 'employees', before: 20, after: 30 }],
        },
      ],
      unchanged: { count: 1, confirmedAt: null },
      unlocated: [],
      errors: [],
      warnings: [
        { code: 'uscc-missing', name: '甲商贸有限公司', answer: null },
        { code: 'uscc-missing', name: '乙商贸有限公司', answer: null },
      ],
      sweepOpen: 0,
    });
  });

  it('is not handed in before the cut-off, nor while 2 warnings stand unanswered and 1 record is not confirmed', async () => {
    await expect(as(township, '2026-09-29T15:00:00Z').submit(unit)).rejects.toMatchObject(
      refused('before-cut-off', { date: '2026-09-30' }),
    );
    await expect(as(township).submit(unit)).rejects.toMatchObject(refused('unanswered', { count: 2 }));
    const { warnings } = await as(township).tasks(unit);
    const items = warnings.map(({ organisationId, code: rule, fingerprint }) => ({
      organisationId,
      rule,
      fingerprint,
    }));
    const stale = [{ organisationId: first, rule: 'uscc-missing', fingerprint: 'gone' }];
    expect(await as(township).answerFindings({ ...unit, items: stale, answer: '正在办理' })).toEqual({
      count: 0,
    });
    for (const count of [2, 2]) {
      expect(await as(township).answerFindings({ ...unit, items, answer: '正在办理' })).toEqual({ count });
    }
    await expect(as(township).submit(unit)).rejects.toMatchObject(refused('unconfirmed', { count: 1 }));
    expect((await as(township).get(unit)).moves).toEqual({
      submit: { code: 'unconfirmed', params: { count: 1 } },
      withdraw: { code: 'is-draft', params: {} },
    });
  });

  it('is handed in once, taken back, and handed in again; twice is refused and changes nothing', async () => {
    await as(township).confirmUnchanged(unit);
    await as(township).confirmUnchanged(unit);
    await as(township).submit(unit);
    await expect(as(township).submit(unit)).rejects.toMatchObject(refused('is-submitted'));
    await as(township).withdraw(unit);
    expect(await as(township).get(unit)).toMatchObject({ status: 'draft', lateness: { kind: 'open' } });
    const { version } = await as(township).get(unit);
    await expect(as(township).submit({ ...unit, expectedVersion: version - 1 })).rejects.toMatchObject({
      cause: { code: 'version-conflict', params: { current: version } },
    });
    await as(township).submit({ ...unit, expectedVersion: version });
    const { status, events } = await as(township).get(unit);
    expect(status).toBe('submitted');
    expect(events.map(({ kind }) => kind)).toEqual(['submit', 'withdraw', 'submit']);
    expect(events[0]).toMatchObject({ post: '乌兰木伦镇党建办', address: '10.1.2.3' });
  });

  it('keeps every write out while it is handed in', async () => {
    await expect(as(township).confirmUnchanged(unit)).rejects.toMatchObject({
      cause: { code: 'report-locked', params: { division: town, quarter, status: 'submitted' } },
    });
    await expect(
      insertOrganisation(test, { name: '丁商贸有限公司', fromQuarter: quarter }),
    ).rejects.toMatchObject({ cause: { code: 'FB001' } });
  });

  it('collects 2 comments the township does not see until it comes back; the same one twice is 1', async () => {
    const pinned = { ...unit, organisationId: first, lngLat: null, text: '请核对从业人员数' };
    const { id } = await as(banner).addComment(pinned);
    expect(await as(banner).addComment(pinned)).toEqual({ id });
    await as(banner, '2026-10-08T02:01:00Z').addComment({
      ...unit,
      organisationId: null,
      lngLat: [109.8, 39.4],
      text: '此处似有一家未登记',
    });
    const slip = await as(banner).addComment({ ...unit, organisationId: null, lngLat: null, text: '写错了' });
    await as(banner).removeComment(slip);
    await as(banner).removeComment(slip);
    await expect(
      as(banner).addComment({ ...pinned, organisationId: crypto.randomUUID() }),
    ).rejects.toMatchObject({
      cause: { code: 'not-found' },
    });
    expect((await as(township).get(unit)).comments).toEqual([]);
    expect((await as(banner).get(unit)).comments).toMatchObject([
      { organisationName: '甲商贸有限公司', removable: true },
      { lngLat: [109.8, 39.4], removable: true },
    ]);
    expect(await as(banner).accept({ divisionCodes: [town], quarter })).toEqual([
      { divisionCode: town, reason: { code: 'unsent', params: { count: 2 } } },
    ]);
    await as(banner).sendBack({ ...unit, note: '' });
    const seen = await as(township).get(unit);
    expect(seen).toMatchObject({ status: 'returned', open: true, lateness: { kind: 'done-in-time' } });
    expect(seen.comments.map(({ removable }) => removable)).toEqual([false, false]);
    await expect(as(banner).removeComment({ id })).rejects.toMatchObject({ cause: { code: 'not-found' } });
  });

  it('is handed in again only when both comments are settled', async () => {
    await expect(as(township).submit(unit)).rejects.toMatchObject(refused('comments', { count: 2 }));
    for (const { id } of (await as(township).get(unit)).comments) {
      await as(township).resolveComment({ id, reply: '已核实，登记无误' });
    }
    await as(township).submit(unit);
    const [comment] = (await as(banner).get(unit)).comments;
    expect(comment).toMatchObject({ reply: '已核实，登记无误' });
    await expect(as(township).resolveComment({ id: comment?.id ?? '', reply: '又改' })).rejects.toMatchObject(
      {
        cause: { code: 'report-locked' },
      },
    );
  });

  it('moves 1 of 2 when the other is not ready, and says of it why', async () => {
    expect(await as(banner).accept({ divisionCodes: [sibling, town, town], quarter })).toEqual([
      { divisionCode: sibling, reason: { code: 'is-draft', params: {} } },
      { divisionCode: town, reason: null },
    ]);
    await expect(as(township).withdraw(unit)).rejects.toMatchObject(refused('is-accepted'));
    expect(await as(city).publish({ divisionCodes: [sibling, town], quarter })).toEqual([
      { divisionCode: sibling, reason: { code: 'is-draft', params: {} } },
      { divisionCode: town, reason: null },
    ]);
  });

  it('ends with a snapshot whose hash the audit has, and a board that shows 1 of 2 published', async () => {
    const view = await as(city).get(unit);
    expect(view).toMatchObject({ status: 'published', open: false, revision: 1 });
    expect(view.moves).toMatchObject({ correct: null, publish: { code: 'is-published' } });
    const snapshot = await getSnapshot(test.db, test.scope, town, quarter);
    expect(snapshot).toMatchObject({
      revision: 1,
      sha256: view.revisions[0]?.sha256,
      facts: {
        approvedBy: '伊金霍洛旗委组织部',
        counts: { operating: 2, suspended: 0, ended: 0, unlocated: 0 },
        path: [{ name: '鄂尔多斯市' }, { name: '伊金霍洛旗' }, { code: town }],
      },
    });
    expect(await verifyAudit(test.db)).toMatchObject({ firstBad: null });
    expect(await verifySnapshots(test.db)).toEqual({ verified: 1, firstBad: null });
    const { rows, deadline } = await as(city).board({ quarter });
    expect(deadline).toBe('2026-10-10');
    expect(
      rows.map(({ divisionCode, status, organisations }) => [divisionCode, status, organisations]),
    ).toEqual([
      [sibling, 'draft', 1],
      [town, 'published', 2],
    ]);
  });

  it('answers 5 wrong callers as it should: forbidden, or as if the unit did not exist', async () => {
    const neighbour = buildScope('township', '镇党建办', [sibling]);
    await expect(as(banner).publish({ divisionCodes: [town], quarter })).rejects.toMatchObject({
      cause: { code: 'forbidden' },
    });
    await expect(as(township).accept({ divisionCodes: [town], quarter })).rejects.toMatchObject({
      cause: { code: 'forbidden' },
    });
    const unknown = { cause: { code: 'division-unknown' } };
    await expect(as(neighbour).get(unit)).rejects.toMatchObject(unknown);
    await expect(as(neighbour).submit(unit)).rejects.toMatchObject(unknown);
    await expect(as(city).get({ divisionCode: '150627', quarter })).rejects.toMatchObject(unknown);
  });

  it('is accepted by the city itself where a park lies directly under it, and waits for its banner elsewhere', async () => {
    const code = '150600400';
    await test.db.insert(division).values({
      code,
      name: '空港物流园区',
      shortName: '空港物流园区',
      kind: 'park',
      level: 'township',
      parentCode: '150600',
      path: ['150600', code],
    });
    const [staff, whole] = [
      buildScope('township', '园区党工委', [code]),
      buildScope('city', '鄂尔多斯市委组织部', ['150600', '150627', sibling, code]),
    ];
    for (const [divisionCode, by] of [
      [code, staff],
      [sibling, buildScope('township', '镇党建办', [sibling])],
    ] as const) {
      const { warnings } = await as(by).tasks({ divisionCode, quarter });
      const items = warnings.map(({ organisationId, code: rule, fingerprint }) => ({
        organisationId,
        rule,
        fingerprint,
      }));
      if (items.length) await as(by).answerFindings({ divisionCode, quarter, items, answer: '正在办理' });
      await as(by).confirmUnchanged({ divisionCode, quarter });
      await as(by).submit({ divisionCode, quarter });
    }
    expect(await as(whole).accept({ divisionCodes: [code, sibling], quarter })).toEqual([
      { divisionCode: code, reason: null },
      { divisionCode: sibling, reason: { code: 'not-yours', params: {} } },
    ]);
  });
});
