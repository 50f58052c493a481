import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { withTestDatabase } from '../../../test/database.ts';
import { audit } from '../../db/schema/audit.ts';
import { grantScope } from '../../db/scope.ts';
import { listOrganisations } from '../organisation/data.ts';
import { createOrganisation } from '../organisation/mutations.ts';
import { undoWrite } from '../organisation/undo.ts';
import { getParty, listPartyChanges, searchParties } from './data.ts';
import { attachParty, createParty, detachParty, gradeParty, saveParty } from './mutations.ts';

const test = withTestDatabase();
const town = '150622100';
const quarter = '2026Q3';
const write = { quarter, reason: '季度核实' };

let lead: string;
let partner: string;
let name: string;
const enter = async () =>
  (
    await createOrganisation(test.db, test.scope, {
      ...write,
      quarter: '2026Q1',
      divisionCode: town,
      sector: 'enterprise',
      name: `党建${randomUUID().slice(0, 8)}公司`,
      source: null,
    })
  ).id;
beforeEach(async () => {
  [lead, partner] = [await enter(), await enter()];
  name = `中共${randomUUID().slice(0, 8)}支部委员会`;
});
const create = (more = {}) =>
  createParty(test.db, test.scope, {
    ...write,
    organisationId: lead,
    expectedVersion: 1,
    name,
    kind: 'branch',
    formation: 'joint',
    secretary: 'internal',
    ...more,
  });
const partyOf = async (id: string, at = quarter) =>
  (await listOrganisations(test.db, test.scope, at, { ids: [id] }))[0]?.partyOrganisation ?? null;
const get = (id: string, at = quarter) => getParty(test.db, test.scope, { id, quarter: at });

describe('party organisations', () => {
  it('are made in the organisation that leads them, from 2026Q3 on, with 1 line of the audit, and are taken back as one', async () => {
    const { partyOrganisationId: id, version, operationId } = await create();
    expect(version).toBe(2);
    expect(await partyOf(lead)).toMatchObject({ id, name, formation: 'joint', leadOrganisationId: lead });
    expect(await partyOf(lead, '2026Q2')).toBeNull();
    expect(await test.db.select().from(audit).where(eq(audit.subject, id))).toHaveLength(1);
    const undone = await undoWrite(test.db, test.scope, operationId);
    expect(await partyOf(lead)).toBeNull();
    await expect(get(id)).rejects.toMatchObject({ code: 'not-found' });
    await undoWrite(test.db, test.scope, undone.operationId);
    expect(await partyOf(lead)).toMatchObject({ id, name });
  });

  it('take in a second organisation, lose it again, and are not taken back while it belongs to them', async () => {
    const { partyOrganisationId: id, operationId } = await create();
    const attach = { ...write, organisationId: partner, expectedVersion: 1, partyOrganisationId: id };
    const { version } = await attachParty(test.db, test.scope, attach);
    expect((await get(id)).covered.map((each) => each.id).sort()).toEqual([lead, partner].sort());
    await expect(undoWrite(test.db, test.scope, operationId)).rejects.toMatchObject({ code: 'undo-refused' });
    expect(await partyOf(lead)).not.toBeNull();
    await expect(attachParty(test.db, test.scope, attach)).rejects.toMatchObject({
      code: 'version-conflict',
    });
    await detachParty(test.db, test.scope, { ...write, organisationId: partner, expectedVersion: version });
    expect(await partyOf(partner)).toBeNull();
  });

  it('change name, kind and secretary by quarter; a lead must belong to them; a stale save is refused', async () => {
    const { partyOrganisationId: id } = await create();
    const save = (facts: object, expectedVersion: number, at = '2026Q4') =>
      saveParty(test.db, test.scope, { ...write, quarter: at, id, expectedVersion, facts });
    expect(await save({ kind: 'general-branch', secretary: 'vacant' }, 1)).toMatchObject({ version: 2 });
    expect(await get(id)).toMatchObject({ kind: 'branch', secretary: 'internal', version: 1 });
    expect(await get(id, '2026Q4')).toMatchObject({
      kind: 'general-branch',
      secretary: 'vacant',
      version: 2,
    });
    await expect(save({ kind: 'committee' }, 1)).rejects.toMatchObject({ code: 'version-conflict' });
    await expect(save({ leadOrganisationId: partner }, 2)).rejects.toMatchObject({ code: 'not-found' });
    expect(await save({ kind: 'general-branch' }, 2)).toMatchObject({ version: 2 });
  });

  it('dissolved: cover nobody from then on, take nobody in, get no grade, and are not found by their name', async () => {
    const { partyOrganisationId: id } = await create();
    const found = (text: string) => searchParties(test.db, test.scope, { quarter, text, divisionCode: town });
    expect((await found(name)).map((each) => each.id)).toEqual([id]);
    await saveParty(test.db, test.scope, { ...write, id, expectedVersion: 1, facts: { dissolved: true } });
    expect(await partyOf(lead)).toBeNull();
    expect(await found(name)).toEqual([]);
    await expect(
      attachParty(test.db, test.scope, {
        ...write,
        organisationId: partner,
        expectedVersion: 1,
        partyOrganisationId: id,
      }),
    ).rejects.toMatchObject({ code: 'party-dissolved' });
    await expect(
      gradeParty(test.db, test.scope, { quarter, id, expectedGrade: 0, grade: 1, evidence: '考评' }),
    ).rejects.toMatchObject({ code: 'party-dissolved' });
  });

  it('are graded 0 → 3, kept at 3, promoted to 4 in 2026H2 and 2027H1, with the evidence; the last one is taken back', async () => {
    const { partyOrganisationId: id } = await create();
    const grade = (at: string, expectedGrade: 0 | 3 | 4, to: 3 | 4, evidence: string) =>
      gradeParty(test.db, test.scope, { quarter: at, id, expectedGrade, grade: to, evidence });
    await grade('2026Q3', 0, 3, '下半年考评');
    await grade('2026Q4', 3, 3, '复核保持');
    const { operationId } = await grade('2027Q1', 3, 4, '上半年考评');
    expect((await get(id, '2027Q1')).grades).toEqual([
      { fromQuarter: '2026Q3', halfYear: '2026H2', grade: 3, evidence: '下半年考评' },
      { fromQuarter: '2026Q4', halfYear: '2026H2', grade: 3, evidence: '复核保持' },
      { fromQuarter: '2027Q1', halfYear: '2027H1', grade: 4, evidence: '上半年考评' },
    ]);
    await expect(grade('2027Q1', 3, 4, '重复')).rejects.toMatchObject({ code: 'version-conflict' });
    await undoWrite(test.db, test.scope, operationId);
    expect((await get(id, '2027Q1')).grade).toBe(3);
    const changes = await listPartyChanges(test.db, test.scope, { id, limit: 50 });
    expect(changes.map((each) => each.kind)).toEqual(['undo', 'graded', 'graded', 'graded', 'created']);
    expect(changes[1]?.difference).toEqual([
      { field: 'grade', before: 3, after: 4 },
      { field: 'evidence', before: '复核保持', after: '上半年考评' },
    ]);
  });

  it('do not share a name in one division, and do not exist outside the scope', async () => {
    const { partyOrganisationId: id } = await create();
    await expect(create({ organisationId: partner })).rejects.toMatchObject({
      code: 'facts-refused',
      details: { issues: [{ code: 'party-name-taken', params: { partyOrganisationId: id } }] },
    });
    await expect(create({ organisationId: partner, name: ' 无 ' })).rejects.toMatchObject({
      details: { issues: [{ code: 'name-missing' }] },
    });
    const sibling = grantScope('sibling', '150622101', ['150622101']);
    const results = await Promise.allSettled([
      getParty(test.db, sibling, { id, quarter }),
      listPartyChanges(test.db, sibling, { id, limit: 5 }),
      saveParty(test.db, sibling, { ...write, id, expectedVersion: 1, facts: { dissolved: true } }),
      gradeParty(test.db, sibling, { quarter, id, expectedGrade: 0, grade: 1, evidence: '考评' }),
    ]);
    expect(results.map((each) => each.status === 'rejected' && each.reason.code)).toEqual(
      Array(4).fill('not-found'),
    );
    expect(await searchParties(test.db, sibling, { quarter, text: name, divisionCode: '150622101' })).toEqual(
      [],
    );
  });

  it('answer the same request sent twice with 1 party organisation', async () => {
    const operationId = randomUUID();
    const [one, two] = await Promise.all([create({ operationId }), create({ operationId })]);
    expect(one).toEqual(two);
  });
});
