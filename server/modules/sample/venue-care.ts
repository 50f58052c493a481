import type { VenueHostKind } from '../../../shared/venue.ts';
import type { Random } from './random.ts';
import type { SampleVenue } from './sample-city.ts';
import type { VenuePlace } from './venues.ts';

const posts: Readonly<Record<VenueHostKind, readonly string[]>> = {
  own: ['行政办公室', '党建专员岗'],
  park: ['园区党群工作部'],
  township: ['党建办公室', '党群服务中心值班岗'],
  village: ['村“两委”值班岗'],
  community: ['社区党群服务中心值班岗'],
};
const terms: readonly string[] = [
  '免费使用，提前三天预约，用后恢复原状。',
  '免费使用，工作日须预约，节假日由值班岗开门。',
  '免费使用，水电由共享单位自理。',
  '提前一周与值班岗商定时间。',
];

/**
 * Who looks after each venue, in what state it is, and on what terms it is shared. Drawn from a stream of its own, so that the venues
 * are the same with and without. Telephones are of the range 0477-000xxxx, which is nobody's.
 */
export function careForVenues(venues: readonly VenuePlace[], random: Random): SampleVenue[] {
  return venues.map((venue) => ({
    ...venue,
    sharingTerms: venue.openForSharing ? random.pick(terms) : null,
    contactPost: random.pick(posts[venue.hostKind]),
    contactTelephone: random.chance(0.9)
      ? `0477-000${String(random.integer(0, 9999)).padStart(4, '0')}`
      : null,
    condition: random.weighted([
      ['good', 80],
      ['fair', 14],
      ['repair', 5],
      ['closed', 1],
    ]),
    visitedOn: random.chance(0.85)
      ? `2026-0${random.integer(4, 9)}-${String(random.integer(1, 28)).padStart(2, '0')}`
      : null,
  }));
}
