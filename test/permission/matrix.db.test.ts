import { TRPCError } from '@trpc/server';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Pool } from '../../server/db/database.ts';
import { grantScope, type Scope } from '../../server/db/scope.ts';
import { listProcedures } from '../../server/http/policy-file.ts';
import { appRouter } from '../../server/http/root.ts';
import { listAllPaths } from '../../server/modules/division/data.ts';
import { createCallerFactory } from '../../server/rpc/trpc.ts';
import { type Role, roles } from '../../shared/account.ts';
import { AppError } from '../../shared/app-error.ts';
import { buildContext, buildPorts } from '../builders/context.ts';
import { withTestDatabase } from '../database.ts';
import { endow, type Holding, villageBelow } from './estate.ts';
import { matrix } from './matrix.ts';
import type { MatrixRow } from './matrix-row.ts';

const base = withTestDatabase();
const letters: Readonly<Record<Role, string>> = {
  administrator: 'A',
  city: 'C',
  banner: 'B',
  township: 'T',
  planner: 'P',
  viewer: 'V',
};
/** Where a division stands to the one an account is bound to; `none`: it does not exist. */
const relations = ['own', 'child', 'sibling', 'parent', 'other', 'none'] as const;
type Relation = (typeof relations)[number];

const city = '150600';
const [banner, otherBanner] = ['150622', '150625'];
const [town, siblingTown, otherTown] = ['150622100', '150622101', '150625101'];
/** Every role is bound to a banner, so that all relations exist; the township to a town. */
const standing = (role: Role): Readonly<Record<Exclude<Relation, 'none'>, string>> =>
  role === 'township'
    ? { own: town, child: 'village', sibling: siblingTown, parent: banner, other: otherTown }
    : { own: banner, child: town, sibling: otherBanner, parent: city, other: otherTown };

const holdings = new Map<string, Holding>();
const absent: Holding = {
  divisionCode: '159999',
  version: 1,
  organisationId: '00000000-0000-4000-8000-00000000dead',
  partyOrganisationId: '00000000-0000-4000-8000-00000000dead',
  batchId: '00000000-0000-4000-8000-00000000dead',
  accountId: '00000000-0000-4000-8000-00000000dead',
  listId: '00000000-0000-4000-8000-00000000dead',
  instructorId: '00000000-0000-4000-8000-00000000dead',
  campaignId: '00000000-0000-4000-8000-00000000dead',
  venueId: '00000000-0000-4000-8000-00000000dead',
  photoId: '00000000-0000-4000-8000-00000000dead',
  shareId: '00000000-0000-4000-8000-00000000dead',
  planId: '00000000-0000-4000-8000-00000000dead',
  commentId: '00000000-0000-4000-8000-00000000dead',
};
const scopes = new Map<Role, Scope>();
const createCaller = createCallerFactory(appRouter);

beforeAll(async () => {
  const paths = await listAllPaths(base.db);
  for (const code of [city, banner, otherBanner, town, siblingTown, otherTown]) {
    holdings.set(code, await endow(base, code, code.length === 9));
  }
  // Nothing but venues stands in a village.
  const none = {
    version: 1,
    organisationId: null,
    partyOrganisationId: null,
    batchId: null,
    accountId: null,
    listId: null,
    instructorId: null,
    campaignId: null,
    venueId: null,
    photoId: null,
    shareId: null,
    planId: null,
  };
  holdings.set('village', { divisionCode: await villageBelow(base, town), commentId: null, ...none });
  for (const role of roles) {
    const bound = standing(role).own;
    const codes = paths.filter(({ path }) => path.includes(bound)).map(({ code }) => code);
    const accountId = holdings.get(bound)?.accountId ?? '';
    scopes.set(role, grantScope({ actor: accountId, post: '样例', role, boundCodes: [bound] }, bound, codes));
  }
});

const cityScope = (role: Role) =>
  grantScope(
    { actor: holdings.get(city)?.accountId ?? '', post: '样例', role, boundCodes: [city] },
    city,
    base.scope.divisionCodes,
  );

class TakenBack extends Error {}

function reasonOf(result: unknown): string | null {
  const { code, reason } = (result ?? {}) as { code?: unknown; reason?: { code?: unknown } | null };
  const told = code ?? reason?.code;
  return typeof told === 'string' ? told : null;
}

/** What a call comes to: `done`, or the code of the refusal. Whatever it writes is taken back. */
async function outcomeOf(procedure: string, scope: Scope | null, input: unknown): Promise<string> {
  let outcome = 'done';
  await base.requests
    .transaction(async (tx) => {
      const caller = createCaller(
        buildContext(tx as unknown as Pool, scope, buildPorts(), scope?.actor ?? null),
      );
      const call = procedure
        .split('.')
        .reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], caller);
      try {
        const result = await (call as (input: unknown) => Promise<unknown>)(input);
        // What asks for a reason is told one, not refused.
        outcome = reasonOf(result) ?? 'done';
      } catch (error) {
        if (!(error instanceof TRPCError)) throw error;
        outcome = error.cause instanceof AppError ? error.cause.code : `${error.code}: ${error.message}`;
      }
      throw new TakenBack();
    })
    .catch((error: unknown) => {
      if (!(error instanceof TakenBack)) throw error;
    });
  return outcome;
}

const hidden = new Set(['not-found', 'division-unknown']);
const closed = new Set(['forbidden', 'not-signed-in', 'password-change-required']);
/** Done, or refused for what the thing is like: whoever hears that has reached it. An input its schema refuses proves nothing. */
const isReached = (outcome: string, aims: boolean) =>
  !closed.has(outcome) && !/^[A-Z_]+: /.test(outcome) && !(aims && hidden.has(outcome));

const applies = (row: MatrixRow, target: Holding): boolean => {
  if (row.at === 'comment') return target.commentId !== null;
  if (row.at === 'venue') return target.venueId !== null;
  if (row.at === 'share') return target.shareId !== null;
  if (row.at === 'organisation') return target.organisationId !== null;
  if (row.at === 'unit') return target.divisionCode.length === 9;
  return row.at === 'division' || target.batchId !== null;
};

describe('who may do what', () => {
  const procedures = listProcedures();

  it('has a row written by hand for every procedure, and none for one that is gone', () => {
    expect(Object.keys(matrix).sort()).toEqual(procedures.map(({ procedure }) => procedure).sort());
  });

  it.each(Object.keys(matrix))('%s: 6 roles × 6 relations and nobody', async (procedure) => {
    const row = matrix[procedure] as MatrixRow;
    const anyone = row.who === '+';
    const strange = await outcomeOf(procedure, null, row.input?.(holdings.get(town) ?? absent));
    if (anyone) expect(strange).not.toBe('not-signed-in');
    else expect(strange).toBe('not-signed-in');

    for (const role of roles) {
      const bound = scopes.get(role) ?? null;
      const scope = row.wholeCity ? cityScope(role) : bound;
      const may = anyone || row.who === '*' || row.who.includes(letters[role]);
      if (row.wholeCity) expect(await outcomeOf(procedure, bound, row.input?.(absent))).toBe('forbidden');
      for (const relation of row.at === 'none' ? (['own'] as const) : relations) {
        const target = relation === 'none' ? absent : holdings.get(standing(role)[relation]);
        if (!target || !(relation === 'none' || applies(row, target))) continue;
        const outcome = await outcomeOf(procedure, scope, row.input?.(target));
        const where = `${role}, ${relation} (${target.divisionCode})`;
        if (!may) expect({ where, outcome }).toEqual({ where, outcome: 'forbidden' });
        else if (row.at === 'none' || relation === 'own' || relation === 'child') {
          const ok = isReached(outcome, row.at !== 'none');
          expect({ where, outcome, ok }).toEqual({ where, outcome, ok: true });
        } else expect({ where, outcome, ok: hidden.has(outcome) }).toEqual({ where, outcome, ok: true });
      }
    }
  });
});

describe('policy.json', () => {
  it('names every procedure with its type, its policy and a sample that its schema accepts', async () => {
    for (const { procedure, policy } of listProcedures()) {
      const city = scopes.get('city') ?? null;
      const all = [scopes.get('administrator') ?? null, city, scopes.get('township') ?? null];
      const outcomes = await Promise.all(all.map((scope) => outcomeOf(procedure, scope, policy.sample)));
      // A sample of the wrong form is refused by the schema, whoever sends it.
      expect({ procedure, outcomes: outcomes.filter((each) => each.startsWith('BAD_REQUEST')) }).toEqual({
        procedure,
        outcomes: [],
      });
    }
  });
});
