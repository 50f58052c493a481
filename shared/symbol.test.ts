import { describe, expect, it } from 'vitest';
import { buildOrganisation, buildPartyOrganisation } from '../test/builders/organisation.ts';
import { classify, employeeFactor, gradeColours, symbolClasses, symbolTable } from './symbol.ts';

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe('symbol table', () => {
  it('calls an enterprise of 50 unorganised above-scale and one of 49 below-scale', () => {
    expect(classify(buildOrganisation({ employees: 50 }), 50)).toBe('unorganised-above-scale');
    expect(classify(buildOrganisation({ employees: 49 }), 50)).toBe('unorganised-below-scale');
  });

  it('never calls a social organisation above-scale, however many it employs', () => {
    expect(classify(buildOrganisation({ sector: 'social', employees: 500 }), 50)).toBe('social-unorganised');
  });

  it('shows unknown staff as below-scale, not as a gap nobody has checked', () => {
    expect(classify(buildOrganisation({ employees: null }), 50)).toBe('unorganised-below-scale');
  });

  it('shows a graded party organisation by its stars, an ungraded one without a digit', () => {
    const graded = buildOrganisation({ partyOrganisation: buildPartyOrganisation({ grade: 4 }) });
    expect(classify(graded, 50)).toBe('enterprise-star-4');
    expect(symbolTable['enterprise-star-4'].digit).toBe(4);
    const ungraded = buildOrganisation({ sector: 'social', partyOrganisation: buildPartyOrganisation() });
    expect(classify(ungraded, 50)).toBe('social-ungraded');
  });

  it('darkens with every star, so that 5 grades survive a black-and-white copier', () => {
    const luminances = gradeColours.map(luminance);
    for (let grade = 1; grade < 5; grade += 1) {
      expect((luminances[grade - 1] ?? 0) - (luminances[grade] ?? 0)).toBeGreaterThan(0.02);
    }
  });

  it('draws the unorganised above-scale ones last and biggest of 15 classes', () => {
    const gap = symbolTable['unorganised-above-scale'];
    for (const other of symbolClasses.filter((each) => each !== 'unorganised-above-scale')) {
      expect(symbolTable[other].order).toBeLessThan(gap.order);
      expect(symbolTable[other].sizeMillimetres).toBeLessThan(gap.sizeMillimetres);
      expect(symbolTable[other].sizePixels).toBeLessThan(gap.sizePixels);
    }
  });

  it('grows the diamond in 3 steps: below 200, from 200, from 1000 employees', () => {
    expect([50, 199, 200, 999, 1000, 20_000].map(employeeFactor)).toEqual([1, 1, 1.3, 1.3, 1.6, 1.6]);
  });
});
