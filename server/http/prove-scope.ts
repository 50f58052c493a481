import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Action } from '../../shared/account.ts';
import type { Pool, Transaction } from '../db/database.ts';
import { actWithin, grantScope, type Scope } from '../db/scope.ts';
import type { TokenHolder } from '../modules/account/access-tokens.ts';
import { findDemoGuest, findSession, type SignedIn } from '../modules/account/data.ts';
import { listAllPaths } from '../modules/division/data.ts';
import { admit, type Visitor } from '../rpc/trpc.ts';
import type { Services } from './app.ts';
import { readToken, setToken } from './session-cookie.ts';

/** The account's divisions and everything below them, as they are now. */
async function scopeOf(db: Pool, signedIn: Omit<SignedIn, 'sessionId'>, address: string): Promise<Scope> {
  const paths = await listAllPaths(db);
  const bound = new Set(signedIn.boundCodes);
  const within = paths.filter(({ path }) => path.some((code) => bound.has(code)));
  const codes = new Set(within.map(({ code }) => code));
  const boundCodes = [...bound].filter((code) => codes.has(code)).sort();
  // Above all that are bound, if that is in the scope itself.
  const root = within.find(({ code }) => boundCodes.every((each) => pathOf(each).includes(code)));
  function pathOf(code: string): readonly string[] {
    return within.find((each) => each.code === code)?.path ?? [];
  }
  return grantScope(
    { actor: signedIn.accountId, post: signedIn.post, role: signedIn.role, boundCodes },
    root?.code ?? boundCodes[0] ?? '',
    codes,
    address,
  );
}

/** Who is behind a request. Session, role and divisions are read anew each time, so that a change holds from the next request on. */
export async function proveVisitor(
  { db, ports, demo }: Services,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Visitor> {
  const token = readToken(request);
  const signedIn = token === null ? null : await findSession(db, token, ports.clock.now());
  const client = request.headers['user-agent'] ?? null;
  return {
    scope: signedIn && (await scopeOf(db, signedIn, request.ip)),
    sessionId: signedIn?.sessionId ?? null,
    mustChangePassword: signedIn?.mustChangePassword ?? false,
    address: request.ip,
    client: client?.slice(0, 200) ?? null,
    demo,
    setToken: (next) => setToken(request, reply, next),
  };
}

/**
 * The way into every route that is no procedure: proves who asks, whether the role may, and works inside the scope.
 * @param how `read`: nothing can be written.
 * @throws AppError `not-signed-in`, `password-change-required`, `forbidden`
 */
export async function enter<T>(
  services: Services,
  [request, reply]: readonly [FastifyRequest, FastifyReply],
  action: Exclude<Action, 'public'>,
  how: 'read' | 'write',
  work: (tx: Transaction, scope: Scope) => Promise<T>,
): Promise<T> {
  const visitor = await proveVisitor(services, request, reply);
  const scope = admit(isGuest(visitor, request) ? await asGuest(services, visitor) : visitor, action);
  return actWithin(services.db, scope, how, (tx) => work(tx, scope));
}

/**
 * The way in for programs: with an access token as its account, with its role and divisions as they are now; without one as the browser's
 * session. No guests, and nothing can be written.
 * @param holder null: no token was shown
 * @throws AppError `not-signed-in`, `password-change-required`, `forbidden`
 */
export async function enterProgram<T>(
  services: Services,
  [request, reply]: readonly [FastifyRequest, FastifyReply],
  holder: TokenHolder | null,
  action: Exclude<Action, 'public' | 'self'>,
  work: (tx: Transaction, scope: Scope) => Promise<T>,
): Promise<T> {
  const visitor = holder
    ? {
        scope: await scopeOf(services.db, holder, request.ip),
        mustChangePassword: holder.mustChangePassword,
      }
    : await proveVisitor(services, request, reply);
  const scope = admit(visitor, action);
  return actWithin(services.db, scope, 'read', (tx) => work(tx, scope));
}

/** Only the demo has guests: its downloads can be tried by address, without a browser. Nothing is written for them but the audit. */
function isGuest({ demo, scope }: Visitor, request: FastifyRequest): boolean {
  return demo && scope === null && request.method === 'GET';
}

async function asGuest({ db }: Services, visitor: Visitor): Promise<Visitor> {
  const guest = await findDemoGuest(db);
  return { ...visitor, scope: guest && (await scopeOf(db, guest, visitor.address)) };
}
