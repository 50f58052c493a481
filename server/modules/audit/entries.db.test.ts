import { beforeAll, expect, it } from 'vitest';
import { buildContext } from '../../../test/builders/context.ts';
import { withTestDatabase } from '../../../test/database.ts';
import { account } from '../../db/schema/account.ts';
import { grantScope } from '../../db/scope.ts';
import { createCallerFactory } from '../../rpc/trpc.ts';
import { listAudit, listAuditActions } from './entries.ts';
import { appendAudit } from './mutations.ts';
import { auditRouter } from './router.ts';

const base = withTestDatabase();
const townId = '00000000-0000-4000-8000-000000000007';
const call = createCallerFactory(auditRouter);
const numbers = async (filter: Omit<Parameters<typeof listAudit>[1], 'limit'>) =>
  (await listAudit(base.db, { ...filter, limit: 50 })).lines.map(({ number }) => number);

beforeAll(async () => {
  await base.db.insert(account).values({
    id: townId,
    name: 'xuejiawan',
    post: '薛家湾镇党建办',
    role: 'township',
    passwordHash: '-',
    mustChangePassword: false,
  });
  const scopes = [base.scope, grantScope(townId, '150622100', ['150622100'], '10.1.2.3')];
  for (const [who, action, subject] of [
    [0, 'import.apply', 'a1'],
    [1, 'sheet.export', '150622100'],
    [1, 'report.submit', '150622100'],
    [0, 'sheet.export', '150622'],
  ] as const) {
    const scope = scopes[who];
    if (scope) await base.db.transaction((tx) => appendAudit(tx, scope, { action, subject }));
  }
});

it('answers 4 entries newest first, page by page, with the post and the address of who acted', async () => {
  const first = await listAudit(base.db, { limit: 3 });
  expect(first.lines.map(({ number }) => number)).toEqual([4, 3, 2]);
  expect(first.more).toBe(true);
  expect(first.lines[1]).toMatchObject({
    post: '薛家湾镇党建办',
    address: '10.1.2.3',
    action: 'report.submit',
  });
  const rest = await listAudit(base.db, { limit: 3, before: 2 });
  expect(rest).toMatchObject({ more: false, lines: [{ number: 1, post: null, actor: 'test' }] });
});

it('finds by action, by post, by account name, by subject and by day', async () => {
  expect(await numbers({ actions: ['sheet.export'] })).toEqual([4, 2]);
  expect(await numbers({ actor: '薛家湾' })).toEqual([3, 2]);
  expect(await numbers({ actor: 'XUEJIA' })).toEqual([3, 2]);
  expect(await numbers({ actor: 'test' })).toEqual([4, 1]);
  expect(await numbers({ subject: '150622' })).toEqual([4, 3, 2]);
  const china = (ms: number) => new Date(ms + 8 * 3_600_000).toISOString().slice(0, 10);
  const today = china(Date.now());
  expect(await numbers({ from: today, to: today })).toEqual([4, 3, 2, 1]);
  expect(await numbers({ to: china(Date.now() - 2 * 86_400_000) })).toEqual([]);
  expect(await listAuditActions(base.db)).toEqual(['import.apply', 'report.submit', 'sheet.export']);
});

it('a percent sign or an underscore in a search is that character', async () => {
  expect(await numbers({ actor: '%' })).toEqual([]);
  expect(await numbers({ subject: '150622_' })).toEqual([]);
});

it('is read by the city and verified there: 4 whole; an administrator of one banner is refused', async () => {
  const grantee = { actor: townId, post: '-', role: 'administrator' } as const;
  const city = grantScope({ ...grantee, boundCodes: ['150600'] }, '150600', base.scope.divisionCodes);
  expect(await call(buildContext(base.requests, city)).verify()).toMatchObject({
    verified: 4,
    firstBad: null,
  });
  const banner = grantScope({ ...grantee, boundCodes: ['150622'] }, '150622', ['150622']);
  await expect(call(buildContext(base.requests, banner)).list({})).rejects.toThrow('forbidden');
});
