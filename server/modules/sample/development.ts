import { isAboveScale } from '../../../shared/organisation.ts';
import { type Quarter, quarterNumber } from '../../../shared/quarter.ts';
import { sampleThreshold } from './chronicle.ts';
import type { Random } from './random.ts';
import type { SampleOrganisationState } from './sample-city.ts';

/** Chance that members are developed in the first to fourth quarter; most are admitted before the first of July. */
const chances = {
  aboveOrganised: [0.17, 0.33, 0.19, 0.17],
  organised: [0.03, 0.09, 0.05, 0.04],
  free: [0.006, 0.012, 0.008, 0.006],
} as const;

/** Large and medium enterprises, of which the plan expects three activists each. */
const largeEmployees = 300;

/**
 * Tells how many activists each organisation has and how many members it developed in the year, growing from quarter to quarter and
 * starting anew with the year. In a quarter in which a division has nothing else to tell it tells nothing of this either.
 * @param states in the order they were lived; their facts stay as they are
 * @returns the same states with their counts, and behind them one for each change that comes without another
 */
export function tellDevelopment(
  states: readonly SampleOrganisationState[],
  quarters: readonly Quarter[],
  random: Random,
): SampleOrganisationState[] {
  const lively = new Set(states.map((state) => `${state.fromQuarter} ${state.divisionCode}`));
  const lives = new Map<string, Map<Quarter, SampleOrganisationState>>();
  for (const state of states) {
    const life = lives.get(state.organisationId) ?? new Map<Quarter, SampleOrganisationState>();
    lives.set(state.organisationId, life.set(state.fromQuarter, state));
  }
  const told = new Map<SampleOrganisationState, Counts>();
  const more: SampleOrganisationState[] = [];
  for (const [id, life] of lives) {
    const own = random.fork(id);
    let now: SampleOrganisationState | undefined;
    let counts: Counts | undefined;
    for (const quarter of quarters) {
      const written = life.get(quarter);
      now = written ?? now;
      if (!now) continue;
      const isLively = lively.has(`${quarter} ${now.divisionCode}`);
      const next = countsAfter(now, counts, quarter, isLively, own);
      if (written) told.set(written, next);
      else if (next.developed > (counts?.developed ?? 0) || next.activists !== counts?.activists)
        more.push({ ...now, fromQuarter: quarter, ...asFacts(next) });
      counts = next;
    }
  }
  return [
    ...states.map((state) => ({ ...state, ...asFacts(told.get(state) ?? { activists: 0, developed: 0 }) })),
    ...more,
  ];
}

interface Counts {
  readonly activists: number;
  readonly developed: number;
}

function asFacts({ activists, developed }: Counts) {
  return { activists, developedThisYear: developed };
}

function countsAfter(
  state: SampleOrganisationState,
  before: Counts | undefined,
  quarter: Quarter,
  isLively: boolean,
  random: Random,
): Counts {
  const members = state.members ?? 0;
  const first = quarterNumber(quarter) === 1;
  const sofar = Math.min(members, first || !before ? 0 : before.developed);
  const activists = before?.activists ?? firstActivists(state, random);
  if (state.status !== 'operating' || !isLively) return { activists, developed: sofar };
  const chance = chances[groupOf(state)][quarterNumber(quarter) - 1] ?? 0;
  // What the year had before the history begins counts in the quarter it begins with.
  const isDeveloping = members > 0 && random.chance(before ? chance : 1 - (1 - chance) ** 4);
  if (!isDeveloping) return { activists: withinStaff(state, activists), developed: sofar };
  const admitted = Math.min(members - sofar, 1 + random.poisson(members / 90));
  const left = Math.max(leastActivists(state, activists), activists - admitted + random.poisson(admitted));
  return { activists: withinStaff(state, left), developed: sofar + admitted };
}

function groupOf(state: SampleOrganisationState): keyof typeof chances {
  if (state.partyOrganisationId === null) return 'free';
  return isAboveScale(state, sampleThreshold) ? 'aboveOrganised' : 'organised';
}

const isLarge = ({ sector, employees }: SampleOrganisationState) =>
  sector === 'enterprise' && (employees ?? 0) >= largeEmployees;

/** Who has three keeps three. */
const leastActivists = (state: SampleOrganisationState, present: number) =>
  isLarge(state) ? Math.min(3, present) : 0;

function firstActivists(state: SampleOrganisationState, random: Random): number {
  if (isLarge(state))
    return withinStaff(state, random.chance(0.88) ? 3 + random.poisson(2.5) : random.integer(0, 2));
  const mean = {
    aboveOrganised: 2.6,
    organised: 0.9,
    free: isAboveScale(state, sampleThreshold) ? 0.7 : 0.12,
  };
  return withinStaff(state, random.poisson(mean[groupOf(state)]));
}

/** Activists are staff who are not members yet. */
function withinStaff({ employees, members }: SampleOrganisationState, activists: number): number {
  return Math.min(activists, Math.max(0, Math.floor(((employees ?? 2) - (members ?? 0)) / 2)));
}
