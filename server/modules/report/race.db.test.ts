import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { buildScope, callReports, insertOrganisation } from '../../../test/builders/report.ts';
import { withTestDatabase } from '../../../test/database.ts';
import { organisationState } from '../../db/schema/organisation.ts';

const test = withTestDatabase();
const town = '150627102';
const unit = { divisionCode: town, quarter: '2026Q3' };
const uscc = '91150627MAX1C6RL3F';

/** Until somebody waits for a lock; a test that hangs here has found that nobody does. */
async function untilSomebodyWaits(): Promise<void> {
  for (;;) {
    const [row] = await test.db.execute<{ waiting: number }>(
      sql`select count(*)::int as waiting from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (row && row.waiting > 0) return;
  }
}

it('waits with handing in for a record that is being written, and then finds the 1 error it brought', async () => {
  const township = callReports(test, buildScope('township', '乌兰木伦镇党建办', [town]));
  const organisationId = await insertOrganisation(test, { name: '甲商贸有限公司', uscc });
  await township.confirmUnchanged(unit);
  expect((await township.get(unit)).moves.submit).toBeNull();
  let submitted: Promise<unknown> | undefined;
  await test.db.transaction(async (tx) => {
    await tx
      .update(organisationState)
      .set({ employees: null })
      .where(sql`organisation_id = ${organisationId}`);
    submitted = township.submit(unit).catch((error: unknown) => error);
    await untilSomebodyWaits();
  });
  expect(await submitted).toMatchObject({
    cause: { code: 'transition-refused', params: { reason: 'errors', count: 1 } },
  });
  expect(await township.get(unit)).toMatchObject({ status: 'draft', lateness: { kind: 'open' } });
});

it('lets 2 officials publish at the same moment: 1 does, the other is told it is published', async () => {
  const city = buildScope('city', '市委组织部', ['150600', '150627', town]);
  const [township, banner] = [
    callReports(test, buildScope('township', '乌兰木伦镇党建办', [town])),
    callReports(test, buildScope('banner', '伊金霍洛旗委组织部', ['150627', town])),
  ];
  await test.db.update(organisationState).set({ employees: 20 });
  await township.submit(unit);
  await banner.accept({ divisionCodes: [town], quarter: unit.quarter });
  const ask = () => callReports(test, city).publish({ divisionCodes: [town], quarter: unit.quarter });
  const outcomes = (await Promise.all([ask(), ask()])).flat().map(({ reason }) => reason?.code ?? 'moved');
  expect(outcomes.sort()).toEqual(['is-published', 'moved']);
  const [row] = await test.db.execute<{ count: number }>(sql`select count(*)::int as count from snapshot`);
  expect(row?.count).toBe(1);
});
