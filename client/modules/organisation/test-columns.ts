import type { OrganisationRecord } from '../../../shared/organisation.ts';
import { type OrganisationColumns, readColumns } from '../../../shared/organisation-columns.ts';
import { decodePoints, encodePoints } from '../../../shared/points.ts';

export type Sketch = Partial<OrganisationRecord> & { readonly initials?: string };

/** Columns for tests, through the real encoding; what a sketch leaves out is an operating enterprise of 10 without a place. */
export function columnsOf(sketches: readonly Sketch[], threshold = 50): OrganisationColumns {
  const records = sketches.map((sketch, index) => ({
    id: `id-${index}`,
    divisionCode: '150627100',
    sector: 'enterprise' as const,
    uscc: null,
    name: `企业${index}`,
    nameInitials: sketch.initials ?? '',
    industry: null,
    address: null,
    lngLat: null,
    location: null,
    employees: 10,
    members: null,
    activists: null,
    developedThisYear: null,
    status: 'operating' as const,
    partyOrganisation: null,
    instructed: false,
    unorganisedReason: null,
    planDueOn: null,
    version: 1,
    since: '2026Q3',
    ...sketch,
  }));
  return readColumns(
    decodePoints(new Uint8Array(encodePoints(records, { quarter: '2026Q3', threshold })).buffer),
  );
}

export function party(over: Partial<NonNullable<OrganisationRecord['partyOrganisation']>> = {}) {
  return {
    id: 'party-1',
    name: '联合支部',
    kind: 'branch' as const,
    formation: 'solo' as const,
    leadOrganisationId: null,
    grade: 0 as const,
    ...over,
  };
}
