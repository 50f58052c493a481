import fc from 'fast-check';
import { expect, it } from 'vitest';
import { emptyFilter, facetChoices, facets, type OrganisationFilter } from '../organisation-filter.ts';
import { symbolClasses } from '../symbol.ts';
import { exportFormats } from './export-format.ts';
import { encodeExportQuery, readExportQuery } from './export-query.ts';

const filters = fc
  .record(
    Object.fromEntries(
      facets.map((facet) => [facet, fc.subarray([...facetChoices[facet]] as (string | number)[])]),
    ),
  )
  .map((filter) => filter as unknown as OrganisationFilter);
const queries = fc.record({
  format: fc.constantFrom(...exportFormats),
  quarter: fc.constantFrom('2025Q4', '2026Q3'),
  divisionCode: fc.constantFrom('150600', '150622100'),
  filter: filters,
  picked: fc.subarray([...symbolClasses]),
  bounds: fc.constantFrom(null, [109.5, 38.25, 110, 40] as const),
  asOf: fc.constantFrom(null, '2026-11-24T02:00:00.000Z'),
  language: fc.constantFrom('zh-CN' as const, 'en' as const),
});
const read = (query: string) => readExportQuery(Object.fromEntries(new URLSearchParams(query)));

it('what is seen comes back from its address as it was, whatever the 12 facets', () => {
  expect(facets).toHaveLength(Object.keys(emptyFilter).length);
  fc.assert(
    fc.property(queries, (query) => {
      expect(read(encodeExportQuery(query))).toEqual(query);
    }),
  );
});

it('refuses a value, a facet or a box that nobody knows, rather than taking more than was asked for', () => {
  const base = 'format=csv&quarter=2026Q3&division=150600';
  expect(read(base)).toMatchObject({ filter: emptyFilter, picked: [], bounds: null, language: 'zh-CN' });
  for (const wrong of [
    'grade=6',
    'sector=enterprise,other',
    'class=red',
    'colour=red',
    'bounds=1,2,3',
    'bounds=3,2,1,4',
    'asof=yesterday',
    'format=exe',
    'division=../x',
  ]) {
    const changed = new URLSearchParams(base);
    for (const [key, value] of new URLSearchParams(wrong)) changed.set(key, value);
    expect({ wrong, read: read(String(changed)) }).toEqual({ wrong, read: null });
  }
});
