import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { and, eq, sql } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAccount, movedClock, openBrowser } from '../../../test/builders/browser.ts';
import { buildPorts } from '../../../test/builders/context.ts';
import { withTestDatabase } from '../../../test/database.ts';
import { fakePasswordHasher } from '../../adapters/password.ts';
import { account } from '../../db/schema/account.ts';
import { audit } from '../../db/schema/audit.ts';
import { snapshot } from '../../db/schema/report.ts';
import { seedDemoAccounts } from '../../modules/sample/demo-accounts.ts';
import { seedSampleCity } from '../../modules/sample/mutations.ts';
import { seedReports } from '../../modules/sample/reports.ts';
import { buildApp } from '../app.ts';

const run = promisify(execFile);
const test = withTestDatabase();
const clock = movedClock('2026-11-24T02:00:00Z');
const ports = buildPorts(clock);
const folder = mkdtempSync(join(tmpdir(), 'fenbu-ogc-'));
const [banner, town, otherBanner] = ['150622', '150622100', '150625'];
/** The last quarter of which everything is published in the sample city. */
const quarter = '2026Q2';
const tokens = new Map<string, string>();
const ids = new Map<string, string>();
let app: FastifyInstance;
let address: string;

async function makeToken(name: string, label: string, days = 90): Promise<{ id: string; token: string }> {
  const browser = openBrowser(app);
  expect((await browser.signIn(name)).code).toBeNull();
  const { data, code } = await browser.mutate('account.createToken', { label, days });
  expect(code).toBeNull();
  return data;
}

beforeAll(async () => {
  await seedSampleCity(test.db, { pack: test.pack, seed: 'fenbu' });
  await seedDemoAccounts(test.db, fakePasswordHasher, test.pack.divisions, clock.now());
  await seedReports(test.db, test.scope, 'fenbu');
  app = await buildApp({ db: test.requests, ports, pack: test.pack, demo: false }, { log: 'silent' });
  await app.listen({ port: 0, host: '127.0.0.1' });
  address = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/ogc`;
  for (const [name, role, code] of [
    ['ogc-city', 'city', '150600'],
    ['ogc-banner', 'banner', banner],
    ['ogc-town', 'township', town],
    ['ogc-other', 'banner', otherBanner],
    ['ogc-planner', 'planner', '150600'],
  ] as const) {
    ids.set(name, await makeAccount(test.db, name, role, [code]));
    tokens.set(name, (await makeToken(name, 'QGIS')).token);
  }
}, 300_000);
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const basic = (token: string) => ({
  authorization: `Basic ${Buffer.from(`qgis:${token}`).toString('base64')}`,
});
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

async function get(path: string, headers: Record<string, string> = bearer(tokens.get('ogc-city') ?? '')) {
  const response = await fetch(`${address}${path}`, { headers });
  // biome-ignore lint/suspicious/noExplicitAny: an answer, looked at by the test
  return { status: response.status, headers: response.headers, body: (await response.json()) as any };
}
const as = (name: string) => bearer(tokens.get(name) ?? '');

/** What was frozen of a quarter, read past every layer above the table. */
async function frozen(where = sql`true`) {
  const rows = await test.db
    .select()
    .from(snapshot)
    .where(and(eq(snapshot.quarter, quarter), where));
  return rows.map(({ facts }) => JSON.parse(facts));
}

/** Runs a program of GDAL beside the server. Missing is a failure, never a skip. */
async function gdal(
  program: 'ogrinfo' | 'ogr2ogr',
  args: readonly string[],
  token?: string,
): Promise<string> {
  const env = {
    ...process.env,
    no_proxy: '127.0.0.1',
    ...(token ? { GDAL_HTTP_AUTH: 'BASIC', GDAL_HTTP_USERPWD: `qgis:${token}` } : {}),
  };
  try {
    const { stdout } = await run(program, [...args], { env, maxBuffer: 64 * 1024 * 1024 });
    return stdout;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new Error(`${program} is missing: install Debian's gdal-bin`);
    throw error;
  }
}

const countIn = (info: string) => Number(/Feature Count: (\d+)/.exec(info)?.[1]);

describe('OGR as QGIS uses it', () => {
  it('finds the 4 layers, and as many features as are frozen in 88 units', async () => {
    const token = tokens.get('ogc-city');
    const listed = await gdal('ogrinfo', ['-ro', `OAPIF:${address}`], token);
    for (const id of ['organisations', 'divisions', 'venues', 'indicators']) expect(listed).toContain(id);
    const facts = await frozen();
    expect(facts).toHaveLength(88);
    const operating = facts.flatMap(({ organisations }) =>
      organisations.filter(({ status }: { status: string }) => status === 'operating'),
    );
    const counts = async (layer: string) =>
      countIn(await gdal('ogrinfo', ['-ro', '-so', `OAPIF:${address}`, layer], token));
    expect(operating.length).toBeGreaterThan(2000);
    expect(await counts('organisations')).toBe(operating.length);
    expect(await counts('venues')).toBe(facts.flatMap(({ venues }) => venues).length);
    // 88 units, 9 banners and the city.
    expect(await counts('divisions')).toBe(98);
    expect(await counts('indicators')).toBe(98);
  });

  it('reads every page: names, places, numbers and party organisations as they were frozen, those without a place too', async () => {
    const file = join(folder, 'organisations.geojson');
    await gdal(
      'ogr2ogr',
      [
        ...['-f', 'GeoJSON', file, `OAPIF:${address}`, 'organisations', '-oo', 'PAGE_SIZE=700'],
        ...['-lco', 'COORDINATE_PRECISION=9'],
      ],
      tokens.get('ogc-banner'),
    );
    const read = JSON.parse(readFileSync(file, 'utf8')).features;
    const facts = (await frozen(sql`division_code like '150622%'`)).flatMap(
      ({ organisations }) => organisations,
    );
    const byId = new Map(facts.map((each) => [each.id, each]));
    expect(read.length).toBe(facts.filter(({ status }) => status === 'operating').length);
    expect(read.length).toBeGreaterThan(300);
    expect(read.some(({ geometry }: { geometry: unknown }) => geometry === null)).toBe(true);
    for (const { id, geometry, properties } of read) {
      const record = byId.get(id ?? properties.id);
      expect(properties).toMatchObject({
        name: record.name,
        uscc: record.uscc,
        employees: record.employees,
        division_code: record.divisionCode,
        organised: record.partyOrganisation !== null,
        star_grade: record.partyOrganisation?.grade ?? null,
        quarter,
        published_revision: 1,
      });
      expect(geometry?.coordinates.map((degrees: number) => degrees.toFixed(7)) ?? null).toEqual(
        record.lngLat?.map((degrees: number) => degrees.toFixed(7)) ?? null,
      );
    }
  });

  it('reads the GeoPackage of the same quarter: count, extent, EPSG:4326, a value list, and back through GeoJSON', async () => {
    const browser = openBrowser(app);
    await browser.signIn('ogc-banner');
    const response = await browser.send(
      'GET',
      `/api/export?format=gpkg&quarter=${quarter}&division=${banner}`,
    );
    expect(response.statusCode).toBe(200);
    const [file, back] = [join(folder, 'banner.gpkg'), join(folder, 'back.geojson')];
    writeFileSync(file, response.rawPayload);
    const info = await gdal('ogrinfo', ['-ro', '-al', '-so', file]);
    const facts = (await frozen(sql`division_code like '150622%'`)).flatMap(
      ({ organisations }) => organisations,
    );
    const operating = facts.filter(({ status }) => status === 'operating');
    expect(countIn(info)).toBe(operating.length);
    expect(info).toContain('ID["EPSG",4326]');
    expect(info).toContain('domain name=sector_values');
    expect(info).toContain('已发布');
    const places = operating.flatMap(({ lngLat }) => (lngLat ? [lngLat] : []));
    const extent = /Extent: \(([\d.]+), ([\d.]+)\) - \(([\d.]+), ([\d.]+)\)/.exec(info)?.slice(1).map(Number);
    const [lngs, lats] = [places.map(([lng]) => lng), places.map(([, lat]) => lat)];
    const bounds = [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
    for (const [index, edge] of bounds.entries()) expect(extent?.[index]).toBeCloseTo(edge, 5);
    await gdal('ogr2ogr', ['-f', 'GeoJSON', back, file]);
    const read = JSON.parse(readFileSync(back, 'utf8')).features;
    expect(
      new Set(read.map((each: { id?: string; properties: { id: string } }) => each.id ?? each.properties.id)),
    ).toEqual(new Set(operating.map(({ id }) => id)));
  });
});

describe('who gets in', () => {
  it('nobody without a token: 401 and how to show one, on each of the 7 kinds of page', async () => {
    const pages = [
      '',
      '/conformance',
      '/api',
      '/collections',
      '/collections/venues',
      '/collections/venues/items',
      '/collections/venues/items/x',
    ];
    for (const page of pages) {
      const { status, headers, body } = await get(page, {});
      expect({ page, status, code: body.code }).toEqual({ page, status: 401, code: 'not-signed-in' });
      expect(headers.get('www-authenticate')).toMatch(/^Basic realm=.*Bearer realm=/);
    }
  });

  it('a wrong, a revoked, an expired token, and that of a suspended account: 401 each; the right one 200', async () => {
    const made = await makeToken('ogc-town', 'for a day', 1);
    const spare = await makeToken('ogc-town', 'spare');
    const status = async (token: string) => (await get('/collections', basic(token))).status;
    expect(await status('A'.repeat(43))).toBe(401);
    expect(await status('short')).toBe(401);
    expect([await status(made.token), await status(spare.token)]).toEqual([200, 200]);
    const browser = openBrowser(app);
    await browser.signIn('ogc-town');
    // A cookie does not help a wrong token.
    const both = await fetch(`${address}/collections`, {
      headers: { ...bearer('A'.repeat(43)), cookie: `fenbu=${browser.cookies.get('fenbu')}` },
    });
    expect(both.status).toBe(401);
    expect((await browser.send('GET', '/ogc/collections')).statusCode).toBe(200);
    expect((await browser.mutate('account.revokeToken', { id: spare.id })).status).toBe(200);
    expect(await status(spare.token)).toBe(401);
    await test.db
      .update(account)
      .set({ suspended: true })
      .where(eq(account.id, ids.get('ogc-town') ?? ''));
    expect(await status(made.token)).toBe(401);
    await test.db
      .update(account)
      .set({ suspended: false })
      .where(eq(account.id, ids.get('ogc-town') ?? ''));
    expect(await status(made.token)).toBe(200);
    clock.move(25 * 3_600_000);
    expect(await status(made.token)).toBe(401);
    expect(await status(tokens.get('ogc-town') ?? '')).toBe(200);
  });

  it('a planner not: taking data out is not theirs; and a token opens nothing but /ogc', async () => {
    expect((await get('', as('ogc-planner'))).status).toBe(403);
    const response = await app.inject({
      url: `/api/points?quarter=${quarter}`,
      headers: { host: '127.0.0.1:3000', ...as('ogc-city') },
    });
    expect(response.statusCode).toBe(401);
  });

  it('guessing is slowed down after 30 wrong ones from one address, a right one is not', async () => {
    const from = (headers: Record<string, string>) =>
      app.inject({
        url: '/ogc/conformance',
        headers: { host: '127.0.0.1:3000', ...headers },
        remoteAddress: '127.0.0.9',
      });
    let last = 0;
    for (let guess = 0; guess < 40; guess += 1)
      last = (await from(bearer(String(guess).padStart(43, 'g')))).statusCode;
    expect(last).toBe(429);
    expect((await from(as('ogc-city'))).statusCode).toBe(200);
  });
});

describe('what is to be seen', () => {
  it('only the own divisions: an item of another banner is not there', async () => {
    const [one] = (await get(`/collections/organisations/items?limit=1`, as('ogc-other'))).body.features;
    expect(
      (await get(`/collections/organisations/items/${one.id}`, as('ogc-other'))).body.properties,
    ).toEqual(one.properties);
    expect((await get(`/collections/organisations/items/${one.id}`, as('ogc-banner'))).status).toBe(404);
    const { body } = await get('/collections/divisions/items', as('ogc-town'));
    expect(body.features.map(({ id }: { id: string }) => id)).toEqual([town]);
    expect(
      (await get('/collections/divisions/items?parent_code=150622', as('ogc-other'))).body.numberMatched,
    ).toBe(0);
  });

  it('nothing of 2026Q3, of which nothing is published: no feature, and no item', async () => {
    const { body } = await get('/collections/organisations/items?quarter=2026Q3');
    expect(body).toMatchObject({ numberMatched: 0, numberReturned: 0, features: [], quarter: '2026Q3' });
    const [one] = (await get('/collections/organisations/items?limit=1')).body.features;
    expect((await get(`/collections/organisations/items/${one.id}?quarter=2026Q3`)).status).toBe(404);
  });

  it('pages through next links that name quarter and filter, each feature once', async () => {
    const seen: string[] = [];
    let next: string | undefined = `${address}/collections/organisations/items?limit=400&sector=social`;
    let matched = 0;
    while (next) {
      const response: Response = await fetch(next, { headers: as('ogc-city') });
      // biome-ignore lint/suspicious/noExplicitAny: an answer, looked at by the test
      const body: any = await response.json();
      expect(response.headers.get('content-type')).toBe('application/geo+json; charset=utf-8');
      matched = body.numberMatched;
      expect(body.numberReturned).toBe(body.features.length);
      seen.push(...body.features.map(({ id }: { id: string }) => id));
      next = body.links.find(({ rel }: { rel: string }) => rel === 'next')?.href;
      if (next) expect(next).toContain(`quarter=${quarter}`);
    }
    const facts = (await frozen()).flatMap(({ organisations }) => organisations);
    const social = facts.filter(({ sector, status }) => sector === 'social' && status === 'operating');
    expect([seen.length, new Set(seen).size, matched]).toEqual([social.length, social.length, social.length]);
  });

  it('filters by box, property, status and time, and refuses what it does not know', async () => {
    const count = async (query: string) =>
      (await get(`/collections/organisations/items?limit=1&${query}`)).body.numberMatched;
    const facts = (await frozen()).flatMap(({ organisations }) => organisations);
    const operating = facts.filter(({ status }) => status === 'operating');
    const inBox = operating.filter(
      ({ lngLat }) => lngLat && lngLat[0] >= 110 && lngLat[0] <= 110.5 && lngLat[1] >= 39 && lngLat[1] <= 40,
    );
    expect(await count('bbox=110,39,110.5,40')).toBe(inBox.length);
    expect(await count('bbox=110,39,0,110.5,40,9000')).toBe(inBox.length);
    expect(await count('organised=false&above_scale=true')).toBe(
      operating.filter(
        (each) => !each.partyOrganisation && each.sector === 'enterprise' && (each.employees ?? 0) >= 50,
      ).length,
    );
    expect(await count('status=all')).toBe(facts.length);
    expect(await count('status=suspended')).toBe(facts.filter(({ status }) => status === 'suspended').length);
    expect(await count('datetime=2026-05-01')).toBe(operating.length);
    expect(await count('datetime=2026-05-01/..')).toBe(operating.length);
    expect(await count(`quarter=${quarter}&datetime=2025-05-01T00:00:00Z`)).toBe(0);
    for (const wrong of [
      'limit=0',
      'limit=x',
      'bbox=1,2,3',
      'datetime=yesterday',
      'colour=red',
      'organised=perhaps',
      'status=gone',
      'quarter=2026',
      'f=html',
    ]) {
      expect({ wrong, status: (await get(`/collections/organisations/items?${wrong}`)).status }).toEqual({
        wrong,
        status: 400,
      });
    }
    expect((await get('/collections/members/items')).status).toBe(404);
  });

  it('adds banners up from their units: numerators, denominators, and a rate of the sums', async () => {
    const items = (await get('/collections/indicators/items')).body.features;
    const units = items.filter(
      ({ properties }: { properties: { parent_code: string } }) => properties.parent_code === banner,
    );
    const whole = items.find(({ id }: { id: string }) => id === banner).properties;
    for (const part of ['numerator', 'denominator']) {
      const name = `above_scale_organised_${part}`;
      expect(whole[name]).toBe(
        units.reduce(
          (sum: number, each: { properties: Record<string, number> }) => sum + (each.properties[name] ?? 0),
          0,
        ),
      );
    }
    expect(whole.above_scale_organised_rate).toBe(
      whole.above_scale_organised_numerator / whole.above_scale_organised_denominator,
    );
    expect(whole.published_units).toBe(units.length);
  });

  it('describes itself: absolute links, conformance, OpenAPI with every property, and that it is a sample for internal use', async () => {
    const landing = (await get('')).body;
    expect(landing.links.map(({ rel }: { rel: string }) => rel)).toEqual([
      'self',
      'service-desc',
      'conformance',
      'data',
    ]);
    for (const { href } of landing.links) expect(href.startsWith(address)).toBe(true);
    expect(landing.description).toContain('内部使用');
    expect(landing.description).toContain('虚构');
    expect((await get('/conformance')).body.conformsTo).toHaveLength(3);
    const api = (await get('/api')).body;
    const [item] = (await get('/collections/venues/items?limit=1')).body.features;
    const parameters = api.paths['/collections/venues/items'].get.parameters.map(
      ({ name }: { name?: string }) => name,
    );
    for (const name of Object.keys(item.properties))
      if (name !== 'quarter') expect(parameters).toContain(name);
    expect(JSON.stringify(api)).not.toMatch(/"(export|official)\./);
    const { collections } = (await get('/collections')).body;
    expect(collections.map(({ id }: { id: string }) => id)).toEqual([
      'organisations',
      'divisions',
      'venues',
      'indicators',
    ]);
    expect(collections[0].extent.temporal.interval[0][1]).toBe('2026-06-30T23:59:59+08:00');
    // Behind a proxy the public name would stand there; here it is the host that was asked.
    expect((await get('/')).status).toBe(200);
  });

  it('stands in the audit: what was read, how often, no names', async () => {
    const rows = await test.db.select().from(audit).where(eq(audit.action, 'ogc.read'));
    expect(rows.length).toBeGreaterThan(0);
    for (const { detail } of rows)
      expect(Object.keys(detail).sort()).toEqual(['collection', 'count', 'quarter']);
    expect(
      await test.db.select().from(audit).where(eq(audit.action, 'account.create-token')),
    ).not.toHaveLength(0);
  });
});
