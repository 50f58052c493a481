import { isBlankText, normaliseText } from './normalise-text.ts';
import { type Parsed, parsed, quoted, refused, unsure, warning } from './parsed.ts';
import { cellText, type RawCell } from './raw-cell.ts';
import {
  isIdentityNumber,
  organisationCodeCheckCharacter,
  usccAlphabet,
  usccCheckCharacter,
} from './uscc-check.ts';

const shape = new RegExp(`^[1-9A-HJ-NPQRTUWXY][1-9A-HJ-NPQRTUWXY]\\d{6}[${usccAlphabet}]{10}$`);
/** Characters outside the alphabet and the one each is usually a misreading of. */
const confusable: Readonly<Record<string, string>> = { O: '0', I: '1', Z: '2', S: '5', V: 'U' };

/**
 * A 统一社会信用代码 (GB 32100-2015), upper-case and without blanks, hyphens or quotes. Empty, `无`, `办理中` … give null. A wrong check
 * character of the inner organisation code is only the warning `uscc-inner-check`.
 * Fails with `uscc-scientific-notation`, `uscc-digits-lost` (Excel damaged it), `uscc-is-registration-number`,
 * `uscc-is-organisation-code`, `uscc-is-identity-number` (its params never repeat the number), `uscc-wrong-length`,
 * `uscc-malformed`, `uscc-check-failed` (errors), or `uscc-confusable` (question with `params.suggestion`: O for 0, I for 1 …).
 */
export function parseUscc(cell: RawCell): Parsed<string | null> {
  if (cell.kind === 'error') return refused('cell-error', { value: cell.text });
  const original = cellText(cell);
  if (isBlankText(original) || /^(?:正在)?(?:办理|申请|申办)中$/.test(normaliseText(original)))
    return parsed(null);
  const code = cleanUscc(original);
  const params = { value: quoted(normaliseText(original)) };
  if (/^\d(?:\.\d+)?E\+?\d{1,2}$/.test(code)) return refused('uscc-scientific-notation', params);
  if (isIdentityNumber(code) && usccCheckCharacter(code.slice(0, 17)) !== code[17])
    return refused('uscc-is-identity-number');
  // A number cell holds 15 significant digits; whatever stood behind them is gone.
  if (cell.kind === 'number' && code.length > 15) return refused('uscc-digits-lost', params);
  if (/^\d{15}$/.test(code)) return refused('uscc-is-registration-number', params);
  if (/^[0-9A-Z]{8}[0-9X]$/.test(code)) return refused('uscc-is-organisation-code', params);
  if (code.length !== 18) return refused('uscc-wrong-length', { ...params, length: code.length });
  return checkUscc(code, params);
}

function checkUscc(code: string, params: { value: string }): Parsed<string> {
  const expected = shape.test(code) ? usccCheckCharacter(code.slice(0, 17)) : null;
  if (expected === code[17]) {
    const inner = code.slice(8, 17);
    return organisationCodeCheckCharacter(inner) === inner[8]
      ? parsed(code)
      : parsed(code, warning('uscc-inner-check', { value: code }));
  }
  const suggestion = code.replace(/[OIZSV]/g, (character) => confusable[character] ?? character);
  if (
    suggestion !== code &&
    shape.test(suggestion) &&
    usccCheckCharacter(suggestion.slice(0, 17)) === suggestion[17]
  ) {
    return unsure('uscc-confusable', { ...params, suggestion });
  }
  if (expected === null) return refused('uscc-malformed', params);
  return /^\d{15}000$/.test(code)
    ? refused('uscc-digits-lost', params)
    : refused('uscc-check-failed', params);
}

/** Full-width to half-width, upper case, without blanks, hyphens, quotes and a trailing `.0`; nothing is judged. */
export function cleanUscc(text: string): string {
  return normaliseText(text)
    .toUpperCase()
    .replace(/\.0+$/, '')
    .replace(/[\s'"`‘’“”\-–—_·:,]/g, '');
}
