import { suspicious } from './refuse.ts';
import { workbookLimits } from './workbook-limits.ts';
import { decodeEscapes } from './xlsx-text.ts';
import { parseXml, type XmlBudget } from './xml-part.ts';

/** The table of texts cells refer to by index: runs of rich text joined, phonetic hints (`rPh`) left out. */
export async function readSharedStrings(pieces: AsyncIterable<string>, budget: XmlBudget): Promise<string[]> {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let inPhonetic = false;
  let characters = 0;
  await parseXml(pieces, budget, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 't') inText = !inPhonetic;
      else if (name === 'rPh') inPhonetic = true;
    },
    text(piece) {
      if (!inText) return;
      text += piece;
      characters += piece.length;
      if (text.length > workbookLimits.cellCharacters) throw suspicious('cell-text');
      if (characters > workbookLimits.characters) throw suspicious('characters');
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') inPhonetic = false;
      else if (name === 'si') {
        if (strings.length >= workbookLimits.sharedStrings) throw suspicious('shared-strings');
        strings.push(decodeEscapes(text));
      }
    },
  });
  return strings;
}
