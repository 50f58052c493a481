import fc from 'fast-check';
import { expect, it } from 'vitest';
import { emptyFilter, facetChoices, facetCode, matchRows } from '../../../../shared/organisation-filter.ts';
import { columnsOf, party, type Sketch } from '../../organisation/test-columns.ts';
import { countShown } from '../figures/count-shown.ts';
import { countBy, rowsOfBase } from './count-by.ts';

const sketches: Sketch[] = [
  { industry: 'B', employees: 500, unorganisedReason: 'no-members' },
  { industry: 'B', employees: 60, partyOrganisation: party({ grade: 4 }) },
  { industry: 'B', employees: 20 },
  { industry: 'F', employees: 49, unorganisedReason: 'few-members' },
  { industry: 'F', employees: 199 },
  { industry: null, employees: null },
  { sector: 'social', industry: 'S', employees: 100, partyOrganisation: party({ id: 'p2' }) },
  { industry: 'B', employees: 900, status: 'ceased' },
];
const columns = columnsOf(sketches);
const everywhere = new Uint8Array(columns.divisionCodes.length).fill(1);
const all = matchRows(columns, emptyFilter, everywhere);
const by = (facet: 'industry' | 'size' | 'reason' | 'grade', rows = all) =>
  countBy(columns, rows, facetChoices[facet], (row) => facetCode(columns, facet, row));

it('counts 3 in mining, 2 in trade and 1 in the last section; the ceased one and the one without a section are in none', () => {
  expect(by('industry')).toEqual([
    { key: 'B', total: 3, organised: 1, gap: 1 },
    { key: 'F', total: 2, organised: 0, gap: 1 },
    { key: 'S', total: 1, organised: 1, gap: 0 },
  ]);
});
it('takes 49 and 60, 100 and 199, 500 into their classes of size, and an unknown number into none of them', () => {
  expect(by('size').map(({ key, total }) => [key, total])).toEqual([
    ['0-49', 2],
    ['50-99', 1],
    ['100-199', 2],
    ['500-', 1],
    ['unknown', 1],
  ]);
});
it('asks only unorganised ones why not yet: 1 and 1 with a reason, 3 without', () => {
  expect(by('reason').map(({ key, total }) => [key, total])).toEqual([
    ['no-members', 1],
    ['few-members', 1],
    ['unsaid', 3],
  ]);
});
it('leaves 3 of 7 when only enterprises above scale are counted', () => {
  expect(rowsOfBase(columns, all, 'above')).toHaveLength(3);
  expect(countShown(columns, all)).toEqual({
    total: 7,
    organised: 2,
    aboveScale: { numerator: 1, denominator: 3 },
  });
});
it('shows in a chart what its own filter would leave: every bar is as long as the list behind it', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('industry' as const, 'size' as const, 'reason' as const, 'grade' as const),
      fc.subarray(['organised', 'unorganised'] as const),
      (facet, organised) => {
        const rows = matchRows(columns, { ...emptyFilter, organised }, everywhere);
        for (const { key, total } of by(facet, rows)) {
          const value = facetChoices[facet].find((each) => String(each) === key);
          const filter = { ...emptyFilter, organised, [facet]: [value] };
          expect(matchRows(columns, filter, everywhere)).toHaveLength(total);
        }
      },
    ),
  );
});
