import { eq } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type Browser,
  makeAccount,
  movedClock,
  openBrowser,
  testPassword,
} from '../../test/builders/browser.ts';
import { buildPorts } from '../../test/builders/context.ts';
import { withTestDatabase } from '../../test/database.ts';
import { account } from '../db/schema/account.ts';
import { audit } from '../db/schema/audit.ts';
import { buildApp } from './app.ts';

const test = withTestDatabase();
const clock = movedClock();
let app: FastifyInstance;
let admin: Browser;
let bannerAdmin: Browser;

beforeAll(async () => {
  app = await buildApp(
    { db: test.requests, ports: buildPorts(clock), pack: test.pack, demo: false },
    { log: 'silent' },
  );
  await makeAccount(test.db, 'admin', 'administrator', ['150600']);
  await makeAccount(test.db, 'banner-admin', 'administrator', ['150622']);
});
beforeEach(async () => {
  admin = openBrowser(app);
  bannerAdmin = openBrowser(app);
  await admin.signIn('admin');
  await bannerAdmin.signIn('banner-admin');
});
afterAll(() => app.close());

const town = {
  name: 'xuejiawan',
  post: '薛家湾镇党建办',
  role: 'township',
  boundCodes: ['150622100'],
  officeTelephone: '0477-1234567',
};
let number = 0;
/** A new account in the banner, made and its password changed. */
async function hired(
  facts: object = {},
): Promise<{ id: string; version: number; name: string; browser: Browser }> {
  number += 1;
  const name = `hired-${number}`;
  const { data } = await admin.mutate('account.create', { ...town, name, ...facts });
  const browser = openBrowser(app);
  await browser.signIn(name, data.password);
  await browser.mutate('account.changePassword', { current: data.password, next: testPassword });
  return { id: data.id, version: 2, name, browser };
}
const row = async (id: string) => (await test.db.select().from(account).where(eq(account.id, id)))[0];

describe('accounts as their administrator handles them', () => {
  it('makes one with a password to hand over, which opens nothing but the change of it', async () => {
    const { data, status } = await admin.mutate('account.create', town);
    expect(status).toBe(200);
    expect(data.password).toMatch(/^([a-z2-9]{5}-){3}[a-z2-9]{5}$/);
    const browser = openBrowser(app);
    expect((await browser.signIn('xuejiawan', data.password)).data).toEqual({ mustChangePassword: true });
    const read = () => browser.query('venue.list', { quarter: '2026Q3' });
    expect(await read()).toMatchObject({
      status: 403,
      code: 'password-change-required',
    });
    const change = { current: data.password, next: 'lantern-river-49' };
    expect((await browser.mutate('account.changePassword', change)).status).toBe(200);
    expect((await read()).status).toBe(200);
    expect((await openBrowser(app).signIn('xuejiawan', data.password)).code).toBe('sign-in-failed');
  });

  it('refuses the same name twice, in whatever case, and leaves 1 account', async () => {
    expect(await admin.mutate('account.create', { ...town, name: ' XueJiaWan' })).toMatchObject({
      status: 409,
      code: 'account-exists',
      params: { name: 'xuejiawan' },
    });
    expect(await test.db.select().from(account).where(eq(account.name, 'xuejiawan'))).toHaveLength(1);
  });

  it('shows and gives an administrator only what lies in his divisions: beyond, nothing exists', async () => {
    const elsewhere = await hired({ boundCodes: ['150627102'] });
    const both = await hired({ role: 'planner', boundCodes: ['150622', '150627'] });
    const names = (await bannerAdmin.query('account.list')).data.map(({ name }: { name: string }) => name);
    expect(names).toContain('xuejiawan');
    for (const hidden of ['admin', elsewhere.name, both.name]) expect(names).not.toContain(hidden);
    const nobody = '00000000-0000-4000-8000-000000000000';
    for (const id of [elsewhere.id, both.id, nobody]) {
      for (const [procedure, more] of [
        ['setSuspended', { suspended: true }],
        ['resetPassword', {}],
        ['clearSecondFactor', {}],
        ['update', { facts: town }],
      ] as const) {
        const answer = await bannerAdmin.mutate(`account.${procedure}`, { id, version: 2, ...more });
        expect(answer).toMatchObject({ status: 404, code: 'not-found', params: {} });
      }
    }
    const given = { ...town, name: 'beyond', boundCodes: ['150622100', '150627102'] };
    expect(await bannerAdmin.mutate('account.create', given)).toMatchObject({
      status: 404,
      code: 'division-unknown',
      params: { code: '150627102' },
    });
  });

  it('binds who hands in, accepts and publishes to a division of that level only', async () => {
    for (const [role, code] of [
      ['city', '150622'],
      ['banner', '150622100'],
      ['banner', '150600'],
      ['township', '150622'],
    ]) {
      const facts = { ...town, name: 'misplaced', role, boundCodes: [code] };
      expect((await admin.mutate('account.create', facts)).code).toBe('role-division-mismatch');
    }
  });

  it('ends the sessions of an account that loses a division or its role, not of one whose post is renamed', async () => {
    const { id, version, name, browser } = await hired();
    const facts = { ...town, name };
    const renamed = { id, version, facts: { ...facts, post: '薛家湾镇党群服务中心' } };
    expect((await admin.mutate('account.update', renamed)).status).toBe(200);
    expect((await browser.query('account.me')).data.account.post).toBe('薛家湾镇党群服务中心');
    expect((await admin.mutate('account.update', renamed)).code).toBe('version-conflict');
    const moved = { id, version: version + 1, facts: { ...facts, boundCodes: ['150622101'] } };
    expect((await admin.mutate('account.update', moved)).status).toBe(200);
    expect((await browser.query('division.list')).code).toBe('not-signed-in');
    await browser.signIn(name);
    expect((await browser.query('account.me')).data.account.boundCodes).toEqual(['150622101']);
    const lowered = { id, version: version + 2, facts: { ...facts, role: 'viewer' } };
    await admin.mutate('account.update', lowered);
    expect((await browser.query('account.me')).data.account).toBeNull();
  });

  it('suspends at once and lets in again; a reset gives a new password and ends the old one', async () => {
    const { id, version, name, browser } = await hired();
    expect((await admin.mutate('account.setSuspended', { id, version, suspended: true })).status).toBe(200);
    expect((await browser.query('division.list')).code).toBe('not-signed-in');
    expect((await browser.signIn(name)).code).toBe('sign-in-failed');
    await admin.mutate('account.setSuspended', { id, version: version + 1, suspended: false });
    expect((await browser.signIn(name)).status).toBe(200);
    const reset = await admin.mutate('account.resetPassword', { id, version: version + 2 });
    expect((await browser.query('division.list')).code).toBe('not-signed-in');
    expect((await browser.signIn(name)).code).toBe('sign-in-failed');
    expect((await browser.signIn(name, reset.data.password)).data).toEqual({ mustChangePassword: true });
    const again = await admin.mutate('account.resetPassword', { id, version: version + 2 });
    expect(again).toMatchObject({ status: 409, code: 'version-conflict' });
  });

  it('lets nobody suspend, reset, move or demote himself', async () => {
    const { data: me } = await admin.query('account.me');
    const { id } = me.account;
    const version = (await row(id))?.version;
    const own = { name: 'admin', post: '管理员', role: 'administrator', boundCodes: ['150600'] };
    const facts = { ...own, officeTelephone: null };
    for (const [procedure, more] of [
      ['setSuspended', { suspended: true }],
      ['resetPassword', {}],
      ['clearSecondFactor', {}],
      ['update', { facts: { ...facts, role: 'city' } }],
      ['update', { facts: { ...facts, boundCodes: ['150622'] } }],
    ] as const) {
      expect((await admin.mutate(`account.${procedure}`, { id, version, ...more })).code).toBe('own-account');
    }
    expect((await admin.mutate('account.update', { id, version, facts })).status).toBe(200);
  });

  it('keeps one active administrator of the city when two suspend each other in the same moment, 10 times', async () => {
    for (let round = 0; round < 10; round += 1) {
      const other = await hired({ role: 'administrator', boundCodes: ['150600'] });
      const { data: me } = await admin.query('account.me');
      const own = await row(me.account.id);
      const theirs = await row(other.id);
      await Promise.all([
        admin.mutate('account.setSuspended', { id: other.id, version: theirs?.version, suspended: true }),
        other.browser.mutate('account.setSuspended', { id: own?.id, version: own?.version, suspended: true }),
      ]);
      const rows = await test.db.select().from(account).where(eq(account.role, 'administrator'));
      const left = rows.filter(({ name, suspended }) => name !== 'banner-admin' && !suspended);
      expect(left.length).toBeGreaterThanOrEqual(1);
      await test.db.update(account).set({ suspended: true }).where(eq(account.id, other.id));
      await test.db.update(account).set({ suspended: false }).where(eq(account.name, 'admin'));
      await admin.signIn('admin');
    }
  });

  it('is closed to the five other roles', async () => {
    for (const [role, code] of [
      ['city', '150600'],
      ['banner', '150622'],
      ['township', '150622100'],
      ['planner', '150600'],
      ['viewer', '150600'],
    ]) {
      const { browser } = await hired({ role, boundCodes: [code] });
      expect(await browser.query('account.list')).toMatchObject({ status: 403, code: 'forbidden' });
      expect((await browser.mutate('account.create', town)).code).toBe('forbidden');
    }
  });

  it('leaves who did what in the audit, and no password and no telephone', async () => {
    const { id } = await hired({ officeTelephone: '0477-7654321' });
    const { data: me } = await admin.query('account.me');
    const rows = await test.db.select().from(audit).where(eq(audit.subject, id));
    expect(rows.map(({ action, actor }) => [action, actor === me.account.id])).toEqual([
      ['account.create', true],
      ['account.change-password', false],
    ]);
    const all = JSON.stringify(await test.db.select().from(audit));
    expect(all).not.toContain(testPassword);
    expect(all).not.toContain('7654321');
  });
});

describe('the own account', () => {
  it('changes its password: the other 2 sessions end, this one goes on under another token', async () => {
    const { name, browser } = await hired();
    const others = [openBrowser(app), openBrowser(app)];
    for (const other of others) await other.signIn(name);
    const before = browser.cookies.get('fenbu') ?? '';
    const change = { current: testPassword, next: 'another-bridge-77' };
    expect((await browser.mutate('account.changePassword', change)).status).toBe(200);
    expect((await browser.query('account.sessions')).data).toHaveLength(1);
    for (const other of others) expect((await other.query('account.sessions')).code).toBe('not-signed-in');
    expect(browser.cookies.get('fenbu')).not.toBe(before);
    browser.cookies.set('fenbu', before);
    expect((await browser.query('account.sessions')).code).toBe('not-signed-in');
  });

  it('refuses a wrong present password, and as the new one the old, the name, a common one and 11 characters', async () => {
    const { name, browser } = await hired();
    const change = (next: string, current = testPassword) =>
      browser.mutate('account.changePassword', { current, next });
    expect((await change('another-bridge-77', 'wrong')).code).toBe('password-wrong');
    for (const weak of [
      testPassword,
      `my ${name} account`,
      'password1234',
      '1qaz2wsx3edc!',
      'aabbaabbaabb',
    ]) {
      expect((await change(weak)).code).toBe('password-weak');
    }
    expect((await change('short-pass1')).status).toBe(400);
    expect((await browser.query('account.sessions')).status).toBe(200);
  });

  it('slows down who guesses the present password on a page left open', async () => {
    const { browser } = await hired();
    const codes = [];
    for (let tried = 0; tried < 6; tried += 1) {
      const { code } = await browser.mutate('account.removeSecondFactor', { password: `guess ${tried}` });
      codes.push(code);
    }
    expect(codes).toEqual([...Array(5).fill('password-wrong'), 'sign-in-throttled']);
  });

  it('lists its sessions and ends one or all others, never those of somebody else', async () => {
    const { name, browser } = await hired();
    const [second, third] = [openBrowser(app, { headers: { 'user-agent': 'Firefox' } }), openBrowser(app)];
    await second.signIn(name);
    await third.signIn(name);
    const { data: sessions } = await browser.query('account.sessions');
    expect(sessions.map(({ current }: { current: boolean }) => current)).toEqual([true, false, false]);
    const fox = sessions.find(({ client }: { client: string }) => client === 'Firefox');
    expect(fox.address).toBe('127.0.0.1');
    expect((await admin.mutate('account.endSession', { id: fox.id })).code).toBe('not-found');
    expect((await browser.mutate('account.endSession', { id: fox.id })).status).toBe(200);
    expect((await second.query('account.sessions')).code).toBe('not-signed-in');
    expect((await third.query('account.sessions')).data).toHaveLength(2);
    await browser.mutate('account.endOtherSessions');
    await browser.mutate('account.endOtherSessions');
    expect((await third.query('account.sessions')).code).toBe('not-signed-in');
    expect((await browser.query('account.sessions')).data).toHaveLength(1);
  });
});
