import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type {} from '../../client/modules/venue-plan/test-hook.ts';
import { idle } from './map-steps.ts';
import { violations } from './violations.ts';
import { desk, phone, withBrowser } from './with-browser.ts';

const { open, faults } = withBrowser();
// 杭锦旗: what is sent here no other spec looks at.
const at = (tab: string) => `/?page=venues&tab=${tab}&division=150625`;

async function openTab(
  tab: string,
  size = desk,
  who: 'planner' | 'banner' | 'city' = 'planner',
): Promise<Page> {
  const page = await open(at(tab), size, who);
  await page.getByTestId('venues-page').waitFor();
  return page;
}

const textOf = async (page: Page, testId: string) => (await page.getByTestId(testId).textContent()) ?? '';

/** The settled answer of the trial, e.g. `45 家中可安排 40 家`. */
async function assigned(page: Page): Promise<{ wanted: number; served: number; text: string }> {
  await page.locator('[data-testid=assign-summary][aria-busy=false]').waitFor();
  const text = await textOf(page, 'assign-summary');
  const [, wanted, served] = /(\d+) 家中可安排 (\d+) 家/.exec(text) ?? [];
  return { wanted: Number(wanted), served: Number(served), text };
}

describe('阵地', () => {
  it('a planner chooses area and rule, tries and sees the gain, decides one by hand, keeps the plan and sends the proposals', async () => {
    const page = await openTab('assign');
    await page.getByTestId('plan-rule').waitFor();
    const first = await assigned(page);
    expect(first.served).toBeGreaterThan(0);
    expect(first.served).toBeLessThanOrEqual(first.wanted);
    expect(first.text).toContain('已证明最优');
    expect(first.text).toContain('路程按直线距离 ×1.4 估算');
    await page.getByTestId('plan-to-try').click();
    const rows = page.getByTestId('assign-table').getByRole('option');
    await rows.first().click();
    await page.getByTestId('leave-out').click();
    const corrected = await assigned(page);
    // One more slot is free now: somebody else may have it, nobody loses one.
    expect(corrected.served).toBeGreaterThanOrEqual(first.served - 1);
    expect(corrected.served).toBeLessThanOrEqual(first.served);
    await page.getByText(/^人工调整 1$/).waitFor();
    await page.getByTestId('give-back').click();
    await expect.poll(async () => (await assigned(page)).text).toBe(first.text);
    await page.getByTestId('plan-step-keep').click();
    await page.getByLabel('方案名称').fill('浏览器样例方案');
    await page.getByTestId('assign-save').click();
    const detail = page.getByTestId('plan-detail');
    await detail.waitFor();
    // The server has solved it itself, and found the same.
    expect(await detail.textContent()).toContain(`${first.wanted} 家中可安排 ${first.served} 家`);
    const download = page.waitForEvent('download');
    await page.getByTestId('decision-sheet').click();
    expect((await download).suggestedFilename()).toContain('浏览器样例方案');
    await page.getByTestId('assign-send').click();
    await page.getByTestId('send-confirm').click();
    await page.getByTestId('send-report').waitFor();
    expect(await textOf(page, 'send-report')).toContain(`已发出 ${first.served} 份共享申请`);
    expect(faults).toEqual([]);
  });

  it('suggests sites in plain words, and says how many still have none', async () => {
    const page = await openTab('site');
    await page.locator('[data-testid=site-summary][aria-busy=false]').waitFor();
    const text = await textOf(page, 'site-summary');
    expect(text).toMatch(/可解决 \d+ 家中的 \d+ 家|现有阵地可安排全部/);
    expect(faults).toEqual([]);
  });

  it('answers while the slider moves: farther than 1 km are never fewer than farther than 20 km', async () => {
    const page = await openTab('reach');
    const beyond = async () =>
      Number(/(\d+) 个/.exec(await textOf(page, 'reach-headline'))?.[1] ?? Number.NaN);
    await page.getByTestId('reach-headline').waitFor();
    const slider = page.getByTestId('reach-tab').getByRole('slider');
    await slider.focus();
    await slider.press('Home');
    const near = await beyond();
    await slider.press('End');
    const far = await beyond();
    expect(near).toBeGreaterThan(far);
    expect(faults).toEqual([]);
  });

  it('ranks the venues around a click on the map, and says of each that cannot be used why not', async () => {
    const page = await openTab('near');
    await idle(page);
    const box = await page.getByTestId('map').boundingBox();
    if (!box) throw new Error('no map');
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await page.getByTestId('near-usable-count').waitFor();
    expect(await textOf(page, 'near-others-count')).toMatch(/\d+/);
    expect(await textOf(page, 'near-tab')).toContain('×1.4');
    expect(faults).toEqual([]);
  });

  it.each(['near', 'reach', 'assign', 'site', 'shares', 'registry'] as const)(
    'the tab %s has no serious violation of accessibility at 1440 and at 390 pixels',
    async (tab) => {
      for (const size of [desk, phone]) {
        const page = await openTab(tab, size, 'banner');
        await idle(page);
        await page.waitForTimeout(500);
        expect(await violations(page)).toEqual([]);
        expect(faults).toEqual([]);
      }
    },
  );
});
