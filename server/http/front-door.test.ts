import fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { makeCertificate } from '../../test/builders/certificate.ts';
import { type FrontDoor, loopbackOnly } from './front-door.ts';
import { guard } from './guard.ts';

/** The status of a request that names `host`, from an address, through a server with that door. */
async function statusOf(
  door: FrontDoor,
  host: string,
  {
    from = '127.0.0.1',
    headers = {},
    method = 'GET',
  }: { from?: string; headers?: object; method?: 'GET' | 'POST' } = {},
) {
  const app = fastify({ trustProxy: door.publicOrigin !== null && door.tls === null ? 'loopback' : false });
  guard(app, door);
  app.all('/thing', () => 'done');
  const answer = await app.inject({
    method,
    url: '/thing',
    remoteAddress: from,
    headers: { host, ...headers },
  });
  await app.close();
  return answer.statusCode;
}

const proxied: FrontDoor = { publicOrigin: 'https://fenbu.example:8443', tls: null };
const secure = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '10.1.2.3' };

describe('the names a server answers to', () => {
  it('are the 3 of this machine, from this machine only', async () => {
    for (const host of ['127.0.0.1:3000', 'LOCALHOST:3000', '[::1]']) {
      expect(await statusOf(loopbackOnly, host)).toBe(200);
      expect(await statusOf(loopbackOnly, host, { from: '10.0.0.9' })).toBe(421);
    }
    expect(await statusOf(loopbackOnly, 'localhost.example')).toBe(421);
  });

  it('include the public one only where a proxy on this machine says that the browser speaks https', async () => {
    expect(await statusOf(proxied, 'fenbu.example:8443', { headers: secure })).toBe(200);
    expect(await statusOf(proxied, 'fenbu.example:8443')).toBe(421);
    expect(await statusOf(proxied, 'fenbu.example:8443', { from: '10.0.0.9', headers: secure })).toBe(421);
    expect(await statusOf(proxied, 'fenbu.example', { headers: secure })).toBe(421);
    expect(await statusOf(proxied, 'other.example:8443', { headers: secure })).toBe(421);
    expect(await statusOf(loopbackOnly, 'fenbu.example:8443', { headers: secure })).toBe(421);
  });

  it('decide which page may write: 200 from the public origin, 403 from the same name without TLS or another port', async () => {
    const write = (origin: string) =>
      statusOf(proxied, 'fenbu.example:8443', { method: 'POST', headers: { ...secure, origin } });
    expect(await write('https://fenbu.example:8443')).toBe(200);
    expect(await write('http://fenbu.example:8443')).toBe(403);
    expect(await write('https://fenbu.example')).toBe(403);
    expect(await write('null')).toBe(403);
  });

  it('are not those of a certificate as long as the request comes without TLS', async () => {
    const tls = makeCertificate(['fenbu.example'], [10, 0, 0, 5]);
    expect(await statusOf({ publicOrigin: null, tls }, 'fenbu.example')).toBe(421);
    expect(await statusOf({ publicOrigin: null, tls }, 'fenbu.example', { headers: secure })).toBe(421);
  });
});
