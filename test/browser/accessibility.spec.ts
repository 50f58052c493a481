import { describe, expect, it } from 'vitest';
import { violations } from './violations.ts';
import { desk, phone, withBrowser } from './with-browser.ts';

const { open } = withBrowser();

const screens = [
  { name: 'the map', path: '/', ready: '[data-testid=map-idle]' },
  { name: 'the indicators', path: '/?panel=indicators', ready: '[data-testid=indicator-table] tbody tr' },
  { name: 'the charts', path: '/?panel=charts', ready: '[data-testid=chart-industry] svg' },
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
