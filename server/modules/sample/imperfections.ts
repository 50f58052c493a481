import type { Chronicle, OrganisationLife } from './chronicle.ts';
import type { Random } from './random.ts';
import type { Imperfection, SampleCity, SampleOrganisationState } from './sample-city.ts';
import { spoilUscc } from './uscc.ts';

type Flaw = SampleCity['imperfections'][number];

/** Breaks a handful of quality rules in the last quarter (domain: quality rules on a draft); each record is broken once. */
export function spoilLastQuarter(chronicle: Chronicle, random: Random): Flaw[] {
  const flaws: Flaw[] = [];
  const broken = new Set<OrganisationLife>();
  const spoil = (kind: Imperfection, count: number, fits: (life: OrganisationLife) => boolean) =>
    random
      .shuffle(chronicle.operating().filter((life) => !broken.has(life) && fits(life)))
      .slice(0, count)
      .map((life) => {
        broken.add(life);
        flaws.push({ kind, organisationId: life.id });
        return life;
      });
  const isOld = (life: OrganisationLife) => life.bornIn < chronicle.quarter;
  for (const life of spoil(
    'employees-jumped',
    2,
    (each) => isOld(each) && between(each.facts.employees, 5, 8),
  )) {
    chronicle.change(life, { employees: (life.facts.employees ?? 0) * 6 });
  }
  for (const life of spoil(
    'members-over-employees',
    2,
    (each) => !each.party && between(each.facts.employees, 3, 6),
  )) {
    chronicle.change(life, { members: (life.facts.employees ?? 0) + 2 });
  }
  for (const life of spoil('solo-too-few-members', 3, (each) => isSmallSolo(each))) {
    chronicle.change(life, { members: 2 });
  }
  for (const life of spoil('source-missing', 3, (each) => each.bornIn === chronicle.quarter)) {
    chronicle.change(life, { source: null });
  }
  return flaws;
}

const isSmallSolo = ({ party, facts }: OrganisationLife) =>
  party?.facts.formation === 'solo' && between(facts.members, 3, 4);

const between = (value: number | null, low: number, high: number) =>
  value !== null && value >= low && value <= high;

/** Flaws that were always there: no staff given, a mistyped code, a code used twice. Changes the states in place. */
export function spoilAlways(
  states: SampleOrganisationState[],
  taken: readonly Flaw[],
  random: Random,
): Flaw[] {
  const spoiled = new Set(taken.map(({ organisationId }) => organisationId));
  const ids = random.shuffle([...new Set(states.map(({ organisationId }) => organisationId))]);
  const byId = new Map<string, SampleOrganisationState[]>();
  for (const row of states) byId.set(row.organisationId, [...(byId.get(row.organisationId) ?? []), row]);
  const flaws: Flaw[] = [];
  const next = (kind: Imperfection, fits: (rows: readonly SampleOrganisationState[]) => boolean) => {
    for (let id = ids.pop(); id; id = ids.pop()) {
      const rows = byId.get(id) ?? [];
      if (spoiled.has(id) || rows.some(({ status }) => status !== 'operating') || !fits(rows)) continue;
      flaws.push({ kind, organisationId: id });
      return rows;
    }
    return [];
  };
  const hasCode = (rows: readonly SampleOrganisationState[]) => rows.every(({ uscc }) => uscc !== null);
  const isFree = (rows: readonly SampleOrganisationState[]) =>
    rows.every(
      ({ partyOrganisationId, employees }) => partyOrganisationId === null && (employees ?? 99) < 40,
    );
  for (const row of next('uscc-check-failed', hasCode)) row.uscc = spoilUscc(row.uscc ?? '');
  const copied = next('uscc-duplicate', hasCode)[0]?.uscc ?? null;
  for (const row of next('uscc-duplicate', hasCode)) row.uscc = copied;
  for (let left = Math.round(byId.size * 0.008); left > 0; left -= 1) {
    for (const row of next('employees-missing', isFree)) row.employees = null;
  }
  return flaws;
}
