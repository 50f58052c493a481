import fc from 'fast-check';
import { expect, it } from 'vitest';
import { groupFindings } from './group-findings.ts';

const finding = (code: string, id: number) => ({ code, severity: 'error' as const, id });

it('makes 2 groups of 3 findings and keeps both orders', () => {
  const groups = groupFindings([finding('b', 1), finding('a', 2), finding('b', 3)]);
  expect(groups.map(({ code, findings }) => [code, findings.map(({ id }) => id)])).toEqual([
    ['b', [1, 3]],
    ['a', [2]],
  ]);
});

it('loses no finding and doubles none', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c')), (codes) => {
      const findings = codes.map(finding);
      const regained = groupFindings(findings).flatMap((group) => group.findings);
      expect(regained.toSorted((a, b) => a.id - b.id)).toEqual(findings);
    }),
  );
});
