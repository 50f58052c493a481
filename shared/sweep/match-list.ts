import { bannerOf, type DivisionIndex, liesWithin } from '../import/division-index.ts';
import { type CompanyName, type NameSetup, readCompanyName } from './company-name.ts';
import { compareNames, probableScore } from './compare-names.ts';
import { NameIndex } from './name-index.ts';
import type { SweepCandidate, SweepMatch } from './sweep.ts';
import { addressKey, type Circumstances, type Evidence, isOneOff, weighEvidence } from './weigh-evidence.ts';

/** What an entry and an organisation are compared by. */
export interface Comparable {
  readonly name: string;
  /** As written, cleaned; `validUscc` tells whether it is one. */
  readonly uscc: string | null;
  readonly validUscc: boolean;
  /** Null where the list does not say: then it may lie anywhere in the list's division. */
  readonly divisionCode: string | null;
  readonly address: string | null;
}

export interface MatchSetup extends NameSetup {
  readonly index: DivisionIndex;
}

/** What an entry was found to be; `candidates` of one that is only theirs are merely alike, and say why they are another. */
export interface EntryMatch {
  readonly match: Exclude<SweepMatch, 'elsewhere'>;
  readonly organisationId: string | null;
  readonly candidates: readonly SweepCandidate[];
}

/** Alike enough to be shown to whoever adds the entry as a new organisation. */
const worthShowing = 0.3;

interface Party {
  readonly facts: Comparable;
  readonly name: CompanyName;
  readonly addressKey: string | null;
}

/**
 * Matches a department's list to the registry: by code; then by the whole name, where the divisions agree and no code contradicts;
 * then by likeness, which a person decides. Certain matches are one to one: of several entries with one name the first is it, and where
 * their codes differ none is.
 * @returns one result an entry, in their order.
 */
export function matchList<Target extends Comparable & { readonly organisationId: string }>(
  entries: readonly Comparable[],
  registry: readonly Target[],
  setup: MatchSetup,
): EntryMatch[] {
  const names = new Map<string, CompanyName>();
  const partyOf = (facts: Comparable): Party => {
    const name = names.get(facts.name) ?? readCompanyName(facts.name, setup);
    names.set(facts.name, name);
    return { facts, name, addressKey: addressKey(facts.address) };
  };
  const theirs = entries.map(partyOf);
  const ours = registry.map(partyOf);
  const idOf = (at: number) => registry[at]?.organisationId ?? '';
  const results: (EntryMatch | undefined)[] = entries.map(() => undefined);
  const taken = new Set<number>();

  const byUscc = groupBy(ours, ({ facts }) => (facts.validUscc ? facts.uscc : null));
  for (const [at, entry] of theirs.entries()) {
    const same = (entry.facts.validUscc && byUscc.get(entry.facts.uscc ?? '')) || [];
    const candidates = same.map((place): SweepCandidate => {
      const name = compareNames(entry.name, ours[place]?.name ?? entry.name, setup.soundOf);
      const reasons = ['uscc-same', ...(name.score < probableScore ? ['renamed'] : name.reasons)];
      return { organisationId: idOf(place), score: 1, reasons };
    });
    if (same.length === 1 && same[0] !== undefined) {
      taken.add(same[0]);
      results[at] = { match: 'matched', organisationId: idOf(same[0]), candidates };
    } else if (same.length > 1) {
      // The registry has it twice: which one is meant is for a person to say.
      const several = candidates.map((each) => ({
        ...each,
        score: 0.99,
        reasons: [...each.reasons, 'several'],
      }));
      results[at] = { match: 'probable', organisationId: null, candidates: several };
    }
  }

  const byName = groupBy(ours, ({ name }) => name.key);
  const claims = new Map<number, number[]>();
  for (const [at, entry] of theirs.entries()) {
    if (results[at] !== undefined || entry.name.key === '') continue;
    const fitting = (byName.get(entry.name.key) ?? []).filter((place) => {
      const organisation = ours[place];
      return organisation && !taken.has(place) && agree(entry, organisation, setup.index);
    });
    const [only] = fitting;
    if (fitting.length === 1 && only !== undefined) claims.set(only, [...(claims.get(only) ?? []), at]);
  }
  for (const [place, claimants] of claims) {
    const codes = new Set(claimants.map((at) => theirs[at]?.facts.uscc ?? '').filter((code) => code !== ''));
    const [first] = claimants;
    if (codes.size > 1 || first === undefined) continue;
    taken.add(place);
    const candidates = [{ organisationId: idOf(place), score: 1, reasons: ['name-same'] }];
    results[first] = { match: 'matched', organisationId: idOf(place), candidates };
  }

  const index = new NameIndex(ours.map(({ name }) => name));
  const byHalf = new UsccHalves(ours);
  return theirs.map((entry, at) => {
    const settled = results[at];
    if (settled) return settled;
    const near = new Set([...index.near(entry.name), ...byHalf.near(entry)]);
    const candidates = [...near]
      .flatMap((place): SweepCandidate[] => {
        const organisation = ours[place];
        if (!organisation) return [];
        const evidence = judge(entry, organisation, taken.has(place), setup);
        return evidence.score < worthShowing ? [] : [{ organisationId: idOf(place), ...evidence }];
      })
      .sort((a, b) => b.score - a.score || (a.organisationId < b.organisationId ? -1 : 1))
      .slice(0, 3);
    const probable = candidates.filter(({ score }) => score >= probableScore);
    return probable.length > 0
      ? { match: 'probable', organisationId: null, candidates: probable }
      : { match: 'only-theirs', organisationId: null, candidates };
  });
}

/** How likely an entry is an organisation, names and everything else considered. */
function judge(entry: Party, organisation: Party, taken: boolean, setup: MatchSetup): Evidence {
  const name = compareNames(entry.name, organisation.name, setup.soundOf);
  const usccs = relateUsccs(entry.facts, organisation.facts);
  if (name.score < worthShowing && usccs !== 'one-off') return name;
  return weighEvidence(name, {
    usccs,
    divisions: relateDivisions(entry.facts.divisionCode, organisation.facts.divisionCode, setup.index),
    sameAddress: entry.addressKey !== null && entry.addressKey === organisation.addressKey,
    taken,
  });
}

/** Nothing speaks against two equal names being one organisation. */
function agree(entry: Party, organisation: Party, index: DivisionIndex): boolean {
  return (
    relateUsccs(entry.facts, organisation.facts) === 'one-missing' &&
    relateDivisions(entry.facts.divisionCode, organisation.facts.divisionCode, index) === 'together'
  );
}

function relateUsccs(a: Comparable, b: Comparable): Circumstances['usccs'] {
  if (a.uscc === null || b.uscc === null) return 'one-missing';
  // A code with a right check character cannot be another one with a slip.
  if (isOneOff(a.uscc, b.uscc) && !(a.validUscc && b.validUscc)) return 'one-off';
  return a.validUscc && b.validUscc ? 'differ' : 'one-missing';
}

function relateDivisions(
  a: string | null,
  b: string | null,
  index: DivisionIndex,
): Circumstances['divisions'] {
  if (a === null || b === null || liesWithin(index, a, b) || liesWithin(index, b, a)) return 'together';
  return bannerOf(index, a)?.code === bannerOf(index, b)?.code ? 'other-township' : 'other-banner';
}

/** Organisations by either half of their code, so that a slip in the other half is found. */
class UsccHalves {
  private readonly halves: ReadonlyMap<string, readonly number[]>;

  constructor(parties: readonly Party[]) {
    const halves = new Map<string, number[]>();
    for (const [at, party] of parties.entries())
      for (const key of halvesOf(party)) halves.set(key, [...(halves.get(key) ?? []), at]);
    this.halves = halves;
  }

  near(party: Party): number[] {
    return halvesOf(party).flatMap((key) => this.halves.get(key) ?? []);
  }
}

function halvesOf({ facts: { uscc } }: Party): string[] {
  // The first half of a code is little more than the district that gave it: the organisation code begins at the ninth character.
  return uscc?.length === 18 ? [`l${uscc.slice(8, 13)}`, `r${uscc.slice(13)}`] : [];
}

function groupBy(parties: readonly Party[], keyOf: (party: Party) => string | null): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const [at, party] of parties.entries()) {
    const key = keyOf(party);
    if (key === null || key === '') continue;
    const group = groups.get(key);
    if (group) group.push(at);
    else groups.set(key, [at]);
  }
  return groups;
}
