import { AppError } from '../../../shared/app-error.ts';
import { pagesOf, type SheetPrinter } from './sheet-printer.ts';

/** For tests that are not about printing: the file says in plain text what would have been printed. */
export const fakeSheetPrinter: SheetPrinter = {
  async print(sheets, format, meta, options = {}) {
    const pages = pagesOf(sheets);
    const page = options.page ?? 0;
    if (format !== 'pdf' && !pages[page]) throw new AppError('not-found', { page });
    return new TextEncoder().encode([format, meta.title, `${pages.length} pages`, `page ${page}`].join('\n'));
  },
};
