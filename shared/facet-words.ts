import type { Facet } from './organisation-filter.ts';

/** Facets whose words belong to the official's view. */
const official: ReadonlySet<Facet> = new Set(['size', 'reason', 'instructed', 'developed', 'activists']);

/** The message key of a facet's name. */
export function facetNameKey(facet: Facet): string {
  return official.has(facet) ? `official.facet.${facet}` : `screen.${facet}`;
}

/** The message key of one of a facet's choices; industries have their names in `shared/industry.ts`. */
export function facetValueKey(facet: Exclude<Facet, 'industry'>, value: string | number): string {
  // Beside the other ways of forming it says what it is.
  if (facet === 'formation' && value === 'none') return 'screen.organised-unorganised';
  return `${facetNameKey(facet)}-${value}`;
}
