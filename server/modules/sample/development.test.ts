import { beforeAll, describe, expect, it } from 'vitest';
import { ensureRegionPack } from '../../../geodata/pack-folder.ts';
import { developedInYear } from '../../../shared/organisation.ts';
import { addQuarters, cutOffDate, quarterNumber } from '../../../shared/quarter.ts';
import { generateSample } from './generate.ts';
import { type SampleCity, type SampleOrganisationState, sampleQuarters } from './sample-city.ts';

const last = '2026Q3';

/** Of each record the newest row at or before the quarter. */
function inForce<Row extends { fromQuarter: string }>(
  rows: readonly Row[],
  id: (row: Row) => string,
  quarter: string,
): Row[] {
  const state = new Map<string, Row>();
  for (const row of rows) {
    const held = state.get(id(row));
    if (row.fromQuarter <= quarter && (!held || held.fromQuarter < row.fromQuarter)) state.set(id(row), row);
  }
  return [...state.values()];
}

describe('activists, developed members, elections and honours of the sample city of 3,000', () => {
  let city: SampleCity;
  beforeAll(async () => {
    city = generateSample(await ensureRegionPack('150600'), { seed: 'fenbu', organisations: 3000 });
  });
  const at = (quarter: string) =>
    inForce(city.organisationStates, (row) => row.organisationId, quarter).filter(
      ({ status }) => status === 'operating',
    );
  const partiesAt = (quarter: string) =>
    inForce(city.partyOrganisationStates, (row) => row.partyOrganisationId, quarter).filter(
      ({ dissolved }) => !dissolved,
    );
  const isAbove = (row: SampleOrganisationState, least = 50) =>
    row.sector === 'enterprise' && (row.employees ?? 0) >= least;

  it('35–45 % of the above-scale ones developed a member by 2026Q3, and most of 300 people have 3 activists', () => {
    const above = at(last).filter((row) => isAbove(row));
    const share = above.filter((row) => (developedInYear(row, last) ?? 0) > 0).length / above.length;
    expect(share).toBeGreaterThan(0.35);
    expect(share).toBeLessThan(0.45);
    const large = at(last).filter((row) => isAbove(row, 300));
    const ready = large.filter(({ activists }) => (activists ?? 0) >= 3).length / large.length;
    expect(ready).toBeGreaterThan(0.75);
    expect(ready).toBeLessThan(1);
  });

  it('what was developed grows within each of 2025 and 2026, organisation by organisation, and starts anew in Q1', () => {
    const developed = (quarter: string) =>
      new Map(at(quarter).map((row) => [row.organisationId, developedInYear(row, quarter) ?? 0]));
    const sum = (counts: Map<string, number>) => [...counts.values()].reduce((a, b) => a + b, 0);
    for (const quarter of sampleQuarters.slice(1)) {
      const [before, now] = [developed(addQuarters(quarter, -1)), developed(quarter)];
      if (quarterNumber(quarter) === 1) expect(sum(now), quarter).toBeLessThan(0.4 * sum(before));
      else {
        expect(sum(now), quarter).toBeGreaterThan(sum(before));
        // Fewer only where so many members are not left.
        const fewer = at(quarter).filter((row) => {
          const count = now.get(row.organisationId) ?? 0;
          return count < (before.get(row.organisationId) ?? 0) && count < (row.members ?? 0);
        });
        expect(fewer.map(({ name }) => name)).toEqual([]);
      }
    }
  });

  it('no count is impossible in any of the 8 quarters: developed ≤ members, activists and members ≤ staff', () => {
    const planted = new Set(city.imperfections.map(({ organisationId }) => organisationId));
    for (const quarter of sampleQuarters) {
      const impossible = at(quarter).filter(
        (row) =>
          !planted.has(row.organisationId) &&
          ((developedInYear(row, quarter) ?? 0) > (row.members ?? 0) ||
            (row.employees !== null && (row.activists ?? 0) + (row.members ?? 0) > row.employees)),
      );
      expect(impossible.map(({ name }) => `${quarter} ${name}`)).toEqual([]);
    }
  });

  it('every party organisation was founded and has a term; under 5 % of elections are overdue, none of them since 2026Q3', () => {
    const parties = partiesAt(last);
    expect(parties.filter(({ founded, electionDueOn }) => !founded || !electionDueOn)).toEqual([]);
    const dueBefore = (day: string) =>
      parties.filter(({ electionDueOn }) => (electionDueOn ?? '') < day).length;
    const overdue = dueBefore(cutOffDate(last));
    expect(overdue).toBeGreaterThan(3);
    expect(overdue / parties.length).toBeLessThan(0.05);
    expect(dueBefore(cutOffDate('2026Q2'))).toBe(overdue);
    const founded = new Map(
      city.organisationStates.map((row) => [row.organisationId, Number(row.founded?.slice(0, 4))]),
    );
    const tooOld = parties.filter(
      (party) => Number(party.founded?.slice(0, 4)) < (founded.get(party.leadOrganisationId ?? '') ?? 0),
    );
    expect(tooOld).toEqual([]);
  });

  it('10–20 % are honoured, none in a year to come or before it was founded', () => {
    const parties = partiesAt(last);
    const honoured = parties.filter(({ honours }) => honours.length > 0);
    expect(honoured.length / parties.length).toBeGreaterThan(0.1);
    expect(honoured.length / parties.length).toBeLessThan(0.2);
    const strange = honoured.filter(({ honours, founded }) =>
      honours.some(({ year }) => year > 2026 || year < Number(founded?.slice(0, 4))),
    );
    expect(strange).toEqual([]);
  });
});
