import { choicesWithin } from '../../shared/assignment/choices.ts';
import { coverMost } from '../../shared/siting/cover-most.ts';
import { coverWithin } from '../../shared/siting/cover-within.ts';
import { shortenWays } from '../../shared/siting/shorten-ways.ts';
import type { Siting } from '../../shared/siting/siting.ts';
import { fastest, planeWays, randomFrom, say } from './plane.ts';

/** 10 of 300 candidates for 10,000 organisations: who covers most, who shortens the way most, with the gap that is left. */
const [rows, candidates, choose] = [10_000, 300, 10];
const random = randomFrom(7);
const ways = planeWays(rows, candidates, random);
/** From nothing the bound is loose by itself: then it stops with what it has. */
const seconds = 10;

function report(title: string, { ms, answer }: { readonly ms: number; readonly answer: Siting }): void {
  const state = answer.proven ? 'proven' : `stopped, gap ${(100 * answer.gap).toFixed(2)} %`;
  say(
    `${title}: ${ms.toFixed(0)} ms, ${answer.value.toFixed(0)} (bound ${answer.bound.toFixed(0)}), ${state}`,
  );
}

function within(limit: number) {
  const end = performance.now() + limit * 1000;
  return { onProgress: () => performance.now() < end };
}

const choices = choicesWithin(ways, 10_000);
report(
  'cover within 10 km, 10 of 300 for 10,000',
  fastest(3, () => coverMost({ candidates, choose, choices })),
);
const existing = Array.from({ length: 50 }, () => Math.floor(random() * candidates));
const now = Float64Array.from({ length: rows }, (_, row) =>
  Math.min(...existing.map((place) => ways.cost[row * candidates + place] ?? 0)),
);
report(
  'shorten ways in metres, 10 of 300 beside 50 that exist, for 10,000',
  fastest(3, () => shortenWays({ candidates, choose, choices: ways, now })),
);
report(
  'the same from nothing',
  fastest(1, () =>
    shortenWays(
      { candidates, choose, choices: ways, now: new Float64Array(rows).fill(60_000) },
      within(seconds),
    ),
  ),
);
const needs = choicesWithin(planeWays(3000, 400, random), 10_000);
const capacities = Int32Array.from({ length: 400 }, () => 1 + Math.floor(20 * random()));
report(
  'cover within capacities, 5 of 300 beside 100 that exist, for 3,000',
  fastest(3, () => coverWithin({ candidates, choose: 5, capacities, choices: needs }, within(seconds))),
);
