import PDFDocument from 'pdfkit';
import { measureText } from '../../server/adapters/sheet-printer/font.ts';
import { pdfFont } from '../../server/adapters/sheet-printer/pdf-font.ts';
import { printSeries, type SeriesSheet } from '../../server/adapters/sheet-printer/print-series.ts';
import { vectorPrinter } from '../../server/adapters/sheet-printer/vector-printer.ts';
import { drawSheet } from '../../shared/map-sheet/draw-sheet.ts';
import type { Scene, SceneItem, SceneText } from '../../shared/map-sheet/scene.ts';
import { sheetData, translator } from '../builders/sheet-data.ts';

/**
 * Sheet with 300 organisations ≤ 1.5 s; series of 51 sheets ≤ 45 s. Peer: pdfkit alone, in the same run, putting the same texts and
 * as many stars onto as many pages without any thought of where they stand.
 */
const options = { size: 'A3', language: 'zh-CN' } as const;
const t = translator('zh-CN');
const points = 72 / 25.4;

function textsOf(items: readonly SceneItem[]): SceneText[] {
  return items.flatMap((item) =>
    item.kind === 'group' ? textsOf(item.items) : item.kind === 'text' ? [item] : [],
  );
}

const star = (x: number, y: number) =>
  `${Array.from({ length: 10 }, (_, index) => {
    const angle = (index * Math.PI) / 5;
    const reach = index % 2 === 0 ? 6 : 3;
    return `${index === 0 ? 'M' : 'L'}${x + reach * Math.sin(angle)} ${y - reach * Math.cos(angle)}`;
  }).join('')}Z`;

/** Plain pdfkit: every text of the pages at its place, and `stars` stars spread over each page. */
async function printPlainly(pages: readonly Scene[], stars: number): Promise<number> {
  const document = new PDFDocument({ autoFirstPage: false });
  let bytes = 0;
  document.on('data', (chunk: Uint8Array) => {
    bytes += chunk.length;
  });
  const ended = new Promise((resolve) => document.on('end', resolve));
  for (const { items } of pages) {
    document.addPage({ size: [420 * points, 297 * points], margin: 0 });
    for (let index = 0; index < stars; index++)
      document.path(star(20 + ((index * 37) % 1140), 20 + ((index * 53) % 800))).fill('#c53a38');
    for (const { text, x, y, sizeMillimetres, bold } of textsOf(items))
      document
        .font(pdfFont(bold ? 'bold' : 'regular') as never, bold ? 'bold' : 'regular')
        .fontSize(sizeMillimetres * points)
        .fillColor('#20242a')
        .text(text, x * points, y * points, { lineBreak: false });
  }
  document.end();
  await ended;
  return bytes;
}

async function timed<T>(work: () => T | Promise<T>): Promise<{ value: T; seconds: number }> {
  const start = performance.now();
  const value = await work();
  return { value, seconds: (performance.now() - start) / 1000 };
}

const data = sheetData({ count: 300 });
const meta = { title: '伊金霍洛旗', author: '', drawnOn: data.drawnOn, language: 'zh-CN' } as const;
const cold = await timed(async () =>
  vectorPrinter.print([drawSheet(data, options, t, measureText)], 'pdf', meta),
);
const drawn = await timed(() => drawSheet(data, options, t, measureText));
const printed = await timed(() => vectorPrinter.print([drawn.value], 'pdf', meta));
const plain = await timed(() => printPlainly(drawn.value.pages, 300));
const warm = drawn.seconds + printed.seconds;
const { beside, withLeader, failed } = drawn.value.facts.placement;
console.log(
  `sheet of 300: ${cold.seconds.toFixed(2)} s in a fresh process, then ${warm.toFixed(2)} s ` +
    `(draw ${drawn.seconds.toFixed(2)}, print ${printed.seconds.toFixed(2)}), ${Math.round(printed.value.length / 1024)} kB; ` +
    `${beside} numbers beside, ${withLeader} led, ${failed} without place`,
);
console.log(
  `  limit 1.5 s: ${(cold.seconds / 1.5).toFixed(2)} of it; plain pdfkit ${plain.seconds.toFixed(2)} s: ratio ${(warm / plain.seconds).toFixed(1)}`,
);

const banner = sheetData({ count: 400, level: 'banner' });
const count = 51;
function* sheets(): Generator<SeriesSheet> {
  for (let index = 0; index < count; index++) {
    const own = sheetData({ count: 40 + ((index * 29) % 260), seed: index + 1 });
    yield { division: own.division, sheet: drawSheet(own, options, t, measureText) };
  }
}
const pages: Scene[] = [];
function* watched(): Generator<SeriesSheet> {
  for (const one of sheets()) {
    pages.push(...one.sheet.pages);
    yield one;
  }
}
const series = await timed(() =>
  printSeries({ data: banner, options, missing: [] }, watched(), count, meta, t),
);
const plainSeries = await timed(() => printPlainly(pages, 170));
console.log(
  `series of ${count} sheets, ${pages.length} pages: ${series.seconds.toFixed(1)} s, ${(series.value.length / 1048576).toFixed(1)} MB; ` +
    `limit 45 s: ${(series.seconds / 45).toFixed(2)} of it; plain pdfkit ${plainSeries.seconds.toFixed(1)} s: ratio ${(series.seconds / plainSeries.seconds).toFixed(1)}`,
);
