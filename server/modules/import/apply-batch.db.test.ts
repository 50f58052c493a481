import { asc, eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { list, withImport } from '../../../test/builders/import.ts';
import { organisationState } from '../../db/schema/organisation.ts';
import { partyOrganisationState, starGrade } from '../../db/schema/party-organisation.ts';
import { revision } from '../../db/schema/record.ts';
import { grantScope } from '../../db/scope.ts';
import { placeOrganisation } from '../organisation/mutations.ts';
import { getBatch } from './data.ts';
import { discardBatch } from './mutations.ts';
import { stageImport } from './stage.ts';

const { base, ports, stage, apply, registry, countStates, countRevisions } = withImport();

test('4 organisations of a list enter with 2 party organisations, one grade and a revision for each write', async () => {
  const batch = await stage(list);
  expect(batch.counts).toMatchObject({ read: 4, new: 4 });
  const applied = await apply(batch.id);
  expect(applied).toMatchObject({ created: 4, partyOrganisationsCreated: 2, gradesWritten: 1, leftOut: 0 });
  const byName = new Map((await registry()).map((each) => [each.name, each]));
  expect(byName.get('甲煤业有限公司')).toMatchObject({
    uscc: '91150602MA0N1A2B3N',
    divisionCode: '150622100',
    employees: 120,
    members: 12,
    nameInitials: 'jmyyxgs',
    partyOrganisation: { name: '中共甲煤业支部委员会', kind: 'branch', formation: 'solo', grade: 3 },
  });
  const joint = byName.get('乙商贸有限公司')?.partyOrganisation;
  expect(joint).toMatchObject({ formation: 'joint' });
  expect(byName.get('丙物流有限公司')?.partyOrganisation?.id).toBe(joint?.id);
  expect(byName.get('丁商会')).toMatchObject({ sector: 'social', partyOrganisation: null });
  const revisions = await base.db.select().from(revision);
  expect(revisions.map((each) => each.entity).sort()).toEqual([
    ...Array(4).fill('organisation'),
    'party-organisation',
    'party-organisation',
    'star-grade',
  ]);
  expect(new Set(revisions.map((each) => each.operationId))).toEqual(new Set([batch.id]));
});

test('the same file twice: 4 unchanged, and applying it writes nothing, raises no version', async () => {
  await apply((await stage(list)).id);
  const before = [await base.db.select().from(organisationState), await countRevisions()];
  const again = await stage(list);
  expect(again.counts).toMatchObject({ read: 4, unchanged: 4 });
  expect(await apply(again.id)).toMatchObject({
    created: 0,
    updated: 0,
    partyOrganisationsUpdated: 0,
    gradesWritten: 0,
  });
  expect([await base.db.select().from(organisationState), await countRevisions()]).toEqual(before);
});

test('a change in 2026Q4 leaves 2026Q3 as it was; the same quarter is changed in place', async () => {
  await apply((await stage(list)).id);
  const next = await stage(list.replace('120,12', '150,12'), { quarter: '2026Q4' });
  expect(next.counts).toMatchObject({ changed: 1, unchanged: 3 });
  await apply(next.id);
  const employees = async (quarter: string) =>
    (await registry(quarter)).find((each) => each.name === '甲煤业有限公司')?.employees;
  expect([await employees('2026Q3'), await employees('2026Q4')]).toEqual([120, 150]);
  expect(await countStates()).toBe(5);
  await apply((await stage(list.replace('120,12', '160,12'), { quarter: '2026Q4' })).id);
  expect([await employees('2026Q3'), await employees('2026Q4'), await countStates()]).toEqual([120, 160, 5]);
});

test('a new grade and kind in the next quarter are written to the party organisation alone', async () => {
  await apply((await stage(list)).id);
  const next = await stage(list.replace('党支部,单独组建,三星', '党总支,单独组建,四星'), {
    quarter: '2026Q4',
  });
  expect(await apply(next.id)).toMatchObject({ updated: 1, partyOrganisationsUpdated: 1, gradesWritten: 1 });
  expect(await countStates()).toBe(4);
  const grades = await base.db.select().from(starGrade).orderBy(asc(starGrade.fromQuarter));
  expect(grades.map((each) => [each.fromQuarter, each.halfYear, each.grade])).toEqual([
    ['2026Q3', '2026H2', 3],
    ['2026Q4', '2026H2', 4],
  ]);
  const states = await base.db
    .select()
    .from(partyOrganisationState)
    .where(eq(partyOrganisationState.nameKey, '中共甲煤业支部委员会'));
  expect(states.map((each) => [each.fromQuarter, each.kind]).sort()).toEqual([
    ['2026Q3', 'branch'],
    ['2026Q4', 'general-branch'],
  ]);
});

test('是否组建 changed to 否 ends the link, and only from that quarter on', async () => {
  await apply((await stage(list)).id);
  const next = await stage('企业名称,地址,是否组建\n甲煤业有限公司,准格尔旗薛家湾镇长滩村,否\n', {
    quarter: '2026Q4',
  });
  await apply(next.id);
  const party = async (quarter: string) =>
    (await registry(quarter)).find((each) => each.name === '甲煤业有限公司')?.partyOrganisation?.name ?? null;
  expect([await party('2026Q3'), await party('2026Q4')]).toEqual(['中共甲煤业支部委员会', null]);
});

test('a failure in the middle of applying leaves nothing behind', async () => {
  const batch = await stage(list);
  await base.db.execute(sql`create function refuse_second() returns trigger language plpgsql as $$
    begin if new.entity = 'star-grade' then raise exception 'refused for the test'; end if; return new; end $$`);
  await base.db.execute(
    sql`create trigger refuse_second before insert on revision for each row execute function refuse_second()`,
  );
  try {
    await expect(apply(batch.id)).rejects.toThrow();
    expect([await countStates(), await countRevisions()]).toEqual([0, 0]);
    expect((await getBatch(base.db, base.scope, batch.id)).status).toBe('staged');
  } finally {
    await base.db.execute(sql`drop function refuse_second cascade`);
  }
  expect(await apply(batch.id)).toMatchObject({ created: 4 });
});

test('two people apply the same batch, and two the same file: 4 organisations, not 8', async () => {
  const [one, other] = [await stage(list), await stage(list)];
  const results = await Promise.allSettled([apply(one.id), apply(one.id), apply(other.id)]);
  expect(results.filter((result) => result.status === 'rejected')).toHaveLength(1);
  expect(await countStates()).toBe(4);
});

test('a batch of another division does not exist for a scope that does not hold it', async () => {
  const batch = await stage(list);
  const banner = grantScope('other', '150625', ['150625']);
  await expect(getBatch(base.db, banner, batch.id)).rejects.toMatchObject({ code: 'not-found' });
  await expect(discardBatch(base.db, banner, batch.id)).rejects.toMatchObject({ code: 'not-found' });
  await expect(
    stageImport(
      base.db,
      banner,
      { bytes: Buffer.from(list), fileName: 'a.csv', divisionCode: '150622' },
      ports,
    ),
  ).rejects.toMatchObject({ code: 'division-unknown' });
});

test('a position set by hand survives the next import of the file it came from', async () => {
  const text = '企业名称,地址,经度,纬度\n甲公司,准格尔旗薛家湾镇,111.2,39.8\n';
  const first = await stage(text, { datum: 'wgs84' });
  await apply(first.id);
  const [before] = await registry();
  await placeOrganisation(base.db, base.scope, {
    id: before?.id ?? '',
    quarter: '2026Q3',
    expectedVersion: before?.version ?? 0,
    lngLat: [111.3, 39.9],
    reason: '现场核实',
  });
  const again = await stage(text, { datum: 'wgs84' });
  expect(again.counts.unchanged).toBe(1);
  await apply(again.id);
  expect((await registry())[0]?.lngLat).toEqual([111.3, 39.9]);
});
