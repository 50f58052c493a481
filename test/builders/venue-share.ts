import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Transaction } from '../../server/db/database.ts';
import { account, accountDivision } from '../../server/db/schema/account.ts';
import { organisation, organisationState } from '../../server/db/schema/organisation.ts';
import { venue } from '../../server/db/schema/venue.ts';
import { actWithin, grantScope, type Scope } from '../../server/db/scope.ts';
import { createOrganisation } from '../../server/modules/organisation/mutations.ts';
import { getShare } from '../../server/modules/venue-share/data.ts';
import { moveShare, proposeShares, type ShareMoveInput } from '../../server/modules/venue-share/mutations.ts';
import type { Role } from '../../shared/account.ts';
import type { AppError } from '../../shared/app-error.ts';
import { chinaDate } from '../../shared/report/deadline.ts';
import type { WeeklySlot } from '../../shared/venue/weekly-slot.ts';
import type { Weekday } from '../../shared/venue.ts';
import type { TestDatabase } from '../database.ts';

export const slot = (weekday: Weekday, from: number, to: number): WeeklySlot => ({
  weekday,
  fromMinute: from * 60,
  toMinute: to * 60,
});

/** A venue open for sharing: 20 people, weekdays 9–12 and 14–18. */
export async function makeVenue(
  { db }: TestDatabase,
  divisionCode: string,
  more: Partial<typeof venue.$inferInsert> = {},
): Promise<string> {
  const id = randomUUID();
  const day: [string, string][] = [
    ['09:00', '12:00'],
    ['14:00', '18:00'],
  ];
  await db.insert(venue).values({
    id,
    fromQuarter: '2026Q1',
    divisionCode,
    hostKind: 'township',
    name: '样例党群服务中心',
    address: '样例路 1 号',
    lng: 110.02,
    lat: 39.81,
    capacityPeople: 20,
    openForSharing: true,
    openingHours: { mon: day, tue: day, wed: day, thu: day, fri: day },
    sixHaves: ['place'],
    contactPost: '党建办公室',
    contactTelephone: '0477-0001234',
    ...more,
  });
  return id;
}

let numbered = 0;

export async function makeOrganisation({ db, scope }: TestDatabase, divisionCode: string): Promise<string> {
  numbered += 1;
  const { id } = await createOrganisation(db, scope, {
    quarter: '2026Q1',
    divisionCode,
    sector: 'enterprise',
    name: `阵地共享样例${numbered}号商贸有限公司`,
    uscc: null,
    address: null,
    employees: 12,
    source: '样例',
    reason: '样例',
  });
  return id;
}

/** Many at once, as rows: a race needs more than can be entered one by one. */
export async function makeOrganisations(
  { db }: TestDatabase,
  divisionCode: string,
  count: number,
): Promise<string[]> {
  const ids = Array.from({ length: count }, () => randomUUID());
  await db.insert(organisation).values(ids.map((id) => ({ id, origin: 'manual' })));
  await db.insert(organisationState).values(
    ids.map((organisationId, index) => ({
      organisationId,
      fromQuarter: '2026Q1',
      divisionCode,
      sector: 'enterprise' as const,
      name: `并发样例${index}号有限公司`,
      nameKey: `并发样例${index}号有限公司`,
      nameInitials: '',
      status: 'operating' as const,
    })),
  );
  return ids;
}

/** An account of a township, and what it sees. */
export async function makeAccount({ db }: TestDatabase, role: Role, divisionCode: string): Promise<Scope> {
  const id = randomUUID();
  await db.insert(account).values({
    id,
    name: id,
    post: `${divisionCode} 党建办`,
    role,
    passwordHash: '-',
    mustChangePassword: false,
  });
  await db.insert(accountDivision).values({ accountId: id, divisionCode });
  const below = await db.execute<{ code: string }>(
    sql`select code from division where path @> array[${divisionCode}]`,
  );
  return grantScope(
    { actor: id, post: `${divisionCode} 党建办`, role, boundCodes: [divisionCode] },
    divisionCode,
    below.map(({ code }) => code),
  );
}

/** An organisation's share of a new venue of the same division, asked for and not answered. */
export async function makeShare(
  base: TestDatabase,
  divisionCode: string,
  organisationId: string,
): Promise<string> {
  const venueId = await makeVenue(base, divisionCode);
  const share = { organisationId, venueId, people: 5, slots: [slot('wed', 14, 16)], purpose: null };
  const { ids } = await base.db.transaction((tx) =>
    proposeShares(tx, base.scope, { quarter: '2026Q4', planId: null, shares: [share] }, '2026-10-08'),
  );
  return ids[0] ?? '';
}

/** `done`, or the code of the refusal and its reason. */
export const refusalOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: AppError) => [error.code, error.params.reason].filter(Boolean).join(' '),
  );

interface Ask {
  readonly people?: number;
  readonly slots?: readonly WeeklySlot[];
  readonly operationId?: string;
}

/** What a request does with shares: as `app_rw`, within the scope's rows. Asked for is Wednesday 14–16, for 5 people. */
export function shareDesk(base: TestDatabase, now: Date) {
  const today = chinaDate(now);
  const as = <T>(scope: Scope, work: (tx: Transaction) => Promise<T>) =>
    actWithin(base.requests, scope, 'write', work);
  return {
    as,
    propose: async (
      scope: Scope,
      organisationId: string,
      venueId: string,
      { people = 5, slots = [slot('wed', 14, 16)], ...more }: Ask = {},
    ): Promise<string> => {
      const share = { organisationId, venueId, people, slots: [...slots], purpose: '主题党日' };
      const input = { ...more, quarter: '2026Q4', planId: null, shares: [share] };
      const { ids } = await as(scope, (tx) => proposeShares(tx, scope, input, today));
      return ids[0] ?? '';
    },
    move: (scope: Scope, input: ShareMoveInput, at = now) =>
      as(scope, (tx) => moveShare(tx, scope, input, at)),
    get: (scope: Scope, id: string) => as(scope, (tx) => getShare(tx, scope, id, today)),
  };
}
