import { drawForm } from '../../../shared/form/draw-form.ts';
import { measureText } from '../sheet-printer/font.ts';
import { printPdf } from '../sheet-printer/print-pdf.ts';
import type { FormPrinter } from './form-printer.ts';
import { writeWorkbook } from './write-workbook.ts';

/** The real printer: exceljs for the workbook; the pages are drawn by shared/form and printed like a sheet. */
export const realFormPrinter: FormPrinter = {
  async print(document, format, { size, language }) {
    if (format === 'xlsx') return writeWorkbook(document, size);
    const { title, author, drawnOn } = document;
    const scenes = drawForm(document, size, measureText);
    const pages = scenes.map((scene, index) => (index === 0 ? { scene, bookmark: title } : { scene }));
    return printPdf(pages, { title, author, drawnOn, language });
  },
};
