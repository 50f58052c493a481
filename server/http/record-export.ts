import type { Pool } from '../db/database.ts';
import type { AuditDetail } from '../db/schema/audit.ts';
import type { Scope } from '../db/scope.ts';
import { appendAudit } from '../modules/audit/mutations.ts';

/** What leaves the product as a file stands in the audit, before it leaves. */
export function recordExport(
  db: Pool,
  scope: Scope,
  event: { action: string; subject: string; detail?: AuditDetail },
): Promise<void> {
  return db.transaction((tx) => appendAudit(tx, scope, event));
}
