import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { openBrowser } from '../browser/open-browser.ts';
import type { MapTimes, WayTimes } from './map-page.ts';

/**
 * 3,000 points from data to picture: ≤ 300 ms, in software rendering. The map's way (MapLibre symbols) beside the other way
 * (deck.gl icons on the same ground). "First" counts what a way has to set up; "again" is a filter or another quarter.
 */
const page = '<!doctype html><style>html,body,#map{margin:0;height:100%}</style><div id="map"></div>';
const server = await createServer({
  configFile: fileURLToPath(new URL('../../client/vite.config.ts', import.meta.url)),
  cacheDir: fileURLToPath(new URL('../../node_modules/.cache/vite-bench', import.meta.url)),
  logLevel: 'error',
  server: { port: 0, host: '127.0.0.1', fs: { allow: [fileURLToPath(new URL('../..', import.meta.url))] } },
  plugins: [
    {
      name: 'bench-page',
      configureServer: ({ middlewares }) => {
        middlewares.use('/bench', (_request, response) => {
          response.setHeader('content-type', 'text/html');
          response.end(page);
        });
      },
    },
  ],
});
await server.listen();
const url = server.resolvedUrls?.local[0] ?? '';
const browser = await openBrowser();
try {
  const tab = await browser.newPage({ viewport: { width: 836, height: 819 } });
  const module = fileURLToPath(new URL('./map-page.ts', import.meta.url));
  // The first opening makes vite prepare the packages and may reload; only the second is measured.
  let times: MapTimes | null = null;
  for (let opening = 0; opening < 2; opening += 1) {
    await tab.goto(`${url}bench`);
    times = await tab.evaluate(
      async (file) => (await import(/* @vite-ignore */ file)).measureWays(3_000, 7) as Promise<MapTimes>,
      `/@fs${module}`,
    );
  }
  if (!times) throw new Error('nothing measured');
  const line = (name: string, { first, again, frame }: WayTimes) =>
    `  ${name} first ${first.toFixed(0)} ms, again ${again.toFixed(0)} ms, a frame of panning ${frame.toFixed(0)} ms\n`;
  const { overview, maplibre, deck } = times;
  process.stdout.write(
    `3,000 points from data to picture, goal 300 ms (medians of 7; load ${loadavg()[0]?.toFixed(1)} on ${cpus().length} cores)\n`,
  );
  process.stdout.write(line('as the page shows a city (circles by division, gaps one by one)', overview));
  process.stdout.write(line('all one by one, MapLibre symbols', maplibre));
  process.stdout.write(line('all one by one, deck.gl icons', deck));
  process.stdout.write(
    `ratio deck.gl / MapLibre, all one by one: again ${(deck.again / maplibre.again).toFixed(1)}, frame ${(deck.frame / maplibre.frame).toFixed(1)}\n`,
  );
} finally {
  await browser.close();
  await server.close();
}
