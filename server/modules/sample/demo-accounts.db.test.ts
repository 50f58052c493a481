import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureRegionPack } from '../../../geodata/pack-folder.ts';
import { roles } from '../../../shared/account.ts';
import { openBrowser } from '../../../test/builders/browser.ts';
import { buildPorts } from '../../../test/builders/context.ts';
import { withTestDatabase } from '../../../test/database.ts';
import { buildApp } from '../../http/app.ts';
import { type DemoAccount, seatDemoRoles, seedDemoAccounts } from './demo-accounts.ts';

const test = withTestDatabase();
const ports = buildPorts();
const apps: FastifyInstance[] = [];
let accounts: DemoAccount[];

beforeAll(async () => {
  accounts = await seedDemoAccounts(test.db, ports.passwords, test.pack.divisions, ports.clock.now());
  for (const demo of [true, false]) {
    apps.push(await buildApp({ db: test.requests, ports, pack: test.pack, demo }, { log: 'silent' }));
  }
});
afterAll(() => Promise.all(apps.map((app) => app.close())));

describe("the demo's accounts", () => {
  it('are one for each of the 6 roles, with different passwords of 128 bits, and lines without further blanks', () => {
    expect(accounts.map(({ role }) => role)).toEqual(roles);
    expect(new Set(accounts.map(({ password }) => password)).size).toBe(6);
    for (const { role, name, password } of accounts) {
      expect(`account ${role} ${name} ${password}`).toMatch(/^account \w+ demo-\w+ [0-9a-f]{32}$/);
    }
  });

  it('sit in the city, in 准格尔旗 150622 and in 薛家湾镇 150622100; elsewhere in the banner with most township-level divisions', async () => {
    const seats = seatDemoRoles(test.pack.divisions);
    expect(seats.banner).toEqual({ code: '150622', post: '准格尔旗委组织部' });
    expect(seats.township).toEqual({ code: '150622100', post: '薛家湾镇党建办' });
    for (const role of ['administrator', 'city', 'planner', 'viewer'] as const) {
      expect(seats[role].code).toBe('150600');
    }
    const { divisions } = await ensureRegionPack('330500');
    const elsewhere = seatDemoRoles(divisions);
    const town = divisions.find(({ code }) => code === elsewhere.township.code);
    expect(town).toMatchObject({ level: 'township', parentCode: elsewhere.banner.code });
  });

  it('are switched with one click and no password, and sign in with the printed one', async () => {
    const browser = openBrowser(apps[0] as FastifyInstance);
    const { data: me } = await browser.query('account.me');
    expect(me).toMatchObject({ account: null, demo: true, needsFirstAdministrator: false });
    expect(me.demoAccounts.map(({ role }: { role: string }) => role)).toEqual(roles);
    for (const { role, name } of accounts) {
      expect((await browser.mutate('account.switchDemo', { role })).status).toBe(200);
      expect((await browser.query('account.me')).data.account).toMatchObject({ role, name });
    }
    expect((await browser.query('account.sessions')).data).toHaveLength(1);
    const { name, password } = accounts[0] as DemoAccount;
    expect((await openBrowser(apps[0] as FastifyInstance).signIn(name, password)).data).toEqual({
      mustChangePassword: false,
    });
  });

  it('cannot be switched to on a server that is no demo, which does not even list them', async () => {
    const browser = openBrowser(apps[1] as FastifyInstance);
    expect(await browser.mutate('account.switchDemo', { role: 'city' })).toMatchObject({
      status: 404,
      code: 'not-found',
    });
    expect((await browser.query('account.me')).data).toMatchObject({ demo: false, demoAccounts: [] });
  });
});
