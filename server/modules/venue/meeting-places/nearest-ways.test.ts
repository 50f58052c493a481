import { describe, expect, it } from 'vitest';
import type { VenueNeed } from '../../../../shared/venue/meeting-places.ts';
import { buildVenue } from '../../../../test/builders/venue.ts';
import { createDetourRouter } from '../../../adapters/router/detour-router.ts';
import { createFakeRouter } from '../../../adapters/router/fake-router.ts';
import { findNearestWays } from './nearest-ways.ts';

const need = (lngLat: [number, number] | null, people = 3): VenueNeed => ({
  organisationId: `at ${lngLat}`,
  name: '样例',
  divisionCode: '150622100',
  lngLat,
  people,
  partyOrganisationId: null,
  reached: false,
  aboveScale: false,
  asking: false,
});
const venue = (lngLat: [number, number] | null, capacityPeople = 40) =>
  buildVenue({ lngLat, capacityPeople });
const fits = ({ people }: VenueNeed, { capacityPeople }: ReturnType<typeof buildVenue>) =>
  people <= capacityPeople;

describe('the nearest way of each along roads', () => {
  /** One degree of longitude is 1,000 km, latitudes do not count; towards a whole latitude one goes 10 times as fast. */
  const roads = createFakeRouter(([from], [to, lat]) =>
    to > 119
      ? null
      : {
          distanceMetres: Math.abs(to - from) * 1e6,
          durationSeconds: Math.abs(to - from) * (Number.isInteger(lat) ? 1e4 : 1e5),
        },
  );

  it('is 3 km for one, 60 km two rings further out for another, and none to the venue that no road reaches', async () => {
    const venues = [venue([110.003, 39.5]), venue([110.2, 39.5])];
    const found = await findNearestWays(roads, [need([110, 39]), need([110.14, 39])], venues, fits);
    expect(found.metres).toEqual([3000, 60_000]);
    expect(found.nearest).toEqual([0, 1]);
    const none = await findNearestWays(roads, [need([110, 39])], [venue([120, 39])], fits);
    expect(none).toEqual({ metres: [null], nearest: [null], seconds: [null], quickest: [null] });
  });

  it('is shortest to one venue (3 km in 300 s) and quickest to another (4 km in 40 s)', async () => {
    const venues = [venue([110.003, 39.5]), venue([110.004, 39])];
    const found = await findNearestWays(roads, [need([110, 39])], venues, fits);
    expect(found).toEqual({ metres: [3000], nearest: [0], seconds: [40], quickest: [1] });
  });

  it('passes by a room of 5 seats for 6 people, and does not count venues that are not on the map', async () => {
    const venues = [venue(null), venue([110.003, 39.5], 5), venue([110.03, 39.5])];
    const found = await findNearestWays(roads, [need([110, 39], 6), need(null)], venues, fits);
    expect(found.metres).toEqual([30_000, null]);
    expect(found.nearest).toEqual([1, null]);
  });
});

it('by great circle × 2 at 60 km/h, 0.01° of latitude are 2,224 m and 133 s, and the room of 5 is passed by', async () => {
  const detour = createDetourRouter({ factor: 2, speedKmh: 60 });
  const venues = [venue([110, 39.001], 5), venue([110, 39.01])];
  const found = await findNearestWays(detour, [need([110, 39], 6)], venues, fits);
  expect(found).toEqual({ metres: [2224], nearest: [1], seconds: [133], quickest: [1] });
});
