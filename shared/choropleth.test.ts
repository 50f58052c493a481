import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaDiscDiameter, choroplethScheme, classBreaks, classOf, patternInk } from './choropleth.ts';
import { indicatorKeys, moreToReach } from './indicator.ts';

type Linear = readonly [red: number, green: number, blue: number];

function linear(hex: string): Linear {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return [red, green, blue];
}
const luminance = ([red, green, blue]: Linear) => 0.2126 * red + 0.7152 * green + 0.0722 * blue;
/** CIE L*, 0 black to 100 white. */
const lightness = (hex: string) => 116 * Math.cbrt(luminance(linear(hex))) - 16;

describe('class breaks', () => {
  it('stand at half of a target of 80 %, and two steps of 10 points to either side of it as far as there is room', () => {
    expect(classBreaks('above-scale-organised', 0.8)).toEqual([0.4, 0.6, 0.7, 0.8, 0.9]);
    expect(classBreaks('above-scale-organised', 0.75)).toEqual([0.375, 0.55, 0.65, 0.75, 0.85, 0.95]);
    expect(classBreaks('new-member', 0.4)).toEqual([0.2, 0.3, 0.4, 0.5, 0.6]);
    expect(classBreaks('venue-reached', 1)).toEqual([0.5, 0.8, 0.9, 1]);
    expect(classBreaks('venue-reached', 0.95)).toEqual([0.475, 0.75, 0.85, 0.95]);
    expect(classBreaks('new-member', 0.1)).toEqual([0.05, 0.1, 0.2, 0.3]);
  });

  it('are 4 fixed ones without a target, of a count whole numbers', () => {
    expect(classBreaks('enterprise-coverage', null)).toEqual([0.1, 0.2, 0.35, 0.5]);
    expect(classBreaks('social-organised', null)).toEqual([1, 5, 15, 40]);
    expect(classBreaks('social-organised', 30)).toEqual([8, 15, 23, 30, 45]);
  });

  it('ascend and hold the target, whatever it is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...indicatorKeys), fc.integer({ min: 1, max: 100 }), (key, percent) => {
        const target = key === 'social-organised' ? percent : percent / 100;
        const breaks = classBreaks(key, target);
        expect(breaks).toContain(target);
        expect([...breaks].sort((a, b) => a - b)).toEqual(breaks);
        expect(new Set(breaks).size).toBe(breaks.length);
      }),
    );
  });
});

describe('the class of a value', () => {
  const scheme = choroplethScheme('above-scale-organised', 0.8);

  it('is the fourth of 6 at 27 of 34 (79.4 %), the fifth at 28 of 35 (80 %), the sixth at 35 of 35', () => {
    const indexOf = (numerator: number, denominator: number) => classOf(scheme, { numerator, denominator });
    expect([indexOf(0, 9), indexOf(27, 34), indexOf(28, 35), indexOf(35, 35)]).toEqual([0, 3, 4, 5]);
  });

  it('is none over nothing, and of a count its number', () => {
    expect(classOf(scheme, { numerator: 0, denominator: 0 })).toBeNull();
    const counts = choroplethScheme('social-organised', null);
    expect([0, 1, 4, 5, 40].map((numerator) => classOf(counts, { numerator, denominator: null }))).toEqual([
      0, 1, 1, 2, 4,
    ]);
  });

  it('lies above the target exactly when no more are needed to reach it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 1, max: 3_000 }),
        fc.nat(3_000),
        (percent, denominator, some) => {
          const target = percent / 100;
          const numerator = some % (denominator + 1);
          const around = choroplethScheme('new-member', target);
          const index = classOf(around, { numerator, denominator }) ?? -1;
          const reached = (around.classes[index]?.from ?? 0) >= target;
          expect(reached).toBe(moreToReach({ numerator, denominator, target }) === 0);
        },
      ),
    );
  });
});

describe('colours and patterns', () => {
  it('line every class below a target, the closer the further below, and none above it', () => {
    const patterns = choroplethScheme('above-scale-organised', 0.75).classes.map(({ pattern }) => pattern);
    const below = ['lines-closest', 'lines-dense', 'lines', 'lines-wide'] as const;
    expect(patterns).toEqual([...below, 'plain', 'plain', 'plain']);
    const gaps = below.map((each) => patternInk[each].gap);
    expect([...gaps].sort((a, b) => a - b)).toEqual(gaps);
  });

  it('darken away from the target by at least 11 steps of lightness a class, and along 5 rising classes by 6', () => {
    const { classes } = choroplethScheme('above-scale-organised', 0.75);
    const light = classes.map(({ colour }) => lightness(colour));
    const away = [...light.slice(0, 4).reverse(), Number.NaN, ...light.slice(4)];
    const rising = choroplethScheme('enterprise-coverage', null).classes.map(({ colour }) =>
      lightness(colour),
    );
    for (let index = 1; index < away.length; index += 1) {
      const step = (away[index - 1] ?? 0) - (away[index] ?? 0);
      if (!Number.isNaN(step)) expect(step).toBeGreaterThan(11);
    }
    for (let index = 1; index < 5; index += 1)
      expect((rising[index - 1] ?? 0) - (rising[index] ?? 0)).toBeGreaterThan(6);
  });

  it('keep both sides of the target apart for 3 kinds of colour blindness', () => {
    const { classes } = choroplethScheme('above-scale-organised', 0.75);
    // The nearest classes are the palest: if those part, all do. Blue against yellow survives red-green blindness, red against green the third.
    const side = (hex = '#000000') => {
      const [red, green, blue] = linear(hex);
      return { yellow: blue - (red + green) / 2, red: red - green };
    };
    for (const [below, above] of [
      [3, 4],
      [2, 5],
      [1, 6],
    ] as const) {
      const [a, b] = [side(classes[below]?.colour), side(classes[above]?.colour)];
      expect(a.yellow - b.yellow).toBeGreaterThan(0.05);
      expect(a.red - b.red).toBeGreaterThan(0.15);
    }
  });
});

it('lets the area of a disc grow with what the rate is over, between 18 and 46 px', () => {
  const diameters = [0, 16, 100, 10_000].map((denominator) =>
    areaDiscDiameter({ numerator: 0, denominator }),
  );
  expect(diameters).toEqual([18, 23, 36, 46]);
});
