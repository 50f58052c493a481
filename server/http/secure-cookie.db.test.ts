import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import type { AddressInfo } from 'node:net';
import { desc } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAccount, openBrowser, testPassword } from '../../test/builders/browser.ts';
import { makeCertificate } from '../../test/builders/certificate.ts';
import { buildPorts } from '../../test/builders/context.ts';
import { withTestDatabase } from '../../test/database.ts';
import { audit } from '../db/schema/audit.ts';
import { buildApp } from './app.ts';
import type { FrontDoor } from './front-door.ts';

const test = withTestDatabase();
const closing: (() => Promise<unknown>)[] = [];
beforeAll(async () => {
  await makeAccount(test.db, 'city', 'city', ['150600']);
});
afterAll(() => Promise.all(closing.map((close) => close())));

async function appBehind(door: FrontDoor) {
  const services = { db: test.requests, ports: buildPorts(), pack: test.pack, demo: false };
  const app = await buildApp(services, { log: 'silent', door });
  closing.push(() => app.close());
  return app;
}

describe('over TLS', () => {
  it('behind a proxy on this machine the cookie is __Host-, Secure, and the audit has the address of the browser', async () => {
    const app = await appBehind({ publicOrigin: 'https://fenbu.example', tls: null });
    const headers = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '10.1.2.3' };
    const browser = openBrowser(app, { host: 'fenbu.example', headers });
    const response = await browser.send('POST', '/trpc/account.signIn', {
      headers: { 'content-type': 'application/json', origin: 'https://fenbu.example' },
      payload: JSON.stringify({ name: 'city', password: testPassword }),
    });
    expect(response.cookies).toEqual([
      expect.objectContaining({
        name: '__Host-fenbu',
        path: '/',
        secure: true,
        httpOnly: true,
        sameSite: 'Lax',
      }),
    ]);
    expect(response.cookies[0]).not.toHaveProperty('domain');
    expect((await browser.query('account.sessions')).data[0].address).toBe('10.1.2.3');
    const [last] = await test.db.select().from(audit).orderBy(desc(audit.number)).limit(1);
    expect(last).toMatchObject({ action: 'account.sign-in', address: '10.1.2.3' });
    // The plain name, which any http page of the host could set, means nothing here.
    const token = browser.cookies.get('__Host-fenbu') ?? '';
    browser.cookies.clear();
    browser.cookies.set('fenbu', token);
    expect((await browser.query('account.sessions')).status).toBe(401);
  });

  it('with its own certificate it answers to the names in that, signs in, and knows no others', async () => {
    const tls = makeCertificate(['fenbu.example'], [127, 0, 0, 1]);
    const app = await appBehind({ publicOrigin: null, tls });
    await app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = app.server.address() as AddressInfo;
    const signIn = (host: string, origin = `https://${host}`) =>
      new Promise<IncomingMessage>((resolve, reject) => {
        const sent = request(
          {
            host: '127.0.0.1',
            port,
            path: '/trpc/account.signIn',
            method: 'POST',
            ca: tls.cert,
            servername: 'fenbu.example',
            agent: false,
            headers: { host, origin, 'content-type': 'application/json' },
          },
          (response) => {
            response.resume();
            resolve(response);
          },
        );
        sent.on('error', reject);
        sent.end(JSON.stringify({ name: 'city', password: testPassword }));
      });
    const own = await signIn(`fenbu.example:${port}`);
    expect(own.statusCode).toBe(200);
    expect(own.headers['set-cookie']?.[0]).toMatch(
      /^__Host-fenbu=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect((await signIn(`127.0.0.1:${port}`)).statusCode).toBe(200);
    expect((await signIn(`other.example:${port}`)).statusCode).toBe(421);
    expect((await signIn(`fenbu.example:${port}`, `http://fenbu.example:${port}`)).statusCode).toBe(403);
  });
});
