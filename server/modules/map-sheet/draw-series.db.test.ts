import { expect, it } from 'vitest';
import { withTestDatabase } from '../../../test/database.ts';
import { drawSeries, type SeriesInput } from './draw-series.ts';

const test = withTestDatabase();
const input = (format: 'pdf' | 'zip'): SeriesInput => ({
  divisionCode: '150603',
  quarter: '2026Q3',
  format,
  size: 'A4',
  language: 'zh-CN',
  drawnOn: '2026-10-08',
  pack: test.pack,
});

/** The bytes as text, one character a byte: names in a ZIP and marks of a PDF can be looked for. */
const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

it('draws the 1 sheet of a banner whose towns have no organisation, and says 1 of 1', async () => {
  const progress: string[] = [];
  const onProgress = (done: number, total: number) => progress.push(`${done}/${total}`);
  const bytes = await drawSeries(test.db, test.scope, input('pdf'), { onProgress });
  expect(textOf(bytes.subarray(0, 5))).toBe('%PDF-');
  // Cover, overview map, the banner's sheet.
  expect(textOf(bytes).match(/\/Type \/Page\b/g)).toHaveLength(3);
  expect([progress[0], progress.at(-1)]).toEqual(['0/1', '1/1']);
});

it('packs the same sheet as 1 file into a ZIP', async () => {
  const bytes = await drawSeries(test.db, test.scope, input('zip'));
  const names = Buffer.from(bytes)
    .toString('utf8')
    .match(/1-康巴什区-2026Q3\.pdf/g);
  // Once before the file, once in the directory at the end.
  expect(names).toHaveLength(2);
});

it('ends with the reason of the signal when cancelled while its first sheet is drawn', async () => {
  const abort = new AbortController();
  const reason = new Error('cancelled');
  const drawing = drawSeries(test.db, test.scope, input('pdf'), {
    signal: abort.signal,
    onProgress: () => abort.abort(reason),
  });
  await expect(drawing).rejects.toBe(reason);
});
