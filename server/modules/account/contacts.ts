import { and, eq, isNotNull } from 'drizzle-orm';
import type { Role } from '../../../shared/account.ts';
import type { Database } from '../../db/database.ts';
import { account, accountDivision } from '../../db/schema/account.ts';
import type { Scope } from '../../db/scope.ts';
import { appendAudit } from '../audit/mutations.ts';
import { getDivision } from '../division/data.ts';

/** A post that can be called about a division. */
export interface Contact {
  readonly post: string;
  readonly role: Role;
  readonly officeTelephone: string;
}

/**
 * The posts that work for a division and their office telephones. Who looked is noted in the audit: a telephone is somebody's desk.
 * @throws AppError `division-unknown`
 */
export function showContacts(db: Database, scope: Scope, divisionCode: string): Promise<Contact[]> {
  return db.transaction(async (tx) => {
    const { code } = await getDivision(tx, scope, divisionCode);
    const rows = await tx
      .select({ post: account.post, role: account.role, officeTelephone: account.officeTelephone })
      .from(account)
      .innerJoin(accountDivision, eq(accountDivision.accountId, account.id))
      .where(
        and(
          eq(accountDivision.divisionCode, code),
          eq(account.suspended, false),
          isNotNull(account.officeTelephone),
        ),
      )
      .orderBy(account.post);
    await appendAudit(tx, scope, { action: 'contact.view', subject: code, detail: { count: rows.length } });
    return rows.flatMap(({ officeTelephone, ...row }) =>
      officeTelephone ? [{ ...row, officeTelephone }] : [],
    );
  });
}
