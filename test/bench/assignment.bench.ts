import highsLoader from 'highs';
import { assign } from '../../shared/assignment/assign.ts';
import { assignNearestFirst } from '../../shared/assignment/assign-nearest-first.ts';
import { choicesWithin } from '../../shared/assignment/choices.ts';
import type { AssignmentProblem } from '../../shared/assignment/problem.ts';
import { fastest, planeWays, randomFrom, say } from './plane.ts';

/**
 * 5,000 organisations to 500 venues, every pair allowed, slots for 100, 105 and 90 % of them: proven optimal. Peers: nearest-first, and
 * HiGHS (WebAssembly) as a linear program; that one at 1,000 × 100, for the text of 2,500,000 columns is more than it can take.
 */
const random = randomFrom(7);
const kilometres = (metres: number) => (metres / 1000).toFixed(0);

function problemOf(
  rows: number,
  places: number,
  slots: number,
  limit = Number.POSITIVE_INFINITY,
): AssignmentProblem {
  const choices = planeWays(rows, places, random);
  const capacities = new Int32Array(places);
  for (let slot = 0; slot < Math.round(rows * slots); slot += 1) {
    const place = Math.floor(random() * places);
    capacities[place] = (capacities[place] ?? 0) + 1;
  }
  return { capacities, choices: choicesWithin(choices, limit) };
}

function measure(title: string, problem: AssignmentProblem): void {
  const best = fastest(3, () => assign(problem));
  const first = fastest(3, () => assignNearestFirst(problem));
  const { served, cost, bound, gap } = best.answer;
  say(
    `${title}: ${best.ms.toFixed(0)} ms, ${served} served, ${kilometres(cost)} km, bound ${kilometres(bound)} km, gap ${(100 * gap).toFixed(4)} %`,
  );
  const peer = first.answer;
  say(
    peer.served === served
      ? `  nearest-first: ${first.ms.toFixed(0)} ms, ${kilometres(peer.cost)} km, ${(100 * (peer.cost / cost - 1)).toFixed(1)} % more: ${kilometres(peer.cost - cost)} km saved`
      : `  nearest-first: ${first.ms.toFixed(0)} ms, ${served - peer.served} fewer served, ${kilometres(peer.cost)} km`,
  );
  if (gap > 0) process.exitCode = 1;
}

for (const slots of [1, 1.05, 0.9])
  measure(`5,000 × 500, slots for ${(100 * slots).toFixed(0)} %`, problemOf(5000, 500, slots));
const city = problemOf(3000, 250, 1.05, 20_000);
measure('3,000 × 250 within 20 km, slots for 105 %', city);
for (const objective of ['fairest', 'balanced'] as const) {
  const { ms, answer } = fastest(3, () => assign(city, { objective }));
  say(
    `  ${objective}: ${ms.toFixed(0)} ms, ${kilometres(answer.cost)} km, longest ${(answer.longest / 1000).toFixed(1)} km, fullest ${(100 * answer.fullest).toFixed(0)} %, gap ${(100 * answer.gap).toFixed(4)} %`,
  );
}

const small = problemOf(1000, 100, 1);
const ours = fastest(5, () => assign(small));
const { start, place, cost } = small.choices;
const name = (at: number) => `x${at}`;
const ofPlace: string[][] = Array.from({ length: small.capacities.length }, () => []);
const ofRow = Array.from({ length: start.length - 1 }, (_, row) => {
  const own: string[] = [];
  for (let at = start[row] ?? 0; at < (start[row + 1] ?? 0); at += 1) {
    own.push(name(at));
    ofPlace[place[at] ?? 0]?.push(name(at));
  }
  return own;
});
const program = [
  `Minimize\nobj: ${Array.from(cost, (own, at) => `${own} ${name(at)}`).join('\n + ')}`,
  'Subject To',
  ...ofRow.map((names, row) => `r${row}: ${names.join('\n + ')} = 1`),
  ...ofPlace.map((names, at) => `p${at}: ${names.join('\n + ')} <= ${small.capacities[at]}`),
  'End\n',
].join('\n');
const highs = await highsLoader();
const peer = fastest(1, () => highs.solve(program, { time_limit: 120, output_flag: false }));
say(
  `1,000 × 100: ${ours.ms.toFixed(0)} ms, ${kilometres(ours.answer.cost)} km; HiGHS ${peer.ms.toFixed(0)} ms (${peer.answer.Status}), ${kilometres(peer.answer.ObjectiveValue)} km; ratio ${(peer.ms / ours.ms).toFixed(0)}`,
);
if (Math.abs(peer.answer.ObjectiveValue - ours.answer.cost) > 1e-6 * ours.answer.cost) process.exitCode = 1;
