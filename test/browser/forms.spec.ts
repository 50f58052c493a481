import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from './violations.ts';
import { desk, phone, withBrowser } from './with-browser.ts';

const browsing = withBrowser();
const banner = '150627';

/** The forms of the banner in a quarter that was published. */
async function openForms(size = desk, who: 'banner' | 'viewer' | 'planner' = 'viewer'): Promise<Page> {
  const page = await browsing.open(`/?page=forms&quarter=2026Q2&division=${banner}`, size, who);
  await page.getByTestId('form-table').waitFor({ timeout: 60_000 });
  return page;
}

/** What a cell of the table says, without the difference below it. */
const figure = async (page: Page, cell: string) =>
  Number(((await page.locator(`[data-cell="${cell}"]`).textContent()) ?? '').replaceAll(',', ''));

describe('the statistical reports', () => {
  it('open with 33 columns of numbers, and add up: the units of the banner are its sum', async () => {
    const page = await openForms();
    expect(await page.locator('[data-testid=form-table] thead tr').nth(1).locator('th').count()).toBe(33);
    const cells = page.locator('[data-testid=form-table] tbody [data-cell$=":operating"]');
    const numbers = (await cells.allTextContents()).map((text) => Number(text.replaceAll(',', '')));
    const [sum = 0, ...units] = numbers;
    expect(units.length).toBeGreaterThan(5);
    expect(units.reduce((total, each) => total + each, 0)).toBe(sum);
    expect(await page.getByTestId('form-foot').textContent()).toContain('数据截止：2026-06-30');
    expect(await violations(page)).toEqual([]);
    expect(browsing.faults).toEqual([]);
  });

  it('open a cell to as many records as it says, and a record on the map', async () => {
    const page = await openForms();
    const cell = `${banner}:above-scale-unorganised`;
    const said = await figure(page, cell);
    expect(said).toBeGreaterThan(0);
    await page.locator(`[data-cell="${cell}"]`).click();
    const list = page.getByTestId('form-records');
    await list.waitFor({ timeout: 60_000 });
    expect(await page.getByTestId('form-records-head').textContent()).toContain(`共${said}家`);
    expect(await list.getByRole('option').first().getAttribute('aria-setsize')).toBe(String(said));
    expect(await violations(page)).toEqual([]);
    const onMap = await page.getByRole('link', { name: '在地图上查看' }).getAttribute('href');
    expect(onMap).toContain('scale=above&organised=unorganised');
    await list.getByRole('option').first().click();
    await expect.poll(() => page.url(), { timeout: 60_000 }).toMatch(/[?&]id=[0-9a-f-]{36}/);
    expect(browsing.faults).toEqual([]);
  });

  it('unfold a banner of the city into its units, and say by how much each figure differs', async () => {
    const page = await browsing.open('/?page=forms&quarter=2026Q2&division=150600', desk, 'city');
    const rows = page.locator('[data-testid=form-table] tbody tr');
    await rows.first().waitFor({ timeout: 60_000 });
    const folded = await rows.count();
    await page.getByRole('button', { name: '展开伊金霍洛旗' }).click();
    expect(await rows.count()).toBeGreaterThan(folded);
    await page.getByText('比上季度', { exact: true }).click();
    await expect
      .poll(() => page.locator('[data-cell="150600:operating"]').textContent())
      .toMatch(/^[\d,]+[+-]?[\d,]+$/);
    // A difference stands in the cell behind its number.
    await page.getByText('不对比', { exact: true }).click();
    await page.getByRole('button', { name: '星级评定晋位表' }).click();
    await page.getByTestId('form-matrix').waitFor({ timeout: 60_000 });
    expect(await page.getByTestId('form-standing').textContent()).toContain('2026年上半年');
    const total = Number(await page.locator('[data-cell="all:all"]').textContent());
    expect(total).toBeGreaterThan(0);
    // Those of the banners themselves are in no unit: the foot says how many.
    const foot = (await page.getByTestId('form-foot').textContent()) ?? '';
    const above = Number(/直属的行业党组织(\d+)个/.exec(foot)?.[1] ?? 0);
    expect((await figure(page, '150600:listed')) + above).toBe(total);
    await page.locator('[data-cell="all:all"]').click();
    await page.getByTestId('form-records').waitFor({ timeout: 60_000 });
    expect(await page.getByTestId('form-records-head').textContent()).toContain(`共${total}个`);
    expect(browsing.faults).toEqual([]);
  });

  it('are taken away as a workbook and as a PDF', async () => {
    const page = await openForms();
    for (const [format, magic] of [
      ['xlsx', 'PK'],
      ['pdf', '%PDF'],
    ] as const) {
      const download = page.waitForEvent('download', { timeout: 60_000 });
      await page.getByTestId(`form-${format}`).click();
      const file = await download;
      expect(file.suggestedFilename()).toBe(`鄂尔多斯市伊金霍洛旗2026年第二季度党建工作统计表.${format}`);
      expect(
        readFileSync(await file.path())
          .subarray(0, magic.length)
          .toString('latin1'),
      ).toBe(magic);
    }
    expect(browsing.faults).toEqual([]);
  });

  it('are only read by the planner, who takes no files', async () => {
    const page = await openForms(desk, 'planner');
    expect(await page.getByTestId('form-xlsx').count()).toBe(0);
  });

  it('are read on a phone of 390 × 844: the names stay while the figures are pushed aside', async () => {
    const page = await openForms(phone);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    const name = page.locator('[data-testid=form-table] tbody th').first();
    const before = await name.boundingBox();
    await page.getByTestId('form-table').evaluate((table) => {
      if (table.parentElement) table.parentElement.scrollLeft = 600;
    });
    await expect
      .poll(() => page.getByTestId('form-table').evaluate((table) => table.parentElement?.scrollLeft))
      .toBe(600);
    expect((await name.boundingBox())?.x).toBe(before?.x);
    expect(browsing.faults).toEqual([]);
  });
});
