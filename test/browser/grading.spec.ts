import type { Page } from 'playwright-core';
import { request } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { GradingList, GradingRow } from '../../shared/grading/grading-view.ts';
import { asDemo, asNew, call, type Enter } from './sign-in-as.ts';
import { violations } from './violations.ts';
import { desk, phone, withBrowser } from './with-browser.ts';

const browsing = withBrowser();
const halfYear = '2026H2';
/** Other specs write in these banners. */
const taken = /^(150622|150627)/;

let party: GradingRow;
let staff: Enter;
let reviewer: Enter;

beforeAll(async () => {
  const visitor = await request.newContext();
  await asDemo('city')(visitor);
  const list = await call<GradingList>(visitor, 'query', 'grading.list', {
    divisionCode: '150600',
    halfYear,
  });
  await visitor.dispose();
  const found = list.rows.find(
    ({ stage, before, dissolved, divisionCode, reviewer: by }) =>
      stage === null &&
      before === 3 &&
      !dissolved &&
      by === 'banner' &&
      divisionCode.length === 9 &&
      !taken.test(divisionCode),
  );
  if (!found) throw new Error('the sample has no party organisation of 3 stars that nobody reviews yet');
  party = found;
  staff = asNew({ post: '乡镇党建办（测试）', role: 'township', divisionCode: party.divisionCode });
  reviewer = asNew({
    post: '旗委组织部（测试）',
    role: 'banner',
    divisionCode: party.divisionCode.slice(0, 6),
  });
});

/** The grading page of the town, with the sheet of the party organisation open. */
async function openSheet(who: Enter, size = desk): Promise<Page> {
  const page = await openPage(who, size);
  await page.getByRole('textbox', { name: '查找党组织' }).fill(party.name);
  await page.getByRole('button', { name: `打开“${party.name}”的评分表` }).click();
  await page.getByTestId('score-form').waitFor();
  return page;
}

async function openPage(who: Enter, size = desk): Promise<Page> {
  const address = `/?page=grading&quarter=2026Q3&division=${party.divisionCode}`;
  const page = await browsing.open(address, size, who);
  await page.getByTestId('grading-stages').waitFor();
  return page;
}

const soon = <T>(read: () => T) => expect.poll(read, { timeout: 60_000 });
const stageNow = (page: Page) =>
  page.getByTestId('review-stage').locator('[aria-current=step]').getAttribute('data-stage');
const click = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

describe('the star review of 2026H2', () => {
  it('is scored by the township with the keyboard: 99.5 of 100 points, handed on twice', async () => {
    const page = await openSheet(staff);
    await click(page, '其余填满分');
    const first = page.getByRole('spinbutton', { name: '班子健全，满分 10 分' });
    await first.fill('9.5');
    await first.press('Enter');
    const next = page.getByRole('spinbutton', { name: '书记履职，满分 8 分' });
    expect(await next.evaluate((input) => input === input.ownerDocument.activeElement)).toBe(true);
    expect(await page.getByTestId('score-total').textContent()).toMatch(/99\.5 \/ 100.*五星/);
    expect(await violations(page)).toEqual([]);
    await click(page, '提交审核');
    await soon(() => stageNow(page)).toBe('township');
    await click(page, '审核通过，报旗区');
    await soon(() => stageNow(page)).toBe('banner');
    expect(await page.getByTestId('decision-form').count()).toBe(0);
    expect(await page.getByTestId('review-moves').textContent()).toContain('由旗区评定');
    expect(browsing.faults).toEqual([]);
  });

  it('is decided by the banner with evidence, from 3 to 5 stars, and stands in the matrix with its name', async () => {
    const page = await openSheet(reviewer);
    const form = page.getByTestId('decision-form');
    const decide = form.getByRole('button', { name: '评 定' }).or(form.getByRole('button', { name: '评定' }));
    expect(await form.textContent()).toContain('晋升：三星 → 五星');
    expect(await decide.isDisabled()).toBe(true);
    expect(await form.textContent()).toContain('晋升超过一级，须填写评定依据');
    await form.getByRole('textbox').fill('获评全区先进基层党组织');
    await decide.click();
    await soon(() => stageNow(page)).toBe('decided');
    await page.getByTestId('review-drawer').locator('.ant-drawer-close').click();
    await click(page, '升降情况');
    const cell = page.getByTestId('transition-matrix').locator('[data-cell="3-5"] button');
    await soon(() => cell.textContent()).toBe('1');
    await cell.click();
    const list = page.getByTestId('transition-list');
    await soon(() => list.textContent()).toContain(party.name);
    expect(await list.textContent()).toContain('三星 → 五星');
    expect(await page.locator('[data-count=promote]').textContent()).toBe('1');
    expect(await violations(page)).toEqual([]);
    expect(browsing.faults).toEqual([]);
  });

  it('is looked at by a viewer on a phone of 390 × 844, with nothing to press and nothing cut off', async () => {
    const page = await openPage(
      asNew({ post: '市委领导（测试）', role: 'viewer', divisionCode: party.divisionCode }),
      phone,
    );
    await page.getByRole('textbox', { name: '查找党组织' }).fill(party.name);
    await page.getByRole('button', { name: `打开“${party.name}”的评分表` }).click();
    await page.getByTestId('score-form').waitFor();
    expect(await stageNow(page)).toBe('decided');
    expect(await page.getByTestId('score-form').getByRole('spinbutton').count()).toBe(0);
    expect(await page.getByTestId('review-moves').getByRole('button').count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await violations(page)).toEqual([]);
    expect(browsing.faults).toEqual([]);
  });
});
