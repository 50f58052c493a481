import { asc, eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { withImport } from '../../../test/builders/import.ts';
import { partyOrganisationState } from '../../db/schema/party-organisation.ts';

const { base, stage, apply, registry, rowsOf, countStates } = withImport();

const head =
  '企业名称,地址,职工人数,党员数,入党积极分子数,当年发展党员数,党组织名称,组建方式,党组织成立时间,换届时间';
const rows = [
  '甲煤业有限公司,准格尔旗薛家湾镇长滩村,120,12,4,2,中共甲煤业支部委员会,单独组建,2016年6月28日,2028年6月',
  '乙商贸有限公司,准格尔旗大路镇,8,1,无,,大路镇联合党支部,联合组建,2019.5,2025-05-31',
  '丙物流有限公司,准格尔旗大路镇,9,2,1人,0,大路镇联合党支部,联合组建,,',
];
const list = `${[head, ...rows].join('\n')}\n`;
const partyStates = (name: string) =>
  base.db
    .select()
    .from(partyOrganisationState)
    .where(eq(partyOrganisationState.name, name))
    .orderBy(asc(partyOrganisationState.fromQuarter));

test('3 rows bring their activists and developed ones, and 2 party organisations their dates; the same file again changes nothing', async () => {
  const batch = await stage(list);
  expect(batch.columns.map(({ field }) => field)).not.toContain(null);
  expect(await apply(batch.id)).toMatchObject({ created: 3, partyOrganisationsCreated: 2, leftOut: 0 });
  const counts = (await registry()).map(({ name, activists, developedThisYear }) => [
    name.slice(0, 1),
    activists,
    developedThisYear,
  ]);
  expect(counts.sort()).toEqual([
    ['丙', 1, 0],
    ['乙', 0, null],
    ['甲', 4, 2],
  ]);
  expect((await partyStates('中共甲煤业支部委员会'))[0]).toMatchObject({
    founded: '2016-06-28',
    electionDueOn: '2028-06-30',
    honours: [],
  });
  expect((await partyStates('大路镇联合党支部'))[0]).toMatchObject({
    founded: '2019-05',
    electionDueOn: '2025-05-31',
  });
  const again = await stage(list);
  expect(again.counts).toMatchObject({ read: 3, unchanged: 3 });
});

test('a held election in 2026Q4 writes the party organisation alone; 2026Q3 keeps the date it had', async () => {
  await apply((await stage(list)).id);
  const next = await stage(list.replace('2025-05-31', '2028-10-31'), { quarter: '2026Q4' });
  expect(next.counts).toMatchObject({ changed: 1, unchanged: 2 });
  const [changed] = (await rowsOf(next.id)).filter((row) => row.outcome === 'changed');
  expect(changed?.difference).toEqual({ electionDueOn: ['2025-05-31', '2028-10-31'] });
  expect(await apply(next.id)).toMatchObject({ updated: 1, partyOrganisationsUpdated: 1 });
  expect(await countStates()).toBe(3);
  const states = await partyStates('大路镇联合党支部');
  expect(states.map((each) => [each.fromQuarter, each.electionDueOn, each.founded])).toEqual([
    ['2026Q3', '2025-05-31', '2019-05'],
    ['2026Q4', '2028-10-31', '2019-05'],
  ]);
});

test('2 developed in 2026 are 0 in 2027: a list that says 2 again for 2027Q1 is a change, one that says 0 is none', async () => {
  await apply((await stage(list)).id);
  expect((await stage(list, { quarter: '2027Q1' })).counts).toMatchObject({ changed: 1, unchanged: 2 });
  const none = list.replace('12,4,2,', '12,4,0,');
  expect((await stage(none, { quarter: '2027Q1' })).counts).toMatchObject({ unchanged: 3 });
});

test('two rows of one joint party organisation with 2 election dates ask which holds', async () => {
  const batch = await stage(
    list.replace('1人,0,大路镇联合党支部,联合组建,,', '1人,0,大路镇联合党支部,联合组建,,2027-01-01'),
  );
  const [asked] = (await rowsOf(batch.id)).filter((row) => row.outcome === 'question');
  expect(
    asked?.issues
      .filter(({ severity }) => severity === 'question')
      .map(({ code, field }) => `${code} ${field}`),
  ).toEqual(['party-organisation-conflict electionDueOn']);
});

test('names under 积极分子 are not even stored: 3 rows, and not one of the 4 names anywhere in the batch', async () => {
  const named = `企业名称,地址,积极分子,书记姓名
甲煤业有限公司,准格尔旗薛家湾镇长滩村,张三、李四,赵六
乙商贸有限公司,准格尔旗大路镇,王五,赵六
丙物流有限公司,准格尔旗大路镇,,赵六
`;
  const batch = await stage(named);
  expect(batch.columns.map(({ field, withheld }) => [field, withheld])).toEqual([
    ['name', false],
    ['address', false],
    [null, true],
    [null, true],
  ]);
  const stored = await base.db.execute(
    sql`select b::text || coalesce((select string_agg(r::text, ' ') from import_row r where r.batch_id = b.id), '') as texts
      from import_batch b where b.id = ${batch.id}`,
  );
  expect(JSON.stringify(stored)).toContain('甲煤业有限公司');
  expect(JSON.stringify(stored)).not.toMatch(/张三|李四|王五|赵六/);
});
