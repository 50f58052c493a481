import { cutOffDate, type Quarter } from '../../../shared/quarter.ts';
import type { Random } from './random.ts';
import type { SettlementRank } from './settlement.ts';

/** Some trades hold a rare big kind: a private hospital is not a dental surgery. */
const phraseFactor: Readonly<Record<string, number>> = {
  医院: 6,
  保安服务: 4,
  劳务派遣: 4,
  人力资源服务: 3,
  购物中心: 3,
  百货商场: 2.5,
  大酒店: 2.4,
  酒店: 1.5,
  医药连锁: 2.5,
  环境卫生服务: 3,
  供热: 2,
  热电: 4,
};

/** Kinds too big for a sumu: no department store out on the steppe. */
export function isTownPhrase(phrase: string): boolean {
  return phrase in phraseFactor;
}

const mostEmployees = 6800;

/** Relatively fixed staff: log-normal, so that most firms are small and a few very big. */
export function inventEmployees(
  median: number,
  spread: number,
  phrase: string,
  rank: SettlementRank,
  random: Random,
): number {
  const local = rank === 'rural' ? 0.55 : rank === 'park' ? 0.85 : 0.68;
  const employees = random.logNormal(median * (phraseFactor[phrase] ?? 1) * local, spread);
  return Math.min(mostEmployees, Math.max(2, Math.round(employees)));
}

/** Number of members: a share that differs from firm to firm, never more than half of the staff. */
export function inventMembers(employees: number, share: number, random: Random): number {
  const own = Math.min(0.5, random.logNormal(share, 0.55));
  return Math.min(Math.floor(employees / 2), random.poisson(employees * own));
}

/**
 * Date of founding as registers have it (most to the day, old ones to the month or year), not after the end of `latest`.
 * @param bornIn the quarter it was founded in, when it is a new one.
 */
export function inventFounded(latest: Quarter, bornIn: Quarter | null, random: Random): string {
  const two = (value: number) => String(value).padStart(2, '0');
  if (bornIn) {
    const [year = '', month = ''] = cutOffDate(bornIn).split('-');
    return `${year}-${two(Number(month) - random.integer(0, 2))}-${two(random.integer(1, 28))}`;
  }
  const lastYear = Number(latest.slice(0, 4)) - 1;
  // Young firms are more frequent; the boom years 2005–2013 left their mark.
  const age = Math.floor(random.chance(0.3) ? random.between(11, 19) : Math.abs(random.normal()) * 9);
  const year = Math.max(1994, lastYear - age);
  const month = two(random.integer(1, 12));
  if (year < 2002 && random.chance(0.5)) return String(year);
  return random.chance(0.05) ? `${year}-${month}` : `${year}-${month}-${two(random.integer(1, 28))}`;
}
