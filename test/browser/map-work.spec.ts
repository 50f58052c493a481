import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type {} from '../../client/app/test-hook.ts';
import { idle, numberIn } from './map-steps.ts';
import { desk, phone, withBrowser } from './with-browser.ts';

const browsing = withBrowser();
const { faults } = browsing;

async function open(query = '', size = desk): Promise<Page> {
  const page = await browsing.open(`/?${query}`, size);
  await idle(page);
  return page;
}

describe('working with it', () => {
  it('finds by a single character and by pinyin initials, with the keyboard alone', async () => {
    const page = await open();
    const search = page.getByRole('combobox', { name: /搜索/ });
    await search.fill('煤');
    await page.locator('.search-hit').first().waitFor();
    const first = await page.locator('.search-hit .search-name').first().textContent();
    await search.press('Enter');
    await page.locator('.detail h2').waitFor();
    expect(await page.locator('.detail h2').textContent()).toBe(first);
    expect(first).toContain('煤');
    await page.getByRole('button', { name: '返回列表' }).click();
    await page.getByTestId('organisation-list').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/id=/);
  });

  it('places an unlocated organisation with a reason, takes it back and does it again', async () => {
    const page = await open('quarter=2026Q3&division=150627');
    const before = await numberIn(page, 'unlocated-count');
    expect(before).toBeGreaterThan(0);
    const becomes = (count: number) =>
      expect.poll(() => numberIn(page, 'unlocated-count'), { timeout: 20_000 }).toBe(count);
    await page.getByTestId('unlocated-count').click();
    await page.getByRole('button', { name: '定位', exact: true }).first().click();
    await page.getByTestId('place-panel').waitFor();
    await page.keyboard.press('Escape');
    await page.getByTestId('place-panel').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '定位', exact: true }).first().click();
    const box = await page.getByTestId('map').boundingBox();
    await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2);
    await page.getByTestId('place-marker').waitFor();
    await page.getByRole('button', { name: '保存' }).click();
    await becomes(before - 1);
    await expect.poll(() => page.locator('.facts').textContent(), { timeout: 20_000 }).toContain('实地核定');
    await page.locator('body').press('Control+z');
    await becomes(before);
    await page.locator('body').press('Control+y');
    await becomes(before - 1);
    await page.getByRole('button', { name: /^撤销定位/ }).click();
    await becomes(before);
    await page.locator('.changes summary').click();
    await expect
      .poll(() => page.locator('.change-head strong').allTextContents(), { timeout: 20_000 })
      .toEqual([...Array(3).fill('撤销或重做'), '人工定位']);
  });

  it('drills from the city into a banner by its circle or area, and back by the path', async () => {
    const page = await open();
    const box = await page.getByTestId('map').boundingBox();
    const at = await page.evaluate(() => globalThis.__fenbu?.project([108.55, 38.75]));
    await page.mouse.click((box?.x ?? 0) + (at?.x ?? 0), (box?.y ?? 0) + (at?.y ?? 0));
    // A click in the city view opens nothing by itself: every banner is lit. Circles do.
    expect(page.url()).not.toContain('division=');
    await page.getByRole('combobox', { name: '辖区' }).click();
    await page.getByTitle('鄂托克旗', { exact: true }).click();
    await page.waitForURL(/division=150624/);
    await idle(page);
    await page.getByRole('navigation', { name: '上级辖区' }).getByRole('button').first().click();
    await page.waitForURL(/division=150600/);
  });
});

describe('on a phone of 390 × 844', () => {
  it('shows map, figures, legend, filter and list without cutting anything off sideways', async () => {
    const page = await open('', phone);
    for (const name of [/概况/, /图例/, /筛选/, /列表/]) {
      await page.getByRole('button', { name }).first().click();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    }
    await page.locator('.virtual-row').first().click();
    await page.locator('.detail h2').waitFor();
    const small = await page
      .locator('.header button:visible, .bottom-sheet .tab-bar button')
      .evaluateAll((buttons) =>
        buttons
          .filter((button) => button.getBoundingClientRect().height < 40)
          .map((button) => button.textContent),
      );
    expect(small).toEqual([]);
    expect(faults).toEqual([]);
  });
});
