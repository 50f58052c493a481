import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Browser, makeAccount, openBrowser } from '../../test/builders/browser.ts';
import { buildPorts } from '../../test/builders/context.ts';
import { withTestDatabase } from '../../test/database.ts';
import { buildApp } from './app.ts';

const test = withTestDatabase();
let app: FastifyInstance;
let browser: Browser;

beforeAll(async () => {
  app = await buildApp(
    { db: test.requests, ports: buildPorts(), pack: test.pack, demo: false },
    { log: 'silent' },
  );
  await makeAccount(test.db, 'city', 'city', ['150600']);
});
beforeEach(async () => {
  browser = openBrowser(app);
  await browser.signIn('city');
});
afterAll(() => app.close());

const elsewhere = { origin: 'https://elsewhere.example' };
const json = { 'content-type': 'application/json' };
const form = `--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x--\r\n`;
const signOut = '/trpc/account.signOut';

/** Sends with the browser's cookie, as a page elsewhere would make it. @returns the status, and whether the session outlived it */
async function forge(
  headers: Record<string, string>,
  payload?: string,
  url = signOut,
  method: 'GET' | 'POST' = 'POST',
) {
  const { statusCode } = await browser.send(method, url, {
    headers,
    ...(payload === undefined ? {} : { payload }),
  });
  const stillIn = (await browser.query('account.sessions')).status === 200;
  return { status: statusCode, stillIn };
}

describe('a page elsewhere that has a signed-in browser', () => {
  it('changes nothing by any of 8 forged requests for a mutation that takes no input', async () => {
    const refused = { status: 403, stillIn: true };
    expect(await forge({ ...elsewhere, ...json }, '{}')).toEqual(refused);
    expect(await forge({ ...elsewhere })).toEqual(refused);
    expect(await forge({ ...elsewhere, 'content-type': 'text/plain' }, '{}')).toEqual(refused);
    const multipart = { 'content-type': 'multipart/form-data; boundary=x' };
    expect(await forge({ ...elsewhere, ...multipart }, form)).toEqual(refused);
    expect(await forge({ origin: 'null', ...json }, '{}')).toEqual(refused);
    expect(await forge({ 'sec-fetch-site': 'cross-site', ...json }, '{}')).toEqual(refused);
    expect(await forge({ 'sec-fetch-site': 'same-site', ...json }, '{}')).toEqual(refused);
    // Another server on the same machine is another origin.
    expect(await forge({ origin: 'http://127.0.0.1:8080', ...json }, '{}')).toEqual(refused);
  });

  it('gets no further with the 3 kinds of body a browser sends without asking, even if it says nothing of itself', async () => {
    for (const [type, body] of [
      ['text/plain', '{}'],
      ['multipart/form-data; boundary=x', form],
      ['application/x-www-form-urlencoded', 'a=1'],
    ] as const) {
      expect(await forge({ 'content-type': type }, body)).toEqual({ status: 415, stillIn: true });
    }
  });

  it('cannot make a mutation of a GET, which top-level links send with the cookie', async () => {
    expect(await forge({}, undefined, signOut, 'GET')).toEqual({ status: 405, stillIn: true });
    expect(await forge({}, undefined, `${signOut}?batch=1&input=%7B%7D`, 'GET')).toMatchObject({
      stillIn: true,
    });
  });

  it('cannot upload a file in its name', async () => {
    const { status } = await forge(
      { ...elsewhere, 'content-type': 'multipart/form-data; boundary=x' },
      form,
      '/api/import',
    );
    expect(status).toBe(403);
  });

  it("stands beside the product's own page, whose sign-out works", async () => {
    const own = { origin: 'http://127.0.0.1:3000', 'sec-fetch-site': 'same-origin', ...json };
    expect(await forge(own, '{}')).toEqual({ status: 200, stillIn: false });
  });
});
