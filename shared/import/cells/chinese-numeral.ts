const digits = new Map(
  Object.entries({
    〇: 0,
    零: 0,
    '○': 0,
    一: 1,
    二: 2,
    两: 2,
    三: 3,
    四: 4,
    五: 5,
    六: 6,
    七: 7,
    八: 8,
    九: 9,
  }),
);
const units = new Map(Object.entries({ 十: 10, 百: 100, 千: 1000 }));

/**
 * A whole number in Chinese numerals: counted (`一百二十`, `两千零五`, `三万`) or spelled digit by digit (`二〇一三`).
 * Null when the text is anything else or ill-formed. Up to 9999 万.
 */
export function parseChineseNumeral(text: string): number | null {
  if (text === '') return null;
  const characters = Array.from(text);
  if (characters.every((character) => digits.has(character))) {
    return Number(characters.map((character) => digits.get(character)).join(''));
  }
  const [high, low, ...rest] = text.split('万');
  if (rest.length > 0) return null;
  if (low === undefined) return parseBelowTenThousand(text);
  const tenThousands = parseBelowTenThousand(high ?? '');
  const remainder = low === '' ? 0 : parseBelowTenThousand(low);
  return tenThousands === null || remainder === null ? null : tenThousands * 10_000 + remainder;
}

function parseBelowTenThousand(text: string): number | null {
  let sum = 0;
  let pending: number | null = null;
  let lastUnit = Number.POSITIVE_INFINITY;
  for (const character of text) {
    const digit = digits.get(character);
    const unit = units.get(character);
    if (digit !== undefined) {
      if (pending !== null && pending !== 0) return null;
      pending = digit;
    } else if (unit !== undefined) {
      if (unit >= lastUnit || pending === 0) return null;
      // 十五 without a leading digit is fifteen; 百 without one is not written.
      if (pending === null && !(unit === 10 && sum === 0)) return null;
      sum += (pending ?? 1) * unit;
      pending = null;
      lastUnit = unit;
    } else return null;
  }
  return text === '' ? null : sum + (pending ?? 0);
}
