/** Where traffic may go along a line as it is drawn; bits, so that `both` is the two together. */
export const direction = { forward: 1, backward: 2, both: 3 } as const;
export type Direction = (typeof direction)[keyof typeof direction];

const { forward, backward, both } = direction;

const plain: Readonly<Record<string, Direction>> = {
  YES: forward,
  Y: forward,
  TRUE: forward,
  '1': forward,
  FT: forward,
  是: forward,
  单行: forward,
  单向: forward,
  单行道: forward,
  正向: forward,
  顺向: forward,
  '-1': backward,
  REVERSE: backward,
  TF: backward,
  反向: backward,
  逆向: backward,
  '': both,
  NO: both,
  N: both,
  FALSE: both,
  '0': both,
  B: both,
  否: both,
  双向: both,
  双行: both,
};

/**
 * How a file writes one-way streets. `T` and `F` mean to/from in files that also write `B`, `FT` or `TF` (GeoFabrik, HERE, TomTom), and
 * true/false in all others; `1` means both ways where `2` and `3` occur (navigation data: 2 along, 3 against the line).
 * @param values every value of the column
 * @returns null for a value that says nothing known
 */
export function oneWayReader(values: Iterable<string>): (value: string) => Direction | null {
  const all = new Set([...values].map((value) => value.toUpperCase()));
  const special: Record<string, Direction> = ['B', 'FT', 'TF'].some((value) => all.has(value))
    ? { F: forward, T: backward }
    : { T: forward, F: both };
  if (all.has('2') || all.has('3')) Object.assign(special, { '1': both, '2': forward, '3': backward });
  return (value) => {
    const text = value.toUpperCase();
    return special[text] ?? plain[text] ?? null;
  };
}

/** A speed in km/h as files write it: `60`, `60 km/h`, `60公里/小时`, `40 mph`; null: none, or none a road can have. */
export function readSpeed(value: string): number | null {
  const match = /^(\d{1,3})(?:\.\d+)?\s*(mph)?/i.exec(value);
  if (!match) return null;
  const speed = Math.round(Number(match[1]) * (match[2] ? 1.609344 : 1));
  return speed >= 5 && speed <= 150 ? speed : null;
}
