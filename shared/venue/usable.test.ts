import { describe, expect, it } from 'vitest';
import { buildVenue } from '../../test/builders/venue.ts';
import { rankVenues } from './rank-venues.ts';
import { type UseRule, unusableReason } from './usable.ts';
import { defaultMeetingRule } from './weekly-slot.ts';

const six = { organisationId: 'seeker', people: 6 };
const rule: UseRule = { meeting: defaultMeetingRule, bound: { kind: 'metres', value: 10_000 } };
const near = { distanceMetres: 2_000, durationSeconds: 180 };
const mondayMorning = { weekday: 'mon', fromMinute: 480, toMinute: 720 } as const;
const why = (facts: Parameters<typeof buildVenue>[0], more: Partial<UseRule> = {}) =>
  unusableReason(buildVenue(facts), six, { ...rule, ...more }, near);

describe('why 6 people cannot meet', () => {
  it('there is no reason where it is open, large enough, free on 1 morning and 2 km away', () => {
    expect(why({})).toBeNull();
  });

  it('is said of 9 venues with 9 reasons', () => {
    expect(why({ openForSharing: false })).toEqual({ reason: 'not-shared' });
    expect(why({ condition: 'repair' })).toEqual({ reason: 'out-of-use', condition: 'repair' });
    expect(why({ lngLat: null })).toEqual({ reason: 'no-location' });
    expect(why({ capacityPeople: 5 })).toEqual({ reason: 'too-few-seats', people: 6, seats: 5 });
    const strict = { meeting: { ...defaultMeetingRule, onlySixHaves: true } };
    expect(why({ missing: ['flag'] }, strict)).toEqual({ reason: 'not-six-haves', missing: ['flag'] });
    expect(why({ openingHours: {} })).toEqual({ reason: 'closed-then' });
    expect(why({ held: [mondayMorning] })).toEqual({ reason: 'no-free-slot' });
    const tight = { kind: 'metres', value: 1_999 } as const;
    expect(why({}, { bound: tight })).toEqual({ reason: 'too-far', way: near, bound: tight });
    expect(unusableReason(buildVenue(), six, rule, 'none')).toEqual({ reason: 'no-way' });
  });

  it('is the first of several in that order: closed to others before 2 seats, before a held week', () => {
    const facts = { openForSharing: false, capacityPeople: 2, held: [mondayMorning] };
    expect(why(facts)?.reason).toBe('not-shared');
    expect(why({ ...facts, openForSharing: true })?.reason).toBe('too-few-seats');
    expect(why({ ...facts, openForSharing: true, capacityPeople: 9 })?.reason).toBe('no-free-slot');
  });

  it('is not that it is not shared where the organisation itself owns it; the bound of 3 minutes is within', () => {
    expect(why({ openForSharing: false, organisationId: 'seeker' })).toBeNull();
    expect(why({ openForSharing: false, organisationId: 'another' })?.reason).toBe('not-shared');
    expect(why({}, { bound: { kind: 'minutes', value: 3 } })).toBeNull();
    expect(why({}, { bound: { kind: 'minutes', value: 2 } })?.reason).toBe('too-far');
  });

  it('nobody comes with fewer than 3, and nowhere is too far without a bound', () => {
    const venue = buildVenue({ capacityPeople: 2 });
    expect(unusableReason(venue, { organisationId: null, people: 1 }, rule, near)).toEqual({
      reason: 'too-few-seats',
      people: 3,
      seats: 2,
    });
    const endless = { distanceMetres: 1e9, durationSeconds: 1e9 };
    expect(unusableReason(buildVenue(), six, { ...rule, bound: null }, endless)).toBeNull();
    expect(unusableReason(buildVenue(), six, rule, 'beyond')?.reason).toBe('too-far');
  });
});

describe('the ranking', () => {
  it('puts 4 usable ones by metres, seconds and id before 2 others, of which the one without a way is last', () => {
    const way = (distanceMetres: number, durationSeconds: number) => ({ distanceMetres, durationSeconds });
    const ranked = rankVenues(
      [
        { venue: buildVenue({ id: 'shut', openForSharing: false }), way: way(1, 1) },
        { venue: buildVenue({ id: 'island' }), way: 'none' },
        { venue: buildVenue({ id: 'far' }), way: way(900, 50) },
        { venue: buildVenue({ id: 'b' }), way: way(500, 60) },
        { venue: buildVenue({ id: 'a' }), way: way(500, 60) },
        { venue: buildVenue({ id: 'c' }), way: way(500, 59) },
      ],
      six,
      rule,
    );
    expect(ranked.map(({ venue }) => venue.id)).toEqual(['c', 'a', 'b', 'far', 'shut', 'island']);
    expect(ranked.map(({ unusable }) => unusable?.reason ?? null)).toEqual([
      ...[null, null, null, null],
      'not-shared',
      'no-way',
    ]);
    expect(ranked[0]?.slots).toHaveLength(2);
  });
});
