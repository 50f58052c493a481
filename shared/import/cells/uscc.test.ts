import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textCell } from './raw-cell.ts';
import { parseUscc } from './uscc.ts';
import { organisationCodeCheckCharacter, usccAlphabet, usccCheckCharacter } from './uscc-check.ts';

const read = (text: string) => {
  const result = parseUscc(textCell(text));
  return result.ok ? result.value : result.issue.code;
};

test('all zeros but a leading 1: the sum is 1·1 = 1, so the check value is 31 − 1 = 30, the character Y', () => {
  expect(usccCheckCharacter('10000000000000000')).toBe('Y');
});

test('91150000 then nine zeros: 9·1 + 1·3 + 1·9 + 5·27 = 156 = 5·31 + 1, so again Y', () => {
  expect(usccCheckCharacter('91150000000000000')).toBe('Y');
  expect(read('91150000000000000Y')).toBe('91150000000000000Y');
});

test('GB 11714 example of the standard: D2143569 has the check character X', () => {
  // 13·3 + 2·7 + 1·9 + 4·10 + 3·5 + 5·8 + 6·4 + 9·2 = 199 = 18·11 + 1; 11 − 1 = 10 = X.
  expect(organisationCodeCheckCharacter('D2143569')).toBe('X');
});

test('911500000000000012: 156 + 1·28 = 184 = 5·31 + 29, check 2; its inner code 00000000-1 should end in 0 and is only warned about', () => {
  expect(parseUscc(textCell('911500000000000012'))).toEqual({
    ok: true,
    value: '911500000000000012',
    warnings: [{ code: 'uscc-inner-check', severity: 'warning', params: { value: '911500000000000012' } }],
  });
  expect(parseUscc(textCell('91110000600037341L'))).toMatchObject({ ok: true, warnings: [] });
});

test.each([
  ['９１１１００００６０００３７３４１Ｌ', '91110000600037341L'],
  [' 91110000-600037341-l ', '91110000600037341L'],
  ["'91110000 6000 37341L", '91110000600037341L'],
  ['无', null],
  ['办理中', null],
  ['91110000600037342L', 'uscc-check-failed'],
  ['9.115E+17', 'uscc-scientific-notation'],
  ['9.11506E17', 'uscc-scientific-notation'],
  ['150602000012345', 'uscc-is-registration-number'],
  ['60003734-1', 'uscc-is-organisation-code'],
  ['9111000060003734', 'uscc-wrong-length'],
  ['911506217012340000', 'uscc-digits-lost'],
  ['9I110000600037341L', 'uscc-confusable'],
  ['9111000060003734IL', 'uscc-confusable'],
  ['911100006000373!1L', 'uscc-malformed'],
])('%j gives %s', (text, value) => {
  expect(read(text)).toBe(value);
});

test('9111OOOO6OOO37341L is asked back as 91110000600037341L', () => {
  expect(parseUscc(textCell('9111OOOO6OOO37341L'))).toMatchObject({
    ok: false,
    issue: { severity: 'question', params: { suggestion: '91110000600037341L' } },
  });
});

test('a number cell with 18 digits has lost its last 3', () => {
  const cell = {
    kind: 'number',
    value: Number('911506217012345636'),
    text: '9.1150621701234566E+17',
  } as const;
  expect(parseUscc(cell)).toMatchObject({ ok: false, issue: { code: 'uscc-digits-lost' } });
});

test('a resident identity number (the example of GB 11643) is refused and never repeated', () => {
  const result = parseUscc(textCell('11010519491231002X'));
  expect(result).toEqual({
    ok: false,
    issue: { code: 'uscc-is-identity-number', severity: 'error', params: {} },
  });
});

test('changing any one character of a valid code is noticed', () => {
  const alphabet = fc.constantFrom(...usccAlphabet);
  const first17 = fc
    .array(alphabet, { minLength: 9, maxLength: 9 })
    .map((tail) => `91150602${tail.join('')}`);
  fc.assert(
    fc.property(first17, fc.integer({ min: 0, max: 17 }), alphabet, (body, at, replacement) => {
      const code = `${body}${usccCheckCharacter(body)}`;
      fc.pre(code[at] !== replacement);
      expect(read(code)).toBe(code);
      expect(read(`${code.slice(0, at)}${replacement}${code.slice(at + 1)}`)).not.toBe(
        `${code.slice(0, at)}${replacement}${code.slice(at + 1)}`,
      );
    }),
  );
});

const vectorsFile = new URL('../../../../shared/data/uscc-vectors.json', import.meta.url);
const there = existsSync(vectorsFile);
if (!there) console.warn('SKIPPED: ../shared/data/uscc-vectors.json is absent');
describe.skipIf(!there)('the 14 reference vectors', () => {
  test('11 valid ones are accepted, 3 invalid ones are not', () => {
    const vectors = JSON.parse(readFileSync(vectorsFile, 'utf8')) as { valid: string[]; invalid: string[] };
    expect(vectors.valid.map(read)).toEqual(vectors.valid);
    expect(vectors.invalid.filter((code) => parseUscc(textCell(code)).ok)).toEqual([]);
    expect([vectors.valid.length, vectors.invalid.length]).toEqual([11, 3]);
  });
});
