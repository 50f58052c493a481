import type { Choices } from '../../shared/assignment/choices.ts';

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Everybody's ways to every place, in metres, all of them at random in a plane of 100 km by 100 km. */
export function planeWays(rows: number, places: number, random: () => number): Choices {
  const points = (count: number) =>
    Array.from({ length: count }, () => [random() * 1e5, random() * 1e5] as const);
  const [from, to] = [points(rows), points(places)];
  const start = Uint32Array.from({ length: rows + 1 }, (_, row) => row * places);
  const place = Uint32Array.from({ length: rows * places }, (_, at) => at % places);
  const cost = new Float64Array(rows * places);
  from.forEach(([x, y], row) => {
    to.forEach(([east, north], at) => {
      cost[row * places + at] = Math.hypot(x - east, y - north);
    });
  });
  return { start, place, cost };
}

/** The least time of several runs in milliseconds, and what the last one answered. */
export function fastest<Answer>(
  times: number,
  job: () => Answer,
): { readonly ms: number; readonly answer: Answer } {
  let ms = Number.POSITIVE_INFINITY;
  for (let time = 1; ; time += 1) {
    const start = performance.now();
    const answer = job();
    ms = Math.min(ms, performance.now() - start);
    if (time >= times) return { ms, answer };
  }
}

export const say = (line: string) => process.stdout.write(`${line}\n`);
