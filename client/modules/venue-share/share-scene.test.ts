import { expect, it } from 'vitest';
import type { ShareStatus } from '../../../shared/venue-share.ts';
import { shareScene } from './share-scene.ts';

const share = (status: ShareStatus, organisationId: string, from: [number, number] | null) => ({
  status,
  organisationId,
  venueId: 'v',
  parties: {
    organisation: { name: organisationId, lngLat: from, address: null, partyOrganisationName: null },
    venue: {
      name: 'v',
      lngLat: [110, 40] as const,
      hostKind: 'township' as const,
      hostName: null,
      address: null,
      capacityPeople: 20,
      sharingTerms: null,
      contactPost: null,
      contactTelephone: null,
    },
  },
});

it('of 4 shares of 1 venue, 1 ended and 1 without a place: 1 venue, 2 organisations, 1 whole tie and 1 dashed', () => {
  const shares = [
    share('agreed', 'a', [110.1, 40]),
    share('proposed', 'b', [110.2, 40]),
    share('ended', 'c', [110.3, 40]),
    share('offered', 'd', null),
  ];
  const { venues, needs, ties, focus } = shareScene(shares, null);
  expect([venues.length, needs.map(({ id }) => id), ties.map(({ weak }) => weak), focus]).toEqual([
    1,
    ['a', 'b'],
    [false, true],
    null,
  ]);
});

it('an opened one stands alone, also when it has ended, and the map goes there', () => {
  const opened = share('ended', 'c', [110.3, 40]);
  const { needs, ties, focus } = shareScene([share('agreed', 'a', [110.1, 40]), opened], opened);
  expect([needs.map(({ id }) => id), ties.length]).toEqual([['c'], 1]);
  const [west = 0, , east = 0] = focus ?? [];
  expect([west < 110, east > 110.3]).toEqual([true, true]);
});
