// Soft hyphen, zero-width, direction marks variation selectors and byte order marks: invisible, and pasted in from web pages and chat programs.
const invisible = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|\ufe0e|\ufe0f/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is looked for
const controls = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g;

/**
 * Full-width letters, digits and ASCII punctuation (U+FF01–FF5E) become half-width, every Unicode space one blank, invisible and
 * control characters vanish, ends are trimmed. Chinese punctuation without an ASCII twin (。、《》) stays. Idempotent.
 */
export function normaliseText(text: string): string {
  return text
    .normalize('NFC')
    .replace(invisible, '')
    .replace(controls, '')
    .replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u0085\u3000]+/g, ' ')
    .trim();
}

/**
 * The form a name is compared and stored in: as {@link normaliseText}, but brackets of every shape become `（）`, blanks beside a
 * Chinese character go, and the middle dot of Mongolian names is one character (·).
 */
export function normaliseName(text: string): string {
  return normaliseText(text)
    .replace(/[([{〔【［｛]/g, '（')
    .replace(/[)\]}〕】］｝]/g, '）')
    .replace(/[•‧∙⋅・･●]/g, '·')
    .replace(/ ?([\p{Script=Han}（）·]) ?/gu, '$1');
}

const blanks = new Set(
  '- -- --- — —— － – / // \\ . 。 * # 无 没有 暂无 暂缺 空 不详 未知 不明 不清楚 未提供 未填 待定 待补 待核实 缺 n/a na null none nil'.split(
    ' ',
  ),
);

/** True for an empty text and for what staff write instead of leaving a cell empty: `-`, `/`, `无`, `不详`, `N/A` … */
export function isBlankText(text: string): boolean {
  const plain = normaliseText(text).replaceAll(' ', '').toLowerCase();
  return plain === '' || blanks.has(plain);
}
