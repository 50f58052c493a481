import { desc } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnswerableFinding } from '../../../shared/report/report-view.ts';
import { type Browser, makeAccount, openBrowser } from '../../../test/builders/browser.ts';
import { buildPorts } from '../../../test/builders/context.ts';
import { insertOrganisation } from '../../../test/builders/report.ts';
import { withTestDatabase } from '../../../test/database.ts';
import { audit } from '../../db/schema/audit.ts';
import { buildApp } from '../app.ts';

const test = withTestDatabase();
const town = '150627102';
const unit = { divisionCode: town, quarter: '2026Q3' };
const units = { divisionCodes: [town], quarter: unit.quarter };
let app: FastifyInstance;
let township: Browser;
let banner: Browser;
let city: Browser;
let viewer: Browser;

beforeAll(async () => {
  const services = { db: test.requests, ports: buildPorts(), pack: test.pack, demo: false };
  app = await buildApp(services, { log: 'silent' });
  const enter = async (name: string, role: Parameters<typeof makeAccount>[2], code: string) => {
    await makeAccount(test.db, name, role, [code]);
    const browser = openBrowser(app);
    await browser.signIn(name);
    return browser;
  };
  township = await enter('乌兰木伦镇党建办', 'township', town);
  banner = await enter('伊金霍洛旗委组织部', 'banner', '150627');
  city = await enter('鄂尔多斯市委组织部', 'city', '150600');
  viewer = await enter('阿勒腾席热镇领导', 'viewer', '150627100');
  await insertOrganisation(test, { name: '甲商贸有限公司', uscc: '91150627MAX1C6RL3F' });
});
afterAll(() => app.close());

async function publish(): Promise<void> {
  for (const [browser, procedure, input] of [
    [township, 'report.confirmUnchanged', unit],
    [township, 'report.submit', unit],
    [banner, 'report.accept', units],
    [city, 'report.publish', units],
  ] as const) {
    expect((await browser.mutate(procedure, input)).code).toBeNull();
  }
}

const draw = async (browser: Browser, more = '') => {
  const response = await browser.send(
    'GET',
    `/api/sheet?division=${town}&quarter=${unit.quarter}&format=svg${more}`,
  );
  return response.statusCode === 200 ? response.body : response.json().error;
};
const info = async (browser: Browser, more = '') =>
  (await browser.send('GET', `/api/sheet/info?division=${town}&quarter=${unit.quarter}${more}`)).json();

describe('a sheet over HTTP', () => {
  let first: string;

  it('says before publication that it is none, and is no sheet at all for who sees the neighbour only', async () => {
    expect(await draw(township)).toContain('尚未发布');
    expect(await info(township)).toMatchObject({ status: { kind: 'draft' }, organisations: 1 });
    expect(await draw(viewer)).toBe('division-unknown');
  });

  it('is drawn in both revisions after a correction through three levels, the first byte for byte as before', async () => {
    await publish();
    first = await draw(city);
    expect(first).toContain('第1版');
    expect((await city.mutate('report.correct', { ...unit, reason: '漏登一家' })).code).toBeNull();
    await insertOrganisation(test, { name: '乙商贸有限公司', fromQuarter: unit.quarter });
    expect(await draw(township)).toBe(first);
    expect(await info(township, '&revision=draft')).toMatchObject({
      status: { kind: 'draft' },
      organisations: 2,
    });
    const { data } = await township.query('report.tasks', unit);
    const items = data.warnings.map(({ organisationId, code: rule, fingerprint }: AnswerableFinding) => ({
      organisationId,
      rule,
      fingerprint,
    }));
    await township.mutate('report.answerFindings', { ...unit, items, answer: '正在办理' });
    await publish();
    expect(await draw(township, '&revision=1')).toBe(first);
    const second = await draw(township);
    expect(second).toContain('第2版');
    expect(second).toBe(await draw(city, '&revision=2'));
  });

  it('refuses a revision that was never published, and one that is no number', async () => {
    expect(await draw(city, '&revision=3')).toBe('not-found');
    for (const revision of ['0', '-1', 'x', '1e9'])
      expect(await draw(city, `&revision=${revision}`)).toBe('invalid-input');
  });

  it('tells the audit which revision left the product', async () => {
    await draw(banner, '&revision=1&download=1');
    const [last] = await test.db.select().from(audit).orderBy(desc(audit.number)).limit(1);
    expect(last).toMatchObject({
      action: 'sheet.export',
      subject: town,
      detail: { quarter: unit.quarter, format: 'svg', revision: 1 },
    });
  });
});
