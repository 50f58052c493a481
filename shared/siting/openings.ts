import type { Choices } from '../assignment/choices.ts';
import { serveMost } from '../assignment/serve-most.ts';
import type { Chosen, SitingModel } from './choose-best.ts';
import { mergeRows } from './merge-rows.ts';

/** Siting by how many can be served when places take no more than their capacity; places beyond the candidates are open anyway. */
export class Openings implements SitingModel {
  readonly candidates: number;
  readonly choose: number;
  readonly whole = true;
  readonly multipliers: Float64Array;
  readonly ceiling: Float64Array;
  readonly #capacities: Int32Array;
  readonly #choices: Choices;
  /** Rows that reach the same places are priced as one. */
  readonly #rows: Choices;
  readonly #weight: Float64Array;
  /** How many reach each place. */
  readonly #reach: Int32Array;

  constructor(problem: {
    readonly candidates: number;
    readonly choose: number;
    readonly capacities: Int32Array;
    readonly choices: Choices;
  }) {
    this.candidates = problem.candidates;
    this.choose = Math.min(problem.choose, problem.candidates);
    this.#capacities = problem.capacities;
    this.#choices = problem.choices;
    const { choices, weight } = mergeRows(problem.choices);
    this.#rows = choices;
    this.#weight = weight;
    this.ceiling = new Float64Array(weight.length).fill(1);
    this.multipliers = new Float64Array(weight.length).fill(0.5);
    this.#reach = new Int32Array(problem.capacities.length);
    for (const place of problem.choices.place) this.#reach[place] = (this.#reach[place] as number) + 1;
  }

  /** Each place takes the dearest of its rows as far as its capacity goes; a row may be taken more than once, or never. */
  readonly price = (multiplier: Float64Array, worth: Float64Array): number => {
    let besides = 0;
    for (let row = 0; row < multiplier.length; row += 1)
      besides += (this.#weight[row] as number) * (1 - (multiplier[row] as number));
    const all = new Float64Array(this.#capacities.length);
    this.#take(multiplier, null, (row, place, taken) => {
      all[place] = (all[place] as number) + taken * (multiplier[row] as number);
    });
    for (let place = 0; place < all.length; place += 1)
      if (place < this.candidates) worth[place] = all[place] as number;
      else besides += all[place] as number;
    return besides;
  };

  readonly serve = (multiplier: Float64Array, chosen: readonly number[], slope: Float64Array): void => {
    for (let row = 0; row < slope.length; row += 1) slope[row] = -(this.#weight[row] as number);
    this.#take(multiplier, this.slotsWith(chosen), (row, _place, taken) => {
      slope[row] = (slope[row] as number) + taken;
    });
  };

  readonly valueOf = (chosen: readonly number[]): number => this.#flow(chosen).served;

  /** What is open with these candidates. */
  slotsWith(chosen: readonly number[]): Int32Array {
    const slots = this.#capacities.slice().fill(0, 0, this.candidates);
    for (const candidate of chosen) slots[candidate] = this.#capacities[candidate] as number;
    return slots;
  }

  /** Adds one after the other whichever lets most more be served. */
  greedy(): number[] {
    const chosen: number[] = [];
    // No candidate ever adds more than it did with fewer others open.
    const most = this.#mostOfEach();
    let { placeOf, served } = this.#flow([]);
    while (chosen.length < this.choose) {
      const found = this.#bestAddition(chosen, placeOf, served, most, -1);
      if (!found) break;
      chosen.push(found.candidate);
      ({ placeOf, served } = found);
    }
    return chosen;
  }

  readonly improve = (from: readonly number[]): Chosen => {
    let chosen = [...from];
    let { placeOf, served } = this.#flow(chosen);
    for (let at = 0, tried = 0; tried < chosen.length; at = (at + 1) % chosen.length, tried += 1) {
      const rest = chosen.filter((_, index) => index !== at);
      const without = this.#flow(
        rest,
        placeOf.map((place) => (place === chosen[at] ? -1 : place)),
      );
      const found = this.#bestAddition(
        rest,
        without.placeOf,
        without.served,
        this.#mostOfEach(),
        served - without.served,
      );
      if (!found || found.served <= served) continue;
      chosen = chosen.with(at, found.candidate);
      ({ placeOf, served } = found);
      tried = -1;
    }
    return { chosen, value: served };
  };

  #mostOfEach(): Int32Array {
    return this.#reach.map((own, place) => Math.min(own, this.#capacities[place] as number));
  }

  /** The candidate that adds most, if more than `than`; `most` says how much each may add at most and is lowered to what it was found to add. */
  #bestAddition(
    chosen: readonly number[],
    placeOf: Int32Array,
    served: number,
    most: Int32Array,
    than: number,
  ): { readonly candidate: number; readonly placeOf: Int32Array; readonly served: number } | null {
    const open = new Set(chosen);
    const order = Array.from({ length: this.candidates }, (_, candidate) => candidate)
      .filter((candidate) => !open.has(candidate))
      .sort((a, b) => (most[b] as number) - (most[a] as number) || a - b);
    let [best, gain]: [{ candidate: number; placeOf: Int32Array; served: number } | null, number] = [
      null,
      than,
    ];
    for (const candidate of order) {
      if ((most[candidate] as number) <= gain) break;
      const flow = this.#flow([...chosen, candidate], placeOf);
      most[candidate] = flow.served - served;
      if (flow.served - served <= gain) continue;
      gain = flow.served - served;
      best = { candidate, ...flow };
    }
    return best;
  }

  #flow(chosen: readonly number[], from?: Int32Array) {
    return serveMost(this.#choices, this.slotsWith(chosen), from ? { from } : {});
  }

  /** Hands over how much of each row each place takes, the dearest rows first. @param slots of the places that take; null: all of them */
  #take(
    multiplier: Float64Array,
    slots: Int32Array | null,
    visit: (row: number, place: number, taken: number) => void,
  ): void {
    const left = (slots ?? this.#capacities).slice();
    const order = Uint32Array.from(multiplier.keys()).sort(
      (a, b) => (multiplier[b] as number) - (multiplier[a] as number) || a - b,
    );
    const { start, place: placeAt } = this.#rows;
    for (const row of order) {
      if ((multiplier[row] as number) <= 0) break;
      for (let at = start[row] as number; at < (start[row + 1] as number); at += 1) {
        const place = placeAt[at] as number;
        const taken = Math.min(left[place] as number, this.#weight[row] as number);
        if (taken <= 0) continue;
        left[place] = (left[place] as number) - taken;
        visit(row, place, taken);
      }
    }
  }
}
