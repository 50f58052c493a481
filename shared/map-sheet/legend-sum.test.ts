import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildOrganisation, buildPartyOrganisation } from '../../test/builders/organisation.ts';
import { sheetData } from '../../test/builders/sheet-data.ts';
import type { OrganisationRecord } from '../organisation.ts';
import { legendSum } from './legend-sum.ts';

const here = [109.9, 39.4] as const;
const five: OrganisationRecord[] = [
  buildOrganisation({ id: 'a', employees: 80, lngLat: here }),
  buildOrganisation({ id: 'b', employees: 80 }),
  buildOrganisation({ id: 'c', employees: 8, lngLat: here }),
  buildOrganisation({ id: 'd', lngLat: here, partyOrganisation: buildPartyOrganisation({ grade: 4 }) }),
  buildOrganisation({ id: 'e', sector: 'social', partyOrganisation: buildPartyOrganisation() }),
];

it('counts 3 classes, 2 unlocated and 5 in all when drawn one by one', () => {
  expect(legendSum(five, 50, 'individual')).toEqual({
    lines: [
      { key: 'unorganised-above-scale', count: 1 },
      { key: 'enterprise-star-4', count: 1 },
      { key: 'unorganised-below-scale', count: 1 },
    ],
    unlocated: 2,
    total: 5,
  });
});

it('counts unlocated ones into their division on an aggregated sheet, except those drawn one by one', () => {
  expect(legendSum(five, 50, 'aggregated')).toEqual({
    lines: [
      { key: 'unorganised-above-scale', count: 1 },
      { key: 'organised', count: 2 },
      { key: 'other-unorganised', count: 1 },
    ],
    unlocated: 1,
    total: 5,
  });
});

it('adds up to the number of organisations, whatever they are', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 99 }), (count, seed) => {
      const { organisations } = sheetData({ count, seed });
      for (const mode of ['individual', 'aggregated'] as const) {
        const { lines, unlocated, total } = legendSum(organisations, 50, mode);
        expect(lines.reduce((sum, line) => sum + line.count, 0) + unlocated).toBe(count);
        expect(total).toBe(count);
      }
    }),
    { numRuns: 30, seed: 1 },
  );
});
