import { and, eq, inArray } from 'drizzle-orm';
import { type Role, roles } from '../../../shared/account.ts';
import type { Me } from '../../../shared/account-view.ts';
import { AppError } from '../../../shared/app-error.ts';
import type { Database } from '../../db/database.ts';
import { account } from '../../db/schema/account.ts';
import type { Context } from '../../rpc/trpc.ts';
import { appendAudit } from '../audit/mutations.ts';
import { demoName } from './data.ts';
import { beginSession } from './sessions.ts';

/** The demo's accounts, from administrator to viewer. */
export async function listDemoAccounts(db: Database): Promise<Me['demoAccounts']> {
  const names = roles.map(demoName);
  const rows = await db
    .select({ role: account.role, name: account.name, post: account.post })
    .from(account)
    .where(inArray(account.name, names));
  return rows.sort((a, b) => names.indexOf(a.name) - names.indexOf(b.name));
}

/** Signs the browser in as the demo's account of a role, without a password. @throws AppError `not-found` outside the demo */
export async function switchDemo({ pool, visitor, ports }: Context, role: Role): Promise<void> {
  if (!visitor.demo) throw new AppError('not-found');
  const [found] = await pool
    .select({ id: account.id })
    .from(account)
    .where(and(eq(account.name, demoName(role)), eq(account.suspended, false)));
  if (!found) throw new AppError('not-found');
  const token = await pool.transaction(async (tx) => {
    const begun = await beginSession(tx, found.id, visitor, ports.clock.now(), visitor.sessionId);
    const who = { actor: found.id, address: visitor.address };
    await appendAudit(tx, who, { action: 'account.sign-in' });
    return begun;
  });
  visitor.setToken(token);
}
