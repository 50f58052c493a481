import type { IndicatorKey } from '../../../shared/indicator.ts';
import {
  emptyFilter,
  formationChoices,
  type OrganisationFilter,
} from '../../../shared/organisation-filter.ts';

/** What opens behind an indicator: a filtered list, or the page that keeps what it counts. */
export type Behind =
  | { readonly kind: 'filter'; readonly met: OrganisationFilter; readonly unmet: OrganisationFilter | null }
  | { readonly kind: 'page'; readonly page: 'board' | 'instructors' | 'forms' };

const filter = (part: Partial<OrganisationFilter>): OrganisationFilter => ({ ...emptyFilter, ...part });
const both = (
  of: Partial<OrganisationFilter>,
  met: Partial<OrganisationFilter>,
  unmet: Partial<OrganisationFilter>,
): Behind => ({ kind: 'filter', met: filter({ ...of, ...met }), unmet: filter({ ...of, ...unmet }) });

const organised = { organised: ['organised'] } as const;
const unorganised = { organised: ['unorganised'] } as const;
const notSolo = formationChoices.filter((each) => each !== 'solo');

const behind: Readonly<Record<IndicatorKey, Behind>> = {
  'above-scale-organised': both({ scale: ['above'] }, organised, unorganised),
  'enterprise-coverage': both({ sector: ['enterprise'] }, organised, unorganised),
  'social-coverage': both({ sector: ['social'] }, organised, unorganised),
  'social-organised': { kind: 'filter', met: filter({ sector: ['social'], ...organised }), unmet: null },
  'enterprise-solo': both({ sector: ['enterprise'] }, { formation: ['solo'] }, { formation: notSolo }),
  'social-solo': both({ sector: ['social'] }, { formation: ['solo'] }, { formation: notSolo }),
  'new-member': both({ scale: ['above'] }, { developed: ['yes'] }, { developed: ['no'] }),
  activists: both({}, { activists: ['enough'] }, { activists: ['few'] }),
  'instructor-assigned': both(unorganised, { instructed: ['yes'] }, { instructed: ['no'] }),
  // Counted by party organisation, by duty and by division: none of them is a line of the list.
  'secretary-filled': { kind: 'page', page: 'forms' },
  'venue-reached': { kind: 'page', page: 'forms' },
  'instructor-duties': { kind: 'page', page: 'instructors' },
  'reports-on-time': { kind: 'page', page: 'board' },
};

/** The records an indicator counts and misses (domain: Indicators), as a filter of the list. */
export function recordsBehind(key: IndicatorKey): Behind {
  return behind[key];
}
