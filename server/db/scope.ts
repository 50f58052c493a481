import { sql } from 'drizzle-orm';
import { type Action, mayDo, type Role } from '../../shared/account.ts';
import { AppError } from '../../shared/app-error.ts';
import type { Pool, Transaction } from './database.ts';

declare const proven: unique symbol;

/**
 * What the caller may see and change, proven once per request in `server/http`. Data functions require it, so that none can be
 * called without.
 */
export interface Scope {
  readonly [proven]: true;
  /** Who acts, for revisions and the audit: an account id, or `console`. */
  readonly actor: string;
  /** The post behind the account, as others see it. */
  readonly post: string;
  /** `console`: the person at the machine, who may do everything. */
  readonly role: Role | 'console';
  /** Network address of the request, for the audit; null for the console. */
  readonly address: string | null;
  /** The division to begin with: the one bound to, of several the one above them all if it is in the scope, else the first. */
  readonly rootCode: string;
  /** The divisions bound to, by code. */
  readonly boundCodes: readonly string[];
  /** Every division code at or below one of those. */
  readonly divisionCodes: ReadonlySet<string>;
}

/** Whom a scope is granted to. */
export interface Grantee {
  readonly actor: string;
  readonly post: string;
  readonly role: Scope['role'];
  readonly boundCodes: readonly string[];
}

/** Only `server/http`, the console and tests may call this (enforced by the arrows check). */
export function grantScope(
  to: string | Grantee,
  rootCode: string,
  divisionCodes: Iterable<string>,
  address: string | null = null,
): Scope {
  const grantee: Grantee =
    typeof to === 'string' ? { actor: to, post: to, role: 'console', boundCodes: [rootCode] } : to;
  return { ...grantee, address, rootCode, divisionCodes: new Set(divisionCodes) } as unknown as Scope;
}

/** Whether the scope's role may do something. */
export function mayAct(scope: Scope, action: Action): boolean {
  return scope.role === 'console' || mayDo(scope.role, action);
}

/** @throws AppError `forbidden` */
export function requireAction(scope: Scope, action: Action): void {
  if (!mayAct(scope, action)) throw new AppError('forbidden');
}

/**
 * One transaction in which row-level security shows the scope's divisions and no others, the second line behind the data functions.
 * @param how `read`: nothing can be written, and everything read is of one moment.
 */
export function actWithin<T>(
  pool: Pool,
  scope: Scope,
  how: 'read' | 'write',
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return pool.transaction(
    async (tx) => {
      await tx.execute(sql`select set_config('app.divs', ${[...scope.divisionCodes].join(',')}, true)`);
      return work(tx);
    },
    how === 'read' ? { isolationLevel: 'repeatable read', accessMode: 'read only' } : undefined,
  );
}
