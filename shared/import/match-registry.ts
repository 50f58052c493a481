import type { Issue } from '../issue.ts';
import type { BuiltRow } from './built-row.ts';
import { differenceOf } from './compare-registry.ts';
import { bannerOf, type DivisionIndex, liesWithin } from './division-index.ts';
import type { RegistryEntry } from './registry-entry.ts';
import { answerTo, choice } from './row-issues.ts';
import type { ImportAnswers } from './staged.ts';

/** Registry entries by what an import finds them with. */
export class RegistryIndex {
  readonly byId: ReadonlyMap<string, RegistryEntry>;
  private readonly byUscc = new Map<string, RegistryEntry[]>();
  private readonly byName = new Map<string, RegistryEntry[]>();

  constructor(entries: readonly RegistryEntry[]) {
    this.byId = new Map(entries.map((entry) => [entry.organisationId, entry]));
    const add = (map: Map<string, RegistryEntry[]>, key: string, entry: RegistryEntry) => {
      const list = map.get(key);
      if (list) list.push(entry);
      else map.set(key, [entry]);
    };
    for (const entry of entries) {
      if (entry.uscc) add(this.byUscc, entry.uscc, entry);
      add(this.byName, entry.nameKey, entry);
    }
  }

  ofUscc(uscc: string): readonly RegistryEntry[] {
    return this.byUscc.get(uscc) ?? [];
  }

  ofName(nameKey: string): readonly RegistryEntry[] {
    return this.byName.get(nameKey) ?? [];
  }
}

export interface MatchSetup {
  readonly index: DivisionIndex;
  readonly batchDivision: string;
  readonly registry: RegistryIndex;
}

/** The registry's organisation a row is about (null: a new one) and what has to be asked to be sure. */
export interface Match {
  readonly entry: RegistryEntry | null;
  readonly issues: readonly Issue[];
}

/**
 * Finds the organisation of a row: by its code, else by its name in the same banner (the township may be unknown or have changed).
 * Doubt is a question: a different code under the same name, the same name in another township, several of the name.
 * @param remembered the organisation an earlier import of the very same row led to.
 * @param used organisations that other rows of this file are about already.
 */
export function matchRow(
  row: BuiltRow,
  answers: ImportAnswers,
  setup: MatchSetup,
  remembered: string | null,
  used: ReadonlySet<string>,
): Match {
  const { candidate } = row;
  if (!candidate) return { entry: null, issues: [] };
  const issue = (code: string, params: Issue['params'], choices: Issue['choices']): Issue => ({
    code,
    severity: choices ? 'question' : 'error',
    row: row.rowNumber,
    field: code === 'uscc-differs' ? 'uscc' : 'name',
    params,
    ...(choices ? { choices } : {}),
  });
  const place = (entry: RegistryEntry) =>
    setup.index.byCode.get(entry.divisionCode)?.division.name ?? entry.divisionCode;
  const within = (entry: RegistryEntry) => liesWithin(setup.index, entry.divisionCode, setup.batchDivision);
  const take = (entry: RegistryEntry, issues: Issue[] = []): Match =>
    within(entry)
      ? { entry, issues }
      : {
          entry: null,
          issues: [...issues, issue('organisation-elsewhere', { division: place(entry) }, undefined)],
        };
  const [byUscc] = candidate.uscc ? setup.registry.ofUscc(candidate.uscc) : [];
  if (byUscc) return take(byUscc);

  const sameName = setup.registry.ofName(candidate.name).filter((entry) => inBanner(entry, row, setup.index));
  const earlier = sameName.find((entry) => entry.organisationId === remembered);
  if (earlier && !used.has(earlier.organisationId)) return take(earlier);
  const free = sameName.filter((entry) => !used.has(entry.organisationId));
  const agreeing = free.filter((entry) => !(entry.uscc && candidate.uscc));
  if (agreeing.length === 0) {
    const [other] = free;
    if (!other) return { entry: null, issues: [] };
    const ask = issue('uscc-differs', { file: candidate.uscc ?? '', registry: other.uscc ?? '' }, [
      ...(within(other) ? [choice('same')] : []),
      choice('separate'),
      choice('skip'),
    ]);
    return answerTo(ask, answers) === 'same' ? take(other, [ask]) : { entry: null, issues: [ask] };
  }
  const here = agreeing.filter((entry) => entry.divisionCode === candidate.divisionCode);
  const pool = here.length > 0 ? here : agreeing;
  const identical = pool.find((entry) => Object.keys(differenceOf(candidate, entry)).length === 0);
  if (identical) return take(identical);
  const [only] = pool;
  if (pool.length === 1 && only) {
    if (!movesBetweenTownships(only, row, setup.index)) return take(only);
    const ask = issue(
      'same-name-elsewhere',
      {
        registry: place(only),
        file: setup.index.byCode.get(candidate.divisionCode ?? '')?.division.name ?? '',
      },
      [...(within(only) ? [choice('same')] : []), choice('separate'), choice('skip')],
    );
    return answerTo(ask, answers) === 'same' ? take(only, [ask]) : { entry: null, issues: [ask] };
  }
  const ask = issue('match-ambiguous', { count: pool.length }, [
    ...pool
      .filter(within)
      .map((entry) =>
        choice(entry.organisationId, [entry.name, place(entry), entry.address ?? ''].join(' ')),
      ),
    choice('separate'),
    choice('skip'),
  ]);
  const chosen = answerTo(ask, answers);
  const entry = pool.find((each) => each.organisationId === chosen);
  return entry ? take(entry, [ask]) : { entry: null, issues: [ask] };
}

/** Same banner as the texts or the point say; where nothing says, any. City-run parks have no banner and fit every one. */
function inBanner(entry: RegistryEntry, row: BuiltRow, index: DivisionIndex): boolean {
  const banner = bannerOf(index, entry.divisionCode)?.code ?? null;
  if (row.bannerCode === null || banner === null) return true;
  const stated = row.candidate?.divisionCode ? bannerOf(index, row.candidate.divisionCode)?.code : undefined;
  return banner === row.bannerCode || banner === row.pointBanner || banner === stated;
}

/** Both name a township, and not the same one, and the file's is no mere assumption. */
function movesBetweenTownships(entry: RegistryEntry, row: BuiltRow, index: DivisionIndex): boolean {
  const to = row.candidate?.divisionCode ?? null;
  if (to === null || row.placeAssumed || to === entry.divisionCode) return false;
  const level = (code: string) => index.byCode.get(code)?.division.level;
  return level(to) === 'township' && level(entry.divisionCode) === 'township';
}
