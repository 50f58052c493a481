import { type Choices, keepChoices } from '../assignment/choices.ts';
import type { Chosen, SitingModel } from './choose-best.ts';

/** What each row pays now, and what it would pay at each candidate that is cheaper; costs ascend within a row. */
export interface SavingProblem {
  readonly candidates: number;
  readonly choose: number;
  readonly choices: Choices;
  readonly now: Float64Array;
  readonly whole: boolean;
}

/** Siting by what is saved: each row goes to the cheapest of the chosen ones, or stays where it is. */
export class Savings implements SitingModel {
  readonly candidates: number;
  readonly choose: number;
  readonly ceiling: Float64Array;
  readonly multipliers: Float64Array;
  readonly whole: boolean;
  readonly #all: Choices;
  /** Without the candidates that are out for good. */
  #open: Choices;
  /** Of each candidate: its rows and costs. */
  readonly #columns: Choices;

  constructor({ candidates, choose, choices, now, whole }: SavingProblem) {
    this.candidates = candidates;
    this.choose = Math.min(choose, candidates);
    this.ceiling = now;
    this.whole = whole;
    this.#all = choices;
    this.#open = choices;
    this.#columns = turn(choices, candidates);
    this.multipliers = now.slice();
  }

  /** Begins with what the second cheapest of a good choice would save: near what serving the row is worth (dual ascent would end there). */
  startFrom(chosen: readonly number[]): void {
    const { nearest, second } = this.#twoOf(chosen);
    for (let row = 0; row < nearest.length; row += 1)
      this.multipliers[row] = ((nearest[row] as number) + (second[row] as number)) / 2;
  }

  readonly price = (multiplier: Float64Array, worth: Float64Array): number => {
    const { start, place, cost } = this.#open;
    const { ceiling } = this;
    let besides = 0;
    for (let row = 0; row < ceiling.length; row += 1) {
      const own = multiplier[row] as number;
      besides += (ceiling[row] as number) - own;
      const until = start[row + 1] as number;
      for (let at = start[row] as number; at < until; at += 1) {
        const saved = own - (cost[at] as number);
        if (saved <= 0) break;
        const candidate = place[at] as number;
        worth[candidate] = (worth[candidate] as number) + saved;
      }
    }
    return besides;
  };

  readonly serve = (multiplier: Float64Array, chosen: readonly number[], slope: Float64Array): void => {
    const { start, place: row, cost } = this.#columns;
    slope.fill(-1);
    for (const candidate of chosen)
      for (let at = start[candidate] as number; at < (start[candidate + 1] as number); at += 1)
        if ((cost[at] as number) < (multiplier[row[at] as number] as number))
          slope[row[at] as number] = (slope[row[at] as number] as number) + 1;
  };

  readonly drop = (state: Int8Array): void => {
    this.#open = keepChoices(this.#open, (_row, place) => state[place] !== -1);
  };

  readonly valueOf = (chosen: readonly number[]): number => {
    const { start, place: row, cost } = this.#columns;
    const pays = this.ceiling.slice();
    for (const candidate of chosen)
      for (let at = start[candidate] as number; at < (start[candidate + 1] as number); at += 1)
        if ((cost[at] as number) < (pays[row[at] as number] as number))
          pays[row[at] as number] = cost[at] as number;
    let saved = 0;
    for (let at = 0; at < pays.length; at += 1) saved += (this.ceiling[at] as number) - (pays[at] as number);
    return saved;
  };

  /** Adds one after the other whichever saves most. */
  greedy(): number[] {
    const { start, place: row, cost } = this.#columns;
    const pays = this.ceiling.slice();
    const chosen: number[] = [];
    while (chosen.length < this.choose) {
      let [most, taken] = [-1, -1];
      for (let candidate = 0; candidate < this.candidates; candidate += 1) {
        if (chosen.includes(candidate)) continue;
        let saved = 0;
        for (let at = start[candidate] as number; at < (start[candidate + 1] as number); at += 1)
          saved += Math.max(0, (pays[row[at] as number] as number) - (cost[at] as number));
        if (saved > most) [most, taken] = [saved, candidate];
      }
      chosen.push(taken);
      for (let at = start[taken] as number; at < (start[taken + 1] as number); at += 1)
        pays[row[at] as number] = Math.min(pays[row[at] as number] as number, cost[at] as number);
    }
    return chosen;
  }

  /** Exchanges as long as that saves more; one pass over the rows values every exchange (Resende and Werneck 2007). */
  readonly improve = (from: readonly number[]): Chosen => {
    const { start, place, cost } = this.#all;
    const { candidates } = this;
    let chosen = [...from];
    for (;;) {
      const { nearest, second, whose } = this.#twoOf(chosen);
      const position = new Map(chosen.map((candidate, at) => [candidate, at]));
      const loss = new Float64Array(chosen.length);
      const gain = new Float64Array(candidates);
      // What an exchange loses less, because the row goes to the newcomer rather than to its second.
      const less = new Float64Array(chosen.length * candidates);
      for (let row = 0; row < nearest.length; row += 1) {
        const [own, other] = [nearest[row] as number, second[row] as number];
        const out = whose[row] === -1 ? -1 : (position.get(whose[row] as number) as number);
        if (out !== -1) loss[out] = (loss[out] as number) + other - own;
        for (let at = start[row] as number; at < (start[row + 1] as number); at += 1) {
          const price = cost[at] as number;
          if (price >= other) break;
          const candidate = place[at] as number;
          if (price < own) gain[candidate] = (gain[candidate] as number) + own - price;
          if (out === -1) continue;
          const cell = out * candidates + candidate;
          less[cell] = (less[cell] as number) + other - Math.max(price, own);
        }
      }
      let [most, swap] = [1e-10 * Math.max(1, this.valueOf(chosen)), -1];
      for (let cell = 0; cell < less.length; cell += 1) {
        const candidate = cell % candidates;
        if (position.has(candidate)) continue;
        const more =
          (gain[candidate] as number) -
          (loss[Math.floor(cell / candidates)] as number) +
          (less[cell] as number);
        if (more > most) [most, swap] = [more, cell];
      }
      if (swap === -1) return { chosen, value: this.valueOf(chosen) };
      chosen = chosen.with(Math.floor(swap / candidates), swap % candidates);
    }
  };

  /** What each row pays at the cheapest and the second cheapest of the chosen ones and what exists, and which the cheapest is (-1: what exists). */
  #twoOf(chosen: readonly number[]) {
    const { start, place: row, cost } = this.#columns;
    const nearest = this.ceiling.slice();
    const second = this.ceiling.slice();
    const whose = new Int32Array(nearest.length).fill(-1);
    for (const candidate of chosen)
      for (let at = start[candidate] as number; at < (start[candidate + 1] as number); at += 1) {
        const [of, own] = [row[at] as number, cost[at] as number];
        if (own < (nearest[of] as number)) {
          second[of] = nearest[of] as number;
          nearest[of] = own;
          whose[of] = candidate;
        } else if (own < (second[of] as number)) second[of] = own;
      }
    return { nearest, second, whose };
  }
}

/** The same pairs by candidate: `place` then names the row. */
export function turn({ start, place, cost }: Choices, candidates: number): Choices {
  const starts = new Uint32Array(candidates + 1);
  for (let at = 0; at < place.length; at += 1)
    starts[(place[at] as number) + 1] = (starts[(place[at] as number) + 1] as number) + 1;
  for (let candidate = 0; candidate < candidates; candidate += 1)
    starts[candidate + 1] = (starts[candidate + 1] as number) + (starts[candidate] as number);
  const next = starts.slice();
  const rows = new Uint32Array(place.length);
  const costs = new Float64Array(place.length);
  for (let row = 0; row + 1 < start.length; row += 1)
    for (let at = start[row] as number; at < (start[row + 1] as number); at += 1) {
      const candidate = place[at] as number;
      const to = next[candidate] as number;
      next[candidate] = to + 1;
      rows[to] = row;
      costs[to] = cost[at] as number;
    }
  return { start: starts, place: rows, cost: costs };
}
