import { and, eq, isNull } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAccount, movedClock, openBrowser } from '../../../test/builders/browser.ts';
import { buildPorts } from '../../../test/builders/context.ts';
import { withTestDatabase } from '../../../test/database.ts';
import { accessToken } from '../../db/schema/account.ts';
import { audit } from '../../db/schema/audit.ts';
import { buildApp } from '../../http/app.ts';
import { findTokenHolder } from './access-tokens.ts';
import { hashToken } from './token.ts';

const test = withTestDatabase();
const clock = movedClock();
let app: FastifyInstance;

beforeAll(async () => {
  await makeAccount(test.db, 'token-one', 'banner', ['150622']);
  await makeAccount(test.db, 'token-two', 'banner', ['150625']);
  app = await buildApp(
    { db: test.requests, ports: buildPorts(clock), pack: test.pack, demo: false },
    { log: 'silent' },
  );
});
afterAll(() => app.close());

async function signedIn(name: string) {
  const browser = openBrowser(app);
  await browser.signIn(name);
  return browser;
}

describe('access tokens', () => {
  it('are 256 random bits shown once: the table, the list and the audit hold none of them', async () => {
    const browser = await signedIn('token-one');
    const { data } = await browser.mutate('account.createToken', { label: ' 党建办 QGIS ', days: 30 });
    expect(data.token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    const [row] = await test.db.select().from(accessToken).where(eq(accessToken.id, data.id));
    expect(row).toMatchObject({ label: '党建办 QGIS', tokenHash: hashToken(data.token), revokedAt: null });
    const { data: listed } = await browser.query('account.tokens');
    const events = await test.db.select().from(audit);
    expect(JSON.stringify([row, listed, events])).not.toContain(data.token);
    expect(listed).toEqual([
      {
        id: data.id,
        label: '党建办 QGIS',
        createdAt: '2026-10-08T02:00:00.000Z',
        expiresAt: '2026-11-07T02:00:00.000Z',
        lastUsedAt: null,
      },
    ]);
    expect(events.filter(({ action }) => action === 'account.create-token')).toMatchObject([
      { subject: data.id, detail: { days: 30 } },
    ]);
    expect(await findTokenHolder(test.db, data.token, clock.now())).toMatchObject({
      name: 'token-one',
      role: 'banner',
      boundCodes: ['150622'],
    });
    expect((await browser.query('account.tokens')).data[0].lastUsedAt).toBe('2026-10-08T02:00:00.000Z');
  });

  it('hold for a year at most, have a name, and the second of a double click is refused', async () => {
    const browser = await signedIn('token-one');
    const make = (label: string, days: number) => browser.mutate('account.createToken', { label, days });
    for (const [label, days] of [
      ['x', 366],
      ['x', 0],
      ['  ', 30],
      ['长'.repeat(41), 30],
    ] as const) {
      expect((await make(label, days)).status).toBe(400);
    }
    const both = await Promise.all([make('双击', 365), make('双击', 365)]);
    expect(new Set(both.map(({ code }) => code))).toEqual(new Set(['token-label-taken', null]));
  });

  it('are 10 at most, 12 asked for together too; a revoked one makes room', async () => {
    const browser = await signedIn('token-two');
    const made = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        browser.mutate('account.createToken', { label: `第${index}个`, days: 90 }),
      ),
    );
    expect(made.filter(({ code }) => code === 'token-limit')).toHaveLength(2);
    const more = (label: string) => browser.mutate('account.createToken', { label, days: 90 });
    expect(await more('多')).toMatchObject({ code: 'token-limit', status: 409, params: { limit: 10 } });
    const [, second] = made.filter(({ code }) => code === null);
    expect((await browser.mutate('account.revokeToken', { id: second?.data.id })).status).toBe(200);
    // Twice is once.
    expect((await browser.mutate('account.revokeToken', { id: second?.data.id })).status).toBe(200);
    expect((await more('补')).code).toBeNull();
    expect(await test.db.$count(accessToken, eq(accessToken.revokedAt, clock.now()))).toBe(1);
  });

  it("are revoked by their owner alone: another's is not there", async () => {
    const [one, two] = [await signedIn('token-one'), await signedIn('token-two')];
    const [first] = (await one.query('account.tokens')).data;
    expect(await two.mutate('account.revokeToken', { id: first.id })).toMatchObject({ code: 'not-found' });
    expect((await one.query('account.tokens')).data).toHaveLength(2);
  });

  it('end with the password: after a reset 0 of 2 still open anything', async () => {
    await makeAccount(test.db, 'token-admin', 'administrator', ['150600']);
    const admin = await signedIn('token-admin');
    const owner = await signedIn('token-one');
    const { data } = await owner.mutate('account.createToken', { label: '重置前', days: 30 });
    const { data: accounts } = await admin.query('account.list');
    const { id, version } = accounts.find(({ name }: { name: string }) => name === 'token-one');
    expect((await admin.mutate('account.resetPassword', { id, version })).code).toBeNull();
    expect(await findTokenHolder(test.db, data.token, clock.now())).toBeNull();
    const held = and(eq(accessToken.accountId, id), isNull(accessToken.revokedAt));
    expect(await test.db.$count(accessToken, held)).toBe(0);
  });
});
