import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { idle } from './map-steps.ts';
import { desk, phone, withBrowser } from './with-browser.ts';

const browsing = withBrowser();
const town = '150622100';
/** The machine may be shared: an answer is waited for, not timed. */
const soon = { timeout: 30_000 };

/** The record in the list's order that the test is about; each test takes one of its own. */
async function openRecord(number: number, size = desk, page?: Page): Promise<Page> {
  const opened = page ?? (await browsing.open(`/?quarter=2026Q3&division=${town}`, size));
  await idle(opened);
  if (size === phone) await opened.getByRole('button', { name: /^列表/ }).click();
  await opened.getByTestId('organisation-list').getByRole('option').nth(number).click();
  await opened.getByTestId('party-card').waitFor();
  return opened;
}

const nameOf = async (page: Page) => (await page.locator('.detail h2').textContent()) ?? '';
const fact = (page: Page, name: string) =>
  page.locator('.facts > div').filter({ hasText: name }).locator('dd').first();
const editor = (page: Page) => page.getByTestId('record-editor');

async function startEditing(page: Page): Promise<void> {
  await page.getByRole('button', { name: '编辑', exact: true }).click();
  await editor(page).waitFor();
}

async function giveReason(page: Page, reason: string): Promise<void> {
  await page.getByLabel('修改依据').fill(reason);
  await page.keyboard.press('Escape');
}

const saveForm = (page: Page) => editor(page).getByRole('button', { name: '保存', exact: true }).click();

async function switchRole(page: Page, role: string): Promise<void> {
  await page.getByTestId(`demo-role-${role}`).click();
  // Pressed once the switch is done: whoever leaves the page earlier leaves it as who he was.
  await page.locator(`[data-testid=demo-role-${role}][aria-pressed=true]`).waitFor();
  await idle(page);
}

describe('a record changed in place', () => {
  it('takes 3 facts as they are typed, shows who changed what, the state before, and is taken back with 1 click', async () => {
    const page = await openRecord(4);
    const name = await nameOf(page);
    const before = await fact(page, '相对固定从业人员').textContent();
    await startEditing(page);
    expect(page.url()).toContain('edit=1');
    await page.getByLabel('党员数', { exact: true }).fill('-3');
    await editor(page).locator('[data-issue="count-negative"]').waitFor();
    await page.getByLabel('党员数', { exact: true }).fill('7人');
    await page.getByLabel('相对固定从业人员').fill('一百五十');
    await page.getByLabel('成立日期').fill('2013年5月');
    expect(await editor(page).getByRole('button', { name: '保存', exact: true }).isDisabled()).toBe(true);
    await giveReason(page, '实地走访');
    await saveForm(page);
    await page.getByText(`已保存：${name}`).waitFor();
    await page.getByTestId('party-card').waitFor();
    await expect.poll(() => fact(page, '相对固定从业人员').textContent(), soon).toBe('150 人');
    expect(await fact(page, '党员数').textContent()).toBe('7 人');
    expect(await fact(page, '成立日期').textContent()).toBe('2013-05');

    await page.getByText('修改记录', { exact: true }).click();
    const change = page.locator('.change').first();
    expect(await change.locator('.change-why').first().textContent()).toContain('实地走访');
    expect(await change.locator('.change-why').first().textContent()).toContain('组织部');
    await change.getByRole('button', { name: '查看当时状态' }).click();
    expect(await page.getByTestId('record-at').textContent()).toContain('150 人');
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: `撤销修改：${name}` }).click();
    await expect.poll(() => fact(page, '相对固定从业人员').textContent(), soon).toBe(before);
    await page.getByRole('button', { name: `重做修改：${name}` }).waitFor();
    expect(browsing.faults).toEqual([]);
  });

  it('keeps what is typed while another record is looked at, and asks before it is dropped', async () => {
    const page = await openRecord(5);
    const name = await nameOf(page);
    await startEditing(page);
    await page.getByLabel('地址').fill('未保存的地址');
    const address = page.url();
    await page.goBack();
    await page.getByRole('button', { name: '返回列表' }).click();
    await page.getByTestId('organisation-list').getByRole('option').nth(6).click();
    await page.getByTestId('party-card').waitFor();
    expect(await nameOf(page)).not.toBe(name);
    await page.getByRole('button', { name: '返回列表' }).click();
    await page.getByTestId('organisation-list').getByRole('option').nth(5).click();
    await page.getByRole('button', { name: '继续编辑' }).click();
    expect(await page.getByLabel('地址').inputValue()).toBe('未保存的地址');
    expect(page.url()).toContain(new URL(address).searchParams.get('id'));
    await editor(page).getByRole('button', { name: '取消' }).click();
    await page.getByRole('button', { name: '放弃', exact: true }).click();
    await page.getByRole('button', { name: '编辑', exact: true }).waitFor();
  });
});

describe('two who save the same record', () => {
  it('the second sees 1 clash and 1 change of the other, chooses, and both changes stand', async () => {
    const city = await openRecord(7);
    const name = await nameOf(city);
    const banner = await browsing.open(`/?quarter=2026Q3&division=${town}`);
    await idle(banner);
    await switchRole(banner, 'banner');
    await openRecord(7, desk, banner);
    expect(await nameOf(banner)).toBe(name);
    for (const page of [city, banner]) await startEditing(page);
    await banner.getByLabel('相对固定从业人员').fill('61');
    await banner.getByLabel('党员数', { exact: true }).fill('4');
    await giveReason(banner, '单位报告');
    await saveForm(banner);
    await banner.getByText(`已保存：${name}`).waitFor();

    await city.getByLabel('相对固定从业人员').fill('88');
    await city.getByLabel('地址').fill('薛家湾镇新址 8 号');
    await giveReason(city, '部门数据比对');
    await saveForm(city);
    const dialog = city.getByTestId('conflict-dialog');
    await dialog.waitFor();
    expect(await dialog.locator('[data-kind="clash"]').count()).toBe(1);
    expect(await dialog.locator('[data-kind="clash"]').textContent()).toContain('对方改为：61 人');
    expect(await dialog.locator('[data-kind="clash"]').textContent()).toContain('您要改为：88 人');
    expect(await dialog.locator('[data-kind="theirs"]').textContent()).toContain('对方改为：4 人');
    expect(await city.getByRole('button', { name: '按此保存' }).isDisabled()).toBe(true);

    // Back to the form: nothing typed is lost, and saving asks again.
    await city.getByRole('button', { name: '返回修改' }).last().click();
    expect(await city.getByLabel('相对固定从业人员').inputValue()).toBe('88');
    await saveForm(city);
    await dialog.getByText('您要改为：88 人').click();
    await city.getByRole('button', { name: '按此保存' }).click();
    await city.getByText(`已保存：${name}`).waitFor();
    await expect.poll(() => fact(city, '相对固定从业人员').textContent(), soon).toBe('88 人');
    expect(await fact(city, '党员数').textContent()).toBe('4 人');
    expect(await fact(city, '地址').textContent()).toBe('薛家湾镇新址 8 号');
  });
});

describe('a new record', () => {
  it('is entered with a click on the map, opens, and is refused under a name that is there with the way to it', async () => {
    const page = await browsing.open(`/?quarter=2026Q3&division=${town}`);
    await idle(page);
    const total = async () => (await page.locator('.list-tools').textContent()) ?? '';
    const before = Number(/全部 (\d+)/.exec(await total())?.[1]);
    await page.getByTestId('create-button').click();
    await page.getByTestId('record-creator').waitFor();
    const box = await page.getByTestId('map').boundingBox();
    await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2);
    await page.getByTestId('place-marker').waitFor();
    await page.getByLabel('名称', { exact: true }).fill('图上新增（测试）有限公司');
    await page.getByLabel('信息来源').fill('实地走访');
    await giveReason(page, '实地走访');
    await page.getByRole('button', { name: '登记', exact: true }).click();
    await page.getByText('已登记：图上新增（测试）有限公司').waitFor();
    await expect.poll(() => nameOf(page), soon).toBe('图上新增（测试）有限公司');
    await page.getByRole('button', { name: '返回列表' }).click();
    await expect.poll(async () => Number(/全部 (\d+)/.exec(await total())?.[1]), soon).toBe(before + 1);

    await page.getByTestId('create-button').click();
    await page.getByLabel('名称', { exact: true }).fill('图上新增(测试)有限公司');
    await giveReason(page, '实地走访');
    await page.getByRole('button', { name: '登记', exact: true }).click();
    await page.locator('[data-issue="name-taken"]').waitFor();
    await page.getByRole('button', { name: '打开该单位' }).click();
    await expect.poll(() => nameOf(page), soon).toBe('图上新增（测试）有限公司');
    await page.getByRole('button', { name: /^撤销新增/ }).click();
    await page.getByText('已撤销').waitFor();
  });
});

describe('a party organisation', () => {
  it('is made in a record, graded 2 stars with its evidence, and left again', async () => {
    const page = await browsing.open(`/?quarter=2026Q3&division=${town}&organised=unorganised`);
    await openRecord(2, desk, page);
    const card = page.getByTestId('party-card');
    const name = await nameOf(page);
    await card.getByRole('button', { name: '新建党组织' }).click();
    await card.getByLabel('修改依据').fill('上级批复');
    await page.keyboard.press('Escape');
    await card.getByRole('button', { name: '新建党组织' }).click();
    await expect.poll(() => card.textContent(), soon).toContain(`中共${name}支部委员会`);
    await card.getByRole('button', { name: '评星' }).click();
    await card.getByText('二星', { exact: true }).click();
    expect(await card.textContent()).toContain('首次评定：二星');
    await card.getByLabel('评定依据').fill('下半年考评');
    await card.getByRole('button', { name: '保存' }).click();
    await expect.poll(() => card.textContent(), soon).toContain('二星');
    await card.getByText('党组织修改记录').click();
    await expect.poll(() => card.locator('li').count(), soon).toBe(2);
    await card.getByRole('button', { name: '退出党组织' }).click();
    await card.getByLabel('修改依据').fill('组织设置调整');
    await page.keyboard.press('Escape');
    await card.getByRole('button', { name: '退出党组织' }).click();
    await expect.poll(() => card.textContent(), soon).toContain('未组建');
    expect(browsing.faults).toEqual([]);
  });
});

describe('who may change', () => {
  it('offers nothing of it to the viewer, and opens the field of a finding to the banner', async () => {
    const page = await browsing.open(`/?quarter=2026Q3&division=${town}`);
    await idle(page);
    await switchRole(page, 'viewer');
    await openRecord(3, desk, page);
    expect(await page.getByRole('button', { name: '编辑', exact: true }).count()).toBe(0);
    expect(await page.getByTestId('create-button').count()).toBe(0);
    expect(await page.getByTestId('party-card').getByRole('button').count()).toBe(0);
    await switchRole(page, 'banner');
    await page.goto(`${new URL(page.url()).origin}/?quarter=2026Q3&division=150622&list=check`);
    await idle(page);
    const rule = page.locator('[data-rule="employees-missing"]');
    await rule.locator('h2 button').click();
    await rule.getByRole('button', { name: '编辑' }).first().click();
    await editor(page).waitFor();
    expect(page.url()).toContain('edit=employees');
    await expect
      .poll(() =>
        page.evaluate(() => document.activeElement?.closest('[data-field]')?.getAttribute('data-field')),
      )
      .toBe('employees');
  });

  it('edits on the phone: the form lies over the map, its controls 40 px high', async () => {
    const page = await openRecord(8, phone);
    await startEditing(page);
    const box = await editor(page).getByRole('button', { name: '保存', exact: true }).boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(40);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(phone.width);
  });
});
