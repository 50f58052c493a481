import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { withTestDatabase } from '../../../test/database.ts';
import { organisation, organisationState } from '../../db/schema/organisation.ts';
import { partyOrganisation, partyOrganisationState, starGrade } from '../../db/schema/party-organisation.ts';
import { revision } from '../../db/schema/record.ts';
import { grantScope } from '../../db/scope.ts';
import { listOrganisations } from './data.ts';
import { placeOrganisation } from './mutations.ts';
import { undoWrite } from './undo.ts';

const test = withTestDatabase();
const townCode = '150627102';

async function insertOrganisation(states: Partial<typeof organisationState.$inferInsert>[]): Promise<string> {
  const id = randomUUID();
  await test.db.insert(organisation).values({ id, origin: 'test' });
  for (const state of states) {
    await test.db.insert(organisationState).values({
      organisationId: id,
      fromQuarter: '2026Q1',
      divisionCode: townCode,
      sector: 'enterprise',
      name: '测试煤业有限公司',
      nameKey: '测试煤业有限公司',
      nameInitials: 'csmy',
      status: 'operating',
      ...state,
    });
  }
  return id;
}

const get = async (id: string, quarter: string) =>
  (await listOrganisations(test.db, test.scope, quarter, { ids: [id] }))[0];

const place = (id: string, expectedVersion: number, lngLat: [number, number], quarter = '2026Q3') =>
  placeOrganisation(test.db, test.scope, { id, quarter, expectedVersion, lngLat, reason: '实地核定' });

describe('organisations by quarter', () => {
  it('shows 3 quarters of one organisation: none before it began, then the state in force at each cut-off', async () => {
    const id = await insertOrganisation([
      { fromQuarter: '2026Q1', employees: 40 },
      { fromQuarter: '2026Q3', employees: 60, version: 2 },
    ]);
    expect(await get(id, '2025Q4')).toBeUndefined();
    expect((await get(id, '2026Q1'))?.employees).toBe(40);
    expect((await get(id, '2026Q2'))?.employees).toBe(40);
    expect((await get(id, '2026Q3'))?.employees).toBe(60);
  });

  it('reads party organisation and grade as of the quarter; a dissolved one covers nobody', async () => {
    const partyOrganisationId = randomUUID();
    await test.db.insert(partyOrganisation).values({ id: partyOrganisationId, origin: 'test' });
    for (const [fromQuarter, dissolved] of [
      ['2026Q1', false],
      ['2026Q3', true],
    ] as const) {
      await test.db.insert(partyOrganisationState).values({
        partyOrganisationId,
        fromQuarter,
        dissolved,
        divisionCode: townCode,
        name: '中共测试煤业支部',
        nameKey: '中共测试煤业支部',
        kind: 'branch',
        formation: 'solo',
      });
    }
    for (const [fromQuarter, grade] of [
      ['2026Q1', 2],
      ['2026Q2', 3],
    ] as const) {
      await test.db.insert(starGrade).values({ partyOrganisationId, fromQuarter, halfYear: '2026H1', grade });
    }
    const id = await insertOrganisation([{ partyOrganisationId }]);
    expect((await get(id, '2026Q1'))?.partyOrganisation?.grade).toBe(2);
    expect((await get(id, '2026Q2'))?.partyOrganisation?.grade).toBe(3);
    expect((await get(id, '2026Q3'))?.partyOrganisation).toBeNull();
  });

  it('shows nothing of another division, as if it did not exist', async () => {
    const id = await insertOrganisation([{}]);
    const sibling = grantScope('test', '150627100', ['150627100']);
    expect(await listOrganisations(test.db, sibling, '2026Q3', { ids: [id] })).toEqual([]);
    await expect(
      placeOrganisation(test.db, sibling, {
        id,
        quarter: '2026Q3',
        expectedVersion: 1,
        lngLat: [110, 39],
        reason: 'x',
      }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('placing', () => {
  let id: string;
  beforeAll(async () => {
    id = await insertOrganisation([
      { location: { source: 'import', original: '109.9，39.8', datum: 'gcj02', reason: null } },
    ]);
  });

  it('starts a new state in 2026Q3, leaves 2026Q2 without a place, and keeps the value of the file', async () => {
    await place(id, 1, [110.1, 39.4]);
    expect((await get(id, '2026Q2'))?.lngLat).toBeNull();
    expect(await get(id, '2026Q3')).toMatchObject({
      lngLat: [110.1, 39.4],
      version: 2,
      location: { source: 'placed', original: '109.9，39.8', datum: 'gcj02', reason: '实地核定' },
    });
  });

  it('refuses the second of two who both saw version 2', async () => {
    const results = await Promise.allSettled([place(id, 2, [110.2, 39.5]), place(id, 2, [110.3, 39.6])]);
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await get(id, '2026Q3'))?.version).toBe(3);
  });

  it('refuses 1 of 2 who both copy the state of an older quarter at once', async () => {
    const other = await insertOrganisation([{}]);
    const results = await Promise.allSettled([place(other, 1, [110, 39]), place(other, 1, [111, 39])]);
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('takes a placement back to what it was, and back again: undo of undo is redo', async () => {
    const other = await insertOrganisation([{ fromQuarter: '2026Q3' }]);
    const placed = await place(other, 1, [110.5, 39.5]);
    const undone = await undoWrite(test.db, test.scope, placed.operationId);
    expect((await get(other, '2026Q3'))?.lngLat).toBeNull();
    await undoWrite(test.db, test.scope, undone.operationId);
    expect((await get(other, '2026Q3'))?.lngLat).toEqual([110.5, 39.5]);
  });

  it('refuses to undo what someone has changed since', async () => {
    const other = await insertOrganisation([{ fromQuarter: '2026Q3' }]);
    const first = await place(other, 1, [110.5, 39.5]);
    await place(other, 2, [110.6, 39.5]);
    await expect(undoWrite(test.db, test.scope, first.operationId)).rejects.toMatchObject({
      code: 'version-conflict',
    });
  });

  it('writes one revision a change, with before, after and why', async () => {
    const other = await insertOrganisation([{ fromQuarter: '2026Q3' }]);
    await place(other, 1, [110.7, 39.5]);
    const revisions = await test.db.select().from(revision).where(eq(revision.entityId, other));
    expect(revisions).toHaveLength(1);
    expect(revisions[0]).toMatchObject({
      reason: '实地核定',
      actor: 'test',
      quarter: '2026Q3',
      before: { lng: null },
      after: { lng: 110.7 },
    });
  });
});
