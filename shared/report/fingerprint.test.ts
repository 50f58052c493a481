import { describe, expect, it } from 'vitest';
import { fingerprintText } from './fingerprint.ts';
import { checkQuality, qualityRules } from './quality-rules.ts';
import { slippedTown } from './town-fixture.ts';

const findings = checkQuality(slippedTown);
const recordOf = new Map(
  [...slippedTown.previous, ...slippedTown.organisations].map((record) => [record.id, record]),
);
const textOf = (code: string, change: object = {}) => {
  const finding = findings.find((each) => each.code === code)!;
  return fingerprintText(finding, { ...recordOf.get(finding.organisationId)!, ...change });
};

describe('the fingerprint of a finding', () => {
  it('is the same quarter after quarter for all 19 kinds of warnings while the record stays as it is', () => {
    const warnings = qualityRules.filter(({ severity }) => severity === 'warning');
    expect(warnings).toHaveLength(19);
    for (const { code } of warnings) {
      expect(textOf(code, { version: 7, since: '2026Q4', source: 'x' })).toBe(textOf(code));
    }
  });

  it('is another one when what was judged changes: address, point, name, party organisation, division', () => {
    expect(textOf('location-missing', { address: '新街 1 号' })).not.toBe(textOf('location-missing'));
    expect(textOf('location-datum', { lngLat: [111.004, 39.5] })).not.toBe(textOf('location-datum'));
    expect(textOf('uscc-missing', { name: '新名称' })).not.toBe(textOf('uscc-missing'));
    expect(textOf('grade-jumped', { partyOrganisation: null })).not.toBe(textOf('grade-jumped'));
    expect(textOf('source-missing', { divisionCode: '150622102' })).not.toBe(textOf('source-missing'));
  });

  it('takes no notice of staff where it was not judged', () => {
    expect(textOf('location-missing', { employees: 99 })).toBe(textOf('location-missing'));
  });
});
