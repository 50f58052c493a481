import { type Choices, choicesWithin, costAt, dearestOf, keepChoices } from './choices.ts';
import { nowhere } from './corrections.ts';
import type { AssignmentObjective } from './problem.ts';
import { boundCost } from './prove.ts';
import { serveMost } from './serve-most.ts';
import { shortenLongest } from './shorten-longest.ts';
import { type Transported, transport } from './shortest-paths.ts';
import { spreadEvenly } from './spread-evenly.ts';

/** A problem without those whom corrections settle. */
export interface Rest {
  /** Sorted; the settled are among them. */
  readonly choices: Choices;
  /** Of each place in all, given to corrections, and left. */
  readonly capacity: Int32Array;
  readonly held: Int32Array;
  readonly slots: Int32Array;
  readonly settled: Uint8Array;
  readonly kept: ReadonlyMap<number, number>;
}

/** What one objective found, and what none can better; of the rest alone, but for the priority. */
interface Solved {
  readonly placeOf: Int32Array;
  readonly bound: number;
  readonly priority: { readonly value: number; readonly bound: number } | null;
  readonly stopped: boolean;
}

type GoesOn = (done: number, total: number) => boolean;

/** The unevenness is counted in hundredths. */
const hundredths = 100;

export const solvers: Record<AssignmentObjective, (rest: Rest, goesOn: GoesOn) => Solved> = {
  'least-way': (rest, goesOn) => {
    const { placeOf, price, stopped } = solve(rest, goesOn);
    return { placeOf, bound: boundCost(rest, price, countServed(placeOf)), priority: null, stopped };
  },

  fairest: (rest, goesOn) => {
    const fixedLongest = [...rest.kept].reduce(
      (most, [one, place]) => (place === nowhere ? most : Math.max(most, costAt(rest.choices, one, place))),
      0,
    );
    const ask = () => goesOn(0, rest.settled.length);
    const found = shortenLongest(rest.choices, rest.slots, rest.settled, fixedLongest, ask);
    const priority = { value: found.limit, bound: found.bound };
    if (found.stopped)
      return { placeOf: found.placeOf, bound: anyBound(rest, found.served), priority, stopped: true };
    const within = { ...rest, choices: choicesWithin(rest.choices, found.limit) };
    return { ...solvers['least-way'](within, goesOn), priority };
  },

  balanced: (rest, goesOn) => {
    const { choices, slots, settled, held } = rest;
    const charge = (place: number, given: number) =>
      Math.round((hundredths * (2 * given + 1)) / (rest.capacity[place] as number));
    const next = (place: number, given: number) => charge(place, given + (held[place] as number));
    const even = spreadEvenly(choices, slots, settled, next, () => goesOn(0, settled.length));
    const used = held.slice();
    for (const place of even.placeOf) if (place !== nowhere) used[place] = (used[place] as number) + 1;
    const sum = (upTo: Int32Array) =>
      upTo.reduce((all, own, place) => {
        let charged = all;
        for (let given = 0; given < own; given += 1) charged += charge(place, given);
        return charged;
      }, 0);
    // Where no slot is left, one more is dearer than any charge.
    const price = even.price.map((own) => Math.min(own, 2 * hundredths + 1));
    const free = { ...choices, cost: new Float64Array(choices.cost.length) };
    const least = boundCost({ choices: free, slots, settled, surcharge: next }, price, even.served);
    const priority = {
      value: sum(used),
      bound: Math.min(sum(used), sum(held) + Math.max(0, Math.ceil(least))),
    };
    const asFound = { placeOf: even.placeOf, bound: anyBound(rest, even.served), priority, stopped: true };
    if (even.stopped) return asFound;

    // All that are as even fill the slots below the price and none above it, and go where the price is least.
    const cheapest = new Float64Array(settled.length).fill(Number.POSITIVE_INFINITY);
    keepChoices(choices, (one, place) => {
      cheapest[one] = Math.min(cheapest[one] as number, price[place] as number);
      return false;
    });
    const must = slots.map((own, place) =>
      countWhile(own, (given) => next(place, given) < (price[place] as number)),
    );
    const may = slots.map((own, place) =>
      countWhile(own, (given) => next(place, given) <= (price[place] as number)),
    );
    const equal = {
      ...rest,
      choices: keepChoices(choices, (one, place) => price[place] === cheapest[one]),
      slots: may,
    };
    const unit = (dearestOf(choices) + 1) * (Math.min(settled.length, slots.length) + 2);
    const surcharge = (place: number, given: number) => (given < (must[place] as number) ? 0 : unit);
    const { placeOf, price: worth, stopped } = solve(equal, goesOn, { surcharge, dearest: unit });
    if (stopped) return asFound;
    const above = even.served - must.reduce((all, own) => all + own, 0);
    return {
      placeOf,
      bound: boundCost({ ...equal, surcharge }, worth, even.served) - unit * above,
      priority,
      stopped,
    };
  },
};

const countServed = (placeOf: Int32Array) =>
  placeOf.reduce((sum, place) => sum + (place === nowhere ? 0 : 1), 0);

function countWhile(most: number, holds: (given: number) => boolean): number {
  let given = 0;
  while (given < most && holds(given)) given += 1;
  return given;
}

/** What so many pay at least, whatever else: each the way to its nearest place. */
const anyBound = (rest: Rest, served: number) => boundCost(rest, new Float64Array(rest.slots.length), served);

/** What was stopped is filled up by maximum flow, so that no answer serves fewer than can be served. */
function solve(
  { choices, slots, settled }: Rest,
  goesOn: GoesOn,
  charged?: { readonly surcharge: (place: number, given: number) => number; readonly dearest: number },
): Transported {
  // Along a chain of changes no place comes twice.
  const links = Math.min(settled.length, slots.length) + 2;
  const leftOut = (dearestOf(choices) + (charged?.dearest ?? 0) + 1) * links;
  const problem = { choices, slots, settled, leftOut };
  const found = transport(charged ? { ...problem, surcharge: charged.surcharge } : problem, goesOn);
  if (!found.stopped) return found;
  return { ...found, placeOf: serveMost(choices, slots, { settled, from: found.placeOf }).placeOf };
}
