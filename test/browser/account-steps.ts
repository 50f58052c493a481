import type { Page } from 'playwright-core';
import { desk, type OpenedBrowser } from './with-browser.ts';

/** Goes on as another of the demo's accounts. */
export async function become(page: Page, role: string): Promise<void> {
  await page.getByTestId(`demo-role-${role}`).click();
  await page.locator(`[data-testid=demo-role-${role}][aria-pressed=true]`).waitFor();
  await page.getByTestId('user-menu').waitFor();
}

/** One of the lines of the user menu. */
export async function chooseInMenu(page: Page, item: string): Promise<void> {
  await page.getByTestId('user-menu').click();
  await page.getByRole('menuitem', { name: item }).click();
}

// Where no map is drawn, which takes its time without a graphics card.
const ownAccount = '/?page=account';

/** A page of its own at the own account, as the city. */
export async function openOwnAccount(browsing: OpenedBrowser, size = desk): Promise<Page> {
  const page = await browsing.open(ownAccount, size);
  await page.getByTestId('account-page').waitFor();
  return page;
}

/** The administrator's page of accounts. */
export async function openAccounts(browsing: OpenedBrowser): Promise<Page> {
  const page = await openOwnAccount(browsing);
  await become(page, 'administrator');
  await chooseInMenu(page, '账号管理');
  await page.locator('[data-account=demo-city]').waitFor();
  return page;
}

/** Closes the dialog with a one-time password. @returns the password */
export async function takeOver(page: Page): Promise<string> {
  const password = await page.getByTestId('one-time-password').textContent();
  await page.getByRole('button', { name: '已转告，关闭' }).click();
  await page.getByTestId('one-time-password').waitFor({ state: 'hidden' });
  return password ?? '';
}

/** Makes an account on the administrator's page. @returns its one-time password */
export async function createAccount(
  page: Page,
  { post, name, division }: { post: string; name: string; division: string },
): Promise<string> {
  await page.getByTestId('account-create').click();
  const form = page.getByRole('dialog');
  await form.getByLabel('岗位').fill(post);
  await form.getByLabel('账号').fill(name);
  const divisions = form.getByRole('combobox', { name: '辖区' });
  await divisions.click();
  await divisions.fill(division);
  await page.locator('.ant-select-tree-title').getByText(division, { exact: true }).click();
  await divisions.press('Escape');
  await form.getByRole('button', { name: '新建账号' }).click();
  return takeOver(page);
}

/** One of an account's actions behind 更多, with its confirmation. */
export async function act(page: Page, name: string, action: string): Promise<void> {
  const row = page.locator(`[data-account="${name}"]`);
  await row.getByRole('button', { name: /^更多操作/ }).click();
  await page.getByRole('menuitem', { name: action, exact: true }).click();
  const confirm = page.locator('.ant-modal-confirm');
  await confirm.getByRole('button', { name: action, exact: true }).click();
  await confirm.waitFor({ state: 'hidden' });
}

export async function signOut(page: Page): Promise<void> {
  await chooseInMenu(page, '退出登录');
  await page.getByTestId('entrance').waitFor();
}

/** A page of its own, at which nobody is signed in; behind the door lies the own account. */
export async function openSignedOut(browsing: OpenedBrowser): Promise<Page> {
  const page = await openOwnAccount(browsing);
  await signOut(page);
  return page;
}

// Names by their end: the sign of a button at work fades with an animation that software rendering may not finish.
export async function signIn(page: Page, name: string, password: string): Promise<void> {
  await page.locator('input[autocomplete=username]').fill(name);
  await page.locator('input[autocomplete=current-password]').fill(password);
  await page.getByRole('button', { name: /登录$/ }).click();
}

/** Fills the form that changes a password, and sends it. */
export async function changePassword(page: Page, current: string, next: string): Promise<void> {
  await page.locator('input[autocomplete=current-password]').fill(current);
  for (const field of await page.locator('input[type=password][autocomplete=new-password]').all())
    await field.fill(next);
  await page.getByRole('button', { name: /修改密码$/ }).click();
}
