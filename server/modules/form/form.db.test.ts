import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildContext, buildPorts } from '../../../test/builders/context.ts';
import { buildScope, callReports, insertOrganisation } from '../../../test/builders/report.ts';
import { withTestDatabase } from '../../../test/database.ts';
import { partyOrganisation, partyOrganisationState } from '../../db/schema/party-organisation.ts';
import { createCallerFactory } from '../../rpc/trpc.ts';
import { listCodesBelow } from '../division/data.ts';
import { getIndicators } from '../indicator/data.ts';
import { formRouter } from './router.ts';

const test = withTestDatabase();
const createCaller = createCallerFactory(formRouter);
const quarter = '2026Q3';
const [town, sibling, banner] = ['150627102', '150627100', '150627'];
const call = (scope = test.scope) => createCaller(buildContext(test.requests, scope, buildPorts()));
let lead: string;

async function insertParty(name: string, divisionCode: string, fromQuarter: string): Promise<string> {
  const id = randomUUID();
  await test.db.insert(partyOrganisation).values({ id, origin: 'test' });
  await test.db.insert(partyOrganisationState).values({
    partyOrganisationId: id,
    fromQuarter,
    divisionCode,
    name,
    nameKey: name,
    kind: 'branch',
    formation: 'joint',
    secretary: 'vacant',
  });
  return id;
}

beforeAll(async () => {
  const joint = await insertParty('甲乙联合党支部', town, quarter);
  // The lead joins in the quarter; its partner stands in another township.
  lead = await insertOrganisation(
    test,
    { name: '甲商贸有限公司', employees: 80 },
    { name: '甲商贸有限公司', employees: 80, fromQuarter: quarter, partyOrganisationId: joint },
  );
  await insertOrganisation(
    test,
    { name: '乙商贸有限公司', divisionCode: sibling, employees: 60 },
    {
      name: '乙商贸有限公司',
      divisionCode: sibling,
      employees: 60,
      fromQuarter: quarter,
      partyOrganisationId: joint,
    },
  );
  await insertOrganisation(test, { name: '丙商贸有限公司', employees: 120 });
  await insertOrganisation(test, { name: '丁商贸有限公司', status: 'ceased' });
});

/** The number in a row and column of a form of the banner. */
async function number(
  form: 'statistics' | 'formation',
  column: string,
  row: string,
  period: 'now' | 'previous' = 'now',
) {
  const view = await call().get({ form, divisionCode: banner, quarter });
  const at = view.columns.findIndex(({ key }) => key === column);
  return view.periods[period].cells?.[view.rows.findIndex(({ divisionCode }) => divisionCode === row)]?.[at];
}

describe('a form from the registry', () => {
  it('counts a joint party organisation over 2 townships once, and each of its 2 organisations where it is', async () => {
    expect(await number('statistics', 'parties', banner)).toBe(1);
    expect(await number('statistics', 'parties', town)).toBe(1);
    expect(await number('statistics', 'parties', sibling)).toBe(0);
    expect(await number('statistics', 'organised-joint', town)).toBe(1);
    expect(await number('statistics', 'organised-joint', sibling)).toBe(1);
    expect(await number('statistics', 'above-scale-rate', banner)).toBe(2 / 3);
    expect(await number('statistics', 'above-scale-rate', town)).toBe(1 / 2);
  });

  it('sees 2 formed since the quarter before, when nobody was', async () => {
    expect(await number('formation', 'formed', banner)).toBe(2);
    expect(await number('formation', 'formed', banner, 'previous')).toBe(0);
    expect(await number('formation', 'above-scale-rate', banner, 'previous')).toBe(0);
  });

  it('opens the cell to the 1 record it counts, and the party organisation to the organisation it stands in', async () => {
    const cell = { form: 'statistics', divisionCode: banner, quarter, row: town } as const;
    const [organised, ...more] = await call().records({ ...cell, column: 'above-scale-organised' });
    expect([organised?.name, organised?.organisationId, more.length]).toEqual(['甲商贸有限公司', lead, 0]);
    const rate = await call().records({ ...cell, column: 'above-scale-rate' });
    expect(rate.map(({ name, counted }) => [name, counted]).sort()).toEqual([
      ['丙商贸有限公司', false],
      ['甲商贸有限公司', true],
    ]);
    await expect(call().records({ ...cell, column: 'nothing' })).rejects.toThrow('invalid-input');
  });

  it('says draft, none of the units published, 1 left out', async () => {
    const view = await call().get({ form: 'statistics', divisionCode: town, quarter });
    expect(view.rows.map(({ divisionCode }) => divisionCode)).toEqual([town]);
    expect(view.standing).toMatchObject({ units: 1, published: 0, edition: null });
    expect(view.excluded).toEqual({ suspended: 0, ended: 1, unlocated: 0 });
  });

  it('refuses a division outside the scope', async () => {
    const other = buildScope('banner', '邻旗', [
      '150622',
      ...(await listCodesBelow(test.db, test.scope, '150622')),
    ]);
    await expect(call(other).get({ form: 'statistics', divisionCode: banner, quarter })).rejects.toThrow(
      'division-unknown',
    );
  });
});

describe('a form and the indicators of the same quarter', () => {
  it.each([
    ['above-scale-organised', 'above-scale-organised', 'above-scale', 2, 3],
    ['enterprise-coverage', 'enterprises-organised', 'enterprises', 2, 3],
    ['secretary-filled', 'secretary-filled', 'parties', 0, 1],
  ] as const)('say the same of %s', async (key, numerator, denominator, above, below) => {
    const { values } = await getIndicators(test.db, test.scope, banner, quarter);
    expect(values.find((each) => each.key === key)).toMatchObject({ numerator: above, denominator: below });
    expect(await number('statistics', numerator, banner)).toBe(above);
    expect(await number('statistics', denominator, banner)).toBe(below);
  });
});

describe('a form after a unit was published', () => {
  it('reads the published unit from its snapshot, the joint one still once; as of an instant before it has nothing', async () => {
    const unit = { divisionCode: town, quarter };
    const township = buildScope('township', '乌兰木伦镇', [town]);
    const bannerScope = buildScope('banner', '伊金霍洛旗', [banner, town]);
    const tasks = await callReports(test, township).tasks(unit);
    const items = tasks.warnings.map(({ organisationId, code: rule, fingerprint }) => ({
      organisationId,
      rule,
      fingerprint,
    }));
    if (items.length > 0)
      await callReports(test, township).answerFindings({ ...unit, items, answer: '核实无误' });
    await callReports(test, township).confirmUnchanged(unit);
    await callReports(test, township).submit(unit);
    await callReports(test, bannerScope).accept({ divisionCodes: [town], quarter });
    await callReports(test, test.scope).publish({ divisionCodes: [town], quarter });
    const view = await call().get({ form: 'statistics', divisionCode: banner, quarter });
    expect(view.standing.published).toBe(1);
    expect(view.standing.unpublished.some(({ code }) => code === town)).toBe(false);
    expect(await number('statistics', 'operating', town)).toBe(2);
    expect(await number('statistics', 'parties', banner)).toBe(1);
    const before = await call().get({
      form: 'statistics',
      divisionCode: banner,
      quarter,
      asOf: '2020-01-01T00:00:00Z',
    });
    expect(before.periods.now.cells).toBeNull();
    expect(before.standing.published).toBe(0);
  });
});
