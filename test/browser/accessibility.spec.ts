import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { desk, phone, withBrowser } from './with-browser.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const { open } = withBrowser();

/** Serious and critical violations of the page as it stands, each with where it is. */
async function violations(page: Page): Promise<string[]> {
  // Through the debugger, because the page's own policy allows no script from elsewhere.
  await page.evaluate(axeSource);
  const results = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

const screens = [
  { name: 'the map', path: '/', ready: '[data-testid=map-idle]' },
  { name: 'the data check', path: '/?list=check', ready: '[data-testid=quality-panel] [data-rule]' },
  { name: 'the import', path: '/?page=import', ready: '[data-testid=import-page]' },
  { name: 'the sheet', path: '/?page=sheet', ready: '[data-testid=sheet-preview]' },
];

describe('accessibility', () => {
  for (const { name, path, ready } of screens) {
    // On the phone the list lies behind a tab; what it holds is the same.
    for (const size of path.includes('list=') ? [desk] : [desk, phone]) {
      it(`finds 0 serious violations on ${name} at ${size.width} px`, async () => {
        const page = await open(path, size);
        await page.waitForSelector(ready, { state: 'attached' });
        expect(await violations(page)).toEqual([]);
      });
    }
  }
});
