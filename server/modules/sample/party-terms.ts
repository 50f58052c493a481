import { type Honour, honourKinds } from '../../../shared/honour.ts';
import { cutOffDate, type Quarter, quarterNumber } from '../../../shared/quarter.ts';
import type { Random } from './random.ts';
import type { SamplePartyState } from './sample-city.ts';

/** Years from one election 换届 to the next: five of a committee, three of a general branch or a branch. */
const termYears = { committee: 5, 'general-branch': 3, branch: 3 } as const;

interface Standing {
  readonly founded: string;
  readonly electionDueOn: string;
  readonly honours: readonly Honour[];
}

/**
 * Tells when each party organisation was founded, when its next election is due (most are held in time, a few not), and what it was
 * honoured with. In the last quarter none falls behind that was not before.
 * @param states in the order they were lived; their other facts stay as they are
 * @param leadFounded organisation → year it was founded; a party organisation is not older than the one it stands in
 * @returns the same states with that told, and behind them one for each election and honour that comes without another change
 */
export function tellTerms(
  states: readonly SamplePartyState[],
  quarters: readonly Quarter[],
  leadFounded: ReadonlyMap<string, number>,
  random: Random,
): SamplePartyState[] {
  const lives = new Map<string, Map<Quarter, SamplePartyState>>();
  for (const state of states) {
    const life = lives.get(state.partyOrganisationId) ?? new Map<Quarter, SamplePartyState>();
    lives.set(state.partyOrganisationId, life.set(state.fromQuarter, state));
  }
  const told = new Map<SamplePartyState, Standing>();
  const more: SamplePartyState[] = [];
  for (const [id, life] of lives) {
    const own = random.fork(id);
    let now: SamplePartyState | undefined;
    let standing: Standing | undefined;
    for (const quarter of quarters) {
      const written = life.get(quarter);
      now = written ?? now;
      if (!now) continue;
      const isLast = quarter === quarters.at(-1);
      const next: Standing = standing
        ? goOn(standing, now, quarter, isLast, own)
        : begin(now, quarter === quarters[0], leadFounded.get(now.leadOrganisationId ?? '') ?? 0, own);
      if (written) told.set(written, next);
      else if (next !== standing) more.push({ ...now, fromQuarter: quarter, ...next });
      standing = next;
    }
  }
  return [...states.map((state) => ({ ...state, ...told.get(state) })), ...more];
}

/** As it stands when the registry first knows it: formed in that quarter, or long ago when the registry begins there. */
function begin(state: SamplePartyState, isOld: boolean, leadYear: number, random: Random): Standing {
  const { fromQuarter, kind } = state;
  const year = Number(fromQuarter.slice(0, 4));
  const oldest = Math.max(2004, leadYear + 1);
  const founded = isOld
    ? dateIn(Math.min(year, Math.max(oldest, year - Math.floor(Math.abs(random.normal()) * 7))), 1, 9, random)
    : dayIn(fromQuarter, random);
  let due = plusYears(founded, termYears[kind]);
  const opens = `${fromQuarter.slice(0, 4)}-10-01`;
  // One in forty had its election overdue already.
  while (isOld && due < opens && !(due > plusYears(opens, -1) && random.chance(0.12)))
    due = plusYears(due, termYears[kind]);
  const chance = kind === 'branch' ? 0.09 : 0.3;
  const honours =
    isOld && random.chance(chance)
      ? [honourOf(random.integer(Math.max(2019, Number(founded.slice(0, 4))), year), random)]
      : [];
  return { founded, electionDueOn: due, honours };
}

function goOn(
  standing: Standing,
  state: SamplePartyState,
  quarter: Quarter,
  isLast: boolean,
  random: Random,
): Standing {
  if (state.dissolved) return standing;
  const end = cutOffDate(quarter);
  let { electionDueOn, honours } = standing;
  if (electionDueOn <= end) {
    const isLate = electionDueOn < plusMonths(end, -3);
    const isHeld = isLate ? random.chance(0.22) : isLast || random.chance(0.8);
    if (isHeld)
      electionDueOn = plusYears(isLate ? dayIn(quarter, random) : electionDueOn, termYears[state.kind]);
  }
  // On the first of July, so that the second quarter's report tells it.
  const chance = quarterNumber(quarter) === 2 ? 0.035 : 0;
  if (random.chance(chance)) honours = [honourOf(Number(quarter.slice(0, 4)), random), ...honours];
  return electionDueOn === standing.electionDueOn && honours === standing.honours
    ? standing
    : { ...standing, electionDueOn, honours };
}

function honourOf(year: number, random: Random): Honour {
  const level = random.weighted([['park', 4] as const, ['banner', 5] as const, ['city', 1.6] as const]);
  return { kind: random.pick(honourKinds), level, year };
}

const two = (value: number) => String(value).padStart(2, '0');

function dateIn(year: number, firstMonth: number, lastMonth: number, random: Random): string {
  return `${year}-${two(random.integer(firstMonth, lastMonth))}-${two(random.integer(1, 28))}`;
}

function dayIn(quarter: Quarter, random: Random): string {
  const last = quarterNumber(quarter) * 3;
  return dateIn(Number(quarter.slice(0, 4)), last - 2, last, random);
}

function plusYears(date: string, years: number): string {
  return `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;
}

/** Of a cut-off: the one so many months earlier or later, to the day. */
function plusMonths(date: string, months: number): string {
  const months0 = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  return `${Math.floor(months0 / 12)}-${two((months0 % 12) + 1)}${date.slice(7)}`;
}
