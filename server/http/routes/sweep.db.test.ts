import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, makeAccount, openBrowser } from '../../../test/builders/browser.ts';
import { buildPorts } from '../../../test/builders/context.ts';
import { withTestDatabase } from '../../../test/database.ts';
import { createOrganisation } from '../../modules/organisation/mutations.ts';
import { countOpenEntries } from '../../modules/sweep/data.ts';
import { buildApp } from '../app.ts';

const test = withTestDatabase();
const [town, neighbour] = ['150622100', '150622102'];
let app: FastifyInstance;

beforeAll(async () => {
  const services = { db: test.requests, ports: buildPorts(), pack: test.pack, demo: false };
  app = await buildApp(services, { log: 'silent' });
  await makeAccount(test.db, 'town', 'township', [town]);
  await makeAccount(test.db, 'neighbour', 'township', [neighbour]);
  await makeAccount(test.db, 'banner', 'banner', ['150622']);
  await makeAccount(test.db, 'viewer', 'viewer', ['150600']);
  for (const [name, divisionCode] of [
    ['准格尔旗宏远商贸有限公司', town],
    ['准格尔旗天骄餐饮有限公司', neighbour],
  ] as const) {
    await createOrganisation(test.db, test.scope, {
      quarter: '2026Q3',
      divisionCode,
      sector: 'enterprise',
      name,
      source: '走访',
      reason: '建账',
    });
  }
});
afterAll(() => app.close());

const file =
  '企业名称,地址\n准格尔旗宏远商贸有限责任公司,准格尔旗薛家湾镇\n准格尔旗天骄餐饮有限公司,\n准格尔旗紫檀科技有限公司,薛家湾镇\n';

async function enter(name: string): Promise<Browser> {
  const browser = openBrowser(app);
  await browser.signIn(name);
  return browser;
}
async function upload(
  browser: Browser,
  query: Record<string, string> = {},
  text = file,
): Promise<{ status: number; body: { listId?: string; error?: string; params?: Record<string, string> } }> {
  const address = new URLSearchParams({
    division: town,
    quarter: '2026Q3',
    department: 'market',
    date: '2026-09-15',
    ...query,
  });
  const payload = `--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\ncontent-type: text/csv\r\n\r\n${text}\r\n--x--\r\n`;
  const response = await browser.send('POST', `/api/sweep?${address}`, {
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    payload,
  });
  return { status: response.statusCode, body: response.json() };
}

describe('a list handed in over HTTP', () => {
  it('is matched inside the scope of whoever sends it: 1 probable of 3, and what others have is not seen', async () => {
    const browser = await enter('town');
    const { status, body } = await upload(browser);
    expect(status).toBe(200);
    const list = await browser.query('sweep.get', { listId: body.listId });
    expect(list.data.counts).toMatchObject({
      rows: { matched: 0, probable: 1, 'only-theirs': 2, elsewhere: 0 },
      onlyOurs: 0,
    });
    expect(list.data.sure).toBe(1);
  });

  it('is worked through by procedures: decided, added, undone', async () => {
    const browser = await enter('town');
    const { data } = await browser.query('sweep.list', { divisionCode: town, quarter: '2026Q3' });
    const [{ id: listId }] = data;
    expect((await browser.mutate('sweep.decideSure', { listId })).data).toEqual({ rowNumbers: [2] });
    expect((await browser.mutate('sweep.undecide', { listId, rowNumbers: [2] })).status).toBe(200);
    const added = await browser.mutate('sweep.add', {
      listId,
      rowNumber: 4,
      divisionCode: town,
      sector: 'enterprise',
      name: '准格尔旗紫檀科技有限公司',
      uscc: null,
      address: null,
      employees: 12,
    });
    expect(added.data.organisationId).toMatch(/^[0-9a-f-]{36}$/);
    const record = await browser.query('organisation.get', {
      id: added.data.organisationId,
      quarter: '2026Q3',
    });
    expect(record.data.organisation).toMatchObject({ employees: 12, divisionCode: town });
    expect((await browser.query('sweep.get', { listId })).data.counts).toMatchObject({
      open: { probable: 1, 'only-theirs': 1 },
      decided: 1,
    });
  });

  it('is seen by the banner above, and answers to the township beside like one that does not exist', async () => {
    const banner = await enter('banner');
    const { data } = await banner.query('sweep.list', { divisionCode: '150622', quarter: '2026Q3' });
    expect(data).toHaveLength(1);
    const neighbourBrowser = await enter('neighbour');
    const listId = data[0].id;
    const absent = '00000000-0000-4000-8000-000000000000';
    for (const id of [listId, absent]) {
      const answers = [
        await neighbourBrowser.query('sweep.get', { listId: id }),
        await neighbourBrowser.query('sweep.rows', { listId: id, tab: 'probable' }),
        await neighbourBrowser.query('sweep.onlyOurs', { listId: id }),
        await neighbourBrowser.mutate('sweep.decideSure', { listId: id }),
        await neighbourBrowser.mutate('sweep.discard', { listId: id }),
      ];
      expect(answers.map(({ status, code }) => [status, code])).toEqual(
        answers.map(() => [404, 'not-found']),
      );
    }
    expect(await upload(neighbourBrowser)).toMatchObject({
      status: 404,
      body: { error: 'division-unknown' },
    });
  });

  it('handed in by the banner is worked through by each township as far as it falls to it: 1 entry of 3 to the neighbour', async () => {
    const banner = await enter('banner');
    const text =
      '企业名称,地址\n准格尔旗宏运商贸有限公司,薛家湾镇\n准格尔旗天娇餐饮有限公司,大路镇\n准格尔旗砺石科技有限公司,东胜区罕台镇\n';
    const { body } = await upload(banner, { division: '150622', department: 'tax' }, text);
    const listId = body.listId ?? '';
    expect((await banner.query('sweep.get', { listId })).data).toMatchObject({
      whole: true,
      rowCount: 3,
      counts: { rows: { probable: 2, elsewhere: 1 } },
    });
    const browser = await enter('neighbour');
    const { data } = await browser.query('sweep.list', { divisionCode: neighbour, quarter: '2026Q3' });
    expect(data).toMatchObject([
      {
        id: listId,
        whole: false,
        rowCount: 1,
        divisionName: '准格尔旗',
        counts: { rows: { probable: 1 }, onlyOurs: 0 },
      },
    ]);
    expect(await countOpenEntries(test.db, neighbour, '2026Q3')).toBe(1);
    const [row] = (await browser.query('sweep.rows', { listId, tab: 'probable' })).data.rows;
    expect([row.name, row.proposals[0].organisation.name]).toEqual([
      '准格尔旗天娇餐饮有限公司',
      '准格尔旗天骄餐饮有限公司',
    ]);
    const decision = { verdict: 'same', organisationId: row.proposals[0].organisation.id };
    // Row 2 falls to the town.
    expect(await browser.mutate('sweep.decide', { listId, rowNumber: 2, decision })).toMatchObject({
      code: 'not-found',
    });
    expect((await browser.mutate('sweep.decide', { listId, rowNumber: 3, decision })).status).toBe(200);
    expect((await browser.query('sweep.get', { listId })).data.counts.rows).toMatchObject({
      matched: 1,
      probable: 0,
    });
    expect(await countOpenEntries(test.db, neighbour, '2026Q3')).toBe(0);
    for (const answer of [
      await browser.query('sweep.onlyOurs', { listId }),
      await browser.mutate('sweep.discard', { listId }),
    ])
      expect(answer).toMatchObject({ status: 404, code: 'not-found' });
    // What the township decided holds for the banner's next list.
    const next = await upload(banner, { division: '150622', department: 'tax' }, `${text}\n`);
    expect((await banner.query('sweep.get', { listId: next.body.listId })).data.counts).toMatchObject({
      rows: { matched: 1, probable: 1 },
      remembered: 1,
    });
  });

  it('is refused to whoever may not, and says what is wrong with it: role, sign-in, department, date, the same file', async () => {
    expect(await upload(await enter('viewer'))).toMatchObject({ status: 403, body: { error: 'forbidden' } });
    expect(await upload(openBrowser(app))).toMatchObject({ status: 401, body: { error: 'not-signed-in' } });
    const browser = await enter('town');
    const invalid = { status: 400, body: { error: 'invalid-input' } };
    expect(await upload(browser, { department: 'weather' })).toMatchObject(invalid);
    expect(await upload(browser, { department: 'other: ' })).toMatchObject(invalid);
    expect(await upload(browser, { date: '2026-02-30' })).toMatchObject(invalid);
    expect(await upload(browser, { date: '2027-01-01' })).toMatchObject({
      status: 400,
      body: { error: 'sweep-date' },
    });
    expect(await upload(browser)).toMatchObject({
      status: 409,
      body: { error: 'sweep-list-known', params: { listDate: '2026-09-15' } },
    });
    expect(await upload(browser, {}, '甲,乙\n1,2\n')).toMatchObject({ body: { error: 'header-not-found' } });
  });
});
