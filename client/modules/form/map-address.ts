import type { OrganisationFilter } from '../../../shared/organisation-filter.ts';
import type { Quarter } from '../../../shared/quarter.ts';

/** The map with the filters that show what a column counts in a division; the words of the page's address. */
export function mapAddress(
  divisionCode: string,
  quarter: Quarter,
  filter: Partial<OrganisationFilter>,
): string {
  const chosen = Object.entries(filter).flatMap(([facet, values]) =>
    values.length > 0 ? [[facet, values.join(',')] as [string, string]] : [],
  );
  return `/?${new URLSearchParams([['page', 'map'], ['quarter', quarter], ['division', divisionCode], ...chosen])}`;
}
