import { createHash } from 'node:crypto';
import { TRPCError } from '@trpc/server';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Database, Pool } from '../../server/db/database.ts';
import { grantScope, type Scope } from '../../server/db/scope.ts';
import { listProcedures } from '../../server/http/policy-file.ts';
import { appRouter } from '../../server/http/root.ts';
import { getDivision, listAllPaths } from '../../server/modules/division/data.ts';
import { getStatistics } from '../../server/modules/indicator/data.ts';
import { listOrganisations } from '../../server/modules/organisation/data.ts';
import { listVenues } from '../../server/modules/venue/data.ts';
import { createCallerFactory } from '../../server/rpc/trpc.ts';
import type { Role } from '../../shared/account.ts';
import { AppError } from '../../shared/app-error.ts';
import { buildContext, buildPorts } from '../builders/context.ts';
import { withTestDatabase } from '../database.ts';
import { endow, type Holding } from './estate.ts';
import { matrix } from './matrix.ts';

const base = withTestDatabase();
const quarter = '2026Q3';
const [city, banner, town] = ['150600', '150622', '150622100'];
const createCaller = createCallerFactory(appRouter);
const mutations = listProcedures().filter(
  ({ type, procedure }) => type === 'mutation' && procedure in matrix,
);
let holding: Holding;
let frozen: string;
const scopes: Scope[] = [];

/** Everything a reader of the frozen quarter sees of the town, and its snapshots. */
async function digest(db: Database): Promise<string> {
  const within = grantScope('test', town, [town]);
  const parts = [
    await getDivision(db, within, town, quarter),
    await listOrganisations(db, within, quarter),
    await getStatistics(db, within, town, quarter),
    await listVenues(db, within, quarter),
    await db.execute(sql`select * from snapshot order by report_id`),
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

beforeAll(async () => {
  holding = await endow(base, town, true);
  const paths = await listAllPaths(base.db);
  for (const [role, code] of [
    ['city', city],
    ['banner', banner],
    ['township', town],
    ['administrator', city],
  ] as const satisfies readonly (readonly [Role, string])[]) {
    const codes = paths.filter(({ path }) => path.includes(code)).map((each) => each.code);
    const actor = holding.accountId ?? '';
    scopes.push(grantScope({ actor, post: '样例', role, boundCodes: [code] }, code, codes));
  }
  // Handed in and accepted by the function every move goes through; published as the city does it.
  for (const status of ['submitted', 'accepted']) {
    await base.db.execute(
      sql`select move_report(id, ${status}) from quarter_report where division_code = ${town}`,
    );
  }
  const caller = createCaller(buildContext(base.requests, scopes[0] ?? null));
  expect(await caller.report.publish({ divisionCodes: [town], quarter })).toEqual([
    { divisionCode: town, reason: null },
  ]);
  frozen = await digest(base.db);
});

class TakenBack extends Error {}

/** Calls a mutation and reads the frozen quarter in the same transaction, before it is taken back. */
async function attempt(procedure: string, scope: Scope): Promise<{ outcome: string; after: string }> {
  let seen = { outcome: 'done', after: '' };
  await base.db
    .transaction(async (tx) => {
      const visitorsPool = tx as unknown as Pool;
      const caller = createCaller(buildContext(visitorsPool, scope, buildPorts(), scope.actor));
      const call = procedure
        .split('.')
        .reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], caller);
      let outcome = 'done';
      try {
        await (call as (input: unknown) => Promise<unknown>)(matrix[procedure]?.input?.(holding));
      } catch (error) {
        if (!(error instanceof TRPCError)) throw error;
        outcome = error.cause instanceof AppError ? error.cause.code : `${error.code}: ${error.message}`;
      }
      seen = { outcome, after: await digest(tx) };
      throw new TakenBack();
    })
    .catch((error: unknown) => {
      if (!(error instanceof TakenBack)) throw error;
    });
  return seen;
}

describe('a published quarter', () => {
  it('has at least 40 mutations aimed at it', () => {
    expect(mutations.length).toBeGreaterThanOrEqual(40);
  });

  // As the owner of the tables, whom no privilege and no policy holds back: what stops it is the rules and the triggers.
  it.each(mutations.map(({ procedure }) => procedure))(
    'is the same after %s by city, banner, township and administrator',
    async (procedure) => {
      for (const scope of scopes) {
        const { outcome, after } = await attempt(procedure, scope);
        expect({ role: scope.role, outcome, same: after === frozen }).toEqual({
          role: scope.role,
          outcome,
          same: true,
        });
      }
    },
  );

  it('says report-locked to 9 writes of records by the township', async () => {
    const writes = [
      'organisation.save',
      'organisation.place',
      'organisation.create',
      'partyOrganisation.save',
      'partyOrganisation.grade',
      'import.applyBatch',
      'instructor.assign',
      'venue.save',
      'venue.end',
    ];
    const township = scopes[2] as Scope;
    const outcomes = await Promise.all(writes.map(async (each) => (await attempt(each, township)).outcome));
    expect(outcomes).toEqual(writes.map(() => 'report-locked'));
  });
});
