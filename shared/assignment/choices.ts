/**
 * Who may go where at what cost, side by side: the choices of one are `start[one]` up to, not including, `start[one + 1]`. A pair that is
 * not allowed (too far, closed, too small) is simply absent. Costs are ≥ 0 and finite.
 */
export interface Choices {
  readonly start: Uint32Array;
  readonly place: Uint32Array;
  readonly cost: Float64Array;
}

/** Packs rows of objects; callers with many pairs fill the arrays themselves. */
export function choicesOf(
  rows: readonly (readonly { readonly place: number; readonly cost: number }[])[],
): Choices {
  const start = new Uint32Array(rows.length + 1);
  rows.forEach((row, one) => {
    start[one + 1] = (start[one] as number) + row.length;
  });
  const all = rows.flat();
  return {
    start,
    place: Uint32Array.from(all, ({ place }) => place),
    cost: Float64Array.from(all, ({ cost }) => cost),
  };
}

/** Only what costs no more than the limit. */
export function choicesWithin(choices: Choices, limit: number): Choices {
  return keepChoices(choices, (_one, _place, cost) => cost <= limit);
}

/** Only the pairs that are kept, in the order they had. */
export function keepChoices(
  choices: Choices,
  keeps: (one: number, place: number, cost: number) => boolean,
): Choices {
  const start = new Uint32Array(choices.start.length);
  const place = new Uint32Array(choices.place.length);
  const cost = new Float64Array(choices.cost.length);
  let kept = 0;
  for (let one = 0; one + 1 < start.length; one += 1) {
    for (let at = choices.start[one] as number; at < (choices.start[one + 1] as number); at += 1) {
      const [ownPlace, ownCost] = [choices.place[at] as number, choices.cost[at] as number];
      if (!keeps(one, ownPlace, ownCost)) continue;
      place[kept] = ownPlace;
      cost[kept] = ownCost;
      kept += 1;
    }
    start[one + 1] = kept;
  }
  return { start, place: place.slice(0, kept), cost: cost.slice(0, kept) };
}

/**
 * The choices of each by cost, equal ones by place. Costs are rounded to fit beside their position into one whole number, those are sorted by the
 * engine, and what the rounding left out of order is put right: five times faster than sorting with a comparison of our own.
 */
export function sortChoices(choices: Choices): Choices {
  const { start } = choices;
  const place = new Uint32Array(choices.place.length);
  const cost = new Float64Array(choices.cost.length);
  let [widest, dearest] = [1, 0];
  for (let one = 0; one + 1 < start.length; one += 1)
    widest = Math.max(widest, (start[one + 1] as number) - (start[one] as number));
  for (let at = 0; at < choices.cost.length; at += 1) dearest = Math.max(dearest, choices.cost[at] as number);
  const room = 2 ** Math.ceil(Math.log2(widest + 1));
  const scale = dearest > 0 ? (2 ** 52 / room - 1) / dearest : 0;
  const keys = new Float64Array(widest);
  for (let one = 0; one + 1 < start.length; one += 1) {
    const from = start[one] as number;
    const own = keys.subarray(0, (start[one + 1] as number) - from);
    for (let at = 0; at < own.length; at += 1)
      own[at] = Math.floor((choices.cost[from + at] as number) * scale) * room + at;
    own.sort();
    for (let rank = 0; rank < own.length; rank += 1) {
      const at = from + ((own[rank] as number) % room);
      const ownCost = choices.cost[at] as number;
      const ownPlace = choices.place[at] as number;
      let to = from + rank;
      while (
        to > from &&
        ((cost[to - 1] as number) > ownCost ||
          (cost[to - 1] === ownCost && (place[to - 1] as number) > ownPlace))
      ) {
        cost[to] = cost[to - 1] as number;
        place[to] = place[to - 1] as number;
        to -= 1;
      }
      cost[to] = ownCost;
      place[to] = ownPlace;
    }
  }
  return { start, place, cost };
}

/** What going there costs one; infinite when that is not among its choices. Of a pair given twice, the first. */
export function costAt({ start, place, cost }: Choices, one: number, where: number): number {
  for (let at = start[one] as number; at < (start[one + 1] as number); at += 1)
    if (place[at] === where) return cost[at] as number;
  return Number.POSITIVE_INFINITY;
}

/** The highest cost of all; 0 of none. */
export function dearestOf({ cost }: Choices): number {
  let dearest = 0;
  for (let at = 0; at < cost.length; at += 1) dearest = Math.max(dearest, cost[at] as number);
  return dearest;
}
