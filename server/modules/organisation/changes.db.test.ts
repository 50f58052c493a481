import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { list, withImport } from '../../../test/builders/import.ts';
import { account } from '../../db/schema/account.ts';
import { organisation, organisationState } from '../../db/schema/organisation.ts';
import { revision } from '../../db/schema/record.ts';
import { grantScope } from '../../db/scope.ts';
import { getRecordAt, listChanges } from './changes.ts';
import { placeOrganisation, saveOrganisation } from './mutations.ts';
import { undoWrite } from './undo.ts';

const { base, stage, apply, registry } = withImport();
const town = '150622100';
const changesOf = (id: string, limit = 50) => listChanges(base.db, base.scope, { id, limit });
const place = (id: string, expectedVersion: number, lngLat: [number, number], quarter = '2026Q3') =>
  placeOrganisation(base.db, base.scope, { id, quarter, expectedVersion, lngLat, reason: '实地核定' });

describe('changes of a record', () => {
  let id: string;
  beforeEach(async () => {
    await apply((await stage(list)).id);
    id = (await registry()).find((each) => each.name === '甲煤业有限公司')?.id ?? '';
  });

  it('lists an import, a placement and its undo as 3 changes, newest first, each with who, why and what', async () => {
    const placed = await place(id, 1, [111.2, 39.8]);
    await undoWrite(base.db, base.scope, placed.operationId);
    const { changes, more, fromSample } = await changesOf(id);
    expect([more, fromSample]).toEqual([false, false]);
    expect(changes.map(({ kind, reason, actor, quarter }) => [kind, reason, actor, quarter])).toEqual([
      ['undo', 'undo', 'test', '2026Q3'],
      ['placed', '实地核定', 'test', '2026Q3'],
      ['import', '名单.csv', 'test', '2026Q3'],
    ]);
    expect(changes[0]?.difference).toEqual([
      { field: 'place', kind: 'removed', before: [111.2, 39.8], after: null },
    ]);
    expect(changes[1]?.difference).toEqual([
      { field: 'place', kind: 'added', before: null, after: [111.2, 39.8] },
    ]);
    const added = new Map(changes[2]?.difference.map(({ field, kind, after }) => [field, [kind, after]]));
    expect(added).toEqual(
      new Map<string, unknown[]>([
        ['name', ['added', '甲煤业有限公司']],
        ['uscc', ['added', '91150602MA0N1A2B3N']],
        ['divisionCode', ['added', town]],
        ['sector', ['added', 'enterprise']],
        ['address', ['added', '准格尔旗薛家湾镇长滩村']],
        ['employees', ['added', 120]],
        ['members', ['added', 12]],
        ['status', ['added', 'operating']],
        ['source', ['added', '名单.csv']],
        ['partyOrganisation', ['added', expect.objectContaining({ name: '中共甲煤业支部委员会' })]],
      ]),
    );
    expect(changes.map(({ at }) => at)).toEqual(
      changes
        .map(({ at }) => at)
        .toSorted()
        .reverse(),
    );
  });

  it('says 120 → 150 staff and the left party organisation by name for an import of the next quarter', async () => {
    await apply((await stage(list.replace('120,12', '150,12'), { quarter: '2026Q4' })).id);
    await apply(
      (
        await stage('企业名称,地址,是否组建\n甲煤业有限公司,准格尔旗薛家湾镇长滩村,否\n', {
          quarter: '2027Q1',
          fileName: '核查.csv',
        })
      ).id,
    );
    const { changes } = await changesOf(id);
    expect(changes.slice(0, 2)).toMatchObject([
      {
        kind: 'import',
        reason: '核查.csv',
        quarter: '2027Q1',
        difference: [
          {
            field: 'partyOrganisation',
            kind: 'removed',
            before: { name: '中共甲煤业支部委员会' },
            after: null,
          },
        ],
      },
      {
        quarter: '2026Q4',
        difference: [{ field: 'employees', kind: 'changed', before: 120, after: 150 }],
      },
    ]);
  });

  it('keeps the placement a placement when a later import changes staff only, and a redo an undo of the undo', async () => {
    const placed = await place(id, 1, [111.2, 39.8]);
    const undone = await undoWrite(base.db, base.scope, placed.operationId);
    await undoWrite(base.db, base.scope, undone.operationId);
    await apply((await stage(list.replace('120,12', '130,12'))).id);
    const { changes } = await changesOf(id);
    expect(changes.map((each) => each.kind)).toEqual(['import', 'undo', 'undo', 'placed', 'import']);
    expect(changes[0]?.difference.map((each) => each.field)).toEqual(['employees']);
  });

  it('answers the newest 1 of 2 when the limit is 1, and says that there are more', async () => {
    await place(id, 1, [111.2, 39.8]);
    const { changes, more } = await changesOf(id, 1);
    expect(changes.map((each) => each.kind)).toEqual(['placed']);
    expect(more).toBe(true);
    expect((await changesOf(id, 2)).more).toBe(false);
  });

  it('answers not-found to a sibling division, and to the former one after a move in 2026Q4', async () => {
    const scopeOf = (code: string) => grantScope('other', code, [code]);
    const own = await listChanges(base.db, scopeOf(town), { id, limit: 50 });
    expect(own.changes).toHaveLength(1);
    await expect(listChanges(base.db, scopeOf('150622101'), { id, limit: 50 })).rejects.toMatchObject({
      code: 'not-found',
    });
    await base.db.execute(sql`insert into organisation_state (organisation_id, from_quarter, division_code, sector, name,
      name_key, name_initials, status) select organisation_id, '2026Q4', '150622101', sector, name, name_key, name_initials,
      status from organisation_state where organisation_id = ${id}`);
    await expect(listChanges(base.db, scopeOf(town), { id, limit: 50 })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect((await listChanges(base.db, scopeOf('150622101'), { id, limit: 50 })).changes).toHaveLength(1);
  });

  it('does not undo the import of 4 records record by record', async () => {
    const [entry] = await base.db.select().from(revision).where(eq(revision.entityId, id));
    await expect(undoWrite(base.db, base.scope, entry?.operationId ?? '')).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('shows the whole record as it stood after each of 2 changes, with the post of the account that made them', async () => {
    const post = '薛家湾镇党建办';
    const accountId = '00000000-0000-4000-8000-0000000000bb';
    await base.db.insert(account).values({
      id: accountId,
      name: 'xuejiawan',
      post,
      role: 'township',
      passwordHash: '',
      mustChangePassword: false,
    });
    const scope = grantScope({ actor: accountId, post, role: 'township', boundCodes: [town] }, town, [town]);
    const saved = await saveOrganisation(base.db, scope, {
      id,
      quarter: '2026Q3',
      expectedVersion: 1,
      facts: { employees: 130 },
      reason: '季度核实',
    });
    expect(saved.version).toBe(2);
    const { changes } = await changesOf(id);
    expect(changes.map((each) => each.actor)).toEqual([post, 'test']);
    const at = (revisionId: number) => getRecordAt(base.db, scope, { id, revisionId });
    const [now, then] = await Promise.all(changes.map((each) => at(each.id)));
    expect([then?.facts?.employees, now?.facts?.employees]).toEqual([120, 130]);
    expect(then?.facts).toMatchObject({ name: '甲煤业有限公司', members: 12, source: '名单.csv' });
    expect(now).toMatchObject({ actor: post, quarter: '2026Q3' });
    const sibling = grantScope('other', '150622101', ['150622101']);
    await expect(
      getRecordAt(base.db, sibling, { id, revisionId: changes[0]?.id ?? 0 }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });

  it('answers not-found to an id that nobody has', async () => {
    await expect(changesOf('00000000-0000-4000-8000-000000000000')).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

it('says of a record that came with the sample data so, with 0 changes until someone makes one', async () => {
  const id = '00000000-0000-4000-8000-0000000000aa';
  await base.db.insert(organisation).values({ id, origin: 'sample' });
  await base.db.insert(organisationState).values({
    organisationId: id,
    fromQuarter: '2026Q1',
    divisionCode: town,
    sector: 'enterprise',
    name: '样例公司',
    nameKey: '样例公司',
    nameInitials: 'ylgs',
    status: 'operating',
  });
  expect(await changesOf(id)).toEqual({ changes: [], more: false, fromSample: true });
  await place(id, 1, [111.2, 39.8]);
  expect(await changesOf(id)).toMatchObject({ changes: [{ kind: 'placed' }], fromSample: true });
});
