import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import type {} from '../../client/app/test-hook.ts';
import type { LngLat } from '../../shared/division.ts';
import { decodePoints } from '../../shared/points.ts';
import { symbolClasses } from '../../shared/symbol.ts';
import { idle, numberIn } from './map-steps.ts';
import { type Pixel, readPixels } from './read-pixels.ts';
import { desk, withBrowser } from './with-browser.ts';

const gapCode = symbolClasses.indexOf('unorganised-above-scale');
const browsing = withBrowser();
const { faults } = browsing;

async function open(query = '', size = desk): Promise<Page> {
  const page = await browsing.open(`/?${query}`, size);
  await idle(page);
  return page;
}

async function fetchColumns(page: Page) {
  // What the page shows when its address names no quarter.
  const input = encodeURIComponent(JSON.stringify({ divisionCode: '150600' }));
  const home = await (
    await page.request.get(`${inject('demoUrl')}/trpc/indicator.home?input=${input}`)
  ).json();
  const { quarter } = home.result.data as { quarter: string };
  const response = await page.request.get(`${inject('demoUrl')}/api/points?quarter=${quarter}`);
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
  return readPixels(page, await page.screenshot({ clip }));
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

  it('takes a filter back by going back', async () => {
    const page = await open();
    const whole = await numberIn(page, 'legend-total');
    await page.getByRole('button', { name: '筛选' }).click();
    await page.getByRole('button', { name: '社会组织', exact: true }).click();
    await page.waitForURL(/sector=social/);
    await page.getByRole('button', { name: '图例' }).click();
    expect(await numberIn(page, 'legend-total')).toBeLessThan(whole);
    await page.goBack();
    await page.waitForURL((url) => !url.search.includes('sector'));
    expect(await numberIn(page, 'legend-total')).toBe(whole);
  });

  it('survives junk', async () => {
    const page = await open('view=abc&quarter=1&division=999999&grade=9&id=x&page=nowhere');
    expect(await numberIn(page, 'legend-total')).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });
});
