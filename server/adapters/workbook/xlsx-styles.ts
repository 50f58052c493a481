import { type NumberFormat, numberFormat } from './number-format.ts';
import { suspicious } from './refuse.ts';
import { workbookLimits } from './workbook-limits.ts';
import { parseXml, type XmlBudget } from './xml-part.ts';

/** The number format of each cell style, by the index cells refer to (`s`). */
export async function readStyles(pieces: AsyncIterable<string>, budget: XmlBudget): Promise<NumberFormat[]> {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let inCellStyles = false;
  await parseXml(pieces, budget, {
    open(name, attributes) {
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      if (name === 'cellXfs') inCellStyles = true;
      if (name === 'xf' && inCellStyles) ids.push(Number(attributes.numFmtId ?? 0));
      if (ids.length > workbookLimits.styles) throw suspicious('styles');
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return ids.map((id) => numberFormat(id, codes.get(id)));
}
