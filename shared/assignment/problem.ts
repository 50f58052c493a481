import type { Choices } from './choices.ts';

/** Who may be assigned where at what cost, and how many each place takes. */
export interface AssignmentProblem {
  /** Of each place: how many it takes; parts of a slot do not count. */
  readonly capacities: ArrayLike<number>;
  readonly choices: Choices;
}

/**
 * What a plan is to be good at. Each serves as many as possible before anything else.
 * - `least-way`: the least total way. (That as many as possible are served is then all that "most served" could ask for besides.)
 * - `fairest`: the longest way of anybody as short as can be; then the least total way under it.
 * - `balanced`: slots used evenly: the sum over the places of used² ÷ slots, in hundredths and rounded for each slot, as small as can
 *   be; then the least total way of those.
 */
export type AssignmentObjective = 'least-way' | 'fairest' | 'balanced';
