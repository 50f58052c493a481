import { expect, it } from 'vitest';
import { insertOrganisation } from '../../../test/builders/report.ts';
import { withTestDatabase } from '../../../test/database.ts';
import { confirmUnchanged } from '../report/answers.ts';
import { moveOne } from '../report/mutations.ts';
import { chooseDivisions, drawSeries, type ReadWithin, type SeriesInput } from './draw-series.ts';

const test = withTestDatabase();
const within: ReadWithin = (read) => read(test.db, test.scope);
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
  const bytes = await drawSeries(within, input('pdf'), { onProgress });
  expect(textOf(bytes.subarray(0, 5))).toBe('%PDF-');
  // Cover, overview map, the banner's sheet.
  expect(textOf(bytes).match(/\/Type \/Page\b/g)).toHaveLength(3);
  expect([progress[0], progress.at(-1)]).toEqual(['0/1', '1/1']);
});

it('packs the same sheet as 1 file into a ZIP', async () => {
  const bytes = await drawSeries(within, input('zip'));
  const names = Buffer.from(bytes)
    .toString('utf8')
    .match(/1-康巴什区-2026Q3\.pdf/g);
  // Once before the file, once in the directory at the end.
  expect(names).toHaveLength(2);
});

it('ends with the reason of the signal when cancelled while its first sheet is drawn', async () => {
  const abort = new AbortController();
  const reason = new Error('cancelled');
  const drawing = drawSeries(within, input('pdf'), {
    signal: abort.signal,
    onProgress: () => abort.abort(reason),
  });
  await expect(drawing).rejects.toBe(reason);
});

it('names on the cover the 4 of 5 units that have not handed in, and gives the 1 with an organisation a sheet', async () => {
  const unit = { divisionCode: '150603001', quarter: '2026Q3' };
  await insertOrganisation(test, {
    divisionCode: unit.divisionCode,
    uscc: '91150627MAX1C6RL3F',
    lng: 109.79,
    lat: 39.595,
  });
  const banner = '150603';
  const now = new Date('2026-10-08T02:00:00Z');
  const chosen = () => chooseDivisions(test.db, test.scope, banner, unit.quarter);
  expect((await chosen()).missing).toHaveLength(5);
  await confirmUnchanged(test.db, test.scope, unit, now);
  await moveOne(test.db, test.scope, 'submit', unit, now);
  const { shown, missing } = await chosen();
  expect(shown.map(({ code }) => code)).toEqual([banner, unit.divisionCode]);
  expect(missing).toHaveLength(4);
  expect(missing.map(({ code }) => code)).not.toContain(unit.divisionCode);
});
