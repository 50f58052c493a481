import { drawBrief } from '../../../shared/brief/draw-brief.ts';
import { printPdf } from '../sheet-printer/print-pdf.ts';
import type { BriefWriter } from './brief-writer.ts';
import { writeDocument } from './write-document.ts';

/** The real writer: pdfkit for PDF, docx for Word. */
export const officeBriefWriter: BriefWriter = {
  async write(content, format, setting, meta) {
    if (format === 'docx') return writeDocument(content, meta);
    const pages = drawBrief(content, setting);
    return printPdf(
      pages.map((scene, index) => (index === 0 ? { scene, bookmark: content.title } : { scene })),
      meta,
    );
  },
};
