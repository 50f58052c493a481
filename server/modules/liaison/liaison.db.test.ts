import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { AppError } from '../../../shared/app-error.ts';
import { cardState } from '../../../shared/liaison/card.ts';
import { withTestDatabase } from '../../../test/database.ts';
import { revision } from '../../db/schema/record.ts';
import { actWithin, grantScope } from '../../db/scope.ts';
import { createOrganisation } from '../organisation/mutations.ts';
import { listOwnActions } from '../organisation/my-actions.ts';
import { undoWrite } from '../organisation/undo.ts';
import { createParty } from '../party-organisation/mutations.ts';
import { listCampaigns } from './campaigns.ts';
import { listPlans, listPlansOf } from './data.ts';
import { getPlan } from './history.ts';
import type { PlanFacts } from './inputs.ts';
import { saveCampaign, savePlan, savePlans } from './mutations.ts';

const test = withTestDatabase();
const quarter = '2026Q3';
const [banner, town, next] = ['150622', '150622100', '150622101'];
let numbered = 0;

const facts = (more: Partial<PlanFacts> = {}): PlanFacts => ({
  reason: 'few-members',
  reasonNote: null,
  responsibleRole: 'township-secretary',
  nextStep: '与相邻企业协商联合组建',
  dueOn: '2026-11-20',
  doneOn: null,
  campaignId: null,
  closed: false,
  ...more,
});
const found = async (divisionCode = town, employees = 80) => {
  numbered += 1;
  return createOrganisation(test.db, test.scope, {
    quarter: '2026Q1',
    divisionCode,
    sector: 'enterprise',
    name: `一企一策样例${numbered}号商贸有限公司`,
    uscc: null,
    address: null,
    employees,
    source: '样例',
    reason: '样例',
  });
};
const save = (
  organisationId: string,
  more: { quarter?: string; expectedVersion?: number | null; facts?: Partial<PlanFacts> } = {},
) =>
  savePlan(test.db, test.scope, {
    quarter: more.quarter ?? quarter,
    organisationId,
    expectedVersion: more.expectedVersion ?? null,
    facts: facts(more.facts),
  });
const form = (id: string, expectedVersion: number, at = quarter) => {
  numbered += 1;
  return createParty(test.db, test.scope, {
    organisationId: id,
    quarter: at,
    expectedVersion,
    reason: '组建',
    name: `中共一企一策样例${numbered}号支部委员会`,
    kind: 'branch',
    formation: 'solo',
    secretary: 'internal',
  });
};
const refusal = async (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: AppError) => error.code,
  );
const planAt = async (id: string, at: string) => (await listPlansOf(test.db, [id], at)).get(id) ?? null;

describe('a card', () => {
  it('holds from its quarter on: none in 2026Q2, version 1 in 2026Q3, version 2 with another step from 2026Q4', async () => {
    const { id } = await found();
    await save(id);
    await save(id, { quarter: '2026Q4', expectedVersion: 1, facts: { nextStep: '召开党员大会' } });
    const at = await Promise.all(['2026Q2', '2026Q3', '2026Q4'].map((each) => planAt(id, each)));
    expect(at.map((plan) => plan && [plan.version, plan.nextStep])).toEqual([
      null,
      [1, '与相邻企业协商联合组建'],
      [2, '召开党员大会'],
    ]);
  });

  it('of an above-scale enterprise is 待建卡 before, of a small one there is none; saved twice the same it stays version 1', async () => {
    const unit = '150622102';
    const [large, small] = [await found(unit), await found(unit, 20)];
    const states = async () =>
      new Map(
        (await listPlans(test.db, test.scope, [unit], quarter)).map((card) => [
          card.organisationId,
          cardState(card, card.plan, '2026-11-24'),
        ]),
      );
    expect(await states()).toEqual(new Map([[large.id, 'missing']]));
    await save(large.id);
    await save(small.id, { facts: { dueOn: '2026-12-20' } });
    expect(await states()).toEqual(
      new Map([
        [large.id, 'overdue'],
        [small.id, 'later'],
      ]),
    );
    expect((await save(large.id, { expectedVersion: 1 })).version).toBe(1);
  });

  it('is changed against version 1 once: of 2 saves at once from version 1, 1 is done and 1 conflicts', async () => {
    const { id } = await found();
    await save(id);
    const change = (nextStep: string) => refusal(save(id, { expectedVersion: 1, facts: { nextStep } }));
    expect((await Promise.all([change('甲'), change('乙')])).sort()).toEqual(['done', 'version-conflict']);
    expect(await refusal(save(id))).toBe('version-conflict');
  });

  it('closes itself when the organisation is organised, and its 2 writes stay in the history', async () => {
    const { id, version } = await found('150622103');
    await save(id);
    await save(id, { expectedVersion: 1, facts: { doneOn: '2026-09-20' } });
    await form(id, version);
    const [card] = await listPlans(test.db, test.scope, ['150622103'], quarter);
    expect(card && cardState(card, card.plan, '2026-11-24')).toBe('formed');
    const { changes } = await getPlan(test.db, test.scope, { organisationId: id, quarter });
    expect(changes.map(({ plan }) => plan?.doneOn)).toEqual(['2026-09-20', null]);
    const other = await found('150622103');
    await form(other.id, other.version);
    expect(await refusal(save(other.id))).toBe('plan-needless');
  });

  it('is taken back and done again: 1 operation over 2 cards', async () => {
    const [a, b] = [await found(), await found()];
    await save(a.id);
    await save(b.id);
    const cards = [a, b].map(({ id }) => ({ organisationId: id, expectedVersion: 1 }));
    const many = {
      quarter,
      cards,
      facts: { dueOn: '2026-12-31', responsibleRole: 'banner-leader' as const },
    };
    const { operationId, count } = await savePlans(test.db, test.scope, many);
    expect(count).toBe(2);
    const dues = async () => [(await planAt(a.id, quarter))?.dueOn, (await planAt(b.id, quarter))?.dueOn];
    expect(await dues()).toEqual(['2026-12-31', '2026-12-31']);
    const undone = await undoWrite(test.db, test.scope, operationId);
    expect(await dues()).toEqual(['2026-11-20', '2026-11-20']);
    await undoWrite(test.db, test.scope, undone.operationId);
    expect(await dues()).toEqual(['2026-12-31', '2026-12-31']);
    const { undo } = await listOwnActions(test.db, test.scope, { limit: 5, since: new Date(0) });
    expect([undo?.kind, undo?.organisationId]).toEqual(['planned', [a.id, b.id].sort()[0]]);
  });

  it('made by mistake is taken back to none, unless somebody changed it since', async () => {
    const { id } = await found();
    const { operationId } = await save(id);
    await save(id, { expectedVersion: 1, facts: { nextStep: '上门座谈' } });
    expect(await refusal(undoWrite(test.db, test.scope, operationId))).toBe('version-conflict');
    const { operationId: second } = await save(id, { expectedVersion: 2, facts: { closed: true } });
    await undoWrite(test.db, test.scope, second);
    expect((await planAt(id, quarter))?.closed).toBe(false);
  });

  it('keeps a request sent twice from being done twice: 1 revision', async () => {
    const { id } = await found();
    const input = {
      operationId: randomUUID(),
      quarter,
      organisationId: id,
      expectedVersion: null,
      facts: facts(),
    };
    await savePlan(test.db, test.scope, input);
    expect((await savePlan(test.db, test.scope, input)).version).toBe(1);
    const rows = await test.db.select().from(revision).where(eq(revision.operationId, input.operationId));
    expect(rows).toHaveLength(1);
  });

  it('outside the scope is not found, by rows and by row-level security', async () => {
    const { id } = await found(next);
    const scope = grantScope({ actor: 'x', post: 'x', role: 'township', boundCodes: [town] }, town, [town]);
    const input = { quarter, organisationId: id, expectedVersion: null, facts: facts() };
    expect(await refusal(savePlan(test.db, scope, input))).toBe('not-found');
    await save(id);
    const seen = await actWithin(test.requests, scope, 'read', (tx) => listPlansOf(tx, [id], quarter));
    expect(seen.size).toBe(0);
  });
});

describe('a campaign', () => {
  const month = { fromDate: '2026-11-01', toDate: '2026-11-30', goal: 5, closed: false };
  const start = async (divisionCode = banner) =>
    (
      await saveCampaign(test.db, test.scope, {
        id: null,
        expectedVersion: 0,
        divisionCode,
        name: '集中组建月',
        ...month,
      })
    ).id;

  it('counts 3 cards of 2 townships: 1 step done, 1 formed between the cut-offs of 2026Q3 and 2026Q4', async () => {
    const id = await start();
    const [a, b, c] = [await found(), await found(), await found(next)];
    for (const each of [a, b, c]) await save(each.id, { facts: { campaignId: id } });
    await save(a.id, { expectedVersion: 1, facts: { campaignId: id, doneOn: '2026-11-10' } });
    await form(b.id, b.version, '2026Q4');
    const [view] = (
      await listCampaigns(test.db, test.scope, {
        divisionCode: banner,
        quarter: '2026Q4',
        codes: [town, next],
      })
    ).filter((each) => each.id === id);
    const cards = view?.cards ?? [];
    expect(
      cards.map(({ organisationId, stepDone, formed }) => [organisationId, stepDone, formed]).sort(),
    ).toEqual(
      [
        [a.id, true, false],
        [b.id, false, true],
        [c.id, false, false],
      ].sort(),
    );
  });

  it('of another banner, or a closed one, is carried by no new card', async () => {
    const { id } = await found();
    const strange = await start('150625');
    expect(await refusal(save(id, { facts: { campaignId: strange } }))).toBe('not-found');
    const own = await start();
    await saveCampaign(test.db, test.scope, {
      id: own,
      expectedVersion: 1,
      divisionCode: banner,
      name: '集中组建月',
      ...month,
      closed: true,
    });
    expect(await refusal(save(id, { facts: { campaignId: own } }))).toBe('not-found');
    expect(await refusal(save(id, { facts: { campaignId: await start('150600') } }))).toBe('done');
  });

  it('is made by the city and banners: a township is refused, and so is one of a township', async () => {
    const scope = grantScope({ actor: 'x', post: 'x', role: 'township', boundCodes: [town] }, town, [town]);
    const input = { id: null, expectedVersion: 0, divisionCode: town, name: '集中组建月', ...month };
    const tried = async () => saveCampaign(test.db, scope, input);
    expect(await refusal(tried())).toBe('forbidden');
    expect(await refusal(saveCampaign(test.db, test.scope, input))).toBe('invalid-input');
  });
});
