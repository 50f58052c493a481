import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from './violations.ts';
import { desk, phone, withBrowser } from './with-browser.ts';

const browsing = withBrowser();
// The quarter under way: what is written here shows in no other spec's report.
const at = (page: string) => `/?page=${page}&division=150626&quarter=2026Q4`;

const figure = async (page: Page, name: string) =>
  Number(
    await page
      .getByTestId('plan-figures')
      .getByRole('button', { name: new RegExp(`^${name}`) })
      .locator('strong')
      .textContent(),
  );
const becomes = (read: () => Promise<number>, count: number) =>
  expect.poll(read, { timeout: 20_000 }).toBe(count);
const choose = async (page: Page, label: string, title: string) => {
  await page.getByTestId('plan-drawer').getByLabel(label).click();
  await page.getByTitle(title, { exact: true }).click();
};
const undo = (page: Page) =>
  page
    .locator('.ant-message')
    .getByRole('button', { name: /撤\s*销/ })
    .last()
    .click();
const openPlans = async (size = desk) => {
  const page = await browsing.open(at('plans'), size, 'city');
  await page.getByTestId('plan-list').locator('tr[data-plan]').first().waitFor();
  return page;
};

describe('一企一策', () => {
  it('makes a card for the first of those without one; overdue since 2026-10-01 it comes before the others; undone it is missing again', async () => {
    const page = await openPlans();
    const [missing, overdue] = [await figure(page, '待建卡'), await figure(page, '逾期')];
    expect(missing).toBeGreaterThan(0);
    const first = page.locator('tr[data-plan]').first();
    expect(await first.getAttribute('data-state')).toBe('missing');
    const name = (await first.getAttribute('data-plan')) ?? '';
    await first.getByRole('button', { name }).first().click();
    await choose(page, '未组建原因', '党员不足 3 名');
    await page.getByLabel('下一步措施').fill('与相邻企业协商联合组建');
    await page.getByLabel('完成期限').fill('2026-10-01');
    await choose(page, '责任人（职务）', '苏木乡镇（街道）党委书记');
    await page.getByLabel('下一步措施').press('Control+Enter');
    await becomes(() => figure(page, '待建卡'), missing - 1);
    expect(await figure(page, '逾期')).toBe(overdue + 1);
    await page.keyboard.press('Escape');
    const row = page.locator(`tr[data-plan="${name}"]`);
    expect(await row.getAttribute('data-state')).toBe('overdue');
    expect(await row.textContent()).toContain('逾期');
    const states = await page
      .locator('tr[data-plan]')
      .evaluateAll((rows) => rows.map((each) => each.getAttribute('data-state')));
    expect(states.indexOf('overdue')).toBe(missing - 1);
    await undo(page);
    await becomes(() => figure(page, '待建卡'), missing);
    expect(browsing.faults).toEqual([]);
  });

  it('puts 1 more card into the month that runs, by choosing it: its sum rises by 1, and falls again when undone', async () => {
    const page = await openPlans();
    const carded = async () =>
      Number(await page.getByTestId('campaign-sums').first().locator('dd').first().textContent());
    const tab = (name: string) =>
      page.getByRole('group', { name: '一企一策视图' }).getByRole('button', { name });
    await tab('集中组建月').click();
    await page.getByTestId('campaign').first().waitFor();
    expect(await page.getByTestId('campaign-day').first().textContent()).toMatch(
      /^第 \d+ 天，共 (28|29|30|31) 天$/,
    );
    const before = await carded();
    const inIt = await cardsOfCampaign(page);
    await tab('工作卡').click();
    const names = await page
      .locator('tr[data-state=later], tr[data-state=overdue], tr[data-state=this-month]')
      .evaluateAll((rows) => rows.map((each) => each.getAttribute('data-plan') ?? ''));
    const name = names.find((each) => !inIt.includes(each)) ?? '';
    expect(name).not.toBe('');
    await page.locator(`tr[data-plan="${name}"] input[type=checkbox]`).check();
    const bar = page.getByTestId('plan-bulk');
    await bar.getByLabel('列入集中组建月').click();
    await page.locator('.ant-select-item-option').first().click();
    await bar
      .getByRole('button', { name: /设\s*置/ })
      .nth(1)
      .click();
    await bar.waitFor({ state: 'detached' });
    await tab('集中组建月').click();
    await becomes(carded, before + 1);
    await undo(page);
    await becomes(carded, before);
    expect(browsing.faults).toEqual([]);
  });

  it.each([desk, phone])('has 0 serious violations at $width px', async (size) => {
    const page = await openPlans(size);
    expect(await violationsHere(page)).toEqual([]);
  });
});

describe('党建指导员', () => {
  it('is assigned on the spot to the first without one: 1 fewer, and 1 more when undone', async () => {
    const page = await browsing.open(at('instructors'), desk, 'city');
    await page.getByRole('button', { name: '未配指导员' }).click();
    const count = async () =>
      Number(/^\d+/.exec((await page.getByTestId('uninstructed-count').textContent()) ?? '')?.[0]);
    const first = page.locator('tr[data-organisation]').first();
    await first.waitFor();
    const before = await count();
    await first.getByTestId('instructor-choice').click();
    await page.locator('.ant-select-item-option').first().click();
    await becomes(count, before - 1);
    await undo(page);
    await becomes(count, before);
    expect(browsing.faults).toEqual([]);
  });

  it('shows what is overdue first, and marks 1 duty as done and as not done after all', async () => {
    const page = await browsing.open(at('instructors'), desk, 'city');
    await page.getByTestId('instructor-list').locator('tr[data-instructor]').first().waitFor();
    expect(await page.locator('tr[data-instructor]').first().textContent()).toContain('逾期');
    await page.getByRole('button', { name: '履职日历' }).click();
    const overdue = page.locator('button[data-state=overdue]');
    await overdue.first().waitFor();
    const before = await overdue.count();
    const [duty, certificate] = [
      await overdue.first().getAttribute('data-duty'),
      await page.locator('tr[data-instructor]').first().getAttribute('data-instructor'),
    ];
    await overdue.first().click();
    await page.getByRole('button', { name: '登记完成' }).click();
    await becomes(() => overdue.count(), before - 1);
    await page.locator(`tr[data-instructor="${certificate}"] button[data-duty="${duty}"]`).click();
    await page.getByRole('button', { name: '改为未完成' }).click();
    await becomes(() => overdue.count(), before);
    expect(browsing.faults).toEqual([]);
  });

  it.each([desk, phone])('has 0 serious violations at $width px', async (size) => {
    const page = await browsing.open(at('instructors'), size, 'city');
    await page.getByTestId('instructor-list').locator('tr[data-instructor]').first().waitFor();
    expect(await violationsHere(page)).toEqual([]);
  });
});

/** Names of the cards that carry the first campaign; ends on the list of cards, unfiltered. */
async function cardsOfCampaign(page: Page): Promise<string[]> {
  await page.getByRole('button', { name: '查看工作卡' }).first().click();
  await page.getByTestId('plan-list').waitFor();
  const names = await page
    .locator('tr[data-plan]')
    .evaluateAll((rows) => rows.map((each) => each.getAttribute('data-plan') ?? ''));
  await page.locator('.ant-select-clear').first().click();
  return names;
}

/** The header has tests of its own. */
async function violationsHere(page: Page): Promise<string[]> {
  return (await violations(page)).filter((each) => !each.includes('.ant-dropdown-trigger'));
}
