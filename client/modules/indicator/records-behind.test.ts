import { expect, it } from 'vitest';
import { tallyUnit } from '../../../shared/indicator/tally-unit.ts';
import { type IndicatorKey, indicatorKeys } from '../../../shared/indicator.ts';
import type { OrganisationRecord } from '../../../shared/organisation.ts';
import { matchRows } from '../../../shared/organisation-filter.ts';
import { defaultThresholds } from '../../../shared/threshold.ts';
import { columnsOf, party, type Sketch } from '../organisation/test-columns.ts';
import { recordsBehind } from './records-behind.ts';

const sketches: Sketch[] = [
  { employees: 50 },
  { employees: 49, instructed: true },
  { employees: 300, activists: 3, developedThisYear: 1, partyOrganisation: party() },
  { employees: 299, activists: 9, partyOrganisation: party({ formation: 'joint' }) },
  { employees: 900, activists: 2, developedThisYear: 0 },
  { employees: 700, activists: null, developedThisYear: 4, instructed: true },
  { employees: null, activists: 5 },
  { employees: 800, status: 'ceased', activists: 3 },
  { sector: 'social', employees: 400, activists: 4, partyOrganisation: party({ formation: 'solo' }) },
  { sector: 'social', employees: 5, partyOrganisation: party({ formation: 'regional' }) },
  { sector: 'social', employees: 6, instructed: true },
];
const columns = columnsOf(sketches);
const everywhere = new Uint8Array(columns.divisionCodes.length).fill(1);
const tally = tallyUnit({
  thresholds: defaultThresholds,
  organisations: sketches.map(
    (sketch) =>
      ({
        sector: 'enterprise',
        status: 'operating',
        partyOrganisation: null,
        instructed: false,
        activists: null,
        developedThisYear: null,
        ...sketch,
      }) as OrganisationRecord,
  ),
  partyOrganisations: [],
  instructorDuties: { done: 0, due: 0 },
  report: { onTime: 0, due: 0 },
});

it('opens as many records as each of the 9 indicators of organisations counts, and as many as it misses', () => {
  const opened: Partial<Record<IndicatorKey, number[]>> = {};
  const counted: Partial<Record<IndicatorKey, number[]>> = {};
  for (const key of indicatorKeys) {
    const behind = recordsBehind(key);
    if (behind.kind !== 'filter') continue;
    const { numerator, denominator } = tally[key];
    const rows = (filter: typeof behind.met) => matchRows(columns, filter, everywhere).length;
    opened[key] = [rows(behind.met), ...(behind.unmet ? [rows(behind.unmet)] : [])];
    counted[key] = [numerator, ...(denominator === null ? [] : [denominator - numerator])];
  }
  expect(Object.keys(opened)).toHaveLength(9);
  expect(opened).toEqual(counted);
  // By hand: of 3 large and medium ones (300, 900, 700; 299 is none) one has three activists.
  expect(opened.activists).toEqual([1, 2]);
});
