import { eq } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyFilter, facetChoices, facets } from '../../../shared/organisation-filter.ts';
import { makeAccount, movedClock, openBrowser } from '../../../test/builders/browser.ts';
import { buildPorts } from '../../../test/builders/context.ts';
import { withTestDatabase } from '../../../test/database.ts';
import { fakeExportWriter } from '../../adapters/export/fake-export-writer.ts';
import { audit } from '../../db/schema/audit.ts';
import { prepareExport } from '../../modules/export/take-export.ts';
import { listOrganisations } from '../../modules/organisation/data.ts';
import { seedSampleCity } from '../../modules/sample/mutations.ts';
import { buildApp } from '../app.ts';

const test = withTestDatabase();
const clock = movedClock('2026-11-24T02:00:00Z');
const quarter = '2026Q3';
const town = '150622100';
let app: FastifyInstance;

beforeAll(async () => {
  await seedSampleCity(test.db, { pack: test.pack, seed: 'fenbu', organisations: 900 });
  await makeAccount(test.db, 'export-banner', 'banner', ['150622']);
  app = await buildApp(
    { db: test.requests, ports: buildPorts(clock), pack: test.pack, demo: false },
    { log: 'silent' },
  );
});
afterAll(() => app.close());

const asked = {
  quarter,
  divisionCode: '150622',
  filter: emptyFilter,
  picked: [],
  bounds: null,
  asOf: null,
  language: 'zh-CN',
} as const;
const prepare = (more: Partial<Parameters<typeof prepareExport>[2]> = {}) =>
  prepareExport(test.db, test.scope, { ...asked, format: 'geojson', ...more }, clock.now());
const operatingIn = async (code: string) =>
  (await listOrganisations(test.db, test.scope, quarter)).filter(
    ({ divisionCode, status }) => status === 'operating' && divisionCode.startsWith(code),
  );

async function take(query: string) {
  const browser = openBrowser(app);
  await browser.signIn('export-banner');
  return browser.send('GET', `/api/export?quarter=${quarter}&division=150622&${query}`);
}

describe('an export of what is seen', () => {
  it('holds every operating organisation of the banner, those without a place too, and counts both', async () => {
    const operating = await operatingIn('150622');
    const { count, unlocated, batches, set } = await prepare();
    const writer = fakeExportWriter();
    for await (const _ of writer.write(set, batches()));
    expect(operating.length).toBeGreaterThan(50);
    expect(new Set(writer.rows.map(({ id }) => id))).toEqual(new Set(operating.map(({ id }) => id)));
    expect(count).toBe(operating.length);
    expect(unlocated).toBe(operating.filter(({ lngLat }) => lngLat === null).length);
    expect(writer.rows.filter(({ lngLat }) => lngLat === null)).toHaveLength(unlocated);
  });

  it('follows filter, legend and extent as the page does, and says each in words', async () => {
    const operating = await operatingIn('150622');
    const gaps = operating.filter(
      (each) => each.sector === 'enterprise' && (each.employees ?? 0) >= 50 && !each.partyOrganisation,
    );
    const byFilter = await prepare({
      filter: { ...emptyFilter, scale: ['above'], organised: ['unorganised'] },
    });
    expect(byFilter.count).toBe(gaps.length);
    expect((await prepare({ picked: ['unorganised-above-scale'] })).count).toBe(gaps.length);
    const about = Object.fromEntries(byFilter.set.about);
    expect(about.筛选).toContain('规模以上');
    expect(about.筛选).toContain('未组建');
    const bounds = [110, 39, 111, 40] as const;
    const inside = operating.filter(
      ({ lngLat }) => lngLat && lngLat[0] >= 110 && lngLat[0] <= 111 && lngLat[1] >= 39 && lngLat[1] <= 40,
    );
    const byBounds = await prepare({ bounds });
    expect([byBounds.count, byBounds.unlocated]).toEqual([inside.length, 0]);
    expect(Object.fromEntries(byBounds.set.about).图面范围).toContain('未定位的单位不在图面内');
  });

  it('says division, quarter, that nothing is published, counts, date, internal use, and that it is a sample', async () => {
    const { set, fileName } = await prepare({ format: 'xlsx' });
    expect(Object.fromEntries(set.about)).toMatchObject({
      辖区: expect.stringContaining('准格尔旗'),
      季度: '2026年第三季度（截至 2026-09-30）',
      季报: '尚未发布，数据取自台账',
      筛选: '无（全部正常经营的单位）',
      导出日期: '2026-11-24',
      使用范围: '内部使用，不得公开',
      样例: '样例数据，均为虚构',
    });
    expect(fileName).toBe('样例-准格尔旗非公企业和社会组织-2026Q3.xlsx');
    // Pinned to a moment before anything was published there is nothing to take.
    expect((await prepare({ asOf: '2026-11-24T00:00:00Z' })).count).toBe(0);
  });

  it('has no column of people or telephones, every title in words, in both languages and shapes', async () => {
    for (const language of ['zh-CN', 'en'] as const) {
      for (const format of ['csv', 'gpkg'] as const) {
        const { columns } = (await prepare({ language, format })).set;
        for (const { name, title, choices = [] } of columns) {
          expect(name).not.toMatch(/phone|secretary|person|leader|instructor_name/);
          expect(title).not.toMatch(/^export\./);
          for (const { text } of choices) expect(text).not.toMatch(/^(screen|export|symbol|liaison)\./);
        }
        // Every choice of every facet, too, in the line that says the filter.
        const filter = Object.fromEntries(facets.map((facet) => [facet, facetChoices[facet]]));
        const { about } = (await prepare({ language, format, filter: filter as never })).set;
        for (const [label, text] of about) expect(label + text).not.toMatch(/(screen|export|official)\./);
      }
    }
  });

  it('comes as 4 formats with their types and names, each in the audit with its count and no value', async () => {
    const types = {
      xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      csv: 'text/csv; charset=utf-8',
      geojson: 'application/geo+json; charset=utf-8',
      gpkg: 'application/geopackage+sqlite3',
    };
    for (const [format, type] of Object.entries(types)) {
      const response = await take(`format=${format}&sector=social`);
      expect([response.statusCode, response.headers['content-type']]).toEqual([200, type]);
      expect(response.headers['content-disposition']).toContain(`.${format}`);
      expect(response.rawPayload.length).toBeGreaterThan(100);
    }
    const rows = await test.db.select().from(audit).where(eq(audit.action, 'organisation.export'));
    const social = (await operatingIn('150622')).filter(({ sector }) => sector === 'social').length;
    expect(rows.map(({ detail }) => detail.format).sort()).toEqual(Object.keys(types).sort());
    for (const { subject, detail } of rows) {
      expect(subject).toBe('150622');
      expect(Object.keys(detail).sort()).toEqual(['count', 'format', 'quarter', 'unlocated']);
      expect(detail.count).toBe(social);
    }
  });

  it('of another banner is 404, of nonsense 400, and leaves no trace in the audit', async () => {
    const before = await test.db.$count(audit, eq(audit.action, 'organisation.export'));
    const browser = openBrowser(app);
    await browser.signIn('export-banner');
    const status = async (query: string) =>
      (await browser.send('GET', `/api/export?quarter=${quarter}&${query}`)).statusCode;
    expect(await status('format=csv&division=150625')).toBe(404);
    expect(await status(`format=csv&division=${town}&grade=9`)).toBe(400);
    expect(await status(`format=doc&division=${town}`)).toBe(400);
    expect(await test.db.$count(audit, eq(audit.action, 'organisation.export'))).toBe(before);
  });
});
