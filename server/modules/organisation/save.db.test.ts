import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/app-error.ts';
import type { TypedFacts } from '../../../shared/organisation-facts.ts';
import { withTestDatabase } from '../../../test/database.ts';
import { asLockRefusal } from '../../db/lock-refusal.ts';
import { account } from '../../db/schema/account.ts';
import { organisationState } from '../../db/schema/organisation.ts';
import { revision } from '../../db/schema/record.ts';
import { quarterReport } from '../../db/schema/report.ts';
import { grantScope } from '../../db/scope.ts';
import { listOrganisations } from './data.ts';
import { createOrganisation, placeOrganisation, saveOrganisation } from './mutations.ts';
import { undoWrite } from './undo.ts';

const test = withTestDatabase();
const town = '150622100';
const nextTown = '150622101';
let id: string;
let name: string;

beforeEach(async () => {
  name = `测试${randomUUID().slice(0, 8)}有限公司`;
  const made = await createOrganisation(test.db, test.scope, {
    quarter: '2026Q1',
    divisionCode: town,
    sector: 'enterprise',
    name,
    employees: 40,
    address: '长滩村',
    source: '名单',
    reason: '建档',
  });
  id = made.id;
});
const save = (facts: TypedFacts, expectedVersion = 1, more = {}, scope = test.scope) =>
  saveOrganisation(test.db, scope, {
    id,
    quarter: '2026Q3',
    expectedVersion,
    facts,
    reason: '季度核实',
    ...more,
  });
const get = async (quarter = '2026Q3') =>
  (await listOrganisations(test.db, test.scope, quarter, { ids: [id] }))[0];
const refusal = (promise: Promise<unknown>) => promise.then(() => null).catch((error: AppError) => error);

describe('saving facts of an organisation', () => {
  it('starts a state in 2026Q3, leaves 2026Q2 as it was, and touches only what was typed', async () => {
    expect(await save({ employees: '５６人', members: 4, industry: 'B' })).toMatchObject({ version: 2 });
    expect(await get()).toMatchObject({ employees: 56, members: 4, industry: 'B', address: '长滩村' });
    expect(await get('2026Q2')).toMatchObject({ employees: 40, members: null, version: 1 });
  });

  it('writes nothing when everything is typed as it is: version 1 stays, 1 revision in all', async () => {
    expect(await save({ employees: 40, address: ' 长滩村 ' })).toMatchObject({ version: 1 });
    const revisions = await test.db.select().from(revision).where(eq(revision.entityId, id));
    expect(revisions).toHaveLength(1);
  });

  it('renames with its search keys, moves it to another division of the scope, and closes it with a reason', async () => {
    await save({ name: '改名(集团)公司', divisionCode: nextTown, status: 'ceased' }, 1, { reason: '已注销' });
    const [state] = await test.db
      .select()
      .from(organisationState)
      .where(eq(organisationState.organisationId, id))
      .orderBy(organisationState.fromQuarter)
      .offset(1);
    expect(state).toMatchObject({
      name: '改名（集团）公司',
      nameKey: '改名（集团）公司',
      nameInitials: 'gmjtgs',
      divisionCode: nextTown,
      status: 'ceased',
    });
  });

  it('refuses a division outside the scope, and answers not-found about a record outside it', async () => {
    const own = grantScope('own', town, [town]);
    await expect(save({ divisionCode: nextTown }, 1, {}, own)).rejects.toMatchObject({
      code: 'division-unknown',
    });
    const sibling = grantScope('sibling', nextTown, [nextTown]);
    await expect(save({ employees: 1 }, 1, {}, sibling)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('refuses to take the name of another one, and to come back into operation under it', async () => {
    const other = await get();
    const taken = `占用${randomUUID().slice(0, 8)}公司`;
    await createOrganisation(test.db, test.scope, {
      quarter: '2026Q1',
      divisionCode: town,
      sector: 'enterprise',
      name: taken,
      source: null,
      reason: '建档',
    });
    expect(other?.version).toBe(1);
    expect((await refusal(save({ name: taken })))?.details?.issues).toMatchObject([{ code: 'name-taken' }]);
    await save({ status: 'ceased' });
    await save({ name: taken }, 2);
    expect((await refusal(save({ status: 'operating' }, 3)))?.details?.issues).toMatchObject([
      { code: 'name-taken', params: { name: taken } },
    ]);
  });

  it('lets a record whose code is wrong be mended elsewhere, and refuses another wrong code', async () => {
    await test.db
      .update(organisationState)
      .set({ uscc: '91110000600037342L' })
      .where(eq(organisationState.organisationId, id));
    await expect(save({ uscc: '91110000600037342L', employees: 50 })).resolves.toMatchObject({ version: 2 });
    await expect(save({ uscc: '91110000600037343L' }, 2)).rejects.toMatchObject({ code: 'facts-refused' });
    await expect(save({ uscc: '' }, 2)).resolves.toMatchObject({ version: 3 });
    expect((await get())?.uscc).toBeNull();
  });

  it('answers the same request sent twice with 1 write', async () => {
    const operationId = randomUUID();
    const answers = await Promise.all([
      save({ employees: 70 }, 1, { operationId }),
      save({ employees: 70 }, 1, { operationId }),
    ]);
    expect(answers).toEqual([
      { operationId, version: 2 },
      { operationId, version: 2 },
    ]);
    expect(await save({ employees: 70 }, 1, { operationId })).toEqual({ operationId, version: 2 });
  });
});

describe('two who save the same record', () => {
  it('tells the second which 2 fields changed, what they were and are, and which post did it; overwrites nothing', async () => {
    const actor = randomUUID();
    const post = '薛家湾镇党建办';
    await test.db.insert(account).values({
      id: actor,
      name: actor,
      post,
      role: 'township',
      passwordHash: '',
      mustChangePassword: false,
    });
    const other = grantScope({ actor, post, role: 'township', boundCodes: [town] }, town, [town]);
    await save({ employees: 60 }, 1, {}, other);
    await save({ members: 5, employees: 61 }, 2);
    await placeOrganisation(test.db, other, {
      id,
      quarter: '2026Q3',
      expectedVersion: 3,
      lngLat: [110, 39.5],
      reason: '实地核定',
    });
    const error = await refusal(save({ employees: 99, address: '新址' }));
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ code: 'version-conflict', params: { current: 4 } });
    expect(error?.details?.conflict).toEqual({
      current: 4,
      changed: [
        { field: 'place', kind: 'added', before: null, after: [110, 39.5], by: post, at: expect.any(String) },
        { field: 'employees', kind: 'changed', before: 40, after: 61, by: 'test', at: expect.any(String) },
        { field: 'members', kind: 'added', before: null, after: 5, by: 'test', at: expect.any(String) },
      ],
    });
    expect(await get()).toMatchObject({ employees: 61, address: '长滩村' });
    expect(await save({ address: '新址' }, 4)).toMatchObject({ version: 5 });
    expect(await get()).toMatchObject({ employees: 61, members: 5, address: '新址' });
  });

  it('shows a change made in an earlier quarter that reaches into this one', async () => {
    await save({ employees: 45 }, 1, { quarter: '2026Q2' });
    const error = await refusal(save({ employees: 99 }));
    expect(error?.details?.conflict?.changed).toMatchObject([{ field: 'employees', before: 40, after: 45 }]);
  });

  it('lets 1 of 2 through who copy the state of 2026Q1 into 2026Q2 and 2026Q3 at once', async () => {
    const results = await Promise.allSettled([
      save({ employees: 41 }, 1, { quarter: '2026Q2' }),
      save({ members: 7 }, 1, { quarter: '2026Q3' }),
    ]);
    const won = results.filter((each) => each.status === 'fulfilled').length;
    const [q2, q3] = [await get('2026Q2'), await get('2026Q3')];
    // Q3 first: both stand, since the later quarter reaches back to none. Q2 first: the second had the older one before it.
    if (won === 2) expect([q2?.members, q3?.employees, q3?.members]).toEqual([null, 40, 7]);
    else expect([won, q2?.employees, q3?.employees, q3?.members]).toEqual([1, 41, 41, null]);
  });
});

describe('a quarter that is handed in', () => {
  it('refuses all 4 ways of writing, in it and before it, and lets the next quarter be written', async () => {
    const reportId = randomUUID();
    const other = '150622102';
    const made = await createOrganisation(test.db, test.scope, {
      quarter: '2026Q1',
      divisionCode: other,
      sector: 'enterprise',
      name,
      source: null,
      reason: '建档',
    });
    const drafted = await saveOrganisation(test.db, test.scope, {
      id: made.id,
      quarter: '2026Q2',
      expectedVersion: 1,
      facts: { employees: 41 },
      reason: '核实',
    });
    await test.db.insert(quarterReport).values({
      id: reportId,
      divisionCode: other,
      quarter: '2026Q2',
      revision: 1,
      status: 'draft',
    });
    await test.db.execute(sql`select move_report(${reportId}, 'submitted')`);
    const write = { id: made.id, quarter: '2026Q2', expectedVersion: 2, reason: '核实' };
    const results = await Promise.allSettled([
      saveOrganisation(test.db, test.scope, { ...write, facts: { employees: 42 } }),
      placeOrganisation(test.db, test.scope, { ...write, lngLat: [110, 39.5] }),
      undoWrite(test.db, test.scope, drafted.operationId),
      createOrganisation(test.db, test.scope, {
        quarter: '2026Q1',
        divisionCode: other,
        sector: 'enterprise',
        name: `迟到${name}`,
        source: null,
        reason: '建档',
      }),
    ]);
    const codes = results.map((each) =>
      each.status === 'rejected' ? (asLockRefusal(each.reason) as AppError).code : 'written',
    );
    expect(codes).toEqual(Array(4).fill('report-locked'));
    const next = { ...write, quarter: '2026Q3', facts: { employees: 42 } };
    await expect(saveOrganisation(test.db, test.scope, next)).resolves.toMatchObject({ version: 3 });
  });
});
