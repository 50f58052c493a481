import { desc } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, makeAccount, openBrowser } from '../../../test/builders/browser.ts';
import { buildPorts } from '../../../test/builders/context.ts';
import { insertOrganisation } from '../../../test/builders/report.ts';
import { withTestDatabase } from '../../../test/database.ts';
import { audit } from '../../db/schema/audit.ts';
import { buildApp } from '../app.ts';

const test = withTestDatabase();
const [banner, town] = ['150627', '150627102'];
const quarter = '2026Q3';
let app: FastifyInstance;
let viewer: Browser;
let planner: Browser;

beforeAll(async () => {
  app = await buildApp(
    { db: test.requests, ports: buildPorts(), pack: test.pack, demo: false },
    { log: 'silent' },
  );
  const enter = async (name: string, role: Parameters<typeof makeAccount>[2]) => {
    await makeAccount(test.db, name, role, [banner]);
    const browser = openBrowser(app);
    await browser.signIn(name);
    return browser;
  };
  viewer = await enter('伊金霍洛旗领导', 'viewer');
  planner = await enter('伊金霍洛旗阵地规划', 'planner');
  // Above-scale, one of them with a long name that begins like a formula; nobody is organised.
  await insertOrganisation(test, { name: '甲煤炭有限公司', employees: 320 });
  await insertOrganisation(test, { name: '乙商贸有限公司', employees: 80 });
  await insertOrganisation(test, { name: '丙商店', employees: 3 });
});
afterAll(() => app.close());

/** What a Word document of the brief says, as text. */
async function said(browser: Browser, more = ''): Promise<string> {
  const response = await browser.send(
    'GET',
    `/api/brief?division=${banner}&quarter=${quarter}&format=docx${more}`,
  );
  expect(response.statusCode).toBe(200);
  const files = unzipSync(new Uint8Array(response.rawPayload));
  return strFromU8(files['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, '');
}

describe('a brief over HTTP', () => {
  it('says of 2 above-scale enterprises that 0 are organised and 2 more reach 80 %, and that nothing is published', async () => {
    const text = await said(viewer);
    // 80 % of 2 is 1.6: two.
    expect(text).toContain('规模以上非公企业2家，已组建党组织0家，组建率0.0%，距80%的目标还差2家');
    expect(text).toContain('尚未发布');
    expect(text).toContain('甲煤炭有限公司');
    expect(text).not.toContain('丙商店');
  });

  it('names nobody in the public variant, and writes its 3 enterprises as a sum', async () => {
    const text = await said(viewer, '&variant=public');
    expect(text).toContain('非公企业3家');
    expect(text).not.toContain('甲煤炭有限公司');
    expect(text).not.toContain('未组建');
  });

  it('comes as 2 pages of PDF under a Chinese name, and the audit says that it left', async () => {
    const response = await viewer.send('GET', `/api/brief?division=${town}&quarter=${quarter}`);
    expect(response.headers['content-type']).toBe('application/pdf');
    expect(response.headers['content-disposition']).toContain(
      encodeURIComponent('乌兰木伦镇党建工作季度简报'),
    );
    expect(response.rawPayload.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(2);
    const [last] = await test.db.select().from(audit).orderBy(desc(audit.number)).limit(1);
    expect(last).toMatchObject({
      action: 'brief.export',
      subject: town,
      detail: { quarter, format: 'pdf', variant: 'internal' },
    });
  });

  it('says — of a division of which nothing was published as of an instant before', async () => {
    const text = await said(viewer, '&asof=2020-01-01T00:00:00Z');
    expect(text).toContain('没有规模以上非公企业');
  });

  it('is refused to the planner, for another banner, and for what makes no sense', async () => {
    const status = async (browser: Browser, query: string) =>
      (await browser.send('GET', `/api/brief?${query}`)).statusCode;
    expect(await status(planner, `division=${banner}&quarter=${quarter}`)).toBe(403);
    expect(await status(viewer, `division=150622&quarter=${quarter}`)).toBe(404);
    expect(await status(viewer, `division=${banner}&quarter=2026Q9`)).toBe(400);
    expect(await status(viewer, `division=${banner}&quarter=${quarter}&asof=yesterday`)).toBe(400);
  });
});
