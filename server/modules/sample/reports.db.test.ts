import { beforeAll, describe, expect, it } from 'vitest';
import type { BoardRow } from '../../../shared/report/report-view.ts';
import { withTestDatabase } from '../../../test/database.ts';
import { fakePasswordHasher } from '../../adapters/password.ts';
import { verifyAudit, verifySnapshots } from '../audit/data.ts';
import { confirmUnchanged } from '../report/answers.ts';
import { getBoard } from '../report/board.ts';
import { moveOne, moveSeveral } from '../report/mutations.ts';
import { getTasks } from '../report/tasks.ts';
import { getReport } from '../report/view.ts';
import { seedDemoAccounts } from './demo-accounts.ts';
import { seedSampleCity } from './mutations.ts';
import { seedReports } from './reports.ts';
import { sampleQuarters } from './sample-city.ts';

const now = new Date('2026-11-24T02:00:00Z');
const quarter = '2026Q3';

describe('the reports of the sample city of 3,000', () => {
  const test = withTestDatabase();
  let open: readonly BoardRow[];
  beforeAll(async () => {
    await seedSampleCity(test.db, { pack: test.pack, seed: 'fenbu' });
    await seedDemoAccounts(test.db, fakePasswordHasher, test.pack.divisions, now);
    await seedReports(test.db, test.scope, 'fenbu');
    open = (await getBoard(test.db, test.scope, quarter, now)).rows;
  });

  it('are published for 7 quarters and 88 units, some of them late', async () => {
    let late = 0;
    for (const each of sampleQuarters.slice(0, -1)) {
      const { rows } = await getBoard(test.db, test.scope, each, now);
      expect(rows.filter(({ status }) => status === 'published')).toHaveLength(88);
      late += rows.filter(({ lateness }) => lateness.kind === 'done-late').length;
    }
    // One in twelve of 616 is 51.
    expect(late).toBeGreaterThan(25);
    expect(late).toBeLessThan(80);
  });

  it('have a snapshot and an audit entry each: 616 that fit', async () => {
    expect(await verifyAudit(test.db)).toMatchObject({ firstBad: null });
    expect(await verifySnapshots(test.db)).toEqual({ verified: 616, firstBad: null });
  });

  it('are in 2026Q3 drafts but for 4 units of one banner: 2 handed in, 1 accepted, 1 sent back with 2 comments', async () => {
    const begun = open.filter(({ status }) => status !== 'draft');
    expect(begun.map(({ status }) => status).sort()).toEqual([
      'accepted',
      'returned',
      'submitted',
      'submitted',
    ]);
    const banners = new Set(begun.map(({ divisionCode }) => divisionCode.slice(0, 6)));
    expect(banners.size).toBe(1);
    const returned = begun.find(({ status }) => status === 'returned');
    const { comments, events } = await getReport(
      test.db,
      test.scope,
      returned?.divisionCode ?? '',
      quarter,
      now,
    );
    expect(
      comments.map(({ organisationName, lngLat }) => organisationName !== null && lngLat !== null),
    ).toEqual([true, true]);
    expect(events.map(({ kind, post }) => `${kind} ${post.slice(-3)}`)).toEqual([
      'submit 党建办',
      'sendBack 组织部',
    ]);
  });

  it('leave the demo’s township, without errors, 2 clicks from handing in: all its warnings were answered before', async () => {
    const town = { divisionCode: '150622100', quarter };
    const { errors, warnings, unchanged } = await getTasks(test.db, test.scope, town.divisionCode, quarter);
    expect(errors).toEqual([]);
    expect(warnings.filter(({ fromEarlier }) => !fromEarlier)).toEqual([]);
    expect(unchanged.count).toBeGreaterThan(50);
    await confirmUnchanged(test.db, test.scope, town, now);
    await moveOne(test.db, test.scope, 'submit', town, now);
    expect(await getReport(test.db, test.scope, town.divisionCode, quarter, now)).toMatchObject({
      status: 'submitted',
      lateness: { kind: 'done-late', days: 45 },
    });
  });

  it('accept and publish 88 units at once, of which 3 and then 4 can be moved', async () => {
    const divisionCodes = open.map(({ divisionCode }) => divisionCode);
    const moved = async (kind: 'accept' | 'publish') =>
      (await moveSeveral(test.db, test.scope, kind, { divisionCodes, quarter }, now)).filter(
        ({ reason }) => reason === null,
      ).length;
    expect(await moved('accept')).toBe(3);
    expect(await moved('publish')).toBe(4);
    expect(await verifySnapshots(test.db)).toEqual({ verified: 620, firstBad: null });
  });
});
