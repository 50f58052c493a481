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
import type { Scope } from '../../db/scope.ts';
import { listNotices } from '../notice/data.ts';
import { countOpenShares, getVenueWeek, listHeldSlots, listShares } from './data.ts';
import { noteUse } from './mutations.ts';
import { listSharingOrganisations } from './sharing/data.ts';

const test = withTestDatabase();
const quarter = '2026Q4';
const [town, host, other] = ['150622100', '150622101', '150622102'];
const today = '2026-11-24';
const now = new Date(`${today}T02:00:00Z`);
const [monday, wednesday] = [slot('mon', 9, 11), slot('wed', 14, 16)];
let asks: Scope;
let answers: Scope;
let third: Scope;

beforeAll(async () => {
  asks = await makeAccount(test, 'township', town);
  answers = await makeAccount(test, 'township', host);
  third = await makeAccount(test, 'township', other);
});

const { as, propose: ask, move, get } = shareDesk(test, now);
type Ask = NonNullable<Parameters<typeof ask>[3]>;
const propose = (
  organisationId: string,
  venueId: string,
  { scope = asks, ...more }: Ask & { scope?: Scope } = {},
) => ask(scope, organisationId, venueId, more);
const held = async (venueId: string) => (await listHeldSlots(test.db, [venueId])).get(venueId) ?? [];
const inboxOf = async (scope: Scope) =>
  (await listNotices(test.db, scope, 20)).notices.map(({ kind }) => kind);

describe('township A asks township B', () => {
  it('for Wednesday; B offers Monday, A agrees, a day is noted, B ends it: 5 steps, the slot held until the end', async () => {
    const [organisationId, venueId] = [await makeOrganisation(test, town), await makeVenue(test, host)];
    const id = await propose(organisationId, venueId);
    expect(await held(venueId)).toEqual([wednesday]);
    await move(answers, { id, expectedVersion: 1, move: 'offer', slots: [monday], note: '周三已有安排' });
    expect(await held(venueId)).toEqual([monday]);
    expect(await move(asks, { id, expectedVersion: 2, move: 'agree' })).toMatchObject({
      status: 'agreed',
      version: 3,
    });
    const use = { id, expectedVersion: 3, date: '2026-11-30', people: 6, remove: false };
    expect(await refusalOf(as(asks, (tx) => noteUse(tx, asks, use, now)))).toBe(
      'transition-refused after-today',
    );
    const later = new Date('2026-12-01T02:00:00Z');
    await as(asks, (tx) => noteUse(tx, asks, use, later));
    await move(answers, { id, expectedVersion: 4, move: 'end', note: '场所改建' }, later);
    expect(await held(venueId)).toEqual([]);
    const share = await get(asks, id);
    expect(share).toMatchObject({
      status: 'ended',
      answeredOn: today,
      agreedOn: today,
      endedOn: '2026-12-01',
      askedSlots: [wednesday],
      slots: [monday],
      uses: [{ date: '2026-11-30', people: 6 }],
    });
    expect(share.events.map(({ kind, actor, note }) => [kind, actor, note])).toEqual([
      ['proposed', `${town} 党建办`, '主题党日'],
      ['offered', `${host} 党建办`, '周三已有安排'],
      ['agreed', `${town} 党建办`, '周三已有安排'],
      ['used', `${town} 党建办`, null],
      ['ended', `${host} 党建办`, '场所改建'],
    ]);
    expect(await inboxOf(answers)).toEqual(['share-agreed', 'share-proposed']);
    expect(await inboxOf(asks)).toEqual(['share-ended', 'share-offered']);
  });

  it('each sees of the other the name and the contact it needs, a third township sees a taken time and nothing else', async () => {
    const [organisationId, venueId] = [
      await makeOrganisation(test, town),
      await makeVenue(test, host, { name: '样例共享会议室' }),
    ];
    const id = await propose(organisationId, venueId);
    const seen = await get(answers, id);
    expect(seen.parties.organisation.name).toMatch(/^阵地共享样例\d+号/);
    expect(seen.parties.venue).toMatchObject({ name: '样例共享会议室', contactPost: '党建办公室' });
    expect([seen.divisionName, seen.hostDivisionName].every((name) => name.startsWith('准格尔旗'))).toBe(
      true,
    );
    expect(await refusalOf(get(third, id))).toBe('not-found');
    const week = (scope: Scope) => as(scope, (tx) => getVenueWeek(tx, scope, { venueId, quarter }));
    expect((await week(answers)).held).toMatchObject([{ ...wednesday, shareId: id, status: 'proposed' }]);
    expect((await week(third)).held).toEqual([
      { ...wednesday, shareId: null, organisationName: null, status: null },
    ]);
    const listed = async (scope: Scope, divisionCode: string, side: 'host' | 'guest') =>
      (
        await as(scope, (tx) =>
          listShares(tx, scope, { divisionCode, quarter, side, status: 'proposed' }, today),
        )
      ).map((share) => share.id);
    expect(await listed(answers, host, 'host')).toContain(id);
    expect(await listed(answers, host, 'guest')).toEqual([]);
    expect(await listed(asks, town, 'guest')).toContain(id);
    expect(await listed(third, other, 'host')).toEqual([]);
  });

  it('exactly the times asked for are agreed at once, without asking twice', async () => {
    const [organisationId, venueId] = [await makeOrganisation(test, town), await makeVenue(test, host)];
    const id = await propose(organisationId, venueId, { slots: [wednesday, monday] });
    const offer = { id, expectedVersion: 1, move: 'offer' as const, slots: [monday, wednesday], note: null };
    expect(await move(answers, offer)).toMatchObject({ status: 'agreed', version: 2 });
    expect((await held(venueId)).length).toBe(2);
  });

  it('a decline and a withdrawal let the time go, and the venue can be asked again', async () => {
    const [organisationId, venueId] = [await makeOrganisation(test, town), await makeVenue(test, host)];
    const first = await propose(organisationId, venueId);
    expect(await refusalOf(propose(organisationId, venueId, { slots: [monday] }))).toBe('share-open');
    expect(await refusalOf(move(answers, { id: first, expectedVersion: 1, move: 'decline', note: '' }))).toBe(
      'transition-refused no-note',
    );
    await move(answers, { id: first, expectedVersion: 1, move: 'decline', note: '近期检修' });
    const second = await propose(organisationId, venueId);
    await move(asks, { id: second, expectedVersion: 1, move: 'withdraw' });
    expect(await held(venueId)).toEqual([]);
    await propose(organisationId, venueId);
  });
});

it('counts at a cut-off what is agreed by it and not ended by it: agreed 24 November, ended 1 December, 1 of 3 days', async () => {
  const [mine, venueId] = [await makeOrganisation(test, town), await makeVenue(test, host)];
  const id = await propose(mine, venueId);
  await move(answers, { id, expectedVersion: 1, move: 'offer', slots: [wednesday], note: null });
  await move(
    asks,
    { id, expectedVersion: 2, move: 'end', note: '已另有场所' },
    new Date('2026-12-01T02:00:00Z'),
  );
  const counts = async (day: string) =>
    Number((await listSharingOrganisations(test.db, '2026Q4', day)).has(mine));
  expect([await counts('2026-11-23'), await counts('2026-11-30'), await counts('2026-12-01')]).toEqual([
    0, 1, 0,
  ]);
  // Known to whoever counts, wherever both stand: a joint party organisation's members may stand elsewhere.
  expect((await as(third, (tx) => listSharingOrganisations(tx, '2026Q4', '2026-11-30'))).has(mine)).toBe(
    true,
  );
});

it('counts what waits: 1 more to answer for the host, 1 more to agree for who asked, of 2 proposals 1 of which is answered', async () => {
  const counts = async () => {
    const [ours, theirs] = [
      await as(asks, (tx) => countOpenShares(tx, asks)),
      await as(answers, (tx) => countOpenShares(tx, answers)),
    ];
    return [ours.toAgree, theirs.toAnswer] as const;
  };
  const [toAgree, toAnswer] = await counts();
  const venueId = await makeVenue(test, host);
  const id = await propose(await makeOrganisation(test, town), venueId);
  await propose(await makeOrganisation(test, town), venueId, { slots: [slot('thu', 9, 11)] });
  await move(answers, { id, expectedVersion: 1, move: 'offer', slots: [monday], note: null });
  expect(await counts()).toEqual([toAgree + 1, toAnswer + 1]);
});
