import type { MeetingVenue } from '../../shared/venue/meeting-places.ts';

/** An open venue with believable defaults: 40 seats, Monday morning; say only what the test is about. */
export function buildVenue(facts: Partial<MeetingVenue> = {}): MeetingVenue {
  return {
    id: '00000000-0000-4000-8000-0000000000v1',
    divisionCode: '150622100',
    hostDivisionCode: null,
    organisationId: null,
    hostKind: 'township',
    name: '样例党群服务中心',
    address: null,
    lngLat: [110, 39],
    capacityPeople: 40,
    openForSharing: true,
    openingHours: { mon: [['08:00', '12:00']] },
    sixHaves: ['place', 'equipment', 'sign', 'flag', 'books', 'rules'],
    sharingTerms: null,
    contactPost: null,
    contactTelephone: null,
    condition: 'good',
    visitedOn: null,
    version: 1,
    held: [],
    missing: [],
    ...facts,
  };
}
