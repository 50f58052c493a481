import { describe, expect, it } from 'vitest';
import { drawSheet } from '../../../shared/map-sheet/draw-sheet.ts';
import { sheetData, translator } from '../../../test/builders/sheet-data.ts';
import { fakeSheetPrinter } from './fake-sheet-printer.ts';
import { measureText } from './font.ts';
import { sheetFormats } from './sheet-printer.ts';
import { vectorPrinter } from './vector-printer.ts';

const sheet = drawSheet(
  sheetData({ count: 5 }),
  { size: 'A4', language: 'zh-CN' },
  translator('zh-CN'),
  measureText,
);
const meta = { title: '乌兰木伦镇', author: '', drawnOn: '2026-10-08', language: 'zh-CN' } as const;

describe.each([
  ['real', vectorPrinter],
  ['fake', fakeSheetPrinter],
])('the %s printer', (_, printer) => {
  it.each(sheetFormats)('gives a file for %s', async (format) => {
    const file = await printer.print([sheet], format, meta, { dotsPerInch: 20 });
    expect(file.length).toBeGreaterThan(20);
  });

  it('refuses page 9 of a sheet with one page, but has all pages in a PDF', async () => {
    await expect(printer.print([sheet], 'svg', meta, { page: 9 })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(printer.print([sheet], 'pdf', meta, { page: 9 })).resolves.toBeDefined();
  });
});
