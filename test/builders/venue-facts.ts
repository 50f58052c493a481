import type { VenueFactsInput } from '../../shared/venue/venue-facts.ts';

/** Facts of a township's venue as a page sends them; lying at Xuejiawan. */
export function buildVenueFacts(facts: Partial<VenueFactsInput> = {}): VenueFactsInput {
  return {
    name: '薛家湾镇党群服务中心',
    divisionCode: '150622100',
    hostKind: 'township',
    hostDivisionCode: null,
    organisationId: null,
    address: null,
    lngLat: [111.2, 39.9],
    capacityPeople: 60,
    openForSharing: true,
    openingHours: { mon: [['08:30', '12:00']], wed: [['14:30', '17:30']] },
    sixHaves: ['place', 'equipment', 'sign', 'flag'],
    sharingTerms: null,
    contactPost: '党建办公室',
    contactTelephone: '0477-0000000',
    condition: 'good',
    visitedOn: '2026-09-01',
    ...facts,
  };
}
