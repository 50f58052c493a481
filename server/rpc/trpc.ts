import { initTRPC, TRPCError } from '@trpc/server';
import { AppError, type AppErrorCode } from '../../shared/app-error.ts';
import type { Pool } from '../db/database.ts';
import type { Scope } from '../db/scope.ts';
import type { Ports } from './ports.ts';

export interface Context {
  readonly db: Pool;
  readonly scope: Scope;
  readonly ports: Ports;
}

/** What a procedure needs; listed in `policy.json`. Accounts and roles are checked here once they exist. */
export interface Policy {
  readonly action: 'read' | 'write';
  /** The noun it is about. */
  readonly on: string;
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
        data: { ...shape.data, stack: undefined, app: app && { code: app.code, params: app.params } },
      };
    },
  });

const statusOf: Partial<Record<AppErrorCode, TRPCError['code']>> = {
  'not-found': 'NOT_FOUND',
  'division-unknown': 'NOT_FOUND',
  forbidden: 'FORBIDDEN',
  'version-conflict': 'CONFLICT',
  overloaded: 'TOO_MANY_REQUESTS',
  'file-too-large': 'PAYLOAD_TOO_LARGE',
};

const refusals = trpc.middleware(async ({ next }) => {
  const result = await next();
  if (!result.ok && result.error.cause instanceof AppError) {
    const { cause } = result.error;
    throw new TRPCError({ code: statusOf[cause.code] ?? 'BAD_REQUEST', cause });
  }
  return result;
});

export const router = trpc.router;
export const createCallerFactory = trpc.createCallerFactory;

/** The only way to make a procedure: none exists without a policy. */
export function proc(policy: Policy) {
  return trpc.procedure.meta(policy).use(refusals);
}
