import type { FormPrinter } from './form-printer.ts';

/** For tests that are not about printing: the file says in plain text what would have been printed. */
export const fakeFormPrinter: FormPrinter = {
  async print(document, format) {
    const lines = [format, document.title, document.subtitle, `${document.tables.length} tables`];
    return new TextEncoder().encode(lines.join('\n'));
  },
};
