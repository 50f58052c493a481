import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { desk, withBrowser } from './with-browser.ts';

const realFile = fileURLToPath(new URL('../../../shared/data/ordos_enterprises_zh.csv', import.meta.url));

/** A title row, three good rows, a range for a number (a question), a negative number (refused), a sum row. */
const csv = [
  '非公有制企业统计表,,,,,,',
  '企业名称,旗区,地址,经度,纬度,职工人数,状态',
  '浏览器试验甲煤炭运销有限公司,伊金霍洛旗,内蒙古自治区鄂尔多斯市伊金霍洛旗阿勒腾席热镇,109.7891,39.5642,120,在营',
  '浏览器试验乙商贸有限公司,伊金霍洛旗,内蒙古自治区鄂尔多斯市伊金霍洛旗阿勒腾席热镇,109.7921,39.5602,35,在营',
  '浏览器试验丙餐饮有限公司,伊金霍洛旗,内蒙古自治区鄂尔多斯市伊金霍洛旗阿勒腾席热镇,109.7941,39.5622,50-60,在营',
  '浏览器试验丁物流有限公司,伊金霍洛旗,内蒙古自治区鄂尔多斯市伊金霍洛旗阿勒腾席热镇,109.7961,39.5612,-5,在营',
  '合计,,,,,,',
].join('\r\n');

const { open, faults } = withBrowser();

async function openImport(size = desk): Promise<Page> {
  const page = await open('/', size);
  await page.getByTestId('import-button').click();
  await page.getByTestId('import-page').waitFor();
  return page;
}

async function stage(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.setInputFiles('input[type=file]', { name, mimeType: 'text/csv', buffer });
  await page.getByTestId('import-sum').waitFor();
}

/** The numbers of the sum as it is written out: rows read, then the five outcomes. */
async function readSum(page: Page): Promise<number[]> {
  const text = (await page.getByTestId('import-sum').textContent()) ?? '';
  return [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits));
}

async function expectSum(page: Page, sum: readonly number[]): Promise<void> {
  await expect.poll(() => readSum(page), { timeout: 20_000 }).toEqual(sum);
}

const tab = (page: Page, outcome: string) => page.locator(`#import-tab-${outcome}`);
const row = (page: Page, number: number) => page.locator(`article[data-row="${number}"]`);

/** Says that the numbers are WGS 84. */
async function confirmDatum(page: Page): Promise<void> {
  const card = page.getByTestId('datum-card');
  await card.getByRole('radio', { name: /WGS 84/ }).check();
  await card.getByRole('button', { name: '按此坐标系换算' }).click();
  await card.waitFor({ state: 'detached' });
}

it('takes a file of 4 rows through the question, the refusal and the import to the map and the printed sheet', async () => {
  const page = await openImport();
  await stage(page, '试验.csv', Buffer.from(csv));
  await expectSum(page, [4, 2, 0, 0, 1, 1]);
  const apply = page.getByTestId('import-apply');
  expect(await apply.isDisabled()).toBe(true);
  await confirmDatum(page);
  await page.getByText('还有 1 行待确认。').waitFor();

  await tab(page, 'question').click();
  await row(page, 5).getByRole('button', { name: '采用“50”' }).click();
  await expectSum(page, [4, 3, 0, 0, 0, 1]);

  await tab(page, 'rejected').click();
  await row(page, 6).getByLabel('从业人员').first().fill('5');
  await row(page, 6).getByRole('button', { name: '保存修改' }).first().click();
  await expectSum(page, [4, 4, 0, 0, 0, 0]);

  await apply.click();
  await page.locator('.ant-popconfirm').getByRole('button', { name: '导入 4 行' }).click();
  await page.getByTestId('import-done').waitFor();
  await page.getByRole('button', { name: '去地图查看' }).click();

  await page.getByTestId('map').waitFor();
  await page.getByRole('combobox', { name: /搜索名称/ }).fill('浏览器试验丁');
  await page.locator('.search-name', { hasText: '浏览器试验丁物流有限公司' }).first().waitFor();

  await page.getByTestId('sheet-button').click();
  const preview = page.locator('[data-testid="sheet-preview"][data-state="shown"]');
  await preview.waitFor({ timeout: 60_000 });
  expect(await preview.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(400);
  expect(faults).toEqual([]);
});

it('finds nothing to change in the same 4 rows a second time and asks nothing again', async () => {
  const page = await openImport({ width: 390, height: 844 });
  await stage(page, '试验-再次.csv', Buffer.from(csv));
  if (await page.getByTestId('datum-card').isVisible()) await confirmDatum(page);
  await expectSum(page, [4, 0, 0, 4, 0, 0]);
  expect(await page.getByTestId('import-apply').isDisabled()).toBe(true);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
});

it('refuses an old .xls in the words of the user before sending it', async () => {
  const page = await openImport();
  await page.setInputFiles('input[type=file]', {
    name: '旧表.xls',
    mimeType: 'application/vnd.ms-excel',
    buffer: Buffer.from('x'),
  });
  await page.getByRole('alert').filter({ hasText: '.xls' }).waitFor();
});

if (!existsSync(realFile)) console.warn(`SKIPPED: ${realFile} is absent, the real file was not imported`);
it.skipIf(!existsSync(realFile))(
  'accounts for all 369 rows of the real file of mines and power plants',
  async () => {
    const page = await openImport();
    await stage(page, 'ordos_enterprises_zh.csv', readFileSync(realFile));
    const [read, ...outcomes] = await readSum(page);
    expect(read).toBe(369);
    expect(outcomes).toHaveLength(5);
    expect(outcomes.reduce((sum, count) => sum + count, 0)).toBe(369);
    const counters = await page.locator('[role=tab] strong').allTextContents();
    expect(counters.map(Number)).toEqual(outcomes);
  },
);
