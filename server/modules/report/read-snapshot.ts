import { countRecords, tallyUnit } from '../../../shared/indicator/tally-unit.ts';
import { defaultThresholds } from '../../../shared/threshold.ts';
import type { SnapshotFacts } from './snapshot-facts.ts';

/** What form 1 did not know of an organisation. */
const unknown = {
  activists: null,
  developedThisYear: null,
  instructed: false,
  unorganisedReason: null,
  planDueOn: null,
} as const;
const nothing = { numerator: 0, denominator: 0 } as const;

/**
 * The facts of a snapshot from the text that was stored. Form 1 knew neither members developed, activists, instructors nor the posts of
 * party organisations: what would be counted from them is a rate over nothing, not a zero.
 */
export function readSnapshot(text: string): SnapshotFacts {
  const facts = JSON.parse(text) as SnapshotFacts;
  if (facts.form !== 1) return facts;
  const organisations = facts.organisations.map((each) => ({ ...unknown, ...each }));
  const thresholds = { ...defaultThresholds, 'above-scale-employees': facts.aboveScaleThreshold };
  const tallies = tallyUnit({
    thresholds,
    organisations,
    partyOrganisations: [],
    instructorDuties: { done: 0, due: 0 },
    report: { onTime: 0, due: 0 },
  });
  return {
    ...facts,
    thresholds,
    organisations,
    partyOrganisations: [],
    tallies: { ...tallies, 'new-member': nothing, activists: nothing, 'instructor-assigned': nothing },
    counts: countRecords(organisations),
  };
}
