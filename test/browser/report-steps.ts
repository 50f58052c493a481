import type { APIRequestContext, Page } from 'playwright-core';
import type { Board, ReportTasks } from '../../shared/report/report-view.ts';
import { call } from './sign-in-as.ts';

export const quarter = '2026Q3';

/** Other specs write in the demo's own banner and in this one. */
const taken = /^(150622|150627)/;

/**
 * A town in which nothing changed since last quarter, and nothing is left to be corrected or explained: a quarter that only has to be
 * confirmed.
 */
export async function findQuietTown(request: APIRequestContext): Promise<string> {
  const board = await call<Board>(request, 'query', 'report.board', { quarter });
  const drafts = board.rows.filter(
    ({ divisionCode, status, organisations }) =>
      status === 'draft' &&
      organisations >= 10 &&
      /^\d{6}[12]/.test(divisionCode) &&
      !taken.test(divisionCode),
  );
  for (const { divisionCode } of drafts) {
    const tasks = await call<ReportTasks>(request, 'query', 'report.tasks', { divisionCode, quarter });
    const { changed, errors, warnings, sweepOpen } = tasks;
    const unanswered = warnings.filter(({ answer }) => answer === null);
    if (changed.length + errors.length + unanswered.length + sweepOpen === 0) return divisionCode;
  }
  throw new Error('the sample has no town without changes in its last quarter');
}

/** Counts what a person clicks from now on. */
export async function countClicks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counted = globalThis as unknown as { clicks: number };
    counted.clicks = 0;
    // A click on a label is told of twice: of the label and of its control. The finger goes down once.
    addEventListener('pointerdown', ({ isTrusted }) => isTrusted && counted.clicks++, true);
  });
  return () => page.evaluate(() => (globalThis as unknown as { clicks: number }).clicks);
}

export const task = (page: Page, key: string) => page.locator(`[data-task=${key}]`);
export const chip = (page: Page) => page.getByTestId('report-status').first();

/** Takes a step that asks before it acts. */
export async function take(page: Page, name: string, note?: string): Promise<void> {
  await page.getByTestId('report-moves').getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog');
  if (note !== undefined) await dialog.getByRole('textbox').fill(note);
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Clicks on the map, as shares of its width and height. */
export async function clickMap(page: Page, x: number, y: number): Promise<void> {
  const box = await page.getByTestId('map').boundingBox();
  await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) * x, (box?.y ?? 0) + (box?.height ?? 0) * y);
}
