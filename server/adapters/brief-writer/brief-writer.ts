import type { BriefContent } from '../../../shared/brief/brief-content.ts';
import type { Setting } from '../../../shared/map-sheet/pen.ts';
import type { PrintMeta } from '../sheet-printer/sheet-printer.ts';

export const briefFormats = ['pdf', 'docx'] as const;
export type BriefFormat = (typeof briefFormats)[number];

/** Turns what a brief says into a file: pages as they are printed, or a document that an office goes on editing. */
export interface BriefWriter {
  write(content: BriefContent, format: BriefFormat, setting: Setting, meta: PrintMeta): Promise<Uint8Array>;
}
