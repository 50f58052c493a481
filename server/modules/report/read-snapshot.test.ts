import { expect, it } from 'vitest';
import { buildOrganisation, buildPartyOrganisation } from '../../../test/builders/organisation.ts';
import { canonicalJson } from './canonical-json.ts';
import { readSnapshot } from './read-snapshot.ts';

/** As it was written before form 2: no activists, no instructors, no tallies. */
function formOne(): string {
  const {
    activists: _,
    developedThisYear: __,
    instructed: ___,
    unorganisedReason: ____,
    planDueOn: _____,
    ...record
  } = buildOrganisation({ employees: 60, partyOrganisation: buildPartyOrganisation() });
  return canonicalJson({
    form: 1,
    quarter: '2026Q2',
    revision: 1,
    aboveScaleThreshold: 50,
    organisations: [record, { ...record, id: 'b', partyOrganisation: null, status: 'ceased' }],
    venues: [],
    indicators: [],
    counts: { operating: 1, suspended: 0, ended: 1, unlocated: 1 },
  });
}

it('reads form 1: 1 of 1 above-scale organised, and — where it knew nothing', () => {
  const { organisations, tallies, counts, thresholds, partyOrganisations } = readSnapshot(formOne());
  expect(tallies['above-scale-organised']).toEqual({ numerator: 1, denominator: 1 });
  expect(tallies['enterprise-solo']).toEqual({ numerator: 1, denominator: 1 });
  for (const key of [
    'new-member',
    'activists',
    'secretary-filled',
    'instructor-assigned',
    'venue-reached',
  ] as const) {
    expect(tallies[key]).toEqual({ numerator: 0, denominator: 0 });
  }
  expect(counts).toEqual({ operating: 1, suspended: 0, ended: 1, unlocated: 1, sizeUnknown: 0 });
  expect(organisations[0]).toMatchObject({ activists: null, instructed: false, planDueOn: null });
  expect(thresholds['above-scale-employees']).toBe(50);
  expect(partyOrganisations).toEqual([]);
});
