import { randomBytes } from 'node:crypto';
import { TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  act,
  become,
  changePassword,
  chooseInMenu,
  createAccount,
  openAccounts,
  openOwnAccount,
  openSignedOut,
  signIn,
  signOut,
  takeOver,
} from './account-steps.ts';
import { idle } from './map-steps.ts';
import { violations } from './violations.ts';
import { desk, phone, withBrowser } from './with-browser.ts';

const browsing = withBrowser();

const chosen = '草原上的小雨下了一夜又一夜';
const changed = '黄河在这里拐了一个很大的弯';
const town = '树林召镇';

const run = randomBytes(3).toString('hex');
let made = 0;
/** An account of its own for each test, suspended at its end: the demo is shared, and accounts are never deleted. */
const newName = () => {
  made += 1;
  return `browser-test-${run}-${made}`;
};

const pressed = (page: Page) => page.locator('[data-testid^=demo-role-][aria-pressed=true]').textContent();
const heading = (page: Page) => page.locator('.division-heading h1').textContent();
const refused = (page: Page) => page.getByText('账号或密码不正确').waitFor();

/** A page on which a new account is at work, with a password of its own. */
async function openAs(administrator: Page, name: string, post: string): Promise<Page> {
  const given = await createAccount(administrator, { post, name, division: town });
  const page = await openSignedOut(browsing);
  await signIn(page, name, given);
  await page.getByTestId('must-change-password').waitFor();
  await changePassword(page, given, chosen);
  await page.getByTestId('account-page').waitFor();
  return page;
}

describe('the demo', () => {
  it('opens signed in as the city, says that its data is fictitious, and switches 6 roles with one click each', async () => {
    const page = await openOwnAccount(browsing);
    expect(await page.getByTestId('demo-bar').textContent()).toMatch(/演示：数据均为虚构/);
    expect(await pressed(page)).toBe('市级');
    const pages: Record<string, string[]> = {};
    for (const role of ['administrator', 'banner', 'township', 'planner', 'viewer', 'city']) {
      await become(page, role);
      const links = page.getByRole('navigation', { name: '页面' }).getByRole('button');
      pages[role] = await links.allTextContents();
    }
    const keeper = ['分布图', '导入', '排查会商', '上报进度', '阵地', '统计报表', '出图', '台账'];
    const reader = ['分布图', '上报进度', '阵地', '统计报表', '出图', '台账'];
    expect(pages).toEqual({
      administrator: reader,
      city: keeper,
      banner: keeper,
      township: keeper,
      planner: ['分布图', '上报进度', '阵地', '统计报表', '台账'],
      viewer: reader,
    });
    expect(browsing.faults).toEqual([]);
  });

  it('shows a township its own records only, keeps the place for who may see it, else goes to the own root', async () => {
    const page = await browsing.open('/');
    await page.locator('.virtual-row').first().waitFor();
    const city = await heading(page);
    await become(page, 'township');
    await page.locator('.virtual-row').first().waitFor();
    const own = (await heading(page)) ?? '';
    expect(own).not.toBe(city);
    const facts = await page.locator('.virtual-row .list-facts').allTextContents();
    expect(new Set(facts.map((text) => text.split(' · ')[0]))).toEqual(new Set([own]));
    expect(page.url()).not.toContain('division=');
    // The city stays where the township stood.
    await become(page, 'city');
    await page.locator('.virtual-row').first().waitFor();
    expect(await heading(page)).toBe(own);
    expect(page.url()).toMatch(/division=\d{9}/);
    // An address about another division leads the township home.
    await become(page, 'township');
    await page.goto(`${new URL(page.url()).origin}/?division=150623`);
    await page.locator('.virtual-row').first().waitFor();
    expect(await heading(page)).toBe(own);
    expect(page.url()).not.toContain('division=');
    expect(browsing.faults).toEqual([]);
  });

  it('offers a planner neither import nor placing, and leads it away from their addresses', async () => {
    const page = await browsing.open('/?page=import&list=unlocated');
    await page.getByTestId('import-page').waitFor();
    await become(page, 'planner');
    await idle(page);
    expect(page.url()).not.toContain('page=');
    expect(await page.getByTestId('import-button').count()).toBe(0);
    expect(await page.locator('.virtual-row').first().getByRole('button').count()).toBe(0);
    await page.locator('.virtual-row').first().click();
    await page.locator('.detail h2').waitFor();
    expect(await page.locator('.detail-bar button').allTextContents()).toEqual(['返回列表']);
  });
});

describe('signing in', () => {
  it('refuses a wrong password, then lets the new account in, which must change its password first', async () => {
    const administrator = await openAccounts(browsing);
    const name = newName();
    const given = await createAccount(administrator, { post: `${town}测试岗`, name, division: town });
    expect(await administrator.locator(`[data-account="${name}"]`).textContent()).toContain('待改密码');

    const page = await openSignedOut(browsing);
    await signIn(page, name, 'not the right one');
    await refused(page);
    await signIn(page, name.toUpperCase(), given);
    await page.getByTestId('must-change-password').waitFor();
    await changePassword(page, given, 'too short');
    await page.getByText('至少 12 个字符，还差 3 个').waitFor();
    await changePassword(page, given, chosen);
    await page.getByTestId('account-page').waitFor();
    expect(await page.getByTestId('account-page').locator('dd').allTextContents()).toEqual(
      expect.arrayContaining([`${town}测试岗`, name, town]),
    );

    await changePassword(page, chosen, changed);
    await page.getByText('密码已修改', { exact: false }).last().waitFor();
    await signOut(page);
    await signIn(page, name, chosen);
    await refused(page);
    await signIn(page, name, changed);
    await page.getByTestId('account-page').waitFor();
    await act(administrator, name, '停用');
  });

  it('asks for 6 digits more once two steps are on, until the administrator turns them off', async () => {
    const administrator = await openAccounts(browsing);
    const name = newName();
    const page = await openAs(administrator, name, '两步验证测试岗');
    const section = page.getByTestId('second-factor');
    await section.getByRole('button', { name: '开启两步验证' }).click();
    const secret = ((await page.getByTestId('second-factor-secret').textContent()) ?? '').replaceAll(' ', '');
    const code = (stepsAhead: number) =>
      new TOTP({ secret }).generate({ timestamp: Date.now() + stepsAhead * 30_000 });
    await section.getByLabel('动态码').fill(code(0));
    await section.getByRole('button', { name: '确认开启' }).click();
    await section.getByRole('button', { name: '关闭两步验证' }).waitFor();
    await signOut(page);
    await signIn(page, name, chosen);
    // A code can be used once: the one of the next half minute is as good.
    await page.getByLabel('动态码').fill(code(1));
    await page.getByRole('button', { name: /登录$/ }).click();
    await page.getByTestId('account-page').waitFor();
    await signOut(page);

    await act(administrator, name, '关闭两步验证');
    await signIn(page, name, chosen);
    await page.getByTestId('account-page').waitFor();
    await act(administrator, name, '停用');
  });

  it('is asked over the page when an account is suspended, and goes on with what was typed once it may again', async () => {
    const administrator = await openAccounts(browsing);
    const name = newName();
    const page = await openAs(administrator, name, '停用测试岗');
    const field = page.getByTestId('account-page').getByLabel('再填一次新密码');
    await field.fill('half a sentence');
    await act(administrator, name, '停用');
    await page.getByRole('button', { name: '开启两步验证' }).click();
    const dialog = page.getByRole('dialog', { name: '登录已失效，请重新登录' });
    const enter = async () => {
      await dialog.locator('input[autocomplete=current-password]').fill(chosen);
      await dialog.getByRole('button', { name: /登录$/ }).click();
    };
    await enter();
    await refused(page);
    await act(administrator, name, '恢复使用');
    await enter();
    await dialog.waitFor({ state: 'hidden' });
    expect(await field.inputValue()).toBe('half a sentence');
    expect(page.url()).toContain('page=account');
    await page.getByRole('button', { name: '开启两步验证' }).click();
    await page.getByTestId('second-factor-secret').waitFor();
    await act(administrator, name, '停用');
  });
});

describe('the page of accounts', () => {
  it('shows who saves second what the first one changed, and overwrites nothing unasked', async () => {
    const first = await openAccounts(browsing);
    const name = newName();
    await createAccount(first, { post: '一人一岗', name, division: town });
    const second = await openAccounts(browsing);
    const edit = async (page: Page) => {
      await page.locator(`[data-account="${name}"]`).getByRole('button', { name: '修改' }).click();
      return page.getByRole('dialog');
    };
    const [form, late] = [await edit(first), await edit(second)];
    await form.getByLabel('岗位').fill('甲改的岗位');
    await form.getByRole('button', { name: '保存' }).click();
    await form.waitFor({ state: 'hidden' });
    await late.getByLabel('岗位').fill('乙改的岗位');
    await late.getByRole('button', { name: '保存' }).click();
    const conflict = second.getByTestId('account-conflict');
    await conflict.getByText('岗位：现在是“甲改的岗位”，您填的是“乙改的岗位”').waitFor();
    await conflict.getByRole('button', { name: '改用现在的内容' }).click();
    expect(await late.getByLabel('岗位').inputValue()).toBe('甲改的岗位');
    await act(first, name, '停用');
  });

  it('gives a new one-time password that ends what was open', async () => {
    const administrator = await openAccounts(browsing);
    const name = newName();
    const page = await openAs(administrator, name, '重置测试岗');
    await act(administrator, name, '重置密码');
    const given = await takeOver(administrator);
    await page.getByRole('button', { name: '开启两步验证' }).click();
    const dialog = page.getByRole('dialog', { name: '登录已失效，请重新登录' });
    await dialog.locator('input[autocomplete=current-password]').fill(given);
    await dialog.getByRole('button', { name: /登录$/ }).click();
    await page.getByTestId('must-change-password').waitFor();
    await act(administrator, name, '停用');
  });

  it('is narrowed to 1 account by text, and says when none fits', async () => {
    const page = await openAccounts(browsing);
    await page.getByLabel('搜索岗位、账号或电话').fill('demo-b');
    await expect.poll(() => page.locator('[data-account]').count()).toBe(1);
    await page.getByLabel('搜索岗位、账号或电话').fill('没有这样的岗位');
    await page.getByText('没有符合条件的账号').waitFor();
  });
});

describe('accessibility of accounts', () => {
  for (const size of [desk, phone]) {
    it(`finds 0 serious violations at the door, on both pages and in the form at ${size.width} px`, async () => {
      const page = await openOwnAccount(browsing, size);
      await become(page, 'administrator');
      const found: Record<string, string[]> = {};
      await page.getByTestId('sessions').locator('li').first().waitFor();
      await page.getByRole('button', { name: '开启两步验证' }).click();
      await page.getByTestId('second-factor-secret').waitFor();
      found.account = await violations(page);
      await chooseInMenu(page, '账号管理');
      await page.locator('[data-account=demo-city]').waitFor();
      found.accounts = await violations(page);
      await page.getByTestId('account-create').click();
      await page.getByRole('dialog').getByLabel('岗位').waitFor();
      found.form = await violations(page);
      await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      await signOut(page);
      found.door = await violations(page);
      expect(found).toEqual({ account: [], accounts: [], form: [], door: [] });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(size.width);
    });
  }
});
