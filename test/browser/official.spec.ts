import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import type { MyAccount } from '../../shared/account-view.ts';
import { formatRate, type IndicatorValue } from '../../shared/indicator.ts';
import { decodePoints } from '../../shared/points.ts';
import { idle, numberIn } from './map-steps.ts';
import { asDemo, call } from './sign-in-as.ts';
import { desk, phone, withBrowser } from './with-browser.ts';

const browsing = withBrowser();
const { faults } = browsing;
/** The machine may be shared: an answer is waited for, not timed. */
const soon = { timeout: 30_000 };

interface View {
  readonly values: readonly IndicatorValue[];
  readonly aboveScaleUnorganised: number;
  readonly late: readonly string[];
  readonly units: number;
  readonly published: number;
}

async function openAs(role: 'viewer' | 'city', query = '', size = desk): Promise<Page> {
  const page = await browsing.open(`/?${query}`, size, role);
  await idle(page);
  return page;
}

const ask = <T>(page: Page, procedure: string, input: unknown) =>
  call<T>(page.context().request, 'query', procedure, input);

async function homeOf(page: Page) {
  const { quarter } = await ask<{ quarter: string }>(page, 'indicator.home', { divisionCode: '150600' });
  const view = await ask<View>(page, 'indicator.values', { divisionCode: '150600', quarter });
  const rate = view.values.find(({ key }) => key === 'above-scale-organised');
  if (!rate) throw new Error('no rate');
  return { quarter, view, rate };
}

async function operatingIn(page: Page, quarter: string, industry: string): Promise<number> {
  const response = await page.request.get(`${inject('demoUrl')}/api/points?quarter=${quarter}`);
  const points = decodePoints(new Uint8Array(await response.body()).buffer);
  const code = points.dictionary('industry').indexOf(industry);
  const [industries, status] = [points.u8('industry'), points.u8('status')];
  return industries.filter((each, row) => each === code && status[row] === 0).length;
}

const text = async (page: Page, testId: string) => (await page.getByTestId(testId).textContent()) ?? '';
const listed = async (page: Page) =>
  Number(/\d+/.exec((await page.locator('.list-count').textContent()) ?? '')?.[0]);
const panel = (page: Page, name: string) =>
  page.getByRole('group', { name: '列表、指标与图表' }).getByRole('button', { name }).click();

describe('the official at home', () => {
  it('sees the last published quarter and its 3 figures without a click, over the gaps', async () => {
    const page = await openAs('viewer');
    const { quarter, view, rate } = await homeOf(page);
    expect(page.url()).not.toContain('quarter=');
    expect(await text(page, 'published-line')).toContain(`${view.published}/${view.units}`);
    expect(await text(page, 'published-line')).toContain(quarter.slice(0, 4));
    expect(await text(page, 'figure-rate')).toContain(formatRate(rate.numerator, rate.denominator));
    expect(await text(page, 'figure-gap')).toContain(`${view.aboveScaleUnorganised} 家`);
    expect(await text(page, 'figure-late')).toContain(`${view.late.length} 个`);
    expect(await page.locator('[data-theme=gaps]').getAttribute('aria-pressed')).toBe('true');
    expect(faults).toEqual([]);
  });

  it('comes to the records behind a figure in 1 click: as many as it says, the rest dimmed', async () => {
    const page = await openAs('viewer');
    const { view } = await homeOf(page);
    await page.getByTestId('figure-gap').getByRole('button').first().click();
    await page.waitForURL(/class=unorganised-above-scale/);
    await expect.poll(() => listed(page), soon).toBe(view.aboveScaleUnorganised);
  });
});

describe('the linked views', () => {
  it('narrows map, list, legend, figures and charts by a click into one chart, and lets go by its chip', async () => {
    const page = await openAs('viewer', 'panel=charts');
    const { quarter } = await homeOf(page);
    const mining = await operatingIn(page, quarter, 'B');
    const whole = await numberIn(page, 'legend-total');
    expect(mining).toBeLessThan(whole);
    await page.getByTestId('chart-industry').getByText('采矿业', { exact: true }).click(soon);
    await page.waitForURL(/industry=B/);
    await expect.poll(() => numberIn(page, 'legend-total'), soon).toBe(mining);
    expect(await text(page, 'figure-rate')).toContain('当前筛选');
    expect(await page.locator('.chips').textContent()).toContain('采矿业');
    // The chart itself still offers the others.
    const industry = page.getByTestId('chart-industry');
    await industry.getByRole('button', { name: '表格' }).click();
    expect(await industry.locator('tbody tr').count()).toBeGreaterThan(3);
    expect(await industry.locator('[aria-pressed=true]').filter({ hasText: '采矿业' }).count()).toBe(1);
    // Above scale only: the figures of another chart add up to those of this one's chosen row.
    const size = page.getByTestId('chart-size');
    await size.getByRole('button', { name: '表格' }).click();
    const sizes = await size.locator('tbody tr td:nth-of-type(1)').allTextContents();
    const chosen = await industry.locator('tr[data-key=B] td').first().textContent();
    expect(sizes.reduce((sum, each) => sum + Number(each), 0)).toBe(Number(chosen));
    await panel(page, '列表');
    expect(await listed(page)).toBe(mining);
    await page.locator('.chips .ant-tag-close-icon').first().click();
    await expect.poll(() => numberIn(page, 'legend-total'), soon).toBe(whole);
    expect(faults).toEqual([]);
  });

  it('counts only what the map shows when that is asked for, and says that the indicators do not', async () => {
    const page = await openAs('viewer', 'view=109.98,39.82,11&inview=1');
    const whole = (
      await ask<View>(page, 'indicator.values', {
        divisionCode: '150600',
        quarter: (await homeOf(page)).quarter,
      })
    ).values.find(({ key }) => key === 'enterprise-coverage');
    expect(await numberIn(page, 'legend-total')).toBeLessThan(whole?.denominator ?? 0);
    expect(await listed(page)).toBe(await numberIn(page, 'legend-total'));
    await panel(page, '指标');
    await page.getByText('不随当前筛选变化').first().waitFor();
  });

  it('opens behind 3 indicators exactly the records that each misses, and the definition of each', async () => {
    const page = await openAs('viewer', 'panel=indicators');
    const { view } = await homeOf(page);
    for (const key of ['above-scale-organised', 'new-member', 'activists'] as const) {
      const value = view.values.find((each) => each.key === key);
      const row = page.locator(`[data-indicator=${key}]`);
      await row.locator('[data-open=definition]').click(soon);
      const definition = page.getByTestId('indicator-definition').filter({ visible: true });
      await definition.waitFor();
      expect(await definition.textContent()).toContain(String(value?.denominator));
      await page.keyboard.press('Escape');
      await row.locator('[data-open=unmet]').click();
      const missing = (value?.denominator ?? 0) - (value?.numerator ?? 0);
      await expect.poll(() => listed(page), soon).toBe(missing);
      await panel(page, '指标');
    }
    expect(faults).toEqual([]);
  });
});

describe('a pinned link', () => {
  it('brings the same numbers to another account, says since when, and can change nothing', async () => {
    const page = await openAs('viewer', 'panel=charts&industry=B,C');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByTestId('pin-button').click();
    await page.getByText('已复制固定链接').waitFor();
    const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
    expect(link.search).toMatch(/quarter=.*industry=B,C.*panel=charts.*theme=gaps.*asof=/);
    const total = await numberIn(page, 'legend-total');
    const rate = await text(page, 'figure-rate');
    const copy = await openAs('city', link.search.slice(1));
    await copy.getByTestId('pinned-banner').waitFor();
    await expect.poll(() => numberIn(copy, 'legend-total'), soon).toBe(total);
    await expect.poll(() => text(copy, 'figure-rate'), soon).toBe(rate);
    await panel(copy, '列表');
    expect(await copy.getByTestId('create-button').count()).toBe(0);
    await copy.locator('.virtual-row').first().click();
    await copy.getByTestId('pinned-record').waitFor();
    expect(faults).toEqual([]);
  });
});

describe('asking for an update', () => {
  it("lands in the township's inbox, once for 2 clicks", async () => {
    const scout = await browsing.open('/', desk, 'township');
    const me = await ask<{ account: MyAccount }>(scout, 'account.me', undefined);
    const town = me.account.rootCode;
    const page = await openAs('viewer', `division=${town}`);
    const sentence = `请核实本季度从业人数 ${Date.now()}`;
    for (const answer of ['已发送到', '今天已向']) {
      await page.getByTestId('ask-button').click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox').fill(sentence);
      await dialog.getByRole('button', { name: '发送' }).click();
      await page.getByText(answer).waitFor();
    }
    await asDemo('township')(scout.context().request);
    await scout.reload();
    await scout.getByTestId('notice-bell').click();
    await expect.poll(() => scout.getByTestId('notice-list').textContent(), soon).toContain(sentence);
    const asked = await scout.getByTestId('notice-list').getByText(sentence).count();
    expect(asked).toBe(1);
  });
});

describe('on a phone of 390 × 844', () => {
  it('shows the 3 figures and the map at once, and the indicators and charts below', async () => {
    const page = await openAs('viewer', '', phone);
    const boxes = await Promise.all(
      ['figure-rate', 'figure-gap', 'figure-late', 'map'].map((id) => page.getByTestId(id).boundingBox()),
    );
    for (const box of boxes) expect((box?.y ?? 900) + Math.min(box?.height ?? 0, 300)).toBeLessThan(844);
    expect(boxes[3]?.height ?? 0).toBeGreaterThan(350);
    for (const [name, id] of [
      ['指标', 'indicator-table'],
      ['图表', 'charts-panel'],
    ] as const) {
      await page.getByRole('button', { name, exact: true }).click();
      await page.getByTestId(id).waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    }
    expect(faults).toEqual([]);
  });
});
