import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type {} from '../../client/app/test-hook.ts';
import type { LngLat } from '../../shared/division.ts';
import type { VenueRecord } from '../../shared/venue.ts';
import { idle, numberIn } from './map-steps.ts';
import { readPixels } from './read-pixels.ts';
import { withBrowser } from './with-browser.ts';

const { open, faults } = withBrowser();

/** The venues of 伊金霍洛旗 that others may use, as the server lists them. */
async function listOpenVenues(page: Page): Promise<(VenueRecord & { lngLat: LngLat })[]> {
  const venues = await page.evaluate(async () => {
    const input = encodeURIComponent(JSON.stringify({ quarter: '2026Q3' }));
    const answer = await (await fetch(`/trpc/venue.list?input=${input}`)).json();
    return answer.result.data as VenueRecord[];
  });
  return venues.flatMap((venue) =>
    venue.lngLat && venue.openForSharing && venue.divisionCode.startsWith('150627')
      ? [{ ...venue, lngLat: venue.lngLat }]
      : [],
  );
}

/** How many of the places show the blue of a house. */
async function countBlue(page: Page, places: readonly { lngLat: LngLat }[]): Promise<number> {
  const box = await page.getByTestId('map').boundingBox();
  let shown = 0;
  for (const { lngLat } of places) {
    const at = await page.evaluate((place) => globalThis.__fenbu?.project(place), lngLat);
    if (!at || !box) throw new Error('no map');
    // Small clips: a whole page would be a million pixels to carry over.
    const clip = { x: box.x + at.x - 5, y: box.y + at.y - 5, width: 10, height: 10 };
    const pixels = (await readPixels(page, await page.screenshot({ clip }))).flat();
    const blue = pixels.filter(({ red, green, blue: b }) => b > 130 && red < 90 && green < 140);
    if (blue.length >= 12) shown += 1;
  }
  return shown;
}

it('draws the houses of open venues only when asked, keeps that in the address, and says what a house stands for', async () => {
  const page = await open('/?division=150627&quarter=2026Q3');
  await idle(page);
  const venues = (await listOpenVenues(page)).slice(0, 8);
  expect(venues).toHaveLength(8);
  expect(await countBlue(page, venues)).toBe(0);
  await page.getByTestId('venue-switch').click();
  await page.waitForURL(/venues=1/);
  await page.waitForTimeout(500);
  await idle(page);
  // A diamond may stand on a house; most stand free.
  expect(await countBlue(page, venues)).toBeGreaterThanOrEqual(5);
  const counts = await page.locator('.venue-legend-count').allTextContents();
  expect(Number(counts[0])).toBeGreaterThanOrEqual(venues.length);
  expect(await numberIn(page, 'legend-total')).toBeGreaterThan(0);
  const [first] = venues;
  const at = first && (await page.evaluate((place) => globalThis.__fenbu?.project(place), first.lngLat));
  const box = await page.getByTestId('map').boundingBox();
  if (!first || !at || !box) throw new Error('no venue on the map');
  await page.mouse.move(box.x + at.x, box.y + at.y);
  const card = page.getByTestId('venue-card');
  await card.waitFor();
  expect(await card.textContent()).toContain('人');
  expect(faults).toEqual([]);
});
