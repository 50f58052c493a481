import type { Division } from '../division.ts';
import { normaliseName } from '../import/cells/normalise-text.ts';

const committee = /(?:村民委员会|居民委员会|村委会|居委会|委员会)$/;
const kind = /(?:嘎查村|嘎查|村|社区)$/;

/** The name of a village or community without its kind: 查干嘎查, 查干村委会 and 查干 are the same. */
export function villageStem(name: string): string {
  const full = normaliseName(name);
  const stem = full.replace(committee, '').replace(kind, '');
  return stem.length >= 2 ? stem : full;
}

/** Of several divisions those that a text names: fully, else without their kind. */
export function divisionsNamed(list: readonly Division[], text: string): Division[] {
  const key = normaliseName(text);
  const full = list.filter(({ name }) => normaliseName(name) === key);
  return full.length > 0 ? full : list.filter(({ name }) => villageStem(name) === villageStem(key));
}
