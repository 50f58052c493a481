import { parseChineseNumeral } from '../import/cells/chinese-numeral.ts';
import { normaliseName } from '../import/cells/normalise-text.ts';

/** Turns traditional characters into simplified ones; applied twice it changes nothing more. */
export type Simplify = (text: string) => string;

/** Which one of several it is, so that 第二 and 第2 are written alike. */
const ordinal = /第([〇零一二两三四五六七八九十百]+)/g;
/** A number that counts a unit: 二分公司, 三号井, 二矿. The brand 三友 is none. */
const counted =
  /([〇零一二两三四五六七八九十]+)(?=号|分公司|分店|分厂|分部|分队|分校|分园|连锁|[井矿厂店队部校园站社村组中小期区])/g;
const punctuation = /[、，,。.;；:：'"‘’“”《》〈〉「」『』\-–—_~/\\|!！?？*#+ ]/g;

/**
 * The form in which two registered names are the same name: simplified, half-width, upper case, brackets of every shape as `（）`, without
 * blanks and punctuation, 第二 as 第2. Region, legal form and the words themselves stay. Idempotent.
 */
export function normaliseCompanyName(name: string, simplify: Simplify): string {
  const plain = normaliseName(simplify(name.normalize('NFKC')).toUpperCase()).replace(punctuation, '');
  return plain
    .replace(ordinal, (whole, numeral: string) => {
      const value = parseChineseNumeral(numeral);
      return value === null ? whole : `第${value}`;
    })
    .replace(counted, (numeral) => String(parseChineseNumeral(numeral) ?? numeral))
    .replaceAll('（）', '');
}
