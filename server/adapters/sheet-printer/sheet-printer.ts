import type { Scene, Sheet } from '../../../shared/map-sheet/scene.ts';

export const sheetFormats = ['pdf', 'svg', 'png'] as const;
export type SheetFormat = (typeof sheetFormats)[number];

/** What stands in the file besides the drawing. No clock: the date is the sheet's own. */
export interface PrintMeta {
  readonly title: string;
  readonly author: string;
  /** `YYYY-MM-DD`. */
  readonly drawnOn: string;
  readonly language: 'zh-CN' | 'en';
}

export interface PrintOptions {
  /** SVG and PNG hold one page; 0 (default) is the map page of the first sheet. */
  readonly page?: number;
  /** Of PNG; default 300. */
  readonly dotsPerInch?: number;
}

export interface SeriesOptions {
  readonly signal?: AbortSignal;
  /** After every sheet; `done` of `total` sheets are drawn. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Turns drawn sheets into files. Printers decide nothing about the drawing. */
export interface SheetPrinter {
  /**
   * @returns the file: PDF with all pages of all sheets and a bookmark for each sheet; SVG and PNG with one page.
   * @throws AppError `not-found` when the page asked for does not exist.
   */
  print(
    sheets: readonly Sheet[],
    format: SheetFormat,
    meta: PrintMeta,
    options?: PrintOptions,
  ): Promise<Uint8Array>;
}

/** All pages of the sheets in order. */
export function pagesOf(sheets: readonly Sheet[]): Scene[] {
  return sheets.flatMap(({ pages }) => pages);
}
