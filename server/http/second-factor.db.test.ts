import { eq } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

beforeAll(async () => {
  app = await buildApp(
    { db: test.requests, ports: buildPorts(clock), pack: test.pack, demo: false },
    { log: 'silent' },
  );
});
afterAll(() => app.close());

const codeOf = (secret: string, stepsAhead = 0) =>
  TOTP.generate({
    secret: Secret.fromBase32(secret),
    timestamp: clock.now().getTime() + stepsAhead * 30_000,
  });
const step = () => clock.move(30_000);

let number = 0;
/** An account with a second factor, signed in. */
async function guarded(): Promise<{ id: string; name: string; secret: string; browser: Browser }> {
  number += 1;
  const name = `guarded-${number}`;
  const id = await makeAccount(test.db, name, 'viewer', ['150600']);
  const browser = openBrowser(app);
  await browser.signIn(name);
  const { secret } = (await browser.mutate('account.beginSecondFactor')).data;
  const confirmed = await browser.mutate('account.confirmSecondFactor', { secret, code: codeOf(secret) });
  expect(confirmed.status).toBe(200);
  return { id, name, secret, browser };
}

describe('the second factor', () => {
  it('is on only after a first code proved it, and is then asked for after the right password only', async () => {
    const name = 'begins';
    await makeAccount(test.db, name, 'viewer', ['150600']);
    const browser = openBrowser(app);
    await browser.signIn(name);
    const { secret, uri } = (await browser.mutate('account.beginSecondFactor')).data;
    expect(uri).toContain(secret);
    expect((await openBrowser(app).signIn(name)).status).toBe(200);
    const wrong = { secret, code: '000000' };
    expect((await browser.mutate('account.confirmSecondFactor', wrong)).code).toBe('second-factor-wrong');
    // As people type it.
    const code = codeOf(secret).replace(/^(...)/, '$1 ');
    for (let click = 0; click < 2; click += 1) {
      expect((await browser.mutate('account.confirmSecondFactor', { secret, code })).status).toBe(200);
    }
    expect((await browser.query('account.me')).data.account.secondFactor).toBe(true);
    expect((await browser.mutate('account.beginSecondFactor')).code).toBe('version-conflict');
    const other = openBrowser(app);
    expect((await other.signIn(name, 'wrong')).code).toBe('sign-in-failed');
    expect(await other.signIn(name)).toMatchObject({ status: 401, code: 'second-factor-required' });
    expect(other.cookies.size).toBe(0);
    expect((await other.signIn(name, testPassword, '000000')).code).toBe('second-factor-wrong');
    step();
    expect((await other.signIn(name, testPassword, codeOf(secret))).status).toBe(200);
  });

  it('takes no code twice, none of an earlier step after a later one, and one at most of 8 that race', async () => {
    const { name, secret } = await guarded();
    const signIn = (code: string) => openBrowser(app).signIn(name, testPassword, code);
    // The one that proved it is used up already.
    expect((await signIn(codeOf(secret))).code).toBe('second-factor-wrong');
    step();
    const code = codeOf(secret);
    expect((await signIn(code)).status).toBe(200);
    expect((await signIn(code)).code).toBe('second-factor-wrong');
    step();
    step();
    expect((await signIn(codeOf(secret))).status).toBe(200);
    expect((await signIn(codeOf(secret, -1))).code).toBe('second-factor-wrong');
    clock.move(3_600_000);
    const raced = codeOf(secret);
    const answers = await Promise.all(Array.from({ length: 4 }, () => signIn(raced)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('cannot be guessed faster than a password: 5 codes, then a delay, whether or not sign-ins without code lie between', async () => {
    const { name } = await guarded();
    const browser = openBrowser(app, { address: '127.0.2.1' });
    const codes = [];
    for (let tried = 0; tried < 6; tried += 1) {
      codes.push((await browser.signIn(name, testPassword, `00000${tried}`)).code);
      await browser.signIn(name);
    }
    expect(codes).toEqual([...Array(5).fill('second-factor-wrong'), 'sign-in-throttled']);
  });

  it('is removed with the password, or cleared by an administrator, which ends all sessions', async () => {
    const first = await guarded();
    const remove = (password: string) => first.browser.mutate('account.removeSecondFactor', { password });
    expect((await remove('wrong')).code).toBe('password-wrong');
    expect((await remove(testPassword)).status).toBe(200);
    expect((await openBrowser(app).signIn(first.name)).status).toBe(200);

    const second = await guarded();
    await makeAccount(test.db, 'admin', 'administrator', ['150600']);
    const admin = openBrowser(app);
    await admin.signIn('admin');
    const list = (await admin.query('account.list')).data as {
      id: string;
      secondFactor: boolean;
      version: number;
    }[];
    const seen = list.find(({ id }) => id === second.id);
    expect(seen?.secondFactor).toBe(true);
    expect(JSON.stringify(list)).not.toContain(second.secret);
    const target = { id: second.id, version: seen?.version };
    expect((await admin.mutate('account.clearSecondFactor', target)).status).toBe(200);
    expect((await second.browser.query('account.sessions')).code).toBe('not-signed-in');
    expect((await openBrowser(app).signIn(second.name)).status).toBe(200);
    const rows = await test.db.select().from(audit).where(eq(audit.subject, second.id));
    expect(rows.map(({ action }) => action)).toEqual([
      'account.second-factor-on',
      'account.clear-second-factor',
    ]);
    const [kept] = await test.db.select().from(account).where(eq(account.id, second.id));
    expect(kept).toMatchObject({ totpSecret: null, totpUsedStep: null });
  });
});
