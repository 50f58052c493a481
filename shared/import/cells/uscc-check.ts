/** The 31 characters of GB 32100-2015: no I, O, S, V, Z. */
export const usccAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const usccWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];
const identityWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The 18th character of a 统一社会信用代码 from its first 17 (GB 32100-2015, modulus 31); null for a foreign character. */
export function usccCheckCharacter(first17: string): string | null {
  let sum = 0;
  for (const [index, weight] of usccWeights.entries()) {
    const value = usccAlphabet.indexOf(first17[index] ?? '?');
    if (value < 0) return null;
    sum += value * weight;
  }
  return usccAlphabet[(31 - (sum % 31)) % 31] ?? null;
}

/** The 9th character of an 组织机构代码 from its first 8 (GB 11714-1997, modulus 11: 10 is X, 11 is 0). */
export function organisationCodeCheckCharacter(first8: string): string {
  const sum = organisationWeights.reduce(
    (total, weight, index) => total + weight * Number.parseInt(first8[index] ?? '0', 36),
    0,
  );
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : String(check);
}

/** True for a well-formed resident identity number (GB 11643): such a number must never be stored or repeated. */
export function isIdentityNumber(text: string): boolean {
  if (!/^[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/.test(text))
    return false;
  const sum = identityWeights.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return '10X98765432'[sum % 11] === text[17];
}
