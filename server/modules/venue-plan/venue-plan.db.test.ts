import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { greatCircleMetres } from '../../../shared/geometry/distance.ts';
import type { PlanRule } from '../../../shared/venue-plan.ts';
import { buildPorts } from '../../../test/builders/context.ts';
import { makeAccount, makeOrganisation, makeVenue } from '../../../test/builders/venue-share.ts';
import { withTestDatabase } from '../../../test/database.ts';
import { villageBelow } from '../../../test/permission/estate.ts';
import type { Transaction } from '../../db/database.ts';
import { division } from '../../db/schema/division.ts';
import { organisationState } from '../../db/schema/organisation.ts';
import { revision } from '../../db/schema/record.ts';
import { venueShare, venueShareSlot } from '../../db/schema/venue-share.ts';
import { actWithin, type Scope } from '../../db/scope.ts';
import { proposeShares } from '../venue-share/mutations.ts';
import { compareVenuePlans, getVenuePlan, listVenuePlans } from './data.ts';
import { defaultPlanRule, type SavedVenuePlan } from './inputs.ts';
import { removeVenuePlan, saveVenuePlan, sendVenuePlan } from './mutations.ts';
import { getPlanProblem } from './problem.ts';

const test = withTestDatabase();
const ports = buildPorts('2026-11-24T02:00:00Z');
const [town, host, elsewhere] = ['150622100', '150622101', '150625101'];
const quarter = '2026Q4';
let planner: Scope;
let stranger: Scope;
let townOffice: Scope;
let organisations: string[] = [];
let venueId = '';

beforeAll(async () => {
  planner = await makeAccount(test, 'planner', '150622');
  townOffice = await makeAccount(test, 'township', town);
  stranger = await makeAccount(test, 'township', elsewhere);
  organisations = await Promise.all([1, 2, 3].map(() => makeOrganisation(test, town)));
  for (const [index, id] of organisations.entries())
    await test.db
      .update(organisationState)
      // The third one is not on the map.
      .set(index < 2 ? { lng: 110.02 + 0.01 * (index + 1), lat: 39.81 } : { lng: null })
      .where(eq(organisationState.organisationId, id));
  venueId = await makeVenue(test, host, { openingHours: { mon: [['09:00', '13:00']] } });
});

const act = <T>(scope: Scope, work: (tx: Transaction) => Promise<T>) =>
  actWithin(test.requests, scope, 'write', work);
const rule = (): PlanRule => ({ ...defaultPlanRule, who: 'picked', organisationIds: organisations });
const input = (more: Partial<SavedVenuePlan> = {}): SavedVenuePlan => ({
  ...{ id: null, expectedVersion: 0, name: '样例方案', kind: 'assign', corrections: [] },
  ...{ divisionCode: '150622', quarter, rule: rule(), ...more },
});
const save = (more: Partial<SavedVenuePlan> = {}, scope = planner) =>
  act(scope, (tx) => saveVenuePlan(tx, scope, ports, input(more)));
const send = (
  target: { id: string; version: number },
  more: { partial?: boolean; operationId?: string } = {},
) =>
  act(planner, (tx) =>
    sendVenuePlan(tx, planner, ports, {
      ...{ id: target.id, expectedVersion: target.version, partial: false },
      ...more,
    }),
  );
const refused = (work: Promise<unknown>, code: string, params: object = {}) =>
  expect(work).rejects.toMatchObject({ code, params });

describe('a plan that is saved', () => {
  it('is solved from the registry: 2 of 3 served by great circle × 1.4, 1 not on the map', async () => {
    const plan = await save();
    const [near, far] = [1, 2].map((step) =>
      greatCircleMetres([110.02 + 0.01 * step, 39.81], [110.02, 39.81]),
    );
    expect(plan).toMatchObject({ status: 'draft', version: 1, wanted: 3, served: 2, proven: true });
    expect(plan.result).toMatchObject({
      kind: 'assign',
      basis: { kind: 'detour', factor: 1.4, speedKmh: 40 },
      solvedOn: '2026-11-24',
      unserved: [{ organisationId: organisations[2], people: 3, reason: 'unlocated' }],
    });
    const total = Math.round(1.4 * (near ?? 0)) + Math.round(1.4 * (far ?? 0));
    expect(plan.totalMetres).toBe(total);
    expect(plan.names.venues[venueId]).toMatchObject({ name: '样例党群服务中心', divisionCode: host });
  });

  it('keeps a correction, rises to version 2, and refuses who saw version 1', async () => {
    const first = await save();
    const corrections = [{ organisationId: organisations[0] ?? '', venueId: null }];
    const again = await save({ id: first.id, expectedVersion: 1, corrections });
    expect(again).toMatchObject({ id: first.id, version: 2, served: 1, corrections });
    await refused(save({ id: first.id, expectedVersion: 1 }), 'version-conflict', { current: 2 });
  });

  it('asked for twice under one operation is 1 plan with 1 revision', async () => {
    const operationId = randomUUID();
    const [first, again] = [await save({ operationId }), await save({ operationId })];
    expect(again).toEqual(first);
    expect(await test.db.$count(revision, eq(revision.operationId, operationId))).toBe(1);
  });

  it('of a banner is not there for a township of another banner, and 0 of its plans are listed', async () => {
    const { id } = await save();
    await refused(
      act(stranger, (tx) => getVenuePlan(tx, stranger, id)),
      'not-found',
    );
    await refused(
      act(stranger, (tx) => compareVenuePlans(tx, stranger, [id, id])),
      'not-found',
    );
    await refused(
      act(stranger, (tx) => removeVenuePlan(tx, stranger, { id, expectedVersion: 1 })),
      'not-found',
    );
    await refused(save({ id, expectedVersion: 1, divisionCode: elsewhere }, stranger), 'not-found');
    const listed = await act(stranger, (tx) =>
      listVenuePlans(tx, stranger, { divisionCode: elsewhere, quarter }),
    );
    expect(listed).toEqual([]);
    await refused(save({}, stranger), 'division-unknown');
    // Not below the township either: it is the banner's.
    await refused(
      act(townOffice, (tx) => getVenuePlan(tx, townOffice, id)),
      'not-found',
    );
  });

  it('is compared with another one: 1 served only in the first', async () => {
    const a = await save();
    const b = await save({ corrections: [{ organisationId: organisations[1] ?? '', venueId: null }] });
    const { comparison } = await act(planner, (tx) => compareVenuePlans(tx, planner, [a.id, b.id]));
    expect(comparison).toMatchObject({ onlyA: [organisations[1]], onlyB: [], moved: [], same: 1 });
  });

  it('is removed as a draft', async () => {
    const { id } = await save();
    await act(planner, (tx) => removeVenuePlan(tx, planner, { id, expectedVersion: 1 }));
    await refused(
      act(planner, (tx) => getVenuePlan(tx, planner, id)),
      'not-found',
    );
  });

  it('of a siting suggests the community that serves 1 of the 2 whom no venue serves; the other is not on the map', async () => {
    const code = await villageBelow(test, town);
    await test.db.update(division).set({ seatLng: 110.03, seatLat: 39.81 }).where(eq(division.code, code));
    const one = { ...rule(), bound: { kind: 'metres', value: 1500 } as const };
    one.site = { ...one.site, count: 1, candidates: ['village', 'community'] };
    const plan = await save({ kind: 'site', rule: one });
    expect(plan.result).toMatchObject({
      ...{ kind: 'site', needs: 3, servedNow: 1, wanted: 2, served: 1, proven: true },
      sites: [{ id: code, kind: 'community', divisionCode: town, gainAlone: 1, gain: 1 }],
      unserved: [{ reason: 'unlocated' }],
    });
    await refused(send(plan), 'invalid-input');
    const ask = {
      divisionCode: '150622',
      quarter,
      kind: 'site',
      rule: { ...one, venueArea: 'township' },
    } as const;
    const problem = await act(planner, (tx) => getPlanProblem(tx, planner, ports, ask));
    expect(problem.grounds.map((ground) => ground.code)).toContain(code);
    expect(problem.groundWays.need).toHaveLength(2);
    // The venue lies in the next town.
    expect(problem.places.ways.need).toHaveLength(0);
  });
});

describe('a plan that is sent', () => {
  it('asks for 2 shares that name the plan, once; then it is neither sent, saved nor removed again', async () => {
    const plan = await save();
    const operationId = randomUUID();
    const sent = await send(plan, { operationId });
    expect(sent).toMatchObject({ version: 2, sent: 2, left: [] });
    expect(await send(plan, { operationId })).toEqual(sent);
    const shares = await test.db.select().from(venueShare).where(eq(venueShare.planId, plan.id));
    expect(shares.map(({ status, people, venueId: at }) => [status, people, at])).toEqual([
      ['proposed', 3, venueId],
      ['proposed', 3, venueId],
    ]);
    const target = { id: plan.id, expectedVersion: 2 };
    await refused(send({ ...plan, version: 2 }), 'plan-sent');
    await refused(save(target), 'plan-sent');
    await refused(
      act(planner, (tx) => removeVenuePlan(tx, planner, target)),
      'plan-sent',
    );
    expect(await act(planner, (tx) => getVenuePlan(tx, planner, plan.id))).toMatchObject({
      status: 'sent',
      sentOn: '2026-11-24',
    });
  });

  it('sends nothing when 1 of 2 slots was taken meanwhile, names who; or the other 1 when the rest is wanted', async () => {
    const at = await makeVenue(test, town, {
      name: '样例社区活动室',
      openingHours: { tue: [['09:00', '13:00']] },
    });
    const pair = await Promise.all([1, 2].map(() => makeOrganisation(test, town)));
    await test.db
      .update(organisationState)
      .set({ lng: 110.021, lat: 39.811 })
      .where(eq(organisationState.organisationId, pair[0] ?? ''));
    await test.db
      .update(organisationState)
      .set({ lng: 110.022, lat: 39.812 })
      .where(eq(organisationState.organisationId, pair[1] ?? ''));
    const plan = await save({ rule: { ...rule(), organisationIds: pair, venueArea: 'township' } });
    expect(plan).toMatchObject({ served: 2 });
    const other = await makeOrganisation(test, town);
    const shares = [
      {
        ...{ organisationId: other, venueId: at, people: 3, purpose: null },
        slots: [{ weekday: 'tue' as const, fromMinute: 600, toMinute: 660 }],
      },
    ];
    await act(planner, (tx) => proposeShares(tx, planner, { quarter, planId: null, shares }, '2026-11-24'));
    const name = plan.names.organisations[pair[0] ?? '']?.name;
    await refused(send(plan), 'plan-outdated', { count: 1, names: name });
    expect(await test.db.$count(venueShare, eq(venueShare.planId, plan.id))).toBe(0);
    const sent = await send(plan, { partial: true });
    expect(sent).toMatchObject({
      sent: 1,
      left: [{ organisationId: pair[0], venueId: at, name, venue: '样例社区活动室', code: 'slot-taken' }],
    });
    const held = await test.db.select().from(venueShareSlot).where(eq(venueShareSlot.venueId, at));
    expect(held.map(({ fromMinute }) => fromMinute).sort((a, b) => a - b)).toEqual([600, 660]);
  });
});
