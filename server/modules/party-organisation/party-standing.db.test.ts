import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Honour } from '../../../shared/honour.ts';
import { withTestDatabase } from '../../../test/database.ts';
import { grantScope } from '../../db/scope.ts';
import { createOrganisation, saveOrganisation } from '../organisation/mutations.ts';
import { undoWrite } from '../organisation/undo.ts';
import { getParty, listPartyChanges } from './data.ts';
import { attachParty, createParty, saveParty } from './mutations.ts';

const test = withTestDatabase();
const towns = ['150622100', '150622101'] as const;
const quarter = '2026Q3';
const write = { quarter, reason: '季度核实' };
const city: Honour = { kind: 'advanced', level: 'city', year: 2025 };
const park: Honour = { kind: 'two-strong-six-good', level: 'park', year: 2026 };

const enter = async (divisionCode: string, facts: object) =>
  (
    await createOrganisation(test.db, test.scope, {
      ...write,
      divisionCode,
      sector: 'enterprise',
      name: `联合${randomUUID().slice(0, 8)}公司`,
      source: null,
      ...facts,
    })
  ).id;

let lead: string;
let id: string;
let created: string;
beforeEach(async () => {
  lead = await enter(towns[0], { members: 3, activists: 2, developedThisYear: 1 });
  const made = await createParty(test.db, test.scope, {
    ...write,
    organisationId: lead,
    expectedVersion: 1,
    name: `中共${randomUUID().slice(0, 8)}联合支部委员会`,
    kind: 'branch',
    formation: 'joint',
    secretary: 'internal',
    founded: '2023年6月28日',
    electionDueOn: '2026年6月',
    honours: [city],
  });
  id = made.partyOrganisationId;
  created = made.operationId;
});
const get = (at = quarter, scope = test.scope) => getParty(test.db, scope, { id, quarter: at });
const join = (organisationId: string) =>
  attachParty(test.db, test.scope, { ...write, organisationId, expectedVersion: 1, partyOrganisationId: id });
const save = (facts: object, expectedVersion: number, at = quarter) =>
  saveParty(test.db, test.scope, { ...write, quarter: at, id, expectedVersion, facts });

describe('what a party organisation is known by', () => {
  it('is founding, election and 1 honour from the beginning; taken back and done again it has them still', async () => {
    const known = { founded: '2023-06-28', electionDueOn: '2026-06-30', honours: [city] };
    expect(await get()).toMatchObject(known);
    const undone = await undoWrite(test.db, test.scope, created);
    await undoWrite(test.db, test.scope, undone.operationId);
    expect(await get()).toMatchObject(known);
  });

  it('changes in 2026Q4 by an election and a 2nd honour, stays in 2026Q3, and is taken back', async () => {
    const { version, operationId } = await save(
      { electionDueOn: '2029-06-30', honours: [city, park] },
      1,
      '2026Q4',
    );
    expect(version).toBe(2);
    expect(await get('2026Q4')).toMatchObject({ electionDueOn: '2029-06-30', honours: [park, city] });
    expect(await get()).toMatchObject({ electionDueOn: '2026-06-30', honours: [city] });
    const [change] = await listPartyChanges(test.db, test.scope, { id, limit: 1 });
    expect(change?.difference).toEqual([
      { field: 'electionDueOn', before: '2026-06-30', after: '2029-06-30' },
      { field: 'honours', before: [city], after: [park, city] },
    ]);
    await undoWrite(test.db, test.scope, operationId);
    expect(await get('2026Q4')).toMatchObject({ electionDueOn: '2026-06-30', honours: [city] });
  });

  it('is not written again when the same is typed: version 1 stays; an impossible date is refused by its field', async () => {
    expect(await save({ founded: '2023.6.28', honours: [city, city] }, 1)).toMatchObject({ version: 1 });
    await expect(save({ electionDueOn: '2026-06-31' }, 1)).rejects.toMatchObject({
      code: 'facts-refused',
      params: { field: 'electionDueOn', issue: 'date-impossible' },
    });
  });
});

describe('the counts of a party organisation', () => {
  it('are sums over its operating ones: 3 + 2 members, 2 activists, 1 developed; what ceased does not count', async () => {
    await join(await enter(towns[0], { members: 2 }));
    const ceased = await enter(towns[0], { members: 40, activists: 9 });
    await join(ceased);
    await saveOrganisation(test.db, test.scope, {
      ...write,
      id: ceased,
      expectedVersion: 2,
      facts: { status: 'ceased' },
    });
    expect(await get()).toMatchObject({
      counts: { members: 5, activists: 2, developedThisYear: 1 },
      counting: 2,
      coveredElsewhere: 0,
    });
  });

  it('say of a joint one over 2 townships what the township sees, and that 1 is elsewhere', async () => {
    await join(await enter(towns[1], { members: 4, activists: 1 }));
    expect((await get()).counts).toEqual({ members: 7, activists: 3, developedThisYear: 1 });
    const own = await get(quarter, grantScope('township', towns[0], [towns[0]]));
    expect(own).toMatchObject({
      counts: { members: 3, activists: 2, developedThisYear: 1 },
      counting: 1,
      coveredElsewhere: 1,
    });
    expect(own.covered.map((each) => each.id)).toEqual([lead]);
  });
});
