import type { Page } from 'playwright-core';

/** Waits until the map has drawn everything and nothing moves. */
export async function idle(page: Page): Promise<void> {
  await page.getByTestId('map-idle').waitFor({ state: 'attached', timeout: 60_000 });
}

/** The number an element's text ends with. */
export async function numberIn(page: Page, testId: string): Promise<number> {
  return Number(/(\d+)\s*$/.exec((await page.getByTestId(testId).textContent()) ?? '')?.[1]);
}
