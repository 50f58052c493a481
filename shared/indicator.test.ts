import { describe, expect, it } from 'vitest';
import { buildOrganisation, buildPartyOrganisation } from '../test/builders/organisation.ts';
import {
  formatRate,
  type IndicatorValue,
  indicatorValues,
  moreToReach,
  tallyIndicators,
} from './indicator.ts';

const organised = { partyOrganisation: buildPartyOrganisation() };

/** 5 above-scale (3 organised), 2 below (1), 3 social (1), and 2 that do not count: 1 ceased above-scale, 1 suspended. */
const city = [
  ...[100, 60, 50].map((employees) => buildOrganisation({ employees, ...organised })),
  ...[300, 51].map((employees) => buildOrganisation({ employees })),
  buildOrganisation({ employees: 10, ...organised }),
  buildOrganisation({ employees: null }),
  buildOrganisation({ sector: 'social', employees: 80, ...organised }),
  buildOrganisation({ sector: 'social' }),
  buildOrganisation({ sector: 'social' }),
  buildOrganisation({ employees: 500, status: 'ceased' }),
  buildOrganisation({ employees: 500, status: 'suspended', ...organised }),
];

const value = (facts: Partial<IndicatorValue>): IndicatorValue => ({
  key: 'above-scale-organised',
  numerator: 0,
  denominator: 0,
  target: 0.8,
  previous: null,
  ...facts,
});

describe('indicators', () => {
  it('counts by hand: above-scale 3/5, enterprises 4/7, social 1/3', () => {
    expect(tallyIndicators(city, 50)).toEqual({
      'above-scale-organised': { numerator: 3, denominator: 5 },
      'enterprise-coverage': { numerator: 4, denominator: 7 },
      'social-coverage': { numerator: 1, denominator: 3 },
      'social-organised': { numerator: 1, denominator: null },
    });
  });

  it('writes a rate over nothing as —, and 3/5 as 60.0%', () => {
    expect(formatRate(0, 0)).toBe('—');
    expect(formatRate(3, 5)).toBe('60.0%');
  });

  it('asks for 1 more at 3 of 5, for none at 28 of 35 (0.8 × 35 is 28.000000000000004), for none over nothing', () => {
    expect(moreToReach(value({ numerator: 3, denominator: 5 }))).toBe(1);
    expect(moreToReach(value({ numerator: 28, denominator: 35 }))).toBe(0);
    expect(moreToReach(value({}))).toBeNull();
  });

  it('puts the quarter before beside each value, or null when there was none', () => {
    const now = tallyIndicators(city, 50);
    const before = tallyIndicators(city.slice(1), 50);
    expect(indicatorValues(now, before)[0]?.previous).toEqual({ numerator: 2, denominator: 4 });
    expect(indicatorValues(now, null)[0]?.previous).toBeNull();
  });
});
