import type { Assignment } from '../assignment/assign.ts';
import { choicesOf, costAt } from '../assignment/choices.ts';
import { serveMost } from '../assignment/serve-most.ts';
import { coverMost } from '../siting/cover-most.ts';
import { coverWithin } from '../siting/cover-within.ts';
import { shortenWays } from '../siting/shorten-ways.ts';
import { gapOf, type Siting, type SitingProgress } from '../siting/siting.ts';
import type { PlanRule } from '../venue-plan.ts';
import type { Assignable } from './build-assignment.ts';
import type { SiteCandidate } from './list-candidates.ts';
import { narrowSites } from './narrow-sites.ts';

/** What a siting is worked out from; rows count {@link Assignable.asked}. */
export interface SiteQuestion {
  readonly assignable: Assignable;
  /** Who goes where today. */
  readonly today: Assignment;
  readonly candidates: readonly SiteCandidate[];
  readonly rule: PlanRule;
  readonly goesOn: (best: SitingProgress) => boolean;
}

/**
 * One chosen candidate; the gains count those who are unserved today. Gainers are, when it is about ways, all whose way is shorter; when it is
 * about slots, those who get a place after the sites before it, here or where somebody made room by moving here; else all it reaches.
 */
export interface ChosenSite {
  readonly candidate: number;
  readonly gainAlone: number;
  readonly gain: number;
  readonly savedMetres: number;
  readonly gainers: readonly number[];
}

export interface SiteChoice extends Pick<Siting, 'value' | 'bound' | 'gap' | 'proven'> {
  readonly sites: readonly ChosenSite[];
  /** Rows that are unserved today and are served then. */
  readonly helped: ReadonlySet<number>;
}

/** The way to each candidate, by row. */
export function waysOf({
  assignable: { asked },
  candidates,
}: Pick<SiteQuestion, 'assignable' | 'candidates'>) {
  const rowOf = new Map(asked.map((need, row) => [need, row]));
  const rows: { place: number; cost: number }[][] = asked.map(() => []);
  candidates.forEach(({ ways }, place) => {
    for (const { need, metres } of ways) rows[rowOf.get(need) ?? -1]?.push({ place, cost: metres });
  });
  return rows;
}

type Rows = ReturnType<typeof waysOf>;

/** Chooses by the rule's objective. */
export function chooseSites(question: SiteQuestion): SiteChoice {
  const rows = waysOf(question);
  const unserved = [...question.today.placeOf].flatMap((place, row) => (place === -1 ? [row] : []));
  switch (question.rule.site.objective) {
    case 'cover':
      return coverUnserved(question, rows, unserved);
    case 'shorten':
      return shorten(question, rows, unserved);
    case 'cover-within':
      return coverWithinSlots(question, rows);
  }
}

/** Most of the unserved, however many a site takes. */
function coverUnserved(
  { candidates, rule, goesOn }: SiteQuestion,
  rows: Rows,
  unserved: number[],
): SiteChoice {
  const siting = coverMost(
    {
      candidates: candidates.length,
      choose: rule.site.count,
      choices: choicesOf(unserved.map((row) => rows[row] ?? [])),
    },
    { onProgress: goesOn },
  );
  const gainersOf = (site: Siting['sites'][number]) => site.gainers.map((at) => unserved[at] as number);
  return { ...inTurn(siting, gainersOf, () => 0), ...figuresOf(siting) };
}

/** The least total way; who has none today counts as far as the farthest. */
function shorten(
  { assignable, today, candidates, rule, goesOn }: SiteQuestion,
  rows: Rows,
  unserved: number[],
): SiteChoice {
  const bound = rule.bound.kind === 'metres' ? rule.bound.value : 0;
  const farthest = rows
    .flat()
    .reduce((most, { cost }) => Math.max(most, cost), Math.max(bound, today.longest));
  const costs = new Map<number, number>();
  today.placeOf.forEach((place, row) => {
    if (place !== -1) costs.set(row, costAt(assignable.choices, row, place));
  });
  const siting = shortenWays(
    {
      candidates: candidates.length,
      choose: rule.site.count,
      choices: choicesOf(rows),
      now: rows.map((_, row) => costs.get(row) ?? farthest),
    },
    { onProgress: goesOn },
  );
  const missing = new Set(unserved);
  const reach = (candidate: number) =>
    new Set(rows.flatMap((own, row) => (own.some(({ place }) => place === candidate) ? [row] : [])));
  const saved = ({ candidate, gainers }: Siting['sites'][number]) =>
    gainers.reduce((sum, row) => {
      const now = costs.get(row);
      const then = rows[row]?.find(({ place }) => place === candidate)?.cost ?? now ?? 0;
      return now === undefined ? sum : sum + now - then;
    }, 0);
  const chosen = inTurn(
    siting,
    ({ candidate }) => [...reach(candidate)].filter((row) => missing.has(row)),
    saved,
  );
  // Who gains here has a shorter way, served today or not.
  const gainers = new Map(siting.sites.map((site) => [site.candidate, site.gainers]));
  const sites = chosen.sites.map((site) => ({ ...site, gainers: gainers.get(site.candidate) ?? [] }));
  return { helped: chosen.helped, sites, ...figuresOf(siting) };
}

/** Most of all within what sites and venues take: who has a venue today may move to make room. */
function coverWithinSlots(
  { assignable, today, candidates, rule, goesOn }: SiteQuestion,
  rows: Rows,
): SiteChoice {
  const slotsOf = candidates.map(({ slots }) => slots);
  const kept = narrowSites(assignable, today, rows, slotsOf);
  const sites = kept.candidates.length;
  const numberOf = new Map(kept.candidates.map((candidate, index) => [candidate, index]));
  const { start, place, cost } = assignable.choices;
  const choices = choicesOf(
    kept.rows.map((row) => {
      const own = (rows[row] ?? []).flatMap((way) => {
        const index = numberOf.get(way.place);
        return index === undefined ? [] : [{ place: index, cost: way.cost }];
      });
      for (let at = start[row] as number; at < (start[row + 1] as number); at += 1)
        own.push({ place: sites + (place[at] as number), cost: cost[at] as number });
      return own;
    }),
  );
  const slots = kept.candidates.map((candidate) => slotsOf[candidate] as number);
  const capacities = [...slots, ...Array.from(assignable.capacities)];
  const siting = coverWithin(
    { candidates: sites, choose: rule.site.count, capacities, choices },
    { onProgress: goesOn },
  );
  // One site after the other is opened beside what stands today: nobody loses a place, and who gets one by it gains.
  const open = capacities.map((own, at) => (at >= sites ? own : 0));
  let placeOf = Int32Array.from(kept.rows, (row) => {
    const at = today.placeOf[row] as number;
    return at === -1 ? at : at + sites;
  });
  const helped = new Set<number>();
  const chosen = byGain(siting).map(({ candidate, alone }): ChosenSite => {
    open[candidate] = slots[candidate] as number;
    placeOf = Int32Array.from(serveMost(choices, open, { from: placeOf }).placeOf);
    const gainers = kept.rows.filter(
      (row, index) => today.placeOf[row] === -1 && placeOf[index] !== -1 && !helped.has(row),
    );
    for (const row of gainers) helped.add(row);
    const number = kept.candidates[candidate] as number;
    return { candidate: number, gainAlone: alone, gain: gainers.length, savedMetres: 0, gainers };
  });
  // Those left out are served as they are.
  const others = today.served - siting.now;
  const [value, bound] = [siting.value + others, siting.bound + others];
  const figures = { ...siting, value, bound, ...gapOf(value, bound), proven: siting.proven };
  return { helped, sites: chosen.filter(isOfUse), ...figuresOf(figures) };
}

/** A siting may fill up with sites that add nothing; nobody is told to open these. */
function isOfUse({ gain, savedMetres }: ChosenSite): boolean {
  return gain > 0 || savedMetres > 0;
}

function figuresOf({ value, bound, gap, proven }: Siting) {
  return { value, bound: proven ? value : bound, gap: proven ? 0 : gap, proven };
}

/** The one that gains most alone first. */
function byGain({ sites }: Siting): Siting['sites'][number][] {
  return [...sites].sort((a, b) => b.alone - a.alone || a.candidate - b.candidate);
}

/** What each adds to those before it, of candidates that take everybody. */
function inTurn(
  siting: Siting,
  helpedBy: (site: Siting['sites'][number]) => readonly number[],
  savedBy: (site: Siting['sites'][number]) => number,
): { readonly sites: ChosenSite[]; readonly helped: Set<number> } {
  const helped = new Set<number>();
  const sites = byGain(siting).map((site): ChosenSite => {
    const gainers = helpedBy(site);
    const before = helped.size;
    for (const row of gainers) helped.add(row);
    return {
      candidate: site.candidate,
      gainAlone: gainers.length,
      gain: helped.size - before,
      savedMetres: savedBy(site),
      gainers,
    };
  });
  return { sites: sites.filter(isOfUse), helped };
}
