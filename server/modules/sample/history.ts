import { type Quarter, quarterNumber } from '../../../shared/quarter.ts';
import { Chronicle, type Group, type OrganisationLife } from './chronicle.ts';
import { liveThrough, type Surroundings } from './events.ts';
import { Forming } from './forming.ts';
import type { Random } from './random.ts';
import { openGrades, reviewGrades } from './reviews.ts';
import type { SampleStarGrade } from './sample-city.ts';

/**
 * Share of each group that is organised at the end of each quarter. Above-scale ones rise towards the plan's 80 % and stay below it, so
 * that the gap shows.
 */
const shares: Readonly<Record<Group, readonly number[]>> = {
  above: [0.58, 0.602, 0.63, 0.648, 0.672, 0.7, 0.727, 0.752],
  social: [0.27, 0.28, 0.291, 0.302, 0.312, 0.325, 0.338, 0.351],
  below: [0.118, 0.124, 0.129, 0.135, 0.14, 0.147, 0.152, 0.158],
};

export interface History {
  readonly chronicle: Chronicle;
  readonly starGrades: readonly SampleStarGrade[];
}

/**
 * Lives the quarters through: newcomers enter, things happen, party organisations form, at the end of each half-year stars are reviewed.
 * @param spoil called before the last quarter closes.
 */
export function liveHistory(
  lives: readonly OrganisationLife[],
  quarters: readonly Quarter[],
  surroundings: Surroundings,
  random: Random,
  spoil: (chronicle: Chronicle) => void,
): History {
  const chronicle = new Chronicle(quarters[0] ?? '2024Q4', random.fork('party'));
  const forming = new Forming(chronicle, random.fork('forming'));
  const starGrades: SampleStarGrade[] = [];
  for (const [index, quarter] of quarters.entries()) {
    const draw = random.fork(quarter);
    chronicle.quarter = quarter;
    if (index > 0) liveThrough(chronicle, surroundings, draw);
    chronicle.organisations.push(...lives.filter((life) => life.bornIn === quarter));
    for (const group of ['above', 'social', 'below'] as const)
      forming.reach(group, shares[group][index] ?? 0);
    if (index === 0) starGrades.push(...openGrades(chronicle, draw.fork('grades')));
    else if (quarterNumber(quarter) % 2 === 0)
      starGrades.push(...reviewGrades(chronicle, draw.fork('grades')));
    if (index === quarters.length - 1) spoil(chronicle);
    chronicle.close();
  }
  return { chronicle, starGrades };
}
