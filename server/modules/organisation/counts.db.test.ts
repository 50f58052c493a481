import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { withTestDatabase } from '../../../test/database.ts';
import { instructor, instructorAssignment } from '../../db/schema/instructor.ts';
import { liaisonPlan } from '../../db/schema/liaison.ts';
import { grantScope } from '../../db/scope.ts';
import { createParty } from '../party-organisation/mutations.ts';
import { listChanges } from './changes.ts';
import { listOrganisations } from './data.ts';
import { createOrganisation, saveOrganisation } from './mutations.ts';
import { undoWrite } from './undo.ts';

const test = withTestDatabase();
const town = '150622100';
let me = grantScope('me', town, [town]);
let id: string;

beforeEach(async () => {
  me = grantScope(randomUUID(), town, [town]);
  const made = await createOrganisation(test.db, me, {
    quarter: '2025Q3',
    divisionCode: town,
    sector: 'enterprise',
    name: `积极${randomUUID().slice(0, 8)}公司`,
    employees: 80,
    members: 6,
    activists: '四',
    developedThisYear: '2人',
    source: null,
    reason: '建档',
  });
  id = made.id;
});
const at = async (quarter: string) =>
  (await listOrganisations(test.db, test.scope, quarter, { ids: [id] }))[0];
const save = (quarter: string, facts: object, expectedVersion = 1) =>
  saveOrganisation(test.db, me, { id, quarter, expectedVersion, facts, reason: '季度核实' });

describe('activists and members developed in the year', () => {
  it('are entered as 4 and 2; in 2026 the 2 of 2025 are 0, the activists stay', async () => {
    expect(await at('2025Q4')).toMatchObject({ activists: 4, developedThisYear: 2 });
    expect(await at('2026Q1')).toMatchObject({ activists: 4, developedThisYear: 0, version: 1 });
  });

  it('of another year are not copied into a state of this one, and typing the same 2 again is a change', async () => {
    await save('2026Q2', { employees: 81 });
    expect(await at('2026Q2')).toMatchObject({ employees: 81, developedThisYear: 0 });
    const { operationId } = await save('2026Q3', { developedThisYear: 2 }, 2);
    expect([(await at('2026Q3'))?.developedThisYear, (await at('2026Q2'))?.developedThisYear]).toEqual([
      2, 0,
    ]);
    const { changes } = await listChanges(test.db, test.scope, { id, limit: 1 });
    expect(changes[0]?.difference).toEqual([
      { field: 'developedThisYear', kind: 'changed', before: 0, after: 2 },
    ]);
    await undoWrite(test.db, me, operationId);
    expect(await at('2026Q3')).toMatchObject({ developedThisYear: 0, activists: 4 });
  });

  it('name both fields to the second who saves 5 and 3, with what they were and are', async () => {
    await save('2025Q4', { activists: 5, developedThisYear: 3 });
    const conflict = await save('2025Q4', { activists: 6 }).catch((error) => error.details.conflict);
    expect(
      conflict.changed.map((each: Record<string, unknown>) => [each.field, each.before, each.after]),
    ).toEqual([
      ['activists', 4, 5],
      ['developedThisYear', 2, 3],
    ]);
  });
});

describe('who helps an organisation', () => {
  const now = new Date('2026-08-01T00:00:00Z');
  const plan = {
    reason: 'few-members' as const,
    responsibleRole: 'township-secretary' as const,
    nextStep: '走访',
    dueOn: '2026-09-20',
    actor: 'test',
    updatedAt: now,
  };

  it('is an instructor from 2026Q1 to Q2 and a plan from Q2, done in Q3, closed in Q4: each quarter as it stood', async () => {
    const instructorId = randomUUID();
    await test.db.insert(instructor).values({
      id: instructorId,
      certificateNumber: instructorId,
      divisionCode: town,
      post: '薛家湾镇党建办',
      mode: 'several',
      areaCodes: [],
      fromQuarter: '2026Q1',
      updatedAt: now,
    });
    const common = { organisationId: id, actor: 'test', updatedAt: now };
    await test.db.insert(instructorAssignment).values([
      { ...common, fromQuarter: '2026Q1', instructorId },
      { ...common, fromQuarter: '2026Q3', instructorId: null },
    ]);
    await test.db.insert(liaisonPlan).values([
      { ...common, ...plan, fromQuarter: '2026Q2' },
      { ...common, ...plan, fromQuarter: '2026Q3', doneOn: '2026-09-10' },
      { ...common, ...plan, fromQuarter: '2026Q4', doneOn: '2026-09-10', closed: true },
    ]);
    const quarters = ['2025Q4', '2026Q1', '2026Q2', '2026Q3', '2026Q4'];
    const rows = await Promise.all(quarters.map(at));
    expect(rows.map((row) => [row?.instructed, row?.unorganisedReason, row?.planDueOn])).toEqual([
      [false, null, null],
      [true, null, null],
      [true, 'few-members', '2026-09-20'],
      [false, 'few-members', null],
      [false, null, null],
    ]);
  });

  it('is no plan any more once it is organised: from 2026Q3 on, not in 2026Q2', async () => {
    await test.db.insert(liaisonPlan).values({ organisationId: id, ...plan, fromQuarter: '2026Q1' });
    await createParty(test.db, test.scope, {
      organisationId: id,
      quarter: '2026Q3',
      expectedVersion: 1,
      name: `中共${randomUUID().slice(0, 8)}支部委员会`,
      kind: 'branch',
      formation: 'solo',
      secretary: 'vacant',
      reason: '上级批复',
    });
    const reasons = [(await at('2026Q2'))?.unorganisedReason, (await at('2026Q3'))?.unorganisedReason];
    expect(reasons).toEqual(['few-members', null]);
  });
});
