import { pagesOf, type SheetPrinter } from './sheet-printer.ts';

/** For tests that are not about printing: the file says in plain text what would have been printed. */
export const fakeSheetPrinter: SheetPrinter = {
  async print(sheets, format, meta, options = {}) {
    const words = [format, meta.title, `${pagesOf(sheets).length} pages`, `page ${options.page ?? 0}`];
    return new TextEncoder().encode(words.join('\n'));
  },
};
