import type { FormDocument } from '../../../shared/form/form-document.ts';
import type { SheetSize } from '../../../shared/map-sheet/sheet-data.ts';
import type { Language } from '../../../shared/messages/catalogue.ts';

export const formFormats = ['xlsx', 'pdf'] as const;
export type FormFormat = (typeof formFormats)[number];
export const formSizes = ['A3', 'A4'] as const satisfies readonly SheetSize[];
export type FormSize = (typeof formSizes)[number];

/** Turns a form with all its words into a file. Printers count nothing: a workbook's formulas are the document's. */
export interface FormPrinter {
  print(
    document: FormDocument,
    format: FormFormat,
    options: { readonly size: FormSize; readonly language: Language },
  ): Promise<Uint8Array>;
}
