import type { OrganisationRecord, PartyOrganisationSummary } from '../../shared/organisation.ts';

/** An organisation record with believable defaults; say only what the test is about. */
export function buildOrganisation(facts: Partial<OrganisationRecord> = {}): OrganisationRecord {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    divisionCode: '150627102',
    sector: 'enterprise',
    uscc: null,
    name: '测试商贸有限公司',
    industry: null,
    address: null,
    lngLat: null,
    location: null,
    employees: 20,
    members: null,
    activists: null,
    developedThisYear: null,
    status: 'operating',
    partyOrganisation: null,
    instructed: false,
    unorganisedReason: null,
    planDueOn: null,
    version: 1,
    since: '2026Q3',
    ...facts,
  };
}

export function buildPartyOrganisation(
  facts: Partial<PartyOrganisationSummary> = {},
): PartyOrganisationSummary {
  return {
    id: '00000000-0000-4000-8000-00000000000a',
    name: '中共测试商贸有限公司支部委员会',
    kind: 'branch',
    formation: 'solo',
    leadOrganisationId: null,
    grade: 0,
    ...facts,
  };
}
