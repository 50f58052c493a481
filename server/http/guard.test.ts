import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guard } from './guard.ts';

let app: FastifyInstance;
const waiting: (() => void)[] = [];

beforeAll(async () => {
  app = fastify();
  guard(app);
  app.get('/thing', () => 'read');
  app.post('/thing', () => 'written');
  app.get('/healthz', () => 'alive');
  app.post('/trpc/account.signIn', () => 'signed in');
  app.get('/slow', () => new Promise((resolve) => waiting.push(() => resolve('late'))));
  await app.ready();
});
afterAll(() => app.close());

const send = (method: 'GET' | 'POST', headers: Record<string, string> = {}, url = '/thing') =>
  app.inject({ method, url, headers: { host: '127.0.0.1:3000', ...headers } });

describe('guard', () => {
  it('answers 421 to a foreign host name, as a rebound DNS name would send, and 200 to the 3 loopback names', async () => {
    expect((await send('GET', { host: 'fenbu.example' })).statusCode).toBe(421);
    for (const host of ['127.0.0.1:3000', 'localhost', '[::1]:3000']) {
      expect((await send('GET', { host })).statusCode).toBe(200);
    }
  });

  it('refuses a write that another page sends: 403 by Origin and by Sec-Fetch-Site', async () => {
    expect((await send('POST', { origin: 'http://elsewhere.example' })).statusCode).toBe(403);
    expect((await send('POST', { origin: 'null' })).statusCode).toBe(403);
    expect((await send('POST', { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
    expect((await send('POST', { 'sec-fetch-site': 'same-site' })).statusCode).toBe(403);
  });

  it("lets the product's own page and programs write", async () => {
    expect(
      (await send('POST', { origin: 'http://127.0.0.1:3000', 'sec-fetch-site': 'same-origin' })).statusCode,
    ).toBe(200);
    expect((await send('POST')).statusCode).toBe(200);
  });

  it('takes JSON alone for procedures: 415 for the 3 kinds a page elsewhere can send without asking', async () => {
    for (const type of [
      'text/plain',
      'multipart/form-data; boundary=x',
      'application/x-www-form-urlencoded',
    ]) {
      const answer = await send('POST', { 'content-type': type }, '/trpc/thing.do');
      expect(answer.statusCode).toBe(415);
    }
    const url = '/trpc/thing.do';
    const headers = { host: '127.0.0.1:3000', 'content-type': 'application/json; charset=utf-8' };
    // 404: past the guard, where nothing of that name is.
    expect((await app.inject({ method: 'POST', url, headers, payload: '{}' })).statusCode).toBe(404);
    expect((await send('POST', {}, url)).statusCode).toBe(404);
  });

  it('puts a policy on every answer that allows no other origin', async () => {
    const policy = String((await send('GET')).headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
  });

  it('sheds the 65th request in flight with 503 and Retry-After, still answers for its health and a sign-in, and recovers', async () => {
    const slow = Array.from({ length: 64 }, () => send('GET', {}, '/slow'));
    while (waiting.length < 64) await new Promise((resolve) => setImmediate(resolve));
    const shed = await send('GET');
    expect(shed.statusCode).toBe(503);
    expect(shed.headers['retry-after']).toBe('2');
    expect((await send('GET', {}, '/healthz')).statusCode).toBe(200);
    expect((await send('POST', {}, '/trpc/account.signIn?batch=1')).statusCode).toBe(200);
    for (const answer of waiting) answer();
    await Promise.all(slow);
    expect((await send('GET')).statusCode).toBe(200);
  });
});
