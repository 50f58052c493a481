import type { SitingOptions } from './siting.ts';

/** A choice and what it is worth. */
export interface Chosen {
  readonly chosen: readonly number[];
  readonly value: number;
}

/**
 * What a siting problem tells the search. Its rows are priced by multipliers: with prices fixed, every candidate is worth something by
 * itself, and the best choice is simply the worthiest; that is never less than the best choice of the problem.
 */
export interface SitingModel {
  readonly candidates: number;
  readonly choose: number;
  /** Where the multipliers begin; they stay between 0 and `ceiling`. */
  readonly multipliers: Float64Array;
  readonly ceiling: Float64Array;
  /** Values are whole, so that a bound may be rounded down. */
  readonly whole: boolean;
  /** Adds what each open candidate is worth; answers what everything is worth besides. */
  readonly price: (multiplier: Float64Array, worth: Float64Array) => number;
  /** Into `slope`: how much more of each row the chosen ones serve than there is, at these multipliers. */
  readonly serve: (multiplier: Float64Array, chosen: readonly number[], slope: Float64Array) => void;
  readonly valueOf: (chosen: readonly number[]) => number;
  /** Exchanges one for another as long as that is better. */
  readonly improve: (chosen: readonly number[]) => Chosen;
  /** Told which candidates are out for good: they need not be priced any more. */
  readonly drop?: (out: Int8Array) => void;
}

/** The best choice, and what no choice can better: equal unless it was stopped. */
export interface BestChoice extends Chosen {
  readonly bound: number;
}

const rootSteps = 600;
const nodeSteps = 60;
/** Steps between two looks at what the search may report, drop, or take as an answer. */
const round = 15;
/** Steps without progress before the step is halved. */
const patience = 20;
/** How much of the last direction a step keeps: less to and fro (Camerini, Fratta, Maffioli 1975). */
const memory = 0.85;

/**
 * The candidates that are worth most together: Lagrangian relaxation bounds from above (subgradient steps, Polyak's length), exchanges from
 * below, candidates whose inclusion or exclusion alone would break the bound are fixed, and branch and bound closes what is left.
 * Exact when it ends by itself.
 */
export function chooseBest(
  model: SitingModel,
  first: readonly number[],
  onProgress: NonNullable<SitingOptions['onProgress']>,
): BestChoice {
  const { candidates, choose, ceiling } = model;
  const rows = ceiling.length;
  let best = model.improve(first);
  const tolerance = 1e-10 * Math.max(1, model.valueOf(first), sum(ceiling));
  /** −1 out, 0 open, 1 in. */
  const state = new Int8Array(candidates);
  const slope = new Float64Array(rows);
  const direction = new Float64Array(rows);
  const tried = new Set<string>();
  let stopped = false;
  /** The highest bound of what was not searched. */
  let unsearched = Number.NEGATIVE_INFINITY;
  let rootBound = Number.POSITIVE_INFINITY;
  branch(model.multipliers, Number.POSITIVE_INFINITY, true);
  const chosen = [...best.chosen].sort((a, b) => a - b);
  return { chosen, value: best.value, bound: Math.max(best.value, whole(unsearched)) };

  /** Of whole values the next whole one below. */
  function whole(bound: number): number {
    return model.whole ? Math.floor(bound + 1e-6) : bound;
  }

  function mayBeBetter(bound: number): boolean {
    return whole(bound) > best.value + tolerance;
  }

  /** Takes the choice for an answer if it is better; improved first when it is worth the time. */
  function note(choice: readonly number[], improved: boolean): void {
    if (choice.length !== choose) return;
    const key = [...choice].sort((a, b) => a - b).join();
    if (tried.has(key)) return;
    tried.add(key);
    if (!improved && model.valueOf(choice) <= best.value + tolerance) return;
    const found = model.improve(choice);
    if (found.value > best.value + tolerance) best = found;
  }

  function rank(worth: Float64Array): number[] {
    const open: number[] = [];
    for (let candidate = 0; candidate < candidates; candidate += 1)
      if (state[candidate] === 0) open.push(candidate);
    return open.sort((a, b) => (worth[b] as number) - (worth[a] as number) || a - b);
  }

  function inside(): number[] {
    const fixed: number[] = [];
    for (let candidate = 0; candidate < candidates; candidate += 1)
      if (state[candidate] === 1) fixed.push(candidate);
    return fixed;
  }

  /** Bounds what the state leaves open; closed when that is no better than the best, else split at the most doubtful candidate. */
  function branch(from: Float64Array, inherited: number, root: boolean): void {
    if (stopped) {
      unsearched = Math.max(unsearched, inherited);
      return;
    }
    const undone: number[] = [];
    const { bound, worth, multipliers } = relax(from, root ? rootSteps : nodeSteps, undone, root);
    if (mayBeBetter(bound)) {
      if (stopped) unsearched = Math.max(unsearched, Math.min(bound, inherited));
      else {
        fix(bound, worth, undone);
        const fixed = inside();
        const doubtful = rank(worth);
        if (fixed.length === choose || doubtful.length + fixed.length <= choose)
          note([...fixed, ...doubtful].slice(0, choose), false);
        else {
          const pivot = doubtful[choose - fixed.length - 1] as number;
          for (const to of [1, -1] as const) {
            state[pivot] = to;
            branch(multipliers.slice(), Math.min(bound, inherited), false);
          }
          state[pivot] = 0;
        }
      }
    }
    for (const candidate of undone) state[candidate] = 0;
  }

  /** What would close the node by itself need not be tried. */
  function fix(bound: number, worth: Float64Array, undone: number[]): boolean {
    const slots = choose - inside().length;
    const open = rank(worth);
    const last = worth[open[slots - 1] ?? -1] ?? 0;
    const next = worth[open[slots] ?? -1] ?? 0;
    const before = undone.length;
    open.forEach((candidate, place) => {
      const own = worth[candidate] as number;
      if (mayBeBetter(place < slots ? bound - own + next : bound - last + own)) return;
      // With just enough left, none may go.
      if (place < slots && open.length <= slots) return;
      state[candidate] = place < slots ? 1 : -1;
      undone.push(candidate);
    });
    return undone.length > before;
  }

  function relax(current: Float64Array, steps: number, undone: number[], root: boolean) {
    let [bound, multipliers, worth] = [
      Number.POSITIVE_INFINITY,
      current.slice(),
      new Float64Array(candidates),
    ];
    let [scale, stuck] = [root ? 1 : 0.5, 0];
    let own = new Float64Array(candidates);
    direction.fill(0);
    for (let step = 0; step < steps; step += 1) {
      own.fill(0);
      const besides = model.price(current, own);
      const fixed = inside();
      const chosen = [...fixed, ...rank(own).slice(0, choose - fixed.length)];
      const value = chosen.reduce((all, candidate) => all + (own[candidate] as number), besides);
      if (value < bound - tolerance) {
        if (value < bound - (bound - best.value) * 0.002) stuck = 0;
        bound = value;
        multipliers.set(current);
        [worth, own] = [own, worth];
      } else stuck += 1;
      if (stuck >= patience) {
        scale /= 2;
        stuck = 0;
        current.set(multipliers);
        direction.fill(0);
      }
      if (root) rootBound = bound;
      if (!mayBeBetter(bound) || scale < 1e-3) break;
      if (step % round === round - 1) {
        note(chosen, root);
        if (root && fix(bound, worth, undone)) model.drop?.(state);
      }
      if (step % round === 0 && !onProgress({ ...best, bound: Math.max(best.value, whole(rootBound)) })) {
        stopped = true;
        break;
      }
      model.serve(current, chosen, slope);
      let norm = 0;
      for (let row = 0; row < rows; row += 1) {
        const along = (slope[row] as number) + memory * (direction[row] as number);
        const at = current[row] as number;
        // At an end it cannot go on.
        const kept = (along > 0 && at <= 0) || (along < 0 && at >= (ceiling[row] as number)) ? 0 : along;
        direction[row] = kept;
        norm += kept * kept;
      }
      if (norm === 0) break;
      const length = (scale * (value - best.value)) / norm;
      for (let row = 0; row < rows; row += 1) {
        const moved = (current[row] as number) - length * (direction[row] as number);
        current[row] = moved < 0 ? 0 : moved > (ceiling[row] as number) ? (ceiling[row] as number) : moved;
      }
    }
    return { bound, worth, multipliers };
  }
}

function sum(of: Float64Array): number {
  let all = 0;
  for (let at = 0; at < of.length; at += 1) all += of[at] as number;
  return all;
}
