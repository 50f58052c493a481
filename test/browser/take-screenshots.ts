import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openBrowser } from './open-browser.ts';
import { serveDemo } from './serve.ts';

/** `npm run screenshots`: the pictures of the README, from the sample city. */
const folder = fileURLToPath(new URL('../../docs/images/', import.meta.url));
mkdirSync(folder, { recursive: true });
const demo = await serveDemo();
const browser = await openBrowser();
const shots = [
  { file: 'map.png', path: '/', wait: '[data-testid=map-idle]', width: 1440, height: 900 },
  { file: 'phone.png', path: '/', wait: '[data-testid=map-idle]', width: 390, height: 844 },
  {
    file: 'sheet.png',
    path: '/api/sheet?division=150627102&quarter=2026Q3&format=svg&size=A3',
    wait: 'svg',
    width: 1600,
    height: 1131,
  },
];
try {
  for (const { file, path, wait, width, height } of shots) {
    const page = await browser.newPage({ viewport: { width, height } });
    await page.goto(`${demo.url}${path}`);
    await page.waitForSelector(wait, { state: 'attached' });
    // Fonts and the last tile of labels.
    await page.waitForTimeout(1500);
    await page.screenshot({ path: `${folder}${file}` });
    await page.close();
  }
} finally {
  await browser.close();
  await demo.stop();
}
