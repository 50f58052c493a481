import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  makeAccount,
  makeOrganisation,
  makeVenue,
  refusalOf,
  shareDesk,
  slot,
} from '../../../test/builders/venue-share.ts';
import { withTestDatabase } from '../../../test/database.ts';
import { revision } from '../../db/schema/record.ts';
import type { Scope } from '../../db/scope.ts';
import { listHeldSlots } from './data.ts';
import { noteUse, proposeShares } from './mutations.ts';

const test = withTestDatabase();
const quarter = '2026Q4';
const [town, host, other, banner] = ['150622100', '150622101', '150622102', '150622'];
const today = '2026-11-24';
const now = new Date(`${today}T02:00:00Z`);
const [monday, wednesday] = [slot('mon', 9, 11), slot('wed', 14, 16)];
let asks: Scope;
let answers: Scope;
let third: Scope;
let planner: Scope;

beforeAll(async () => {
  asks = await makeAccount(test, 'township', town);
  answers = await makeAccount(test, 'township', host);
  third = await makeAccount(test, 'township', other);
  planner = await makeAccount(test, 'planner', banner);
});

const { as, propose: ask, move, get } = shareDesk(test, now);
type Ask = NonNullable<Parameters<typeof ask>[3]>;
const propose = (
  organisationId: string,
  venueId: string,
  { scope = asks, ...more }: Ask & { scope?: Scope } = {},
) => ask(scope, organisationId, venueId, more);
const held = async (venueId: string) => (await listHeldSlots(test.db, [venueId])).get(venueId) ?? [];

describe('who may', () => {
  it('the host does not agree for the organisation, nor the organisation answer for the host', async () => {
    const [organisationId, venueId] = [await makeOrganisation(test, town), await makeVenue(test, host)];
    const id = await propose(organisationId, venueId);
    const offer = { id, expectedVersion: 1, move: 'offer' as const, slots: [monday], note: null };
    expect(await refusalOf(move(asks, offer))).toBe('transition-refused not-yours');
    await move(answers, offer);
    expect(await refusalOf(move(answers, { id, expectedVersion: 2, move: 'agree' }))).toBe(
      'transition-refused not-yours',
    );
    expect(await refusalOf(move(third, { id, expectedVersion: 2, move: 'agree' }))).toBe('not-found');
    expect(await refusalOf(move(asks, { id, expectedVersion: 1, move: 'agree' }))).toBe('version-conflict');
  });

  it('a planner proposes, and withdraws its own but not another’s', async () => {
    const venueId = await makeVenue(test, host);
    const own = await propose(await makeOrganisation(test, town), venueId, { scope: planner });
    const others = await propose(await makeOrganisation(test, town), venueId, { slots: [monday] });
    expect(await refusalOf(move(planner, { id: others, expectedVersion: 1, move: 'withdraw' }))).toBe(
      'transition-refused not-yours',
    );
    await move(planner, { id: own, expectedVersion: 1, move: 'withdraw' });
  });

  it('an organisation of another township, a closed venue and one that is gone are not found', async () => {
    const venueId = await makeVenue(test, host);
    const closed = await makeVenue(test, host, { openForSharing: false });
    const mine = await makeOrganisation(test, town);
    expect(await refusalOf(propose(await makeOrganisation(test, other), venueId))).toBe('not-found');
    expect(await refusalOf(propose(mine, closed))).toBe('not-found');
    expect(await refusalOf(propose(mine, await makeVenue(test, host, { untilQuarter: '2026Q4' })))).toBe(
      'not-found',
    );
    // The banner sees it, and is told why not.
    expect(await refusalOf(propose(mine, closed, { scope: planner }))).toBe('share-unfit not-shared');
  });
});

describe('what is asked again inside the transaction', () => {
  it('21 people in 20 seats, Saturday, a venue under repair, and a time another holds are refused', async () => {
    const [mine, venueId] = [await makeOrganisation(test, town), await makeVenue(test, host)];
    expect(await refusalOf(propose(mine, venueId, { people: 21 }))).toBe('share-unfit too-few-seats');
    expect(await refusalOf(propose(mine, venueId, { slots: [slot('sat', 9, 11)] }))).toBe(
      'share-unfit closed-then',
    );
    expect(await refusalOf(propose(mine, await makeVenue(test, host, { condition: 'repair' })))).toBe(
      'share-unfit out-of-use',
    );
    await propose(await makeOrganisation(test, town), venueId);
    expect(await refusalOf(propose(mine, venueId, { slots: [slot('wed', 15, 17)] }))).toBe('slot-taken');
    await propose(mine, venueId, { slots: [slot('wed', 16, 18)] });
  });

  it('a request sent twice is done once: 1 revision, the same id', async () => {
    const [mine, venueId] = [await makeOrganisation(test, town), await makeVenue(test, host)];
    const operationId = randomUUID();
    const id = await propose(mine, venueId, { operationId });
    expect(await propose(mine, venueId, { operationId })).toBe(id);
    const operation = randomUUID();
    const offer = {
      operationId: operation,
      id,
      expectedVersion: 1,
      move: 'offer' as const,
      slots: [monday],
      note: null,
    };
    await move(answers, offer);
    expect(await move(answers, offer)).toEqual({ operationId: operation, version: 2, status: 'offered' });
    expect(await test.db.$count(revision, eq(revision.entityId, id))).toBe(2);
  });

  it('of a plan of 3, the whole is refused when 1 is taken; partly, 2 go out and 1 is told', async () => {
    const venueId = await makeVenue(test, host);
    await propose(await makeOrganisation(test, town), venueId);
    const shares = await Promise.all(
      [monday, slot('wed', 15, 17), slot('fri', 9, 11)].map(async (each) => ({
        organisationId: await makeOrganisation(test, town),
        venueId,
        people: 5,
        slots: [each],
        purpose: null,
      })),
    );
    const send = (partial: boolean) =>
      as(asks, (tx) => proposeShares(tx, asks, { quarter, planId: null, shares }, today, { partial }));
    expect(await refusalOf(send(false))).toBe('slot-taken');
    expect((await held(venueId)).length).toBe(1);
    const { ids, left } = await send(true);
    expect(ids.map((id) => id !== null)).toEqual([true, false, true]);
    expect(left).toMatchObject([
      { code: 'slot-taken', params: { weekday: 'wed', from: '15:00', to: '17:00' } },
    ]);
  });

  it('a use noted by mistake is taken off, and the story keeps both', async () => {
    const [mine, venueId] = [await makeOrganisation(test, town), await makeVenue(test, host)];
    const id = await propose(mine, venueId);
    const note = (expectedVersion: number, remove: boolean, date = '2026-12-02') =>
      as(asks, (tx) =>
        noteUse(tx, asks, { id, expectedVersion, date, people: 4, remove }, new Date('2026-12-03T02:00:00Z')),
      );
    expect(await refusalOf(note(1, false))).toBe('transition-refused is-proposed');
    await move(answers, { id, expectedVersion: 1, move: 'offer', slots: [wednesday], note: null });
    await note(2, false);
    expect(await refusalOf(note(3, false))).toBe('transition-refused use-noted');
    expect(await refusalOf(note(3, true, '2026-11-25'))).toBe('not-found');
    await note(3, true);
    const { uses, events } = await get(asks, id);
    expect([uses.length, events.map(({ kind }) => kind).slice(-2)]).toEqual([0, ['used', 'use-removed']]);
  });
});
