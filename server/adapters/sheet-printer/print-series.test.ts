import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { drawSheet } from '../../../shared/map-sheet/draw-sheet.ts';
import type { SeriesCover } from '../../../shared/map-sheet/series-front.ts';
import { drawSeriesFront } from '../../../shared/map-sheet/series-front.ts';
import { sheetData, translator } from '../../../test/builders/sheet-data.ts';
import { measureText } from './font.ts';
import { printSeries, type SeriesSheet } from './print-series.ts';
import { zipSheets } from './zip-sheets.ts';

const options = { size: 'A3', language: 'zh-CN' } as const;
const t = translator('zh-CN');
const banner = sheetData({ count: 30, level: 'banner' });
const towns = banner.divisions.filter(({ level }) => level === 'township');
const cover: SeriesCover = { data: banner, options, missing: towns.slice(3) };
const meta = { title: '伊金霍洛旗', author: '', drawnOn: '2026-10-08', language: 'zh-CN' } as const;

function* drawTowns(): Generator<SeriesSheet> {
  for (const division of towns.slice(0, 3)) {
    const data = { ...sheetData({ count: 12, seed: 5 }), division };
    yield { division, sheet: drawSheet(data, options, t, measureText) };
  }
}

describe('series', () => {
  it('prints cover, overview and 3 sheets into 5 pages with 5 bookmarks and tells its progress in 6 steps', async () => {
    const steps: string[] = [];
    const onProgress = (done: number, total: number) => steps.push(`${done}/${total}`);
    const pdf = await printSeries(cover, drawTowns(), 3, meta, t, { onProgress });
    const text = Buffer.from(pdf).toString('latin1');
    expect(text.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(5);
    expect(text.match(/\/Dest \[/g)).toHaveLength(5);
    expect(steps).toEqual(['1/6', '2/6', '3/6', '4/6', '5/6', '6/6']);
  });

  it('stops drawing when cancelled after the first sheet', async () => {
    const controller = new AbortController();
    let drawn = 0;
    const onProgress = () => {
      drawn += 1;
      controller.abort(new Error('enough'));
    };
    const series = printSeries(cover, drawTowns(), 3, meta, t, { signal: controller.signal, onProgress });
    await expect(series).rejects.toThrow('enough');
    expect(drawn).toBe(1);
  });

  it('names on its cover the pages of 3 sheets and the 4 divisions that did not report', () => {
    const entries = towns.slice(0, 3).map((division, index) => ({ division, page: 3 + index }));
    const [front, overview] = drawSeriesFront(cover, entries, 5, t, measureText);
    const words = JSON.stringify(front);
    expect(words).toContain('本季度未报送的辖区（4个）');
    for (const { name } of towns) expect(words).toContain(name);
    expect(words).toContain('共3幅图、5页');
    expect(JSON.stringify(overview)).toContain('"text":"5"');
  });

  it('zips 3 single sheets, the same bytes each time', async () => {
    const files = [...drawTowns()].map(({ division, sheet }) => ({ name: `${division.name}.pdf`, sheet }));
    const first = await zipSheets(files, meta);
    const second = await zipSheets(files, meta);
    expect(Buffer.compare(Buffer.from(first), Buffer.from(second))).toBe(0);
    const entries = unzipSync(first);
    expect(Object.keys(entries)).toEqual(files.map(({ name }) => name));
    for (const bytes of Object.values(entries))
      expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
  });
});
