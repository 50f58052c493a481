import { venueFactsOf } from './estate.ts';
import { division, type MatrixRow, none, quarter, readsMap, writes } from './matrix-row.ts';

const share = (who: string, more: object = {}): MatrixRow => ({
  who,
  at: 'share',
  input: ({ shareId }) => ({ id: shareId, ...more }),
});
const wednesday = { weekday: 'wed', fromMinute: 870, toMinute: 990 };
const venue = (who: string, more: object = {}): MatrixRow => ({
  who,
  at: 'venue',
  input: ({ venueId }) => ({ id: venueId, ...more }),
});
const weekdayMornings = {
  slotMinutes: 120,
  weekdays: ['mon', 'wed'],
  fromMinute: 480,
  toMinute: 720,
  onlySixHaves: false,
};
const planRule = {
  who: 'unreached',
  organisationIds: [],
  venueArea: 'city',
  bound: { kind: 'metres', value: 5000 },
  meeting: weekdayMornings,
  objective: 'least-way',
  site: {
    count: 1,
    candidates: ['village'],
    objective: 'cover',
    slotsPerWeek: 10,
    capacityPeople: 30,
  },
};
const plan = (input: (planId: string | null) => unknown): MatrixRow => ({
  who: plans,
  at: 'plan',
  input: ({ planId }) => input(planId),
});
const plans = 'CBTP';

/** Who may call what of venues, ways, plans and shares. */
export const venueMatrix: Readonly<Record<string, MatrixRow>> = {
  'near.nearest': {
    who: readsMap,
    at: 'organisation',
    input: ({ organisationId }) => ({
      quarter,
      organisationId,
      lngLat: null,
      people: null,
      meeting: weekdayMornings,
      bound: null,
      count: 5,
    }),
  },
  'near.reach': division(readsMap, { who: 'unreached', meeting: weekdayMornings }),
  'near.reachedRoads': none(readsMap, {
    quarter,
    meeting: weekdayMornings,
    bound: { kind: 'metres', value: 5000 },
  }),
  'road.activate': none('C', { id: null }),
  'road.basis': none(readsMap, { quarter }),
  'road.list': none(readsMap),
  'road.remove': none('C', { id: '00000000-0000-4000-8000-000000000000' }),
  'road.way': none(readsMap, { from: [109.8, 39.4], to: [109.9, 39.4], quarter }),
  'venue.checklist': none(readsMap),
  'venue.end': venue(writes, { quarter, expectedVersion: 1, ending: 'closed', reason: '房屋收回' }),
  'venue.gap': division(readsMap),
  'venue.get': venue(readsMap, { quarter }),
  'venue.hosts': division(readsMap),
  'venue.list': none(readsMap, { quarter }),
  'venue.removePhoto': { who: writes, at: 'venue', input: ({ photoId }) => ({ id: photoId }) },
  'venue.save': {
    who: writes,
    at: 'venue',
    input: ({ venueId, divisionCode }) => ({
      id: venueId,
      quarter,
      expectedVersion: 1,
      reason: '核实',
      facts: { ...venueFactsOf(divisionCode), capacityPeople: 80 },
    }),
  },
  'venue.saveChecklist': none('C', {
    fromYear: 2040,
    items: [{ key: 'place', name: null }],
    expectedVersion: 0,
  }),
  'venuePlan.compare': plan((id) => ({ a: id, b: id })),
  'venuePlan.get': plan((id) => ({ id })),
  'venuePlan.list': division(plans),
  'venuePlan.problem': division(plans, { kind: 'site', rule: planRule }),
  'venuePlan.remove': plan((id) => ({ id, expectedVersion: 1 })),
  'venuePlan.save': division(plans, {
    ...{ id: null, expectedVersion: 0, name: '样例方案' },
    ...{ kind: 'assign', rule: planRule, corrections: [] },
  }),
  'venuePlan.send': plan((id) => ({ id, expectedVersion: 1 })),
  'venueShare.calendar': none(readsMap, { venueId: '00000000-0000-4000-8000-00000000dead', quarter }),
  'venueShare.countOpen': none(readsMap),
  'venueShare.get': share(readsMap),
  'venueShare.list': division(readsMap, { side: 'both', status: null }),
  // Who may only plan is told that it is not theirs.
  'venueShare.move': share(`${writes}P`, { expectedVersion: 1, move: 'decline', note: '近期检修' }),
  'venueShare.noteUse': share(writes, { expectedVersion: 1, date: '2026-10-07', people: 3, remove: false }),
  'venueShare.propose': {
    who: `${writes}P`,
    at: 'organisation',
    input: ({ organisationId, venueId }) => ({
      quarter,
      planId: null,
      shares: [{ organisationId, venueId, people: 3, slots: [wednesday], purpose: null }],
    }),
  },
};
