import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facetChoices } from '../../shared/organisation-filter.ts';
import { quarterOf } from '../../shared/quarter.ts';
import { symbolClasses } from '../../shared/symbol.ts';
import { roundView } from '../map/view.ts';
import { mapThemes } from '../modules/official/map/map-theme.ts';
import { editTargets } from '../modules/organisation/edit/edit-target.ts';
import { venueTabs } from '../modules/venue/venue-tab.ts';
import {
  decodeState,
  encodeState,
  initialState,
  listKinds,
  type PageState,
  pages,
  panels,
} from './url-state.ts';

const state: fc.Arbitrary<PageState> = fc
  .record({
    page: fc.constantFrom(...pages),
    quarter: fc.option(
      fc
        .tuple(fc.integer({ min: 1990, max: 2090 }), fc.integer({ min: 1, max: 12 }))
        .map(([y, m]) => quarterOf(y, m)),
    ),
    divisionCode: fc.option(fc.constantFrom('150600', '150627', '150627100', '150627100001')),
    view: fc.option(
      fc
        .record({
          lng: fc.double({ min: -180, max: 180, noNaN: true }),
          lat: fc.double({ min: -85, max: 85, noNaN: true }),
          zoom: fc.double({ min: 0, max: 24, noNaN: true }),
        })
        .map(roundView),
    ),
    filter: fc.record({
      sector: fc.subarray([...facetChoices.sector]),
      scale: fc.subarray([...facetChoices.scale]),
      organised: fc.subarray([...facetChoices.organised]),
      grade: fc.subarray([...facetChoices.grade]),
      kind: fc.subarray([...facetChoices.kind]),
      formation: fc.subarray([...facetChoices.formation]),
      size: fc.subarray([...facetChoices.size]),
      reason: fc.subarray([...facetChoices.reason]),
      instructed: fc.subarray([...facetChoices.instructed]),
      developed: fc.subarray([...facetChoices.developed]),
      activists: fc.subarray([...facetChoices.activists]),
      industry: fc.subarray([...facetChoices.industry]),
    }),
    picked: fc.subarray([...symbolClasses]),
    selectedId: fc.option(fc.uuid()),
    list: fc.constantFrom(...listKinds),
    panel: fc.constantFrom(...panels),
    theme: fc.option(fc.constantFrom(...mapThemes)),
    against: fc.option(fc.constantFrom('2025Q2', '2026Q1')),
    swipe: fc.option(fc.constantFrom('2025Q2', '2026Q1')),
    asOf: fc.option(
      fc
        .date({ min: new Date('2020-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
        .map((date) => date.toISOString()),
    ),
    venues: fc.boolean(),
    inView: fc.boolean(),
    placing: fc.boolean(),
    edit: fc.option(fc.constantFrom(...editTargets)),
    tab: fc.constantFrom(...venueTabs),
    venueId: fc.option(fc.uuid()),
    planId: fc.option(fc.uuid()),
  })
  .map((each) => ({
    ...each,
    placing: each.placing && each.selectedId !== null,
    edit: (each.edit === 'new') === (each.selectedId === null) ? each.edit : null,
  }));

describe('the address', () => {
  it('brings every state back exactly', () => {
    fc.assert(
      fc.property(state, (each) => {
        expect(decodeState(encodeState(each))).toEqual(each);
      }),
    );
  });
  it('is empty for the state the page opens with', () => {
    expect(encodeState(initialState)).toBe('');
    expect(decodeState('')).toEqual(initialState);
  });
  it('reads like this, with commas as commas', () => {
    const query = encodeState({
      ...initialState,
      quarter: '2026Q3',
      divisionCode: '150627',
      view: { lng: 109.781571, lat: 39.6086, zoom: 8.456 },
      filter: { ...initialState.filter, grade: [4, 5] },
      picked: ['unorganised-above-scale'],
    });
    expect(query).toBe(
      'quarter=2026Q3&division=150627&view=109.78157,39.6086,8.46&grade=4,5&class=unorganised-above-scale',
    );
  });
  it('pins quarter, theme, panel, compared quarter, size, reason and instant', () => {
    const query = encodeState({
      ...initialState,
      quarter: '2026Q2',
      filter: { ...initialState.filter, size: ['500-'], reason: ['no-members', 'unsaid'] },
      panel: 'charts',
      theme: 'change',
      against: '2025Q2',
      asOf: '2026-11-24T08:00:00.000Z',
    });
    expect(query).toBe(
      'quarter=2026Q2&size=500-&reason=no-members,unsaid&panel=charts&theme=change&against=2025Q2&asof=2026-11-24T08:00:00.000Z',
    );
    expect(encodeState(decodeState(query))).toBe(query);
  });
  it('survives any junk and ignores each of these 11 bad values', () => {
    fc.assert(fc.property(fc.string(), (junk) => void decodeState(junk)));
    const bad =
      'page=admin&quarter=2026Q7&division=x&view=1,2&grade=9&id=1%27or&list=%00&panel=x&theme=y&against=2026&asof=2026-13-45T';
    expect(decodeState(bad)).toEqual(initialState);
    expect(decodeState('view=200,39,8').view).toBeNull();
    expect(decodeState('view=,,').view).toBeNull();
    expect(decodeState('placing=1').placing).toBe(false);
  });
});
