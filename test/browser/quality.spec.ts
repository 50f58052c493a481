import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { idle } from './map-steps.ts';
import { desk, phone, withBrowser } from './with-browser.ts';

const browsing = withBrowser();

async function openCheck(query = '', size = desk): Promise<Page> {
  const page = await browsing.open(`/?quarter=2026Q3&list=check${query}`, size);
  await idle(page);
  if (size === phone) await page.getByRole('button', { name: /^列表/ }).click();
  await page.locator('[data-testid=quality-panel] [data-rule]').first().waitFor();
  return page;
}

const group = (page: Page, rule: string) => page.locator(`[data-rule="${rule}"]`);

const countOf = async (page: Page, rule: string) =>
  Number(/(\d+)$/.exec((await group(page, rule).locator('h2').textContent()) ?? '')?.[1]);

describe('the data check beside the map', () => {
  it('counts on its tab what its rules count together, and finds 24 without staff in the sample', async () => {
    const page = await openCheck();
    const counts = await page.locator('[data-testid=quality-panel] h2').allTextContents();
    const sum = counts.reduce((total, text) => total + Number(/(\d+)$/.exec(text)?.[1]), 0);
    const tab = await page.locator('.ant-segmented-item-selected').textContent();
    expect(tab).toBe(`数据检查 ${sum}`);
    expect(await countOf(page, 'employees-missing')).toBe(24);
    expect(browsing.faults).toEqual([]);
  });

  it('opens 1 of the 2 holders of a code in the detail, and comes back to the open rule', async () => {
    for (const size of [desk, phone]) {
      const page = await openCheck('', size);
      await group(page, 'uscc-duplicate').locator('h2 button').click();
      const row = group(page, 'uscc-duplicate').locator('li button').first();
      expect(await group(page, 'uscc-duplicate').locator('li').count()).toBe(2);
      const text = (await row.textContent()) ?? '';
      await row.click();
      await page.waitForURL(/id=/);
      const name = await page.locator('.detail h2').textContent();
      expect(name && text.startsWith(name)).toBe(true);
      await page.getByRole('button', { name: '返回列表' }).click();
      await row.waitFor({ state: 'visible' });
    }
  });

  it('places an unlocated one from the list: its finding goes, and comes back with undo', async () => {
    const page = await openCheck('&division=150627');
    const before = await countOf(page, 'location-missing');
    await group(page, 'location-missing').locator('h2 button').click();
    await group(page, 'location-missing').getByRole('button', { name: '定位', exact: true }).first().click();
    await page.getByTestId('place-panel').waitFor();
    const box = await page.getByTestId('map').boundingBox();
    await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2);
    await page.getByTestId('place-marker').waitFor();
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('button', { name: '返回列表' }).click();
    const becomes = (count: number) =>
      expect.poll(() => countOf(page, 'location-missing'), { timeout: 20_000 }).toBe(count);
    await becomes(before - 1);
    await page.getByRole('button', { name: /^撤销定位/ }).click();
    await becomes(before);
  });
});
