import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { greatCircleMetres } from '../../../../shared/geometry/distance.ts';
import { defaultMeetingRule } from '../../../../shared/venue/weekly-slot.ts';
import { buildPorts } from '../../../../test/builders/context.ts';
import { withTestDatabase } from '../../../../test/database.ts';
import { venue } from '../../../db/schema/venue.ts';
import { actWithin, grantScope, type Scope } from '../../../db/scope.ts';
import { createOrganisation } from '../../organisation/mutations.ts';
import { attachParty, createParty } from '../../party-organisation/mutations.ts';
import { moveShare, proposeShares } from '../../venue-share/mutations.ts';
import { getMeetingPlaces, getReach, listNearest } from './data.ts';

const test = withTestDatabase();
const quarter = '2026Q3';
const now = new Date('2026-10-08T02:00:00Z');
const ports = buildPorts(now.toISOString());
/** Two townships of one banner, and one of another. */
const [town, next, elsewhere] = ['150622100', '150622101', '150627102'];
const morning = { mon: [['08:00', '12:00']] } as { mon: [string, string][] };

const found = (name: string, divisionCode: string, lngLat: [number, number] | null, members: number) =>
  createOrganisation(test.db, test.scope, {
    quarter,
    divisionCode,
    sector: 'enterprise',
    name: `${name}有限公司`,
    employees: '80',
    members: String(members),
    lngLat,
    source: '样例',
    reason: '样例',
  });
const form = (organisationId: string, name: string, formation: 'solo' | 'joint') =>
  createParty(test.db, test.scope, {
    organisationId,
    quarter,
    expectedVersion: 1,
    reason: '组建',
    name: `中共${name}支部委员会`,
    kind: 'branch',
    formation,
    secretary: 'internal',
  });
async function open(name: string, divisionCode: string, more: Partial<typeof venue.$inferInsert> = {}) {
  const id = randomUUID();
  await test.db.insert(venue).values({
    id,
    fromQuarter: '2026Q1',
    divisionCode,
    hostKind: 'township',
    name,
    lng: 110,
    lat: 39.8,
    capacityPeople: 20,
    openForSharing: true,
    openingHours: morning,
    sixHaves: ['place', 'equipment', 'sign', 'flag', 'books', 'rules'],
    ...more,
  });
  return id;
}

const ids: Record<string, string> = {};
beforeAll(async () => {
  const [solo, lead, partner, unlocated, alone] = [
    await found('甲独立', town, [110, 39.81], 8),
    await found('乙牵头', town, [110, 39.82], 5),
    await found('丙成员', next, [110.2, 39.8], 4),
    await found('丁未上图', town, null, 3),
    await found('戊未组建', town, [110, 39.83], 0),
  ];
  await form(solo.id, '甲独立', 'solo');
  const joint = await form(lead.id, '乙联合', 'joint');
  await attachParty(test.db, test.scope, {
    quarter,
    reason: '并入',
    organisationId: partner.id,
    expectedVersion: 1,
    partyOrganisationId: joint.partyOrganisationId,
  });
  await form(unlocated.id, '丁未上图', 'solo');
  Object.assign(ids, { solo: solo.id, lead: lead.id, partner: partner.id, alone: alone.id });
  ids.hall = await open('甲镇党群服务中心', town);
  ids.beyond = await open('外旗开放活动室', elsewhere, { lng: 110.01, lat: 39.8 });
  ids.shut = await open('外旗内部活动室', elsewhere, { lng: 110.01, lat: 39.81, openForSharing: false });
  ids.neighbour = await open('乙镇活动室', next, { lng: 110.02, lat: 39.82, openForSharing: false });
}, 60_000);

const township = (): Scope => grantScope('township', town, [town]);
const asked = {
  divisionCode: town,
  quarter,
  who: 'unreached',
  organisationIds: [],
  venueArea: 'city',
  bound: { kind: 'metres', value: 10_000 },
} as const;
const places = (scope: Scope, more: Partial<Parameters<typeof getMeetingPlaces>[3]> = {}) =>
  actWithin(test.requests, scope, 'read', (tx) => getMeetingPlaces(tx, scope, ports, { ...asked, ...more }));

describe('who needs a place', () => {
  it('is 1 of a joint branch of 2, at its lead, with the 9 members of both; the unlocated one is not lost', async () => {
    const { needs } = await places(test.scope);
    expect(needs.map(({ name, people, lngLat }) => [name, people, lngLat !== null])).toEqual([
      ['丁未上图有限公司', 3, false],
      ['乙牵头有限公司', 9, true],
      ['甲独立有限公司', 8, true],
    ]);
    // The partner's township has no need of its own: its branch stands with the lead.
    expect((await places(test.scope, { divisionCode: next })).needs).toEqual([]);
  });

  it('is, of those not organised, the 1 above-scale enterprise; of a picked partner the 1 lead', async () => {
    const names = async (more: Partial<Parameters<typeof getMeetingPlaces>[3]>) =>
      (await places(test.scope, more)).needs.map(({ organisationId }) => organisationId);
    expect(await names({ who: 'unorganised' })).toEqual([ids.alone]);
    expect(await names({ who: 'picked', organisationIds: [ids.partner ?? '', ids.lead ?? ''] })).toEqual([
      ids.lead,
    ]);
  });
});

describe('the venues a township is told of', () => {
  it('are its own and 1 open one of another banner, none of 2 that are not open', async () => {
    const { venues } = await places(township());
    expect(venues.map(({ id }) => id).sort()).toEqual([ids.hall, ids.beyond].sort());
  });

  it('are 1 within its own ground, and the 2 pairs’ ways are 1.4 times the great circle', async () => {
    const { venues, needs, ways, basis } = await places(township(), { venueArea: 'township' });
    expect(venues.map(({ id }) => id)).toEqual([ids.hall]);
    expect(basis).toEqual({ kind: 'detour', factor: 1.4, speedKmh: 40 });
    expect(ways.need).toEqual([1, 2]);
    expect(ways.venue).toEqual([0, 0]);
    for (const [at, need] of ways.need.entries())
      expect(ways.metres[at]).toBeCloseTo(
        1.4 * greatCircleMetres(needs[need]?.lngLat ?? [0, 0], [110, 39.8]),
        3,
      );
  });

  it('have no way within 100 m, and the own one stays all the same', async () => {
    const { venues, ways } = await places(township(), { bound: { kind: 'metres', value: 100 } });
    expect(venues.map(({ id }) => id)).toEqual([ids.hall]);
    expect(ways.need).toEqual([]);
  });
});

describe('the nearest', () => {
  const nearest = (more: object = {}) => {
    const scope = township();
    return actWithin(test.requests, scope, 'read', (tx) =>
      listNearest(tx, scope, ports, {
        quarter,
        organisationId: ids.solo ?? null,
        lngLat: null,
        people: null,
        meeting: defaultMeetingRule,
        bound: null,
        count: 10,
        ...more,
      }),
    );
  };

  it('of an organisation of 8 are 2 usable ones, the nearer first, with 2 free slots each', async () => {
    const { usable, othersCount, seeker } = await nearest();
    expect(usable.map(({ venue: { id }, slots }) => [id, slots.length])).toEqual([
      [ids.hall, 2],
      [ids.beyond, 2],
    ]);
    expect([othersCount, seeker.people]).toEqual([0, 8]);
  });

  it('of 21 people are none, since each holds 20; of an organisation of another division nothing is said', async () => {
    const { usable, others } = await nearest({ people: 21 });
    expect(usable).toEqual([]);
    expect(others.map(({ unusable }) => unusable?.reason)).toEqual(['too-few-seats', 'too-few-seats']);
    await expect(nearest({ organisationId: ids.partner })).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('an agreed share', () => {
  it('holds 1 of the 2 slots, and from then on the organisation has a place; reach still measures the way', async () => {
    const slot = { weekday: 'mon', fromMinute: 480, toMinute: 600 } as const;
    const { ids: shares } = await test.db.transaction((tx) =>
      proposeShares(
        tx,
        test.scope,
        {
          quarter,
          planId: null,
          shares: [
            {
              organisationId: ids.solo ?? '',
              venueId: ids.hall ?? '',
              people: 8,
              slots: [slot],
              purpose: null,
            },
          ],
        },
        '2026-10-08',
      ),
    );
    const reached = async () =>
      (await places(test.scope)).needs
        .filter((need) => need.reached)
        .map(({ organisationId }) => organisationId);
    expect(await reached()).toEqual([]);
    await test.db.transaction((tx) =>
      moveShare(
        tx,
        test.scope,
        { id: shares[0] ?? '', expectedVersion: 1, move: 'offer', slots: [slot], note: null },
        now,
      ),
    );
    expect(await reached()).toEqual([ids.solo]);
    const { venues } = await places(township());
    expect(venues.find(({ id }) => id === ids.hall)?.held).toEqual([slot]);
  });
});

describe('reach', () => {
  it('is the way to the nearest usable venue of each of 3, none of the unlocated one; 9 people do not fit into 8 seats', async () => {
    const small = await open('八座小室', town, { lng: 110, lat: 39.82, capacityPeople: 8 });
    const { needs, venues, basis } = await getReach(test.db, test.scope, ports, {
      divisionCode: town,
      quarter,
      who: 'unreached',
      meeting: defaultMeetingRule,
    });
    const nearest = needs.nearest.map((at) => (at === null ? null : venues[at]?.id));
    expect(needs.name).toEqual(['丁未上图有限公司', '乙牵头有限公司', '甲独立有限公司']);
    // The lead of 9 stands at the small room's door and goes to the hall, 0.02° of latitude away.
    expect(nearest).toEqual([null, ids.hall, small]);
    expect(needs.metres).toEqual([null, 3113, 1557]);
    expect(needs.seconds).toEqual([null, 280, 140]);
    expect(basis.kind).toBe('detour');
  });
});
