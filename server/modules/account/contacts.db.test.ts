import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { withTestDatabase } from '../../../test/database.ts';
import { account, accountDivision } from '../../db/schema/account.ts';
import { grantScope } from '../../db/scope.ts';
import { listAudit } from '../audit/entries.ts';
import { showContacts } from './contacts.ts';

const base = withTestDatabase();

beforeAll(async () => {
  for (const [name, officeTelephone, suspended] of [
    ['a', '0477-4210001', false],
    ['b', null, false],
    ['c', '0477-4210003', true],
  ] as const) {
    const id = randomUUID();
    await base.db.insert(account).values({
      id,
      name,
      post: `薛家湾镇${name}岗`,
      role: 'township',
      officeTelephone,
      suspended,
      passwordHash: '-',
      mustChangePassword: false,
    });
    await base.db.insert(accountDivision).values({ accountId: id, divisionCode: '150622100' });
  }
});

it('shows the 1 post of 3 that has a telephone and is in office, and notes the look with the count, not the number', async () => {
  expect(await showContacts(base.db, base.scope, '150622100')).toEqual([
    { post: '薛家湾镇a岗', role: 'township', officeTelephone: '0477-4210001' },
  ]);
  const { lines } = await listAudit(base.db, { limit: 5 });
  expect(lines).toMatchObject([{ action: 'contact.view', subject: '150622100', detail: { count: 1 } }]);
});

it('knows nothing of a division outside the scope, and notes nothing', async () => {
  const scope = grantScope('test', '150625', ['150625']);
  await expect(showContacts(base.db, scope, '150622100')).rejects.toThrow('division-unknown');
  expect((await listAudit(base.db, { limit: 5 })).lines).toHaveLength(1);
});
