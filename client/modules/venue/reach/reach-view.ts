import type { Reach, ReachMeasure } from '../../../../shared/venue/reach.ts';
import { ReachIndex } from '../../../../shared/venue/reach-index.ts';
import type { DivisionTree } from '../../division/division-tree.ts';
import type { ReachWho } from './reach-queries.ts';

/** What the tab counts from: made once per answer, asked with every step of the slider. */
export interface ReachView {
  readonly index: ReachIndex;
  readonly unlocated: readonly number[];
  /** End of the slider, in kilometres or minutes: a few who are far off must not squeeze all others into its first steps. */
  readonly max: number;
}

/** Units of the slider in those of the ways: kilometres in metres, minutes in seconds. */
export const unitOf: Readonly<Record<ReachMeasure, number>> = { metres: 1000, minutes: 60 };
const least: Readonly<Record<ReachMeasure, number>> = { metres: 15, minutes: 20 };

/** @param divisionCode its direct divisions are told apart; of a township-level one there is one group */
export function viewReach(
  { needs }: Reach,
  tree: DivisionTree,
  divisionCode: string,
  who: ReachWho,
  measure: ReachMeasure,
): ReachView {
  const groups = new Map<string, string>();
  const groupOf = (code: string): string => {
    const known = groups.get(code);
    if (known !== undefined) return known;
    const path = tree.byCode.get(code)?.path ?? [];
    const group = path[path.indexOf(divisionCode) + 1] ?? code;
    groups.set(code, group);
    return group;
  };
  const counts = (at: number) => who !== 'unreached' || !needs.reached[at];
  const unlocated: number[] = [];
  needs.lngLat.forEach((place, at) => {
    if (!place && counts(at)) unlocated.push(at);
  });
  const index = new ReachIndex(measure === 'metres' ? needs.metres : needs.seconds, (at) =>
    needs.lngLat[at] && counts(at) ? groupOf(needs.divisionCode[at] ?? '') : null,
  );
  const most = Math.ceil(index.quantile(0.96) / unitOf[measure] / 5) * 5;
  return { index, unlocated, max: Math.max(least[measure], most) };
}
