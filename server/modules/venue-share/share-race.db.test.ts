import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AppError } from '../../../shared/app-error.ts';
import type { WeeklySlot } from '../../../shared/venue/weekly-slot.ts';
import { slotsOverlap } from '../../../shared/venue-share/slot-order.ts';
import { makeAccount, makeOrganisations, makeVenue, slot } from '../../../test/builders/venue-share.ts';
import { withTestDatabase } from '../../../test/database.ts';
import { testSecrets } from '../../../test/test-secrets.ts';
import { type Connection, connect } from '../../db/database.ts';
import { roleUrl } from '../../db/embedded/secrets.ts';
import { venueShare, venueShareSlot } from '../../db/schema/venue-share.ts';
import { actWithin, type Scope } from '../../db/scope.ts';
import { endVenue } from '../venue/mutations.ts';
import { listHeldSlots } from './data.ts';
import type { ShareMoveInput } from './inputs.ts';
import { moveShare, proposeShares } from './mutations.ts';
import { getShareView } from './views.ts';

const test = withTestDatabase();
const [town, host] = ['150622100', '150622101'];
const today = '2026-11-24';
const now = new Date(`${today}T02:00:00Z`);
let crowd: Connection;
let asks: Scope;
let answers: Scope;

beforeAll(async () => {
  crowd = connect(roleUrl(test.url, 'app_rw', testSecrets), { max: 20 });
  asks = await makeAccount(test, 'township', town);
  answers = await makeAccount(test, 'township', host);
});
afterAll(() => crowd.close());

const outcomeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: AppError) => error.code ?? String(error),
  );
const tally = (outcomes: readonly string[]) => {
  const counts: Record<string, number> = {};
  for (const each of outcomes) counts[each] = (counts[each] ?? 0) + 1;
  return counts;
};
const propose = (organisationId: string, venueId: string, slots: readonly WeeklySlot[]) =>
  actWithin(crowd.db, asks, 'write', (tx) =>
    proposeShares(
      tx,
      asks,
      {
        quarter: '2026Q4',
        planId: null,
        shares: [{ organisationId, venueId, people: 5, slots: [...slots], purpose: null }],
      },
      today,
    ),
  ).then(({ ids }) => ids[0] as string);
const move = (scope: Scope, input: ShareMoveInput) =>
  actWithin(crowd.db, scope, 'write', (tx) => moveShare(tx, scope, input, now));

describe('a slot that many want', () => {
  it('of 1,000 proposals at once for 1 slot of 1 venue 1 holds it, 999 hear that it is taken', async () => {
    const venueId = await makeVenue(test, host);
    const organisations = await makeOrganisations(test, town, 1000);
    const wanted = [slot('wed', 14, 16)];
    const outcomes = await Promise.all(organisations.map((id) => outcomeOf(propose(id, venueId, wanted))));
    expect(tally(outcomes)).toEqual({ done: 1, 'slot-taken': 999 });
    const held = await test.db.select().from(venueShareSlot).where(eq(venueShareSlot.venueId, venueId));
    expect(held).toHaveLength(1);
    expect(await test.db.$count(venueShare, eq(venueShare.venueId, venueId))).toBe(1);
  }, 300_000);

  it('of 60 plans at once that each want the same 4 slots of 2 venues in another order, 1 has them all and 59 nothing', async () => {
    const venues = [await makeVenue(test, host), await makeVenue(test, host)];
    const organisations = await makeOrganisations(test, town, 60 * 4);
    const slots = [slot('mon', 9, 11), slot('tue', 9, 11)];
    const places = venues.flatMap((venueId) => slots.map((each) => ({ venueId, slots: [each] })));
    const outcomes = await Promise.all(
      Array.from({ length: 60 }, (_, plan) => {
        const turned = [...places.slice(plan % 4), ...places.slice(0, plan % 4)];
        if (plan % 2) turned.reverse();
        const shares = turned.map((place, index) => ({
          ...place,
          organisationId: organisations[plan * 4 + index] as string,
          people: 5,
          purpose: null,
        }));
        return outcomeOf(
          actWithin(crowd.db, asks, 'write', (tx) =>
            proposeShares(tx, asks, { quarter: '2026Q4', planId: randomUUID(), shares }, today),
          ),
        );
      }),
    );
    expect(tally(outcomes)).toEqual({ done: 1, 'slot-taken': 59 });
  }, 60_000);

  it('the database itself refuses the second of 2 rows that overlap by 15 minutes, whoever writes them', async () => {
    const venueId = await makeVenue(test, host);
    const [a = '', b = ''] = await makeOrganisations(test, town, 2);
    const first = await propose(a, venueId, [slot('wed', 14, 16)]);
    const second = await propose(b, venueId, [slot('thu', 14, 16)]);
    expect([first, second].every(Boolean)).toBe(true);
    const row = {
      shareId: second,
      venueId,
      weekday: 'wed' as const,
      fromMinute: 945,
      toMinute: 1065,
      held: true,
    };
    await expect(test.db.insert(venueShareSlot).values(row)).rejects.toMatchObject({
      cause: { code: '23P01' },
    });
    // What is not held does not stand in the way, and what only touches neither.
    await test.db.insert(venueShareSlot).values({ ...row, held: false });
    await test.db.insert(venueShareSlot).values({ ...row, fromMinute: 960 });
  });

  it('of 2 clerks who offer 2 organisations times that overlap, 1 has offered and 1 hears that it is taken; 20 times over', async () => {
    for (let round = 0; round < 20; round++) {
      const venueId = await makeVenue(test, host);
      const [a = '', b = ''] = await makeOrganisations(test, town, 2);
      const first = await propose(a, venueId, [slot('mon', 9, 11)]);
      const second = await propose(b, venueId, [slot('tue', 9, 11)]);
      const offer = (id: string, slots: WeeklySlot[]) =>
        outcomeOf(move(answers, { id, expectedVersion: 1, move: 'offer', slots, note: null }));
      // Each would also take what the other lets go.
      const outcomes = await Promise.all([
        offer(first, [slot('fri', 14, 16), slot('wed', 9, 11)]),
        offer(second, [slot('wed', 9, 11), slot('fri', 15, 17)]),
      ]);
      expect(tally(outcomes)).toEqual({ done: 1, 'slot-taken': 1 });
    }
  }, 60_000);

  it('20 times a venue is ended while somebody asks for it: 1 of the 2 is done each time, and no ended venue is promised', async () => {
    const organisations = await makeOrganisations(test, town, 20);
    for (const organisationId of organisations) {
      const venueId = await makeVenue(test, host);
      const end = actWithin(crowd.db, answers, 'write', (tx) =>
        endVenue(tx, answers, {
          id: venueId,
          quarter: '2026Q4',
          expectedVersion: 1,
          ending: 'closed',
          reason: '撤并',
        }),
      );
      const [ended, asked] = await Promise.all([
        outcomeOf(end),
        outcomeOf(propose(organisationId, venueId, [slot('mon', 9, 11)])),
      ]);
      expect([ended, asked].filter((each) => each === 'done')).toHaveLength(1);
      const held = await test.db.$count(venueShare, eq(venueShare.venueId, venueId));
      expect(held).toBe(ended === 'done' ? 0 : 1);
    }
  }, 60_000);

  it('of 2 answers at once to the same share 1 counts, the other finds the newer version', async () => {
    const venueId = await makeVenue(test, host);
    const [a = ''] = await makeOrganisations(test, town, 1);
    const id = await propose(a, venueId, [slot('wed', 14, 16)]);
    const outcomes = await Promise.all([
      outcomeOf(move(answers, { id, expectedVersion: 1, move: 'decline', note: '检修' })),
      outcomeOf(move(asks, { id, expectedVersion: 1, move: 'withdraw' })),
    ]);
    expect(tally(outcomes)).toEqual({ done: 1, 'version-conflict': 1 });
  });
});

describe('whatever is done', () => {
  const anySlots = fc.uniqueArray(
    fc.tuple(
      fc.constantFrom('mon' as const, 'tue' as const),
      fc.constantFrom(9, 10, 14, 15, 16),
      fc.constantFrom(1, 2),
    ),
    { minLength: 1, maxLength: 2, selector: ([weekday]) => weekday },
  );
  const anyStep = fc.record({
    who: fc.nat(3),
    slots: anySlots,
    kind: fc.constantFrom('propose', 'propose', 'offer', 'decline', 'agree', 'withdraw', 'end'),
  });

  it('no venue holds 2 times that overlap, and only open shares hold any: 25 stories of up to 24 steps, 3 at a time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 6, maxLength: 24 }), async (steps) => {
        const venueId = await makeVenue(test, host);
        const organisations = await makeOrganisations(test, town, 4);
        const shares = new Map<number, string>();
        const take = async ({ who, slots, kind }: (typeof steps)[number]) => {
          const times = slots.map(([weekday, from, hours]) => slot(weekday, from, from + hours));
          if (kind === 'propose') {
            const id = await propose(organisations[who] as string, venueId, times);
            shares.set(who, id);
            return;
          }
          const id = shares.get(who);
          if (!id) return;
          const scope = kind === 'offer' || kind === 'decline' ? answers : asks;
          const { version } = await actWithin(crowd.db, scope, 'read', (tx) =>
            getShareView(tx, scope, id, today),
          );
          const target = { id, expectedVersion: version };
          if (kind === 'offer') await move(scope, { ...target, move: 'offer', slots: times, note: null });
          else if (kind === 'decline' || kind === 'end')
            await move(scope, { ...target, move: kind, note: '样例' });
          else await move(scope, { ...target, move: kind as 'agree' | 'withdraw' });
        };
        const expected = new Set([
          'done',
          'slot-taken',
          'share-open',
          'share-unfit',
          'transition-refused',
          'version-conflict',
        ]);
        for (let start = 0; start < steps.length; start += 3) {
          const outcomes = await Promise.all(
            steps.slice(start, start + 3).map((step) => outcomeOf(take(step))),
          );
          expect(outcomes.filter((each) => !expected.has(each))).toEqual([]);
        }
        const held = (await listHeldSlots(test.db, [venueId])).get(venueId) ?? [];
        for (const [index, a] of held.entries())
          for (const b of held.slice(index + 1)) expect(slotsOverlap(a, b)).toBe(false);
        const rows = await test.db
          .select({ status: venueShare.status, held: venueShareSlot.held })
          .from(venueShareSlot)
          .innerJoin(venueShare, eq(venueShare.id, venueShareSlot.shareId))
          .where(and(eq(venueShareSlot.venueId, venueId)));
        for (const row of rows) expect(row.held).toBe(['proposed', 'offered', 'agreed'].includes(row.status));
      }),
      { numRuns: 25 },
    );
  }, 300_000);
});
