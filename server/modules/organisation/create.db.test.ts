import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { withTestDatabase } from '../../../test/database.ts';
import { audit } from '../../db/schema/audit.ts';
import { revision } from '../../db/schema/record.ts';
import { grantScope } from '../../db/scope.ts';
import { listOrganisations } from './data.ts';
import type { NewOrganisation } from './inputs.ts';
import { createOrganisation } from './mutations.ts';

const test = withTestDatabase();
const town = '150622100';

const create = (more: Partial<NewOrganisation> = {}, scope = test.scope) =>
  createOrganisation(test.db, scope, {
    quarter: '2026Q3',
    divisionCode: town,
    sector: 'enterprise',
    name: `测试${randomUUID().slice(0, 8)}有限公司`,
    source: '实地走访',
    reason: '拉网式排查新增',
    ...more,
  });
const get = async (id: string, quarter = '2026Q3') =>
  (await listOrganisations(test.db, test.scope, quarter, { ids: [id] }))[0];

describe('creating an organisation', () => {
  it('enters the facts as typed, read like cells: 150人 is 150, 2013年5月 is 2013-05, and leaves 2026Q2 without it', async () => {
    const { id, version, operationId } = await create({
      name: ' 测试 煤业(集团)有限公司 ',
      uscc: '９１１１００００６０００３７３４１Ｌ',
      employees: '150人',
      members: '无',
      founded: '2013年5月',
      lngLat: [110.1, 39.6],
    });
    expect(version).toBe(1);
    expect(await get(id)).toMatchObject({
      name: '测试煤业（集团）有限公司',
      uscc: '91110000600037341L',
      employees: 150,
      members: null,
      status: 'operating',
      lngLat: [110.1, 39.6],
      location: { source: 'placed', reason: '拉网式排查新增' },
      source: '实地走访',
      since: '2026Q3',
    });
    expect(await get(id, '2026Q2')).toBeUndefined();
    const [entry] = await test.db.select().from(revision).where(eq(revision.operationId, operationId));
    expect(entry).toMatchObject({ entityId: id, before: null, after: { version: 1, founded: '2013-05' } });
    const lines = await test.db.select().from(audit).where(eq(audit.subject, id));
    expect(lines.map((line) => line.action)).toEqual(['organisation.create']);
  });

  it('refuses a name that stands in the division already, and names the record that has it', async () => {
    const name = '同名商贸有限公司';
    const { id } = await create({ name });
    await expect(create({ name })).rejects.toMatchObject({
      code: 'facts-refused',
      details: { issues: [{ code: 'name-taken', field: 'name', params: { name, organisationId: id } }] },
    });
    await expect(create({ name, divisionCode: '150622101' })).resolves.toMatchObject({ version: 1 });
  });

  it('takes the same name twice when the two codes differ, and refuses the same code', async () => {
    const name = '连锁药店有限公司';
    const { id } = await create({ name, uscc: '91150602MA0N1A2B3N' });
    await create({ name, uscc: '91150000000000000Y' });
    await expect(create({ uscc: '91150602MA0N1A2B3N' })).rejects.toMatchObject({
      details: { issues: [{ code: 'uscc-taken', field: 'uscc', params: { organisationId: id } }] },
    });
  });

  it('lets 1 of 2 who enter the same name at once through', async () => {
    const name = '赛跑物流有限公司';
    const results = await Promise.allSettled([create({ name }), create({ name })]);
    expect(results.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('answers the same request sent 3 times at once with 1 record', async () => {
    const input = { operationId: randomUUID(), name: '双击科技有限公司' };
    const made = await Promise.all([create(input), create(input), create(input)]);
    expect(new Set(made.map((each) => each.id)).size).toBe(1);
  });

  it.each([
    [{ name: '无' }, 'name', 'name-missing'],
    [{ uscc: '91110000600037342L' }, 'uscc', 'uscc-check-failed'],
    [{ employees: -1 }, 'employees', 'count-negative'],
    [{ employees: '1.234' }, 'employees', 'count-ambiguous'],
    [{ founded: '2013-13' }, 'founded', 'date-impossible'],
    [{ industry: 'Z' }, 'industry', 'industry-unknown'],
  ] as const)('refuses %j, naming the field %s and the issue %s', async (facts, field, code) => {
    await expect(create(facts)).rejects.toMatchObject({
      code: 'facts-refused',
      params: { field, issue: code },
    });
  });

  it('takes a code whose inner check fails: only a warning', async () => {
    await expect(create({ uscc: '911500000000000012' })).resolves.toMatchObject({ version: 1 });
  });

  it('knows no division outside the scope, no city and no village', async () => {
    const own = grantScope('test', town, [town]);
    await expect(create({ divisionCode: '150622101' }, own)).rejects.toMatchObject({
      code: 'division-unknown',
    });
    await expect(create({ divisionCode: '150600' })).rejects.toMatchObject({ code: 'division-unknown' });
    await expect(create({}, own)).resolves.toMatchObject({ version: 1 });
  });
});
