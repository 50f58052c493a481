import { describe, expect, it } from 'vitest';
import { buildVenue } from '../../test/builders/venue.ts';
import type { LngLat } from '../division.ts';
import { nearestVenue } from './nearest-venue.ts';

const venue = (id: string, lngLat: LngLat | null, capacityPeople = 30, openForSharing = true) =>
  buildVenue({ id, name: id, lngLat, capacityPeople, openForSharing });
const seeker = (lngLat: LngLat | null, members: number | null) => ({
  organisationId: 'seeker',
  lngLat,
  members,
});

describe('the nearest usable venue', () => {
  it('is the one 1.1 km away in a straight line, not the 4 nearer ones that are not open, too small, in repair or not on the map', () => {
    const near = nearestVenue(seeker([110, 39], 6), [
      venue('closed', [110, 39.001], 30, false),
      venue('small', [110, 39.001], 5),
      buildVenue({ id: 'repair', lngLat: [110, 39.001], condition: 'repair' }),
      venue('nowhere', null),
      venue('far', [110, 39.02]),
      venue('near', [110, 39.01]),
    ]);
    expect(near?.id).toBe('near');
    // 0.01° of latitude on a sphere of 6,371,008.8 m: 2π·R/360·0.01.
    expect(near?.distanceMetres).toBeCloseTo(1111.95, 1);
  });

  it('holds at least 3 people where the members are not known; of 2 equally near ones the first by id', () => {
    const venues = [venue('b', [110, 39.01], 3), venue('a', [110, 39.01], 3), venue('c', [110, 39.001], 2)];
    expect(nearestVenue(seeker([110, 39], null), venues)?.id).toBe('a');
  });

  it('is none without a point, and none without a venue', () => {
    expect(nearestVenue(seeker(null, 3), [venue('a', [110, 39])])).toBeNull();
    expect(nearestVenue(seeker([110, 39], 3), [])).toBeNull();
  });
});
