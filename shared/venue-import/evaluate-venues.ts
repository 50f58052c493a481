import type { DataRow } from '../import/classify-rows.ts';
import { weighDatum } from '../import/datum-evidence.ts';
import type { ImportCounts, RowOutcome } from '../import/staged.ts';
import type { Issue } from '../issue.ts';
import type { Datum } from '../organisation.ts';
import type { VenueRecord } from '../venue.ts';
import { matchByAnswer, matchExactly, nameKey, reaches, type VenueRegistry } from './match-venue.ts';
import { type ReadVenue, readVenue } from './read-venue.ts';
import { settleVenue, venueRowDifference } from './settle-venue.ts';
import type { VenueDatum } from './venue-field.ts';
import type { VenueSetup } from './venue-setup.ts';
import type { VenueAnswers, VenueRow } from './venue-staged.ts';

export interface EvaluatedVenues {
  readonly rows: readonly VenueRow[];
  readonly datum: VenueDatum;
}

/**
 * Reads the rows of a venue list and compares them with the registry: one outcome each, in their order, none left out.
 * @param locked township-level divisions whose report of the quarter, or of a later one, is handed in
 * @param declared datum that somebody named; null: taken for WGS 84
 * @param heading datum that the headings name
 */
export function evaluateVenues(
  rows: readonly DataRow[],
  setup: Omit<VenueSetup, 'datum'>,
  registry: VenueRegistry,
  answers: VenueAnswers,
  locked: ReadonlySet<string>,
  [declared, heading]: readonly [declared: Datum | null, heading: Datum | null],
): EvaluatedVenues {
  const whole: VenueSetup = { ...setup, datum: declared ?? 'wgs84' };
  const read = rows.map((row) => readVenue(row, whole, answers[String(row.rowNumber)]));
  const points = read.flatMap(({ pointWritten, claims }) =>
    pointWritten ? [{ written: pointWritten, divisionCode: claims?.divisionCode ?? null }] : [],
  );
  const { judged, inside, suggested } = weighDatum(setup.index, points, heading);
  const exact = read.map((each) => matchExactly(each, registry));
  const used = new Set(exact.flatMap((venue) => venue?.id ?? []));
  const taken = new Map<string, number>();
  return {
    rows: read.map((each, at) =>
      outcomeOf(each, exact[at] ?? null, { setup: whole, registry, used, taken, locked }),
    ),
    datum: { declared, points: points.length, judged, inside, suggested },
  };
}

interface Known {
  readonly setup: VenueSetup;
  readonly registry: VenueRegistry;
  readonly used: ReadonlySet<string>;
  /** Venue or name → the row that is about it. */
  readonly taken: Map<string, number>;
  readonly locked: ReadonlySet<string>;
}

function outcomeOf(read: ReadVenue, exact: VenueRecord | null, known: Known): VenueRow {
  const { reader, rowNumber, name } = read;
  const { setup, registry } = known;
  const venue = exact ?? matchByAnswer(read, registry, known.used);
  const row = { rowNumber, name, venueId: venue?.id ?? null, version: venue?.version ?? 0 };
  const nothing = { facts: null, difference: {} };
  if (venue && !reaches(venue, setup)) {
    const division = setup.index.byCode.get(venue.divisionCode)?.division.name ?? venue.divisionCode;
    reader.refuse('venue-elsewhere', 'id', { division });
  }
  const facts = settleVenue(read, venue, setup);
  if (facts && (venue === null || venue.name !== facts.name || venue.divisionCode !== facts.divisionCode)) {
    const other = registry.named(facts.divisionCode, facts.name);
    if (other && other.id !== venue?.id) reader.refuse('venue-name-in-use', 'name', { name: facts.name });
  }
  const difference = facts ? venueRowDifference(venue, facts) : {};
  const writes = facts !== null && (venue === null || Object.keys(difference).length > 0);
  if (writes) {
    const closed = [facts.divisionCode, venue?.divisionCode ?? ''].find((code) => known.locked.has(code));
    if (closed !== undefined)
      reader.refuse('venue-quarter-locked', 'division', {
        division: setup.index.byCode.get(closed)?.division.name ?? closed,
      });
  }
  const keys = [venue?.id, facts ? nameKey(facts.divisionCode, facts.name) : undefined].filter(
    (key) => key !== undefined,
  );
  const earlier = keys.map((key) => known.taken.get(key)).find((number) => number !== undefined);
  if (earlier !== undefined) reader.refuse('venue-row-twice', 'name', { other: earlier });
  const { issues, answered } = reader;
  const state = stateOf(issues, answered);
  if (state !== null || facts === null)
    return { ...row, ...nothing, outcome: state ?? 'rejected', issues, answered };
  for (const key of keys) known.taken.set(key, rowNumber);
  const outcome = venue === null ? 'new' : writes ? 'changed' : 'unchanged';
  return { ...row, facts, difference, outcome, issues, answered };
}

/** An error, or an answer that leaves the row out, keeps it out; an open question holds it up. Null: nothing is in the way. */
function stateOf(issues: readonly Issue[], answered: Readonly<Record<string, string>>): RowOutcome | null {
  const open = issues.filter(({ code, severity }) => severity !== 'warning' && answered[code] === undefined);
  if (Object.values(answered).includes('skip')) return 'rejected';
  if (open.some(({ choices }) => !choices || choices.length === 0)) return 'rejected';
  return open.length > 0 ? 'question' : null;
}

/** How many rows had which outcome; `read` is counted on its own, so that a sum that does not add up would be seen. */
export function countVenueRows(rows: readonly VenueRow[]): ImportCounts {
  const count = (outcome: RowOutcome) => rows.filter((row) => row.outcome === outcome).length;
  return {
    read: rows.length,
    new: count('new'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    question: count('question'),
    rejected: count('rejected'),
  };
}
