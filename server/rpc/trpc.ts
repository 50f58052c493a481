import { initTRPC, TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import type { Action } from '../../shared/account.ts';
import { AppError, type AppErrorCode } from '../../shared/app-error.ts';
import type { Pool } from '../db/database.ts';
import { asLockRefusal } from '../db/lock-refusal.ts';
import { actWithin, requireAction, type Scope } from '../db/scope.ts';
import type { Ports } from './ports.ts';

/** The browser behind a request, and the cookie that names it. */
export interface Visitor {
  /** Null: nobody is signed in. */
  readonly scope: Scope | null;
  readonly sessionId: string | null;
  /** The password was given by somebody else and has to be changed first. */
  readonly mustChangePassword: boolean;
  readonly address: string;
  /** Browser and system as far as they say so. */
  readonly client: string | null;
  /** The demo: accounts can be switched without a password. */
  readonly demo: boolean;
  /** Gives the browser a session's token, or takes it away. */
  setToken(token: string | null): void;
}

export interface Context {
  /** Connections as `app_rw`. Only `public` procedures use it; all others get one transaction inside their scope. */
  readonly pool: Pool;
  readonly visitor: Visitor;
  readonly ports: Ports;
}

/** What a procedure needs; listed in `policy.json`. */
export interface Policy {
  readonly action: Action;
  /** The noun it is about. */
  readonly on: string;
  /** A valid input, for who replays all procedures; absent when it takes none. */
  readonly sample?: unknown;
}

const trpc = initTRPC
  .context<Context>()
  .meta<Policy>()
  .create({
    // Explicitly, so that no stack trace leaks when NODE_ENV is unset.
    isDev: false,
    errorFormatter({ shape, error }) {
      const app = error.cause instanceof AppError ? error.cause : null;
      return {
        ...shape,
        message: app?.code ?? (error.code === 'INTERNAL_SERVER_ERROR' ? 'internal' : error.message),
        data: {
          ...shape.data,
          stack: undefined,
          app: app && { code: app.code, params: app.params, ...(app.details && { details: app.details }) },
        },
      };
    },
  });

const statusOf: Partial<Record<AppErrorCode, TRPCError['code']>> = {
  'not-found': 'NOT_FOUND',
  'division-unknown': 'NOT_FOUND',
  'not-signed-in': 'UNAUTHORIZED',
  'sign-in-failed': 'UNAUTHORIZED',
  forbidden: 'FORBIDDEN',
  'password-change-required': 'FORBIDDEN',
  'second-factor-required': 'UNAUTHORIZED',
  'second-factor-wrong': 'UNAUTHORIZED',
  'set-up-refused': 'FORBIDDEN',
  'account-exists': 'CONFLICT',
  'token-limit': 'CONFLICT',
  'token-label-taken': 'CONFLICT',
  'version-conflict': 'CONFLICT',
  'undo-refused': 'CONFLICT',
  'assignment-refused': 'CONFLICT',
  'certificate-taken': 'CONFLICT',
  'report-locked': 'CONFLICT',
  'venue-shared': 'CONFLICT',
  'venue-promised': 'CONFLICT',
  'venue-changed-later': 'CONFLICT',
  'photo-limit': 'CONFLICT',
  'transition-refused': 'CONFLICT',
  'sweep-list-known': 'CONFLICT',
  'sweep-decided': 'CONFLICT',
  'share-open': 'CONFLICT',
  'slot-taken': 'CONFLICT',
  'plan-outdated': 'CONFLICT',
  'plan-sent': 'CONFLICT',
  overloaded: 'TOO_MANY_REQUESTS',
  'sign-in-throttled': 'TOO_MANY_REQUESTS',
  'file-too-large': 'PAYLOAD_TOO_LARGE',
};

/** The HTTP status a refusal is answered with, by procedures and by other routes alike. */
export function httpStatusOf(refusal: AppError): number {
  return getHTTPStatusCodeFromError(toTrpcError(refusal));
}

function toTrpcError(refusal: AppError): TRPCError {
  return new TRPCError({ code: statusOf[refusal.code] ?? 'BAD_REQUEST', cause: refusal });
}

function asTrpcError(error: unknown): unknown {
  const cause = asLockRefusal(error instanceof TRPCError ? (error.cause ?? error) : error);
  return cause instanceof AppError ? toTrpcError(cause) : error;
}

const refusals = trpc.middleware(async ({ next }) => {
  const result = await next();
  if (!result.ok) throw asTrpcError(result.error);
  return result;
});

export const router = trpc.router;
export const createCallerFactory = trpc.createCallerFactory;

/** What is known of a visitor who is signed in. @throws AppError `not-signed-in`, `password-change-required`, `forbidden` */
export function admit(visitor: Pick<Visitor, 'scope' | 'mustChangePassword'>, action: Action): Scope {
  const { scope, mustChangePassword } = visitor;
  if (!scope) throw new AppError('not-signed-in');
  if (mustChangePassword && action !== 'self') throw new AppError('password-change-required');
  requireAction(scope, action);
  return scope;
}

/**
 * The only way to make a procedure for who is signed in: none exists without a policy. The role is asked first; then everything
 * runs in one transaction that sees the scope's divisions only, and that a failure takes back whole.
 */
export function proc(policy: Policy & { readonly action: Exclude<Action, 'public'> }) {
  return trpc.procedure
    .meta(policy)
    .use(refusals)
    .use(async ({ ctx, next, type }) => {
      const scope = admit(ctx.visitor, policy.action);
      return actWithin(ctx.pool, scope, type === 'query' ? 'read' : 'write', async (tx) => {
        const result = await next({ ctx: { ...ctx, db: tx, scope } });
        // Thrown, so that the transaction is taken back.
        if (!result.ok) throw result.error;
        return result;
      });
    });
}

/** For what needs no account: signing in, and what the page must know before. It gets the pool and no scope. */
export function publicProc(policy: Omit<Policy, 'action'>) {
  return trpc.procedure.meta({ ...policy, action: 'public' }).use(refusals);
}
