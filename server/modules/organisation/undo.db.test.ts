import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { withTestDatabase } from '../../../test/database.ts';
import { audit } from '../../db/schema/audit.ts';
import { organisation } from '../../db/schema/organisation.ts';
import { revision } from '../../db/schema/record.ts';
import { findingAnswer } from '../../db/schema/report.ts';
import { grantScope } from '../../db/scope.ts';
import { listOrganisations } from './data.ts';
import { createOrganisation, placeOrganisation, saveOrganisation } from './mutations.ts';
import { listOwnActions } from './my-actions.ts';
import { undoWrite } from './undo.ts';

const test = withTestDatabase();
const town = '150622100';
const quarter = '2026Q3';
const scopeOf = (actor: string) => grantScope(actor, town, [town]);
let me = scopeOf('me');
let id: string;
let created: string;

const write = { quarter, reason: '季度核实' };
const create = (name: string) =>
  createOrganisation(test.db, me, {
    ...write,
    divisionCode: town,
    sector: 'enterprise',
    name,
    employees: 40,
    source: null,
  });
beforeEach(async () => {
  me = scopeOf(randomUUID());
  const made = await create(`撤销${randomUUID().slice(0, 8)}公司`);
  id = made.id;
  created = made.operationId;
});
const save = (employees: number, expectedVersion: number, scope = me) =>
  saveOrganisation(test.db, scope, { ...write, id, expectedVersion, facts: { employees } });
const undo = (operationId: string, scope = me) => undoWrite(test.db, scope, operationId);
const get = async () => (await listOrganisations(test.db, test.scope, quarter, { ids: [id] }))[0];
const actions = () => listOwnActions(test.db, me, { limit: 20, since: new Date(0) });

describe('taking back one’s own writes', () => {
  it('takes 3 edits back one after the other, and does them again: each a write of its own, versions 1 to 10', async () => {
    const placed = await placeOrganisation(test.db, me, {
      ...write,
      id,
      expectedVersion: 1,
      lngLat: [110, 39.5],
    });
    const saved = [await save(50, 2), await save(60, 3)];
    const back = [
      await undo(saved[1]?.operationId ?? ''),
      await undo(saved[0]?.operationId ?? ''),
      await undo(placed.operationId),
    ];
    expect(await get()).toMatchObject({ employees: 40, lngLat: null, version: 7 });
    for (const each of back.toReversed()) await undo(each.operationId);
    expect(await get()).toMatchObject({ employees: 60, lngLat: [110, 39.5], version: 10 });
  });

  it('refuses when somebody has changed the record since, and says what', async () => {
    const { operationId } = await save(50, 1);
    await save(55, 2, scopeOf('other'));
    await expect(undo(operationId)).rejects.toMatchObject({
      code: 'version-conflict',
      details: { conflict: { changed: [{ field: 'employees', before: 50, after: 55, by: 'other' }] } },
    });
    expect((await get())?.employees).toBe(55);
  });

  it('knows nobody else’s writes, and takes none back twice', async () => {
    const { operationId } = await save(50, 1);
    await expect(undo(operationId, scopeOf('other'))).rejects.toMatchObject({ code: 'not-found' });
    await undo(operationId);
    await expect(undo(operationId)).rejects.toMatchObject({ code: 'version-conflict' });
  });

  it('takes an entered record out again, keeps its identity and history, and brings it back as version 2', async () => {
    const { operationId } = await undo(created);
    expect(await get()).toBeUndefined();
    expect(await test.db.select().from(organisation).where(eq(organisation.id, id))).toHaveLength(1);
    await undo(operationId);
    expect(await get()).toMatchObject({ employees: 40, version: 2 });
    const entries = await test.db
      .select()
      .from(revision)
      .where(eq(revision.entityId, id))
      .orderBy(revision.id);
    expect(entries.map((each) => [each.before !== null, each.after !== null, each.undoes])).toEqual([
      [false, true, null],
      [true, false, created],
      [false, true, operationId],
    ]);
    const lines = await test.db.select().from(audit).where(eq(audit.subject, id)).orderBy(audit.number);
    expect(lines.map((line) => line.action)).toEqual([
      'organisation.create',
      'organisation.undo',
      'organisation.undo',
    ]);
  });

  it('refuses to take an entered record out once something refers to it: an answer, or a state of another quarter', async () => {
    await test.db.insert(findingAnswer).values({
      organisationId: id,
      rule: 'uscc-missing',
      fingerprint: 'x',
      divisionCode: town,
      quarter,
      answer: '正在办理',
      actor: 'me',
      at: new Date(),
    });
    await expect(undo(created)).rejects.toMatchObject({ code: 'undo-refused' });
    expect(await get()).toBeDefined();
  });

  it('refuses to bring a record back when its name was given to another one meanwhile', async () => {
    const name = (await get())?.name ?? '';
    const { operationId } = await undo(created);
    await create(name);
    await expect(undo(operationId)).rejects.toMatchObject({ code: 'facts-refused' });
  });
});

describe('one’s own last actions', () => {
  it('names what would be taken back and done again next, through 2 edits, 1 undo, 1 redo and a new edit', async () => {
    const first = await save(50, 1);
    const second = await save(60, 2);
    expect(await actions()).toMatchObject({ undo: { operationId: second.operationId }, redo: null });
    const back = await undo(second.operationId);
    expect(await actions()).toMatchObject({
      undo: { operationId: first.operationId, kind: 'saved' },
      redo: { operationId: back.operationId, kind: 'saved' },
      actions: [
        { operationId: second.operationId, undone: true },
        { operationId: first.operationId, undone: false },
        { operationId: created, kind: 'created', undone: false },
      ],
    });
    const again = await undo(back.operationId);
    expect(await actions()).toMatchObject({ undo: { operationId: again.operationId }, redo: null });
    await undo(again.operationId);
    await save(70, 6);
    const after = await actions();
    expect(after).toMatchObject({ undo: { kind: 'saved' }, redo: null });
    expect(after.actions.map((each) => each.undone)).toEqual([false, true, false, false]);
  });

  it('shows nothing of anybody else, and at most as many as asked', async () => {
    await save(50, 1, scopeOf('other'));
    const own = await listOwnActions(test.db, me, { limit: 1, since: new Date(0) });
    expect(own.actions.map((each) => each.operationId)).toEqual([created]);
    const later = await listOwnActions(test.db, me, { limit: 9, since: new Date(Date.now() + 1000) });
    expect(later).toEqual({ actions: [], undo: null, redo: null });
  });
});
