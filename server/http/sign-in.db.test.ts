import { eq } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAccount, movedClock, openBrowser, testPassword } from '../../test/builders/browser.ts';
import { buildPorts } from '../../test/builders/context.ts';
import { withTestDatabase } from '../../test/database.ts';
import type { PasswordHasher } from '../adapters/password.ts';
import { account, accountDivision, session } from '../db/schema/account.ts';
import { audit } from '../db/schema/audit.ts';
import { hashToken } from '../modules/account/token.ts';
import { buildApp } from './app.ts';

const test = withTestDatabase();
const clock = movedClock();
const minutes = (count: number) => clock.move(count * 60_000);
let app: FastifyInstance;
/** What the password hasher was asked to compare with. */
const compared: (string | null)[] = [];

beforeAll(async () => {
  const ports = buildPorts(clock);
  const passwords: PasswordHasher = {
    ...ports.passwords,
    verify: (passwordHash, password) => {
      compared.push(passwordHash);
      return ports.passwords.verify(passwordHash, password);
    },
  };
  const services = { db: test.requests, ports: { ...ports, passwords }, pack: test.pack, demo: false };
  app = await buildApp(services, { log: 'silent' });
  await makeAccount(test.db, 'city', 'city', ['150600']);
  await makeAccount(test.db, 'town', 'township', ['150622100']);
});
afterAll(() => app.close());

const refusedRows = async () =>
  (await test.db.select().from(audit).where(eq(audit.action, 'account.sign-in-failed'))).map(
    ({ subject, detail, address }) => ({ subject, ...detail, address }),
  );

describe('signing in', () => {
  it('opens the page to a name in another case and full width, and says what the account may do', async () => {
    const browser = openBrowser(app);
    expect((await browser.query('account.me')).data).toMatchObject({
      account: null,
      demo: false,
      demoAccounts: [],
      needsFirstAdministrator: false,
    });
    expect(await browser.signIn(' ＴOWN ')).toMatchObject({
      status: 200,
      data: { mustChangePassword: false },
    });
    const { data } = await browser.query('account.me');
    expect(data.account).toMatchObject({
      name: 'town',
      role: 'township',
      rootCode: '150622100',
      boundCodes: ['150622100'],
    });
    expect(data.account.actions).toContain('report.submit');
    expect(data.account.actions).not.toContain('report.review');
  });

  it('sets a cookie that scripts cannot read, and stores no more of it than its SHA-256', async () => {
    const browser = openBrowser(app);
    const response = await browser.send('POST', '/trpc/account.signIn', {
      headers: { 'content-type': 'application/json' },
      payload: JSON.stringify({ name: 'city', password: testPassword }),
    });
    const [cookie] = response.cookies;
    expect(cookie).toMatchObject({ name: 'fenbu', path: '/', httpOnly: true, sameSite: 'Lax' });
    expect(cookie).not.toHaveProperty('expires');
    const token = cookie?.value ?? '';
    expect(token).toHaveLength(43);
    const rows = await test.db
      .select()
      .from(session)
      .where(eq(session.tokenHash, hashToken(token)));
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('answers 401 sign-in-failed alike for a wrong password, an unknown name and a suspended account, and compares a hash for all 3', async () => {
    await makeAccount(test.db, 'gone', 'viewer', ['150600']);
    await test.db.update(account).set({ suspended: true }).where(eq(account.name, 'gone'));
    compared.length = 0;
    for (const [name, password] of [
      ['city', 'not the right one'],
      ['nobody-at-all', testPassword],
      ['gone', testPassword],
      ['not a name, but perhaps a password!', testPassword],
    ] as const) {
      expect(await openBrowser(app, { address: '127.0.0.2' }).signIn(name, password)).toMatchObject({
        status: 401,
        code: 'sign-in-failed',
        params: {},
      });
    }
    expect(compared).toEqual([`fake:${testPassword}`, null, `fake:${testPassword}`, null]);
  });

  it('makes a token of its own at each sign-in and ends the one the browser brought (fixation)', async () => {
    const browser = openBrowser(app);
    const planted = 'A'.repeat(43);
    browser.cookies.set('fenbu', planted);
    await browser.signIn('city');
    const first = browser.cookies.get('fenbu') ?? '';
    expect(first).not.toBe(planted);
    await browser.signIn('town');
    const second = browser.cookies.get('fenbu') ?? '';
    expect(second).not.toBe(first);
    for (const [token, name] of [
      [planted, null],
      [first, null],
      [second, 'town'],
    ] as const) {
      const other = openBrowser(app);
      other.cookies.set('fenbu', token);
      expect((await other.query('account.me')).data.account?.name ?? null).toBe(name);
    }
  });

  it('ends after 30 minutes without a request, though 12 hours of use are allowed, and no more than those', async () => {
    const browser = openBrowser(app);
    await browser.signIn('city');
    for (let used = 0; used < 12 * 60 - 25; used += 25) {
      minutes(25);
      expect((await browser.query('account.sessions')).status).toBe(200);
    }
    minutes(25);
    expect(await browser.query('account.sessions')).toMatchObject({ status: 401, code: 'not-signed-in' });
    await browser.signIn('city');
    minutes(29);
    expect((await browser.query('account.sessions')).status).toBe(200);
    minutes(31);
    expect((await browser.query('account.sessions')).status).toBe(401);
  });

  it('signs out this browser and no other of the account', async () => {
    const [here, there] = [openBrowser(app), openBrowser(app)];
    await here.signIn('city');
    await there.signIn('city');
    const kept = here.cookies.get('fenbu') ?? '';
    expect((await here.mutate('account.signOut')).status).toBe(200);
    expect(here.cookies.has('fenbu')).toBe(false);
    here.cookies.set('fenbu', kept);
    expect((await here.query('account.sessions')).status).toBe(401);
    expect((await there.query('account.sessions')).data).toHaveLength(1);
  });

  it('notices at the very next request that the account was suspended, moved, or given another role', async () => {
    const id = await makeAccount(test.db, 'moved', 'township', ['150622100']);
    const browser = openBrowser(app);
    await browser.signIn('moved');
    const codes = async () =>
      (await browser.query('division.list')).data.divisions.map(({ code }: { code: string }) => code);
    expect(await codes()).toEqual(['150622100']);
    await test.db
      .update(accountDivision)
      .set({ divisionCode: '150622101' })
      .where(eq(accountDivision.accountId, id));
    expect(await codes()).toEqual(['150622101']);
    expect((await browser.query('account.me')).data.account.actions).toContain('registry.write');
    await test.db.update(account).set({ role: 'viewer' }).where(eq(account.id, id));
    expect((await browser.query('account.me')).data.account.actions).not.toContain('registry.write');
    await test.db.update(account).set({ suspended: true }).where(eq(account.id, id));
    expect((await browser.query('division.list')).code).toBe('not-signed-in');
  });
});

describe('guessing', () => {
  it('counts each of 10 tries in one batch: 5 are judged, 5 are told to wait', async () => {
    await makeAccount(test.db, 'batched', 'viewer', ['150600']);
    const browser = openBrowser(app, { address: '127.0.1.1' });
    const tries = Array.from({ length: 10 }, (_, index) => [
      index,
      { name: 'batched', password: `guess number ${index}` },
    ]);
    const path = `/trpc/${Array.from({ length: 10 }, () => 'account.signIn').join(',')}?batch=1`;
    const response = await browser.send('POST', path, {
      headers: { 'content-type': 'application/json' },
      payload: JSON.stringify(Object.fromEntries(tries)),
    });
    const codes = response
      .json()
      .map(({ error }: { error: { data: { app: { code: string } } } }) => error.data.app.code);
    expect(codes.filter((code: string) => code === 'sign-in-failed')).toHaveLength(5);
    expect(codes.filter((code: string) => code === 'sign-in-throttled')).toHaveLength(5);
  });

  it('refuses a batch of 11 whole', async () => {
    const path = `/trpc/${Array.from({ length: 11 }, () => 'account.signIn').join(',')}?batch=1`;
    const response = await openBrowser(app).send('POST', path, {
      headers: { 'content-type': 'application/json' },
      payload: '{}',
    });
    expect(response.statusCode).toBe(400);
  });

  it('lets 200 guesses at one account compare no more than 6 passwords, and the right one in after the delay it named', async () => {
    await makeAccount(test.db, 'guessed', 'viewer', ['150600']);
    const browser = openBrowser(app, { address: '127.0.1.2' });
    compared.length = 0;
    let seconds = 0;
    for (let number = 0; number < 200; number += 1) {
      const { code, params } = await browser.signIn('guessed', `guess number ${number}`);
      if (code === 'sign-in-throttled') seconds = Number(params.seconds);
    }
    expect(compared.length).toBe(5);
    expect(seconds).toBe(1);
    // Also the right one waits: otherwise the answer would tell.
    expect((await browser.signIn('guessed')).code).toBe('sign-in-throttled');
    clock.move(1000);
    expect((await browser.signIn('guessed', 'wrong again')).code).toBe('sign-in-failed');
    expect((await browser.signIn('guessed')).params.seconds).toBe(2);
    clock.move(2000);
    expect((await browser.signIn('guessed')).status).toBe(200);
  });

  it('slows one address down that tries 200 names once each: 30 are judged', async () => {
    const browser = openBrowser(app, { address: '127.0.1.3' });
    compared.length = 0;
    for (let number = 0; number < 200; number += 1) {
      await browser.signIn(`name-${number}`, 'password1234');
    }
    expect(compared).toHaveLength(30);
    expect((await openBrowser(app, { address: '127.0.1.4' }).signIn('city')).status).toBe(200);
  });

  it('writes failures down without the name that was typed, one row a minute with their count', async () => {
    minutes(60);
    const id = await makeAccount(test.db, 'watched', 'viewer', ['150600']);
    const before = (await refusedRows()).length;
    const browser = openBrowser(app, { address: '127.0.1.5' });
    for (let number = 0; number < 4; number += 1) await browser.signIn('watched', 'wrong');
    minutes(2);
    await browser.signIn('watched', 'wrong');
    await browser.signIn('secret-typed-as-name', 'wrong');
    const rows = (await refusedRows()).slice(before);
    expect(rows).toEqual([
      { subject: id, count: 1, address: '127.0.1.5' },
      { subject: id, count: 4, address: '127.0.1.5' },
      { subject: null, count: 1, address: '127.0.1.5' },
    ]);
    expect(JSON.stringify(await test.db.select().from(audit))).not.toContain('secret-typed-as-name');
  });
});
