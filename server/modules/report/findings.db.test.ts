import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { withTestDatabase } from '../../../test/database.ts';
import { organisation, organisationState } from '../../db/schema/organisation.ts';
import { partyOrganisation, partyOrganisationState, starGrade } from '../../db/schema/party-organisation.ts';
import { grantScope } from '../../db/scope.ts';
import { getFindings } from './findings.ts';

const test = withTestDatabase();
const town = '150627102';
const sibling = '150627100';
const inTown = grantScope('test', town, [town]);
/** A valid code that is nobody's. */
const uscc = '91150627MAX1C6RL3F';

async function insert(...states: Partial<typeof organisationState.$inferInsert>[]): Promise<string> {
  const id = randomUUID();
  await test.db.insert(organisation).values({ id, origin: 'test' });
  for (const state of states) {
    const name = state.name ?? `单位${id.slice(0, 8)}`;
    await test.db.insert(organisationState).values({
      organisationId: id,
      fromQuarter: '2026Q1',
      divisionCode: town,
      sector: 'enterprise',
      name,
      nameKey: name,
      nameInitials: 'dw',
      employees: 20,
      members: 4,
      lng: 109.8,
      lat: 39.4,
      status: 'operating',
      source: 'test',
      ...state,
    });
  }
  return id;
}

async function insertParty(
  facts: Partial<typeof partyOrganisationState.$inferInsert>,
  grades: readonly (readonly [fromQuarter: string, grade: 1 | 2 | 3 | 4 | 5])[] = [],
): Promise<string> {
  const id = randomUUID();
  await test.db.insert(partyOrganisation).values({ id, origin: 'test' });
  await test.db.insert(partyOrganisationState).values({
    partyOrganisationId: id,
    fromQuarter: '2026Q1',
    divisionCode: town,
    name: '测试党支部',
    nameKey: '测试党支部',
    kind: 'branch',
    formation: 'attached',
    ...facts,
  });
  for (const [fromQuarter, grade] of grades) {
    await test.db
      .insert(starGrade)
      .values({ partyOrganisationId: id, fromQuarter, halfYear: '2026H1', grade });
  }
  return id;
}

const codesOf = async (id: string, quarter = '2026Q4', scope = test.scope) =>
  (await getFindings(test.db, scope, town, quarter)).findings
    .filter(({ organisationId, code }) => organisationId === id && code !== 'uscc-missing')
    .map(({ code }) => code);

describe('the findings of a division', () => {
  let here: string;
  let there: string;
  beforeAll(async () => {
    here = await insert({ uscc, name: '甲商贸有限公司' });
    there = await insert({ uscc, name: '乙商贸有限公司', divisionCode: sibling });
  });

  it('name the 1 other holder of a code in the scope, and list only organisations of the division', async () => {
    const { findings } = await getFindings(test.db, test.scope, town, '2026Q4');
    const finding = findings.find(({ code }) => code === 'uscc-duplicate');
    expect(finding).toMatchObject({
      organisationId: here,
      name: '甲商贸有限公司',
      uscc,
      params: { other: '乙商贸有限公司' },
    });
    expect(findings.filter(({ divisionCode }) => divisionCode !== town)).toEqual([]);
  });

  it('show a township of its sibling 1 thing: that a code it bears itself is borne elsewhere too', async () => {
    await insert({ divisionCode: sibling, employees: null });
    const report = await getFindings(test.db, inTown, town, '2026Q4');
    expect(JSON.stringify(report)).not.toMatch(new RegExp(`乙商贸|${sibling}|${there}`));
    expect(report.findings.filter(({ organisationId }) => organisationId === here)).toMatchObject([
      { code: 'uscc-elsewhere', severity: 'warning', params: { uscc, count: 1 } },
    ]);
    await expect(getFindings(test.db, inTown, sibling, '2026Q4')).rejects.toMatchObject({
      code: 'division-unknown',
    });
  });

  it('judge a point by the polygon of the banner although the scope is 1 township in it', async () => {
    const stray = await insert({ lng: 107.5, lat: 39.4 });
    expect(await codesOf(stray, '2026Q4', inTown)).toEqual(['location-outside']);
  });

  it('compare with the quarter before: 4 → 20 people in 2026Q3 is said in 2026Q3 and no longer in 2026Q4', async () => {
    const id = await insert({ employees: 4 }, { fromQuarter: '2026Q3', employees: 20 });
    expect(await codesOf(id, '2026Q2')).toEqual([]);
    expect(await codesOf(id, '2026Q3')).toEqual(['employees-jumped']);
    expect(await codesOf(id, '2026Q4')).toEqual([]);
  });

  it('compare grades with the end of the half-year before: 2 → 3 in Q3 and → 4 in Q4 are 2 steps', async () => {
    const partyOrganisationId = await insertParty({}, [
      ['2026Q1', 2],
      ['2026Q3', 3],
      ['2026Q4', 4],
    ]);
    const id = await insert({ partyOrganisationId });
    expect(await codesOf(id, '2026Q3')).toEqual([]);
    expect(await codesOf(id, '2026Q4')).toEqual(['grade-jumped']);
  });

  it('say that an organisation names a dissolved party organisation, by its name', async () => {
    const partyOrganisationId = await insertParty({ dissolved: true });
    const id = await insert({ partyOrganisationId });
    const { findings } = await getFindings(test.db, test.scope, town, '2026Q4');
    expect(
      findings.find(({ organisationId, code }) => organisationId === id && code === 'party-dissolved'),
    ).toMatchObject({ params: { party: '测试党支部' } });
  });

  it('see the 2nd member of a joint one in the sibling, until it has ceased', async () => {
    const partyOrganisationId = await insertParty({ formation: 'joint' });
    const id = await insert({ partyOrganisationId });
    await insert(
      { partyOrganisationId, divisionCode: sibling },
      { partyOrganisationId, divisionCode: sibling, fromQuarter: '2026Q4', status: 'ceased' },
    );
    expect(await codesOf(id, '2026Q3', inTown)).toEqual([]);
    expect(await codesOf(id, '2026Q4', inTown)).toEqual(['joint-single-member']);
  });

  it('miss an organisation that went to a sibling without a word, and not one that says it has ceased', async () => {
    const gone = await insert({}, { fromQuarter: '2026Q4', divisionCode: sibling });
    const ceased = await insert({}, { fromQuarter: '2026Q4', status: 'ceased' });
    expect(await codesOf(gone, '2026Q4', inTown)).toEqual(['vanished']);
    expect(await codesOf(gone, '2026Q4')).toEqual([]);
    expect(await codesOf(ceased, '2026Q4', inTown)).toEqual([]);
  });
});
