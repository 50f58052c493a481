import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Until what fades or slides in has arrived: half-way, every text is too pale. What turns for ever or stands paused is not waited for,
 * and nothing longer than 10 s: an animation whose element went away meanwhile never says that it finished.
 */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const until = performance.now() + 10_000;
    const moving = () =>
      document
        .getAnimations()
        .some(
          ({ playState, effect }) =>
            playState === 'running' && Number.isFinite(effect?.getComputedTiming().endTime ?? 0),
        );
    // The end of one may be the beginning of another.
    while (moving() && performance.now() < until) await new Promise((go) => setTimeout(go, 50));
  });
}

/** Serious and critical violations of the page once it stands still, each with where it is. */
export async function violations(page: Page): Promise<string[]> {
  await settle(page);
  // Through the debugger, because the page's own policy allows no script from elsewhere.
  await page.evaluate(axeSource);
  const results = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}
