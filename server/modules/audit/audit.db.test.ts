import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { withTestDatabase } from '../../../test/database.ts';
import { audit } from '../../db/schema/audit.ts';
import { verifyAudit } from './data.ts';
import { appendAudit } from './mutations.ts';

const test = withTestDatabase();
const append = (subject: string) =>
  test.db.transaction((tx) =>
    appendAudit(tx, test.scope, { action: 'test', subject, detail: { b: 1, a: null } }),
  );

describe('audit', () => {
  it('chains 40 appends that race each other, without a gap', async () => {
    await Promise.all(Array.from({ length: 40 }, (_, index) => append(`race ${index}`)));
    expect(await verifyAudit(test.db)).toMatchObject({ verified: 40, firstBad: null });
  });

  it('leaves no trace and no gap of a transaction that is rolled back', async () => {
    const rolledBack = test.db.transaction(async (tx) => {
      await appendAudit(tx, test.scope, { action: 'test' });
      throw new Error('on purpose');
    });
    await expect(rolledBack).rejects.toThrow('on purpose');
    await append('after');
    expect(await verifyAudit(test.db)).toMatchObject({ verified: 41, firstBad: null });
  });

  it('refuses 6 ways of rewriting history, for the owner too', async () => {
    for (const statement of [
      sql`update audit set actor = 'other' where number = 1`,
      sql`delete from audit where number = 1`,
      sql`truncate audit`,
      sql`update revision set actor = 'other'`,
      sql`delete from revision`,
      sql`truncate revision`,
    ]) {
      await expect(test.db.execute(statement)).rejects.toMatchObject({
        cause: { message: expect.stringContaining('append-only') },
      });
    }
  });

  it('names row 7 when someone with the right to drop the trigger rewrote it', async () => {
    await test.db.execute(sql`alter table audit disable trigger audit_append_only`);
    await test.db.update(audit).set({ actor: 'other' }).where(eq(audit.number, 7));
    expect(await verifyAudit(test.db)).toMatchObject({
      verified: 6,
      firstBad: { number: 7, fault: 'content' },
    });
    await test.db.delete(audit).where(eq(audit.number, 7));
    expect(await verifyAudit(test.db)).toMatchObject({ verified: 6, firstBad: { number: 7, fault: 'gap' } });
  });
});
