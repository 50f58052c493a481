import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/app-error.ts';
import { makeAccount, openBrowser } from '../../../test/builders/browser.ts';
import { buildPorts } from '../../../test/builders/context.ts';
import { withTestDatabase } from '../../../test/database.ts';
import { fakeRoadFileReader } from '../../adapters/road-file/fake-road-file-reader.ts';
import { roadNetwork } from '../../db/schema/road.ts';
import { buildApp } from '../app.ts';

const test = withTestDatabase();
let app: FastifyInstance;
let filesRead = 0;

beforeAll(async () => {
  // Files that begin with `bad` are refused as the real reader refuses them.
  const roadFiles = {
    read: async (bytes: Uint8Array, fileName: string) => {
      filesRead += 1;
      if (fileName.startsWith('bad')) throw new AppError('road-datum', { found: 'GCS_Beijing_1954' });
      return fakeRoadFileReader.read(bytes, fileName);
    },
  };
  const services = { db: test.requests, ports: { ...buildPorts(), roadFiles }, pack: test.pack, demo: false };
  app = await buildApp(services, { log: 'silent' });
  await makeAccount(test.db, 'city', 'city', ['150600']);
  await makeAccount(test.db, 'banner', 'banner', ['150622']);
});
afterAll(() => app.close());

async function send(name: string, fileName: string, text = 'roads') {
  const browser = openBrowser(app);
  await browser.signIn(name);
  const payload = `--x\r\ncontent-disposition: form-data; name="file"; filename="${fileName}"\r\n\r\n${text}\r\n--x--\r\n`;
  const response = await browser.send('POST', '/api/roads', {
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    payload,
  });
  return { status: response.statusCode, body: response.json() as Record<string, unknown>, browser };
}

describe('a road file handed in over HTTP', () => {
  it('is kept once, listed with its figures, and used after it is made active', async () => {
    const first = await send('city', '全市道路.gpkg');
    expect(first).toMatchObject({ status: 200, body: { isKnown: false } });
    const { id } = first.body;
    expect((await send('city', '同一个.gpkg')).body).toEqual({ id, isKnown: true });
    const list = await first.browser.query('road.list');
    expect(list.data).toMatchObject([{ id, name: '全市道路', active: false, report: { roads: 1 } }]);
    expect((await first.browser.mutate('road.activate', { id })).status).toBe(200);
    const { data } = await first.browser.query('road.basis', { quarter: '2026Q3' });
    expect(data.basis).toMatchObject({ kind: 'roads', name: '全市道路', networkId: id });
  });

  it('that is refused leaves nothing behind', async () => {
    const { status, body } = await send('city', 'bad.zip', 'other roads');
    expect({ status, body }).toEqual({
      status: 400,
      body: { error: 'road-datum', params: { found: 'GCS_Beijing_1954' } },
    });
    expect(await test.db.select({ id: roadNetwork.id }).from(roadNetwork)).toHaveLength(1);
  });

  it('by whoever may not is refused before it is read', async () => {
    const before = filesRead;
    expect(await send('banner', 'a.zip')).toMatchObject({ status: 403, body: { error: 'forbidden' } });
    expect(filesRead).toBe(before);
  });
});
