import { type IndustryCode, industries, industryCodes } from '../../industry.ts';
import { divisionNames, divisionRanges, looseNames } from './industry-names.ts';
import { isBlankText } from './normalise-text.ts';
import { cellWarning, choiceKey } from './parse-choice.ts';
import { type Parsed, parsed, refused } from './parsed.ts';
import { cellText, type RawCell } from './raw-cell.ts';

/** Names compare without punctuation, joining words and the closing 业. */
function industryKey(text: string): string {
  return choiceKey(text)
    .replace(/[和及与]/g, '')
    .replace(/(?:行业|产业|业|类)$/, '');
}

const byName = new Map<string, IndustryCode>();
for (const code of industryCodes) {
  const words = [industries[code].zh, ...divisionNames[code].split(/\s+/), ...looseNames[code].split(/\s+/)];
  for (const word of words.filter((word) => word !== '')) {
    const key = industryKey(word);
    if (!byName.has(key)) byName.set(key, code);
  }
}
/** Names of three characters and more may also be found inside a longer text. */
const longNames = [...byName].filter(([name]) => name.length >= 3).sort(([a], [b]) => b.length - a.length);

/**
 * The section letter (A–T) of GB/T 4754-2017 from a section's or division's name (`煤炭开采和洗选业` → B), a code (`B`, `B06`, `06`,
 * `0610`), or a word staff use (`煤化工` → C). Empty gives null. A text that is not recognised gives null with the warning
 * `industry-unknown`; one that only contains a known name gives the letter with `industry-guessed`.
 */
export function parseIndustry(cell: RawCell): Parsed<IndustryCode | null> {
  if (cell.kind === 'error') return refused('cell-error', { value: cell.text });
  const text = cellText(cell);
  if (isBlankText(text)) return parsed(null);
  const code = industryOfCode(choiceKey(text).toUpperCase().replace(/^\d$/, '0$&'));
  if (code) return parsed(code);
  const key = industryKey(text);
  const exact = byName.get(key) ?? byName.get(key.replace(/^[a-z]?\d{0,4}/, ''));
  if (exact) return parsed(exact);
  const inside = longNames.find(([name]) => key.includes(name));
  return inside
    ? parsed(inside[1], cellWarning(cell, 'industry-guessed'))
    : parsed(null, cellWarning(cell, 'industry-unknown'));
}

function industryOfCode(text: string): IndustryCode | null {
  const match = /^([A-T])?(\d{2})?\d{0,2}$/.exec(text);
  if (!match || text === '') return null;
  const [, letter, digits] = match;
  if (digits === undefined)
    return letter !== undefined && text.length === 1 ? (letter as IndustryCode) : null;
  const division = Number(digits);
  const code = industryCodes.find((candidate) => {
    const [first, last] = divisionRanges[candidate];
    return division >= first && division <= last;
  });
  return code !== undefined && (letter === undefined || letter === code) ? code : null;
}
