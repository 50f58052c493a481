import { ensureRegionPack } from '../../geodata/pack-folder.ts';
import { simplifyChinese, soundOfCharacter } from '../../server/adapters/simplify-chinese.ts';
import { generateSample } from '../../server/modules/sample/generate.ts';
import { buildDivisionIndex } from '../../shared/import/division-index.ts';
import { readCompanyName } from '../../shared/sweep/company-name.ts';
import { compareNames, probableScore } from '../../shared/sweep/compare-names.ts';
import { type Comparable, matchList } from '../../shared/sweep/match-list.ts';
import { NameIndex } from '../../shared/sweep/name-index.ts';
import { buildRegionWords } from '../../shared/sweep/region-words.ts';
import { buildDepartmentList } from '../builders/department-list.ts';

/** 3,000 entries of a department against 10,000 organisations: ≤ 2 s. Peer: comparing every name with every name. */
const [entryCount, registryCount, naiveCount] = [3000, 10_000, 100];

function timed<Value>(job: () => Value): [seconds: number, value: Value] {
  const start = performance.now();
  const value = job();
  return [(performance.now() - start) / 1000, value];
}

const pack = await ensureRegionPack('150600');
const city = generateSample(pack, { seed: 'bench', organisations: registryCount });
const latest = new Map(city.organisationStates.map((state) => [state.organisationId, state]));
const sources = [...latest.values()];
const rows = buildDepartmentList(sources, entryCount, 'bench');
const toFacts = (facts: Omit<Comparable, 'validUscc'>): Comparable => ({
  ...facts,
  validUscc: facts.uscc !== null,
});
const entries = rows.map(toFacts);
const registry = sources.map((state) => ({ ...toFacts(state), organisationId: state.organisationId }));
const setup = {
  regions: buildRegionWords(pack.divisions),
  simplify: simplifyChinese,
  soundOf: soundOfCharacter,
  index: buildDivisionIndex(pack.divisions),
};

const runs: number[] = [];
let found: ReturnType<typeof matchList> = [];
for (let run = 0; run < 3; run += 1) {
  const [seconds, result] = timed(() => matchList(entries, registry, setup));
  runs.push(seconds);
  found = result;
}
const [reading, names] = timed(() => registry.map(({ name }) => readCompanyName(name, setup)));
const some = entries.slice(0, naiveCount).map(({ name }) => readCompanyName(name, setup));
const [naive, pairs] = timed(() =>
  some.map((name) =>
    names.flatMap((other, at) =>
      compareNames(name, other, soundOfCharacter).score >= probableScore ? [at] : [],
    ),
  ),
);
const index = new NameIndex(names);
const lost = some.reduce((sum, name, at) => {
  const near = new Set(index.near(name));
  return sum + (pairs[at] ?? []).filter((place) => !near.has(place)).length;
}, 0);
const candidates = some.reduce((sum, name) => sum + index.near(name).length, 0) / naiveCount;

const tally = new Map<string, number>();
for (const [at, row] of rows.entries()) {
  const result = found[at];
  const right =
    row.from === null
      ? result?.match
      : result?.match === 'only-theirs'
        ? 'missed'
        : `${result?.match} ${result?.candidates[0]?.organisationId === row.from ? 'right' : 'WRONG'}`;
  const key = `${row.change}: ${right}`;
  tally.set(key, (tally.get(key) ?? 0) + 1);
}
const matched = Math.min(...runs);
const whole = (naive / naiveCount) * entryCount;
process.stdout.write(
  [
    `${entryCount} entries against ${registryCount} organisations: ${matched.toFixed(2)} s, best of ${runs.map((each) => each.toFixed(2)).join(', ')} (goal 2 s); ${candidates.toFixed(1)} names compared an entry`,
    `  reading ${registryCount} names ${reading.toFixed(2)} s`,
    `every pair: ${naive.toFixed(2)} s for ${naiveCount} entries, ${whole.toFixed(0)} s for all; ratio ${(matched / whole).toFixed(4)}; probable pairs the index loses: ${lost}`,
    ...[...tally].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, count]) => `  ${key} ${count}`),
    '',
  ].join('\n'),
);
