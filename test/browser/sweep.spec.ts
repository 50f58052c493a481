import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { ensureRegionPack } from '../../geodata/pack-folder.ts';
import { generateSample } from '../../server/modules/sample/generate.ts';
import { buildDepartmentList } from '../builders/department-list.ts';
import { violations } from './violations.ts';
import { desk, phone, withBrowser } from './with-browser.ts';

const browsing = withBrowser();
const place = '/?page=sweep&division=150626&quarter=2026Q3';
let csv = '';

/** What market regulation would say of 60 enterprises of 乌审旗 in the demo's own city, and one more of elsewhere. */
beforeAll(async () => {
  const pack = await ensureRegionPack('150600');
  const city = generateSample(pack, { seed: 'fenbu', organisations: 3000 });
  const latest = new Map(city.organisationStates.map((state) => [state.organisationId, state]));
  const enterprises = [...latest.values()].filter(
    (state) =>
      state.divisionCode.startsWith('150626') &&
      state.sector === 'enterprise' &&
      state.status === 'operating',
  );
  const rows = buildDepartmentList(enterprises, 60, 'browser').map(({ name, uscc, address }) =>
    [name, uscc ?? '', '张某', address ?? ''].join(','),
  );
  csv = ['企业名称,统一社会信用代码,法定代表人,住所', ...rows, '某某商贸有限公司,,,包头市昆都仑区'].join(
    '\n',
  );
});

async function upload(page: Page, text: string): Promise<void> {
  await page.getByTestId('sweep-page').waitFor();
  await page.getByLabel('提供部门').click();
  await page.getByTitle('市场监管').click();
  await page.getByLabel('名单日期').fill('2026-09-15');
  await page.keyboard.press('Enter');
  const file = { name: '市场监管名单.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByTestId('sweep-upload').click();
}

const countOf = async (page: Page, tab: string) =>
  Number(await page.getByTestId(`sweep-tab-${tab}`).locator('strong').textContent());
const becomes = (page: Page, tab: string, count: number) =>
  expect.poll(() => countOf(page, tab), { timeout: 20_000 }).toBe(count);

/** The header has tests of its own. */
const violationsHere = async (page: Page) =>
  (await violations(page)).filter((each) => !each.includes('.ant-dropdown-trigger'));

/** Other tests hand in reports, which open entries would keep back. */
async function discard(page: Page): Promise<void> {
  await page.getByRole('button', { name: '移除名单' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '移除名单' }).click();
  await page.getByRole('heading', { name: '排查会商' }).waitFor();
}

describe('the sweep', () => {
  it("matches a department's 61 entries, and settles the pairs by keys, by buttons and at once, each undone", async () => {
    const page = await browsing.open(place);
    await upload(page, csv);
    await page.getByTestId('sweep-pair').waitFor();
    const start = {
      matched: await countOf(page, 'matched'),
      probable: await countOf(page, 'probable'),
      theirs: await countOf(page, 'only-theirs'),
    };
    expect(start.matched + start.probable + start.theirs).toBe(60);
    expect(start.probable).toBeGreaterThanOrEqual(5);
    expect(await page.getByText('另有 1 户地址在其他辖区').count()).toBe(1);
    expect(await page.getByText('未读取的列：法定代表人').count()).toBe(1);
    expect(await page.locator('[data-testid=sweep-pair] mark').count()).toBeGreaterThan(0);
    expect(await violationsHere(page)).toEqual([]);

    const position = () => page.getByTestId('sweep-pair').getAttribute('aria-label');
    expect(await position()).toBe(`第 1 对，共 ${start.probable} 对`);
    await page.keyboard.press('ArrowRight');
    await expect.poll(position).toBe(`第 2 对，共 ${start.probable} 对`);
    await page.keyboard.press('y');
    await becomes(page, 'matched', start.matched + 1);
    await page.getByTestId('sweep-no').click();
    await becomes(page, 'only-theirs', start.theirs + 1);
    await page.getByTestId('sweep-undo').click();
    await becomes(page, 'only-theirs', start.theirs);
    await page.getByTestId('sweep-undo').click();
    await becomes(page, 'matched', start.matched);
    await becomes(page, 'probable', start.probable);

    const sure = Number(/(\d+) 对/.exec((await page.getByTestId('sweep-sure').textContent()) ?? '')?.[1]);
    await page.getByTestId('sweep-sure').click();
    await page.getByRole('dialog').getByRole('button', { name: '是同一家' }).click();
    await becomes(page, 'matched', start.matched + sure);
    await page.getByText(`已将 ${sure} 对判为同一家`).getByRole('button', { name: '撤销' }).click();
    await becomes(page, 'matched', start.matched);
    await discard(page);
    expect(browsing.faults).toEqual([]);
  });

  it('leads from the same file a second time to the list it was the first time, which says where it stands', async () => {
    const page = await browsing.open(place);
    await upload(page, `${csv}\n`);
    await page.getByTestId('sweep-back').click();
    await upload(page, `${csv}\n`);
    await page.getByText('这份名单此前已经上传').waitFor();
    await page.getByTestId('sweep-known').click();
    await page.getByTestId('sweep-tab-matched').waitFor();
    await page.getByTestId('sweep-back').click();
    expect(await page.getByTestId('sweep-list').count()).toBe(1);
    expect(await page.getByTestId('sweep-list').textContent()).toMatch(/共 61 户.*待处理 \d+ 户/);
    await page.getByTestId('sweep-list').click();
    await discard(page);
  });

  for (const [at, size] of [desk, phone].entries()) {
    it(`settles at ${size.width} px what only one side has: excluded with a reason, filled in to be added, asked about`, async () => {
      const page = await browsing.open(place, size);
      await upload(page, `${csv}${'\n'.repeat(at + 2)}`);
      await page.getByTestId('sweep-tab-only-theirs').click();
      const row = page.getByRole('tabpanel').locator('li').first();
      const name = (await row.locator('h3').textContent()) ?? '';
      await row.getByRole('button', { name: '新增到台账' }).click();
      const dialog = page.getByRole('dialog');
      expect(await dialog.getByLabel('名称').inputValue()).toBe(name);
      expect(await violationsHere(page)).toEqual([]);
      await dialog.getByRole('button', { name: '取消' }).click();
      await dialog.waitFor({ state: 'hidden' });
      await row.getByRole('button', { name: '不属于排查范围' }).click();
      await dialog.getByLabel('已注销或停业').check();
      await dialog.getByRole('button', { name: '保存' }).click();
      await page.getByText('已注销或停业').first().waitFor();
      await page.getByRole('tabpanel').getByRole('button', { name: '撤销' }).first().click();
      await page.getByText('已撤销').waitFor();

      await page.getByTestId('sweep-tab-only-ours').click();
      const ours = page.getByRole('tabpanel').locator('li').first();
      await ours.getByRole('button', { name: '已请部门核实' }).click();
      await page.getByRole('tabpanel').getByRole('button', { name: '撤销' }).click();
      await ours.getByRole('button', { name: '已请部门核实' }).waitFor();
      expect(await violationsHere(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(size.width);
      await discard(page);
      expect(browsing.faults).toEqual([]);
    });
  }
});
