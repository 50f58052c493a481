import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { idle } from './map-steps.ts';
import { desk, phone, withBrowser } from './with-browser.ts';

const browsing = withBrowser();
const { faults } = browsing;

/** Quarters of the sample city: of the first everything is published, of the second nothing yet. */
const [published, open] = ['2026Q2', '2026Q3'];

async function opened(query: string, size = desk): Promise<Page> {
  const page = await browsing.open(`/?${query}`, size, 'city');
  await idle(page);
  return page;
}

const legend = (page: Page) => page.getByTestId('legend');
const counts = async (page: Page, rows: string) =>
  (await legend(page).locator(`${rows} b`).allTextContents()).map(Number);
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
const soon = <T>(read: () => T) => expect.poll(read, { timeout: 60_000 });

describe('themes of the map', () => {
  it('tell 6 changes whose counts, with the unlocated, make the total; the address keeps the theme', async () => {
    const page = await opened(`quarter=${published}`);
    await page.getByTestId('theme-switch').locator('[data-theme=change]').click();
    await legend(page).locator('[data-change=formed]').waitFor();
    await idle(page);
    const each = await counts(page, 'li[data-change]');
    expect(each).toHaveLength(7);
    expect(sum(each)).toBe(Number(await legend(page).getByTestId('legend-total').textContent()));
    expect(sum(each)).toBeGreaterThan(0);
    expect(page.url()).toContain('theme=change');
    expect(faults).toEqual([]);
  });

  it('colour the 9 banners by a rate, each in one class, with the target as a rule among them', async () => {
    const page = await opened(`quarter=${published}&theme=above-scale-organised`);
    await legend(page).locator('[data-class-from]').first().waitFor();
    expect(sum(await counts(page, 'li[data-class-from]'))).toBe(9);
    expect(await legend(page).locator('li[data-target]').getAttribute('data-class-from')).toBe('0.8');
    expect(faults).toEqual([]);
  });

  it('keep their classes in another quarter, and say that 9 banners are not all published there', async () => {
    const classes = async (quarter: string) => {
      const page = await opened(`quarter=${quarter}&theme=secretary-filled`);
      await legend(page).locator('[data-class-from]').first().waitFor();
      const rows = legend(page).locator('li[data-class-from]:not([data-class-from=unpublished])');
      const bounds = await rows.locator('span').allTextContents();
      const veiled = await counts(page, 'li[data-class-from=unpublished]');
      return { bounds, veiled };
    };
    const [before, now] = [await classes(published), await classes(open)];
    expect(now.bounds).toEqual(before.bounds);
    expect([before.veiled, now.veiled]).toEqual([[], [9]]);
  });

  it('show discs for the units of a banner, which have no boundary, and say so', async () => {
    const page = await opened(`quarter=${published}&division=150622&theme=instructor-assigned`);
    await legend(page).getByText('无界线，以圆点表示').waitFor();
    expect(sum(await counts(page, 'li[data-class-from]'))).toBe(15);
  });
});

describe('the bar of quarters', () => {
  it('goes one quarter back with the arrow key and says which', async () => {
    const page = await opened(`quarter=${published}&theme=gaps`);
    const bar = page.getByTestId('quarter-slider').getByRole('slider');
    expect(await bar.getAttribute('aria-valuetext')).toBe('2026年第二季度');
    await bar.press('ArrowLeft');
    await soon(() => page.url()).toContain('quarter=2026Q1');
    await soon(() => bar.getAttribute('aria-valuetext')).toBe('2026年第一季度');
  });

  it('plays on to the next quarter', async () => {
    const page = await opened('quarter=2026Q1&theme=gaps');
    await page.getByTestId('quarter-slider').getByRole('button').first().click();
    await soon(() => page.url()).toContain(`quarter=${published}`);
  });
});

describe('two quarters side by side', () => {
  for (const [name, size] of [
    ['1440', desk],
    ['390', phone],
  ] as const) {
    it(`at ${name} px move as one map, part where the keys say, and leave one map behind`, async () => {
      const page = await opened(`quarter=${published}&theme=gaps&swipe=2025Q1`, size);
      await page.getByTestId('second-map-idle').waitFor({ state: 'attached', timeout: 60_000 });
      const divider = page.getByTestId('swipe').getByRole('separator');
      expect(await divider.getAttribute('aria-valuenow')).toBe('50');
      await divider.press('Shift+ArrowLeft');
      expect(await divider.getAttribute('aria-valuenow')).toBe('40');
      await page.getByTestId('map').getByRole('button').first().click();
      await soon(() => page.url()).toContain('view=');
      await idle(page);
      await page.getByTestId('swipe').getByRole('button', { name: '退出对比' }).click();
      await soon(() => page.getByTestId('second-map').count()).toBe(0);
      expect(page.url()).not.toContain('swipe');
      expect(faults).toEqual([]);
    });
  }
});
