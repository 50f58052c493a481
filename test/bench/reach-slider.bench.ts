import { ReachIndex } from '../../shared/venue/reach-index.ts';

/**
 * What a step of the reach slider costs for 100,000 who need a place: how many are beyond reach, the share of each of 88 divisions, and the
 * list in order. Peer: counting one by one and sorting those beyond, as a page without an index would. Both must say the same.
 */
const size = 100_000;
const divisions = 88;
const steps = Array.from({ length: 60 }, (_, at) => (at + 1) * 500);

let state = 20_260_930;
/** mulberry32: the same numbers on every machine. */
function random(): number {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
}

const ways = Array.from({ length: size }, () =>
  random() < 0.01 ? null : Math.round(-8000 * Math.log(1 - random())),
);
const codes = Array.from({ length: size }, () => `1506${Math.floor(random() * divisions)}`);

interface Answer {
  readonly beyond: number;
  readonly shares: readonly number[];
  readonly first: number;
}

function count(limit: number): Answer {
  const beyond: number[] = [];
  const shares = new Map<string, number>();
  for (let at = 0; at < size; at += 1) {
    const way = ways[at] ?? Number.POSITIVE_INFINITY;
    const code = codes[at] as string;
    if (!shares.has(code)) shares.set(code, 0);
    if (way <= limit) continue;
    beyond.push(at);
    shares.set(code, (shares.get(code) as number) + 1);
  }
  const wayOf = (at: number) => ways[at] ?? Number.MAX_VALUE;
  beyond.sort((a, b) => wayOf(a) - wayOf(b) || a - b);
  return {
    beyond: beyond.length,
    shares: [...shares].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each),
    first: beyond[0] ?? -1,
  };
}

function ask(index: ReachIndex, limit: number): Answer {
  const cut = index.countWithin(limit);
  return {
    beyond: index.total - cut,
    shares: index.sharesBeyond(limit).map(({ beyond }) => beyond),
    first: index.order[cut] ?? -1,
  };
}

function run(job: (limit: number) => Answer) {
  const times: number[] = [];
  const answers = steps.map((limit) => {
    const start = performance.now();
    const answer = job(limit);
    times.push(performance.now() - start);
    return answer;
  });
  const sorted = times.toSorted((a, b) => a - b);
  return { answers, middle: sorted[steps.length / 2] as number, longest: sorted.at(-1) as number };
}

const start = performance.now();
const index = new ReachIndex(ways, (at) => codes[at] as string);
const making = performance.now() - start;
const counted = run(count);
const asked = run((limit) => ask(index, limit));
const wrong = steps.filter(
  (_, at) => JSON.stringify(counted.answers[at]) !== JSON.stringify(asked.answers[at]),
);
const say = (line: string) => process.stdout.write(`${line}\n`);
say(`${size} needs in ${divisions} divisions, ${steps.length} steps of the slider`);
say(`index made once         ${making.toFixed(0)} ms`);
say(`index, a step           ${asked.middle.toFixed(3)} ms, longest ${asked.longest.toFixed(2)} ms`);
say(`one by one, a step      ${counted.middle.toFixed(1)} ms, longest ${counted.longest.toFixed(1)} ms`);
say(`ratio                   ${(counted.middle / asked.middle).toFixed(0)}×, ${wrong.length} wrong answers`);
if (wrong.length > 0) process.exitCode = 1;
