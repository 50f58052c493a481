import { AppError } from '../../../shared/app-error.ts';
import type { Sheet } from '../../../shared/map-sheet/scene.ts';
import { type PdfPage, printPdf } from './print-pdf.ts';
import { printPng } from './print-png.ts';
import { printSvg } from './print-svg.ts';
import { pagesOf, type SheetPrinter } from './sheet-printer.ts';

/** Pages of sheets, the first page of each with its bookmark. */
export function bookmarked(sheets: readonly Sheet[]): PdfPage[] {
  return sheets.flatMap(({ pages, bookmark }) =>
    pages.map((scene, index) => (index === 0 ? { scene, bookmark } : { scene })),
  );
}

/** The real printer: pdfkit for PDF, text for SVG, resvg for PNG. */
export const vectorPrinter: SheetPrinter = {
  async print(sheets, format, meta, options = {}) {
    if (format === 'pdf') return printPdf(bookmarked(sheets), meta);
    const page = options.page ?? 0;
    const scene = pagesOf(sheets)[page];
    if (!scene) throw new AppError('not-found', { page });
    if (format === 'svg') return new TextEncoder().encode(printSvg(scene));
    return printPng(scene, options.dotsPerInch ?? 300);
  },
};
