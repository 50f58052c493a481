import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

const tls = { FENBU_TLS_CERT: 'server.crt', FENBU_TLS_KEY: 'server.key' };

describe('the environment', () => {
  it('means this machine, port 3000 and ./data when nothing is set, an empty variable included', () => {
    expect(readConfig({ HOST: '', FENBU_ORIGIN: '' })).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      dataDir: resolve('data'),
      publicOrigin: null,
      tls: null,
    });
  });

  it('lets no other machine in without TLS: refuses 4 addresses in words, a public origin or not', () => {
    for (const HOST of ['0.0.0.0', '::', '10.0.0.5', 'fenbu.example']) {
      for (const more of [{}, { FENBU_ORIGIN: 'https://fenbu.example' }]) {
        expect(() => readConfig({ HOST, ...more })).toThrow(/FENBU_TLS_CERT/);
      }
      expect(readConfig({ HOST, ...tls })).toMatchObject({
        host: HOST,
        tls: { certFile: resolve('server.crt'), keyFile: resolve('server.key') },
      });
    }
    expect(() => readConfig({ FENBU_TLS_CERT: 'server.crt' })).toThrow(/FENBU_TLS_KEY/);
  });

  it('takes the address of an OSRM or a Valhalla service, and refuses any other in words', () => {
    expect(readConfig({}).routerService).toBeNull();
    const FENBU_ROUTER = 'osrm+http://10.0.0.5:5000/driving';
    const basis = readConfig({ FENBU_ROUTER }).routerService?.open({ factor: 1.4, speedKmh: 40 }).basis;
    expect(basis).toMatchObject({ kind: 'roads', by: 'osrm', name: 'http://10.0.0.5:5000' });
    expect(() => readConfig({ FENBU_ROUTER: 'http://10.0.0.5:5000' })).toThrow(/FENBU_ROUTER/);
  });

  it('takes a public origin that is https, host and port, and nothing else', () => {
    expect(readConfig({ FENBU_ORIGIN: 'https://Fenbu.example:8443/' }).publicOrigin).toBe(
      'https://fenbu.example:8443',
    );
    expect(readConfig({ FENBU_ORIGIN: 'https://10.0.0.5' }).publicOrigin).toBe('https://10.0.0.5');
    for (const wrong of [
      'http://fenbu.example',
      'fenbu.example',
      'https://fenbu.example/path',
      'https://a@fenbu.example',
      '*',
    ]) {
      expect(() => readConfig({ FENBU_ORIGIN: wrong })).toThrow(/FENBU_ORIGIN/);
    }
  });
});
