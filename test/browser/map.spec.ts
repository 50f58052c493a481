import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import type {} from '../../client/app/test-hook.ts';
import type { LngLat } from '../../shared/division.ts';
import { decodePoints } from '../../shared/points.ts';
import { symbolClasses } from '../../shared/symbol.ts';
import { type Pixel, readPixels } from './read-pixels.ts';

const gapCode = symbolClasses.indexOf('unorganised-above-scale');
const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

let browser: Browser;
const opened: Page[] = [];
const faults: string[] = [];

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
});
afterEach(() => Promise.all(opened.splice(0).map((page) => page.context().close())));
afterAll(() => browser.close());

async function open(query = '', size = desk): Promise<Page> {
  const context = await browser.newContext({
    viewport: size,
    locale: 'zh-CN',
    hasTouch: size === phone,
    isMobile: size === phone,
  });
  const page = await context.newPage();
  opened.push(page);
  faults.length = 0;
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(inject('demoUrl')) && !/^(data|blob):/.test(request.url())) {
      faults.push(`outside: ${request.url()}`);
    }
  });
  await page.goto(`${inject('demoUrl')}/?${query}`);
  await idle(page);
  return page;
}

async function idle(page: Page): Promise<void> {
  await page.getByTestId('map-idle').waitFor({ state: 'attached', timeout: 60_000 });
}

async function numberIn(page: Page, testId: string): Promise<number> {
  return Number(/(\d+)\s*$/.exec((await page.getByTestId(testId).textContent()) ?? '')?.[1]);
}

async function fetchColumns(page: Page) {
  const { defaultQuarter } = await page.evaluate(async () => {
    const answer = await (await fetch('/trpc/setting.info')).json();
    return answer.result.data as { defaultQuarter: string };
  });
  const response = await page.request.get(`${inject('demoUrl')}/api/points?quarter=${defaultQuarter}`);
  const bytes = await response.body();
  return decodePoints(new Uint8Array(bytes).buffer);
}

/** Unorganised above-scale organisations that stand alone: no other one within about 3 km. */
async function lonelyGaps(page: Page): Promise<LngLat[]> {
  const points = await fetchColumns(page);
  const [lng, lat, symbolClass, status] = [
    points.f64('lng'),
    points.f64('lat'),
    points.u8('class'),
    points.u8('status'),
  ];
  const gaps: LngLat[] = [];
  for (let row = 0; row < points.header.rows; row += 1) {
    const at: LngLat = [lng[row] ?? Number.NaN, lat[row] ?? Number.NaN];
    if (symbolClass[row] === gapCode && status[row] === 0 && !Number.isNaN(at[0])) gaps.push(at);
  }
  return gaps.filter(([x, y]) => gaps.filter(([a, b]) => Math.hypot(a - x, b - y) < 0.03).length === 1);
}

const isAmber = ({ red, green, blue }: Pixel) =>
  Math.abs(red - 0x9a) < 28 && Math.abs(green - 0x5b) < 28 && Math.abs(blue - 0x00) < 40;

/** Pixels of the page around the place where the map says it draws it. */
async function pixelsAround(page: Page, lngLat: LngLat, reach: number): Promise<Pixel[][]> {
  const at = await page.evaluate((place) => globalThis.__fenbu?.project(place), lngLat);
  const box = await page.getByTestId('map').boundingBox();
  if (!at || !box) throw new Error('no map');
  const clip = { x: box.x + at.x - reach, y: box.y + at.y - reach, width: 2 * reach, height: 2 * reach };
  return readPixels(browser, await page.screenshot({ clip }));
}

describe('the map', () => {
  it('opens on the city without a request elsewhere or an error, and the legend adds up to its total', async () => {
    const page = await open();
    const rows = page.locator('[data-testid=legend] [data-class] .legend-count');
    const counts = (await rows.allTextContents()).map(Number);
    const unlocated = await numberIn(page, 'unlocated-count');
    expect(counts.length).toBeGreaterThan(5);
    expect(counts.reduce((sum, count) => sum + count, unlocated)).toBe(await numberIn(page, 'legend-total'));
    expect(faults).toEqual([]);
  });

  it('draws an unorganised above-scale enterprise as an amber diamond with a white middle, near and across the city', async () => {
    const page = await open();
    const [place] = await lonelyGaps(page);
    if (!place) throw new Error('the sample city has no lonely gap');
    for (const zoom of [14, 10, 6.8]) {
      await page.goto(`${inject('demoUrl')}/?view=${place[0].toFixed(5)},${place[1].toFixed(5)},${zoom}`);
      await idle(page);
      const reach = 14;
      const pixels = await pixelsAround(page, place, reach);
      const amber = pixels.flat().filter(isAmber).length;
      expect(amber, `amber pixels at zoom ${zoom}`).toBeGreaterThan(zoom > 12 ? 60 : 20);
      const middle = pixels[reach]?.[reach];
      expect(
        Math.min(middle?.red ?? 0, middle?.green ?? 0, middle?.blue ?? 0),
        `middle at zoom ${zoom}`,
      ).toBeGreaterThan(225);
    }
  });

  it('dims the rest when the class is picked: the diamond stays as amber as before', async () => {
    const page = await open();
    const [place] = await lonelyGaps(page);
    if (!place) throw new Error('the sample city has no lonely gap');
    const before = (await pixelsAround(page, place, 12)).flat().filter(isAmber).length;
    await page.locator('[data-class=unorganised-above-scale]').click();
    await page.waitForURL(/class=unorganised-above-scale/);
    await idle(page);
    const after = (await pixelsAround(page, place, 12)).flat().filter(isAmber).length;
    expect(after).toBeGreaterThanOrEqual(before - 4);
    const listed = await page.locator('.list-count').textContent();
    const gaps = await page.locator('[data-class=unorganised-above-scale] .legend-count').textContent();
    // The list holds the unlocated ones of the class as well.
    expect(Number(/\d+/.exec(listed ?? '')?.[0])).toBeGreaterThanOrEqual(Number(gaps));
  });
});

describe('the address', () => {
  it('brings back view, filter, division, quarter and selection when copied', async () => {
    const page = await open('division=150627&quarter=2026Q2&sector=enterprise&grade=3,4');
    await page.locator('.virtual-row').first().click();
    await page.waitForURL(/id=/);
    await idle(page);
    const [url, chips, total, name] = [
      page.url(),
      await page.locator('.chips').textContent(),
      await numberIn(page, 'legend-total'),
      await page.locator('.detail h2').textContent(),
    ];
    const copy = await open(new URL(url).search.slice(1));
    expect(copy.url()).toBe(url);
    expect(await copy.locator('.chips').textContent()).toBe(chips);
    expect(await numberIn(copy, 'legend-total')).toBe(total);
    expect(await copy.locator('.detail h2').textContent()).toBe(name);
  });

  it('goes back step by step: division, then filter', async () => {
    const page = await open();
    const whole = await numberIn(page, 'legend-total');
    await page.getByRole('button', { name: '筛选' }).click();
    await page.getByRole('button', { name: '社会组织', exact: true }).click();
    await page.waitForURL(/sector=social/);
    const social = await numberIn(page, 'legend-total').catch(() => Number.NaN);
    expect(social).not.toBe(whole);
    await page.goBack();
    await page.waitForURL((url) => !url.search.includes('sector'));
    await page.getByRole('button', { name: '图例' }).click();
    expect(await numberIn(page, 'legend-total')).toBe(whole);
  });

  it('survives junk', async () => {
    const page = await open('view=abc&quarter=1&division=999999&grade=9&id=x&page=nowhere');
    expect(await numberIn(page, 'legend-total')).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });
});

describe('working with it', () => {
  it('finds by a single character and by pinyin initials, with the keyboard alone', async () => {
    const page = await open();
    const search = page.getByRole('combobox', { name: /搜索/ });
    await search.fill('煤');
    await page.locator('.search-hit').first().waitFor();
    const first = await page.locator('.search-hit .search-name').first().textContent();
    await search.press('Enter');
    await page.locator('.detail h2').waitFor();
    expect(await page.locator('.detail h2').textContent()).toBe(first);
    expect(first).toContain('煤');
    await page.getByRole('button', { name: '返回列表' }).click();
    await page.getByTestId('organisation-list').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/id=/);
  });

  it('places an unlocated organisation with a reason, takes it back and does it again', async () => {
    const page = await open('division=150627');
    const before = await numberIn(page, 'unlocated-count');
    expect(before).toBeGreaterThan(0);
    const becomes = (count: number) =>
      expect.poll(() => numberIn(page, 'unlocated-count'), { timeout: 20_000 }).toBe(count);
    await page.getByTestId('unlocated-count').click();
    await page.getByRole('button', { name: '定位', exact: true }).first().click();
    await page.getByTestId('place-panel').waitFor();
    await page.keyboard.press('Escape');
    await page.getByTestId('place-panel').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '定位', exact: true }).first().click();
    const box = await page.getByTestId('map').boundingBox();
    await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2);
    await page.getByTestId('place-marker').waitFor();
    await page.getByRole('button', { name: '保存' }).click();
    await becomes(before - 1);
    expect(await page.locator('.facts').textContent()).toContain('实地核定');
    await page.locator('body').press('Control+z');
    await becomes(before);
    await page.locator('body').press('Control+y');
    await becomes(before - 1);
    await page.getByRole('button', { name: /^撤销定位/ }).click();
    await becomes(before);
  });

  it('drills from the city into a banner by its circle or area, and back by the path', async () => {
    const page = await open();
    const box = await page.getByTestId('map').boundingBox();
    const at = await page.evaluate(() => globalThis.__fenbu?.project([107.6, 39.1]));
    await page.mouse.click((box?.x ?? 0) + (at?.x ?? 0), (box?.y ?? 0) + (at?.y ?? 0));
    // A click in the city view opens nothing by itself: every banner is lit. Circles do.
    expect(page.url()).not.toContain('division=');
    await page.getByRole('combobox', { name: '辖区' }).click();
    await page.getByTitle('鄂托克旗', { exact: true }).click();
    await page.waitForURL(/division=150624/);
    await idle(page);
    await page.getByRole('navigation', { name: '上级辖区' }).getByRole('button').first().click();
    await page.waitForURL(/division=150600/);
  });
});

describe('on a phone of 390 × 844', () => {
  it('shows map, figures, legend, filter and list without cutting anything off sideways', async () => {
    const page = await open('', phone);
    for (const name of [/概况/, /图例/, /筛选/, /列表/]) {
      await page.getByRole('button', { name }).first().click();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    }
    await page.locator('.virtual-row').first().click();
    await page.locator('.detail h2').waitFor();
    const small = await page
      .locator('.header button:visible, .bottom-sheet .tab-bar button')
      .evaluateAll((buttons) =>
        buttons
          .filter((button) => button.getBoundingClientRect().height < 40)
          .map((button) => button.textContent),
      );
    expect(small).toEqual([]);
    expect(faults).toEqual([]);
  });
});

describe('for everyone', () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const serious = async (page: Page): Promise<string[]> => {
    // The page's own policy forbids foreign scripts; a test may inject one through the debugger.
    await page.evaluate(axe);
    return page.evaluate(async () => {
      const { axe: run } = globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> };
      };
      const { violations } = await run.run();
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
    });
  };
  it('has 0 serious or critical findings of axe with list, filter and detail open', async () => {
    const page = await open();
    expect(await serious(page)).toEqual([]);
    await page.getByRole('button', { name: '筛选' }).click();
    expect(await serious(page)).toEqual([]);
    await page.locator('.virtual-row').first().click();
    await page.locator('.detail h2').waitFor();
    expect(await serious(page)).toEqual([]);
  });
});
