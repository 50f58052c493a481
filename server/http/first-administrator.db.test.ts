import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { movedClock, openBrowser } from '../../test/builders/browser.ts';
import { buildPorts } from '../../test/builders/context.ts';
import { withTestDatabase } from '../../test/database.ts';
import { account, accountDivision, session } from '../db/schema/account.ts';
import { audit } from '../db/schema/audit.ts';
import { buildApp } from './app.ts';

const test = withTestDatabase();
const clock = movedClock();
const folder = mkdtempSync(join(tmpdir(), 'fenbu-token-'));
const ports = buildPorts(clock, folder);
let app: FastifyInstance;

beforeAll(async () => {
  app = await buildApp({ db: test.requests, ports, pack: test.pack, demo: false }, { log: 'silent' });
});
beforeEach(async () => {
  for (const table of [session, accountDivision, account]) await test.db.delete(table);
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

const facts = { name: 'First', post: '系统管理员', password: 'lantern-river-48' };
const setUp = (token: string, more: object = {}, address = '127.0.0.1') =>
  openBrowser(app, { address }).mutate('account.setUp', { ...facts, token, ...more });
const tokenIn = (path: string) => readFileSync(path, 'utf8').trim();

describe('the first administrator, by the one-time token', () => {
  it('is made once, for the whole city, signed in at once; the file is 0600 before and gone after', async () => {
    const path = await ports.setUpToken.issue();
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const browser = openBrowser(app);
    expect((await browser.query('account.me')).data.needsFirstAdministrator).toBe(true);
    const token = tokenIn(path);
    expect((await browser.mutate('account.setUp', { ...facts, token })).status).toBe(200);
    expect((await browser.query('account.me')).data).toMatchObject({
      needsFirstAdministrator: false,
      account: { name: 'first', role: 'administrator', boundCodes: ['150600'], mustChangePassword: false },
    });
    expect(() => statSync(path)).toThrow();
    expect((await setUp(token, { name: 'second' })).code).toBe('set-up-refused');
    const rows = await test.db.select().from(audit);
    expect(rows.at(-1)).toMatchObject({ actor: 'set-up', action: 'account.first', address: '127.0.0.1' });
  });

  it('is refused alike with a wrong token, the one of an earlier start, one 31 minutes old, one deleted, and with no account missing', async () => {
    const first = tokenIn(await ports.setUpToken.issue());
    const path = await ports.setUpToken.issue();
    const token = tokenIn(path);
    for (const wrong of ['', 'wrong', first, `${token}x`]) {
      expect(await setUp(wrong)).toMatchObject({ status: 403, code: 'set-up-refused', params: {} });
    }
    clock.move(31 * 60_000);
    expect((await setUp(token)).code).toBe('set-up-refused');
    const deleted = await ports.setUpToken.issue();
    const taken = tokenIn(deleted);
    rmSync(deleted);
    expect((await setUp(taken)).code).toBe('set-up-refused');
    writeFileSync(deleted, '');
    expect((await setUp('')).code).toBe('set-up-refused');
    expect(await test.db.select().from(account)).toHaveLength(0);
  });

  it('is refused to a process that did not issue the token', async () => {
    const token = tokenIn(await ports.setUpToken.issue());
    const other = await buildApp(
      { db: test.requests, ports: buildPorts(clock, folder), pack: test.pack, demo: false },
      { log: 'silent' },
    );
    expect((await openBrowser(other).mutate('account.setUp', { ...facts, token })).code).toBe(
      'set-up-refused',
    );
    await other.close();
  });

  it('is refused a weak password, and to a browser on another machine behind the proxy', async () => {
    const door = { publicOrigin: 'https://fenbu.example', tls: null };
    const proxied = await buildApp(
      { db: test.requests, ports, pack: test.pack, demo: false },
      { log: 'silent', door },
    );
    const token = tokenIn(await ports.setUpToken.issue());
    const headers = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '10.1.2.3' };
    const far = openBrowser(proxied, { host: 'fenbu.example', headers });
    expect((await far.mutate('account.setUp', { ...facts, token })).code).toBe('set-up-refused');
    await proxied.close();
    expect((await setUp(token, { password: 'password1234' })).code).toBe('password-weak');
    expect((await setUp(token)).status).toBe(200);
  });

  it('is one of 5 who ask with the same token at the same moment', async () => {
    const token = tokenIn(await ports.setUpToken.issue());
    const answers = await Promise.all(
      Array.from({ length: 5 }, (_, index) => setUp(token, { name: `racing-${index}` })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await test.db.select().from(account)).toHaveLength(1);
  });
});
