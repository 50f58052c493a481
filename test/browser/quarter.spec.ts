import type { Page } from 'playwright-core';
import { request } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { idle } from './map-steps.ts';
import { chip, clickMap, countClicks, findQuietTown, quarter, take, task } from './report-steps.ts';
import { asDemo, asNew, type Enter } from './sign-in-as.ts';
import { violations } from './violations.ts';
import { desk, phone, withBrowser } from './with-browser.ts';

const browsing = withBrowser();

let town: string;
let banner: string;
let townStaff: Enter;
let bannerStaff: Enter;

beforeAll(async () => {
  const visitor = await request.newContext();
  await asDemo('city')(visitor);
  town = await findQuietTown(visitor);
  await visitor.dispose();
  banner = town.slice(0, 6);
  townStaff = asNew({ post: '乡镇党建办（测试）', role: 'township', divisionCode: town });
  bannerStaff = asNew({ post: '旗委组织部（测试）', role: 'banner', divisionCode: banner });
});

/** What the server is asked for before it shows: a busy machine takes its time. */
const soon = <T>(read: () => T) => expect.poll(read, { timeout: 60_000 });

/** The map of the town with its report beside it. */
async function openReport(who: Enter | 'city' | 'viewer', size = desk): Promise<Page> {
  const page = await browsing.open(`/?quarter=${quarter}&division=${town}&list=check`, size, who);
  await idle(page);
  if (size === desk) await task(page, 'unchanged').waitFor();
  return page;
}

const says = (page: Page, text: string | RegExp) => soon(() => chip(page).textContent()).toMatch(text);

describe('a quarter in which nothing changed', () => {
  it('is handed in with 4 clicks, explanations of last quarter among what goes with it, and can be taken back', async () => {
    const page = await browsing.open(`/?quarter=${quarter}`, desk, townStaff);
    await idle(page);
    await says(page, `${quarter} · 草稿 · 尚未发布`);
    const clicks = await countClicks(page);
    await page.getByText(/^本季任务/).click();
    const work = page.getByTestId('report-panel');
    await task(page, 'unchanged').waitFor();
    expect(await work.getAttribute('data-duty')).toBe('work');
    expect(await work.getByRole('button', { name: '报送', exact: true }).isDisabled()).toBe(true);
    expect(await page.getByTestId('report-moves').textContent()).toMatch(/还有 \d+ 家未变动单位未确认/);
    await page.getByRole('button', { name: /^确认 \d+ 家属实$/ }).click();
    await soon(() => work.textContent()).toContain('各项均已办妥');
    await take(page, '报送');
    await says(page, `${quarter} · 已报送 · 尚未发布`);
    expect(await clicks()).toBe(4);

    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '撤回报送' }).click();
    await page.getByRole('tooltip').getByRole('button', { name: '撤回报送' }).click();
    await says(page, `${quarter} · 草稿 · 尚未发布`);
    expect(browsing.faults).toEqual([]);
  });

  it('is done on a phone of 390 × 844 too, with nothing cut off', async () => {
    const page = await openReport(townStaff, phone);
    await page.getByRole('button', { name: /^列表/ }).click();
    await task(page, 'unchanged').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await take(page, '报送');
    await soon(() => page.getByTestId('report-panel').textContent()).toContain('已报送');
    expect(browsing.faults).toEqual([]);
  });
});

describe('the same quarter, reviewed', () => {
  it('goes back with 1 comment at a place and 1 at a record, is answered, accepted, published as 第1版, and corrected', async () => {
    const reviewer = await openReport(bannerStaff);
    expect(await reviewer.getByTestId('report-panel').getAttribute('data-duty')).toBe('review');
    // One at a place of the map …
    await task(reviewer, 'comments').getByRole('button', { name: '添加意见' }).click();
    await clickMap(reviewer, 0.15, 0.2);
    await reviewer.getByTestId('place-marker').waitFor();
    await reviewer.getByRole('textbox', { name: '意见' }).fill('此处有新建厂房，请核实有无漏报');
    await reviewer.getByRole('button', { name: '保存意见' }).click();
    await reviewer.locator('[data-comment="1"]').waitFor();
    // … and one at a record.
    await reviewer.getByText(/^全部 \d/).click();
    await reviewer.getByTestId('organisation-list').getByRole('option').first().click();
    const name = await reviewer.locator('.detail h2').textContent();
    await reviewer.getByRole('button', { name: '添加意见' }).click();
    await reviewer.getByRole('textbox', { name: '意见' }).fill('从业人员请与社保人数核对');
    await reviewer.getByRole('button', { name: '保存意见' }).click();
    await reviewer.locator('[data-comment="2"]').waitFor();
    await reviewer.getByRole('button', { name: '返回列表' }).click();
    await reviewer.getByText('季报审核').click();
    await soon(() => reviewer.getByTestId('comment-mark').count()).toBe(2);
    expect(await reviewer.getByRole('button', { name: '审核通过', exact: true }).isDisabled()).toBe(true);
    await take(reviewer, '退回', '请按意见核实后重新报送');
    await says(reviewer, `${quarter} · 已退回 · 尚未发布`);

    // The township sees both, goes to them, answers, and hands in again.
    const staff = await openReport(townStaff);
    const panel = staff.getByTestId('report-panel');
    expect(await panel.textContent()).toContain('退回说明：请按意见核实后重新报送');
    await soon(() => staff.getByTestId('comment-mark').count()).toBe(2);
    const before = staff.url();
    await staff
      .locator('[data-comment="1"]')
      .getByRole('button', { name: /^图上位置/ })
      .click();
    await soon(() => staff.url()).not.toBe(before);
    await staff.locator('[data-comment="1"]').getByRole('textbox').fill('已走访，尚未投产');
    await staff.locator('[data-comment="1"]').getByRole('button', { name: '已处理' }).click();
    await staff.locator('[data-comment="1"]').getByText('办理情况：已走访，尚未投产').waitFor();
    await staff
      .locator('[data-comment="2"]')
      .getByRole('button', { name: name ?? '' })
      .click();
    expect(await staff.locator('.detail h2').textContent()).toBe(name);
    await staff.locator('[data-comment="2"]').getByRole('textbox').fill('已核对，一致');
    await staff.locator('[data-comment="2"]').getByRole('button', { name: '已处理' }).click();
    await staff.locator('[data-comment="2"]').getByText('办理情况：已核对，一致').waitFor();
    // A form left open meanwhile: what it is saved into at last is a published quarter.
    const late = await staff.context().newPage();
    await late.goto(staff.url());
    await late.getByRole('button', { name: '编辑', exact: true }).click();
    await late.getByLabel('地址').fill('迟到的修改');
    await late.getByLabel('修改依据').fill('实地走访');
    await late.keyboard.press('Escape');
    await staff.getByRole('button', { name: '返回列表' }).click();
    await soon(() => staff.getByTestId('comment-mark').count()).toBe(0);
    await take(staff, '报送');
    await says(staff, `${quarter} · 已报送 · 尚未发布`);

    await reviewer.reload();
    await task(reviewer, 'comments').waitFor();
    expect(await task(reviewer, 'comments').textContent()).toContain('办理情况：已核对，一致');
    await take(reviewer, '审核通过');
    await says(reviewer, `${quarter} · 已审核 · 尚未发布`);

    // What an official sees before publication says so.
    const official = await openReport('viewer');
    await says(official, `${quarter} · 已审核 · 尚未发布`);
    expect(await official.getByTestId('unpublished').textContent()).toContain('尚未发布');
    expect(await official.getByTestId('report-moves').getByRole('button').count()).toBe(0);
    await official.getByTestId('sheet-button').click();
    await official.getByTestId('sheet-preview').waitFor();
    await says(official, '已审核 · 尚未发布');

    // The city publishes from the board.
    const city = await browsing.open(`/?quarter=${quarter}&page=board`, desk, 'city');
    const row = city.locator(`[data-division="${town}"]`);
    await row.waitFor();
    expect(await row.getAttribute('data-status')).toBe('accepted');
    expect(await violations(city)).toEqual([]);
    await row.getByRole('checkbox').check();
    await city.getByRole('button', { name: '发布 1 个' }).click();
    await city.getByRole('tooltip').getByRole('button', { name: '发布', exact: true }).click();
    await soon(() => row.getAttribute('data-status')).toBe('published');
    await row.getByRole('button').click();
    await task(city, 'unchanged').waitFor();
    await says(city, `${quarter} · 已发布 第1版`);
    expect(await city.getByTestId('unpublished').count()).toBe(0);
    expect(await city.getByTestId('report-revisions').textContent()).toMatch(
      /第1版.*快照校验值 [0-9a-f]{64}/,
    );
    await city.getByText('办理记录').click();
    const history = await city.getByTestId('report-history').locator('li strong').allTextContents();
    expect(history).toEqual(['发布', '审核通过', '报送', '退回', '报送', '撤回报送', '报送']);
    expect(browsing.faults).toEqual([]);

    // Too late: nothing is written, and it is said why.
    await late.getByTestId('record-editor').getByRole('button', { name: '保存', exact: true }).click();
    await late
      .getByText(/2026Q3 的季报已报送或发布，不能再改/)
      .first()
      .waitFor();

    // A correction opens revision 2 for the township; the first one stays in force.
    await take(city, '更正', '核对后更正从业人员');
    await says(city, `${quarter} · 第1版已发布 · 第2版更正中`);
    await staff.reload();
    await soon(() => staff.getByTestId('report-panel').textContent()).toContain(
      '更正原因：核对后更正从业人员',
    );
    expect(await staff.getByTestId('report-moves').getByRole('button', { name: '报送' }).count()).toBe(1);
    expect(await staff.getByTestId('report-revisions').locator('li').count()).toBe(1);
  }, 600_000);
});

describe('the progress of reports', () => {
  it('counts its rows by status, opens a unit at its report, which was published the quarter before', async () => {
    const page = await browsing.open(`/?quarter=${quarter}&page=board`, desk, 'viewer');
    await page.locator('[data-division]').first().waitFor();
    const rows = await page.locator('[data-division]').count();
    const submitted = await page.locator('[data-division][data-status=submitted]').count();
    expect(rows).toBe(88);
    expect(submitted).toBeGreaterThan(0);
    expect(await page.getByTestId('board-page').textContent()).toContain(`应报 ${rows}`);
    await says(page, `/${rows}`);
    expect(await page.getByRole('checkbox').count()).toBe(0);
    await page.getByRole('combobox', { name: '按状态筛选' }).click();
    await page.locator(`.ant-select-item-option[title="已报送 ${submitted}"]`).click();
    await soon(() => page.locator('[data-division]').count()).toBe(submitted);
    await page.locator('[data-division]').getByRole('button').first().click();
    await page.getByTestId('report-panel').waitFor();
    expect(await page.getByTestId('report-panel').getAttribute('data-duty')).toBe('read');
    await page.getByRole('button', { name: '上一季度' }).click();
    await says(page, /2026Q2 · 已发布 第1版/);
  });
});
