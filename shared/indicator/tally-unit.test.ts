import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildOrganisation, buildPartyOrganisation } from '../../test/builders/organisation.ts';
import { indicatorKeys } from '../indicator.ts';
import { type OrganisationRecord, operatingStatuses, sectors } from '../organisation.ts';
import { defaultThresholds } from '../threshold.ts';
import { defaultChecklist } from '../venue/checklist.ts';
import { addFigures, countRecords, tallyUnit, type UnitFacts } from './tally-unit.ts';
import { isVenueReached } from './venue-reached.ts';

const unit = (facts: Partial<UnitFacts> = {}): UnitFacts => ({
  thresholds: defaultThresholds,
  organisations: [],
  partyOrganisations: [],
  instructorDuties: { done: 0, due: 0 },
  report: { onTime: 0, due: 0 },
  ...facts,
});
const of = (...organisations: OrganisationRecord[]) => tallyUnit(unit({ organisations }));
const party = buildPartyOrganisation;

describe('the tally of a unit', () => {
  it('is 12 rates over nothing and a count of 0, of nothing', () => {
    const tally = tallyUnit(unit());
    expect(indicatorKeys.map((key) => tally[key].denominator)).toEqual(
      indicatorKeys.map((key) => (key === 'social-organised' ? null : 0)),
    );
    expect(indicatorKeys.every((key) => tally[key].numerator === 0)).toBe(true);
  });

  it('leaves out suspended, ceased, moved and merged ones: 1 of 5 counts', () => {
    const all = operatingStatuses.map((status) =>
      buildOrganisation({ status, employees: 400, activists: 3 }),
    );
    const tally = of(...all);
    expect(tally['enterprise-coverage']).toEqual({ numerator: 0, denominator: 1 });
    expect(tally.activists).toEqual({ numerator: 1, denominator: 1 });
    expect(countRecords(all)).toMatchObject({ operating: 1, suspended: 1, ended: 3 });
  });

  it.each([
    ['49 staff', 49, 0, 0],
    ['50 staff', 50, 1, 0],
    ['299 staff', 299, 1, 0],
    ['300 staff', 300, 1, 1],
    ['unknown', null, 0, 0],
  ] as const)('%s: %d of them above-scale %d, large %d', (_, employees, aboveScale, large) => {
    const tally = of(buildOrganisation({ employees }));
    expect([tally['new-member'].denominator, tally.activists.denominator]).toEqual([aboveScale, large]);
  });

  it('knows no above-scale social organisation, of 1 with 500 staff', () => {
    const tally = of(buildOrganisation({ sector: 'social', employees: 500 }));
    expect(tally['above-scale-organised'].denominator).toBe(0);
    expect(tally.activists.denominator).toBe(0);
  });

  it('takes 2 activists or an unknown number for not enough, 3 for enough', () => {
    const large = [2, null, 3].map((activists) => buildOrganisation({ employees: 300, activists }));
    expect(of(...large).activists).toEqual({ numerator: 1, denominator: 3 });
  });

  it('counts as solo 1 of 5 formations, as organised all 5', () => {
    const formations = ['solo', 'joint', 'attached', 'regional', 'industry'] as const;
    const tally = of(
      ...formations.map((formation) => buildOrganisation({ partyOrganisation: party({ formation }) })),
    );
    expect(tally['enterprise-solo']).toEqual({ numerator: 1, denominator: 5 });
    expect(tally['enterprise-coverage']).toEqual({ numerator: 5, denominator: 5 });
  });

  it('asks for an instructor only where there is no party organisation: 1 of 2, not 2 of 3', () => {
    const tally = of(
      buildOrganisation({ instructed: true }),
      buildOrganisation({ sector: 'social', instructed: false }),
      buildOrganisation({ instructed: true, partyOrganisation: party() }),
    );
    expect(tally['instructor-assigned']).toEqual({ numerator: 1, denominator: 2 });
  });

  it('says how many of 3 enterprises are of unknown size, how many of 4 have no place', () => {
    const here = buildOrganisation({ lngLat: [110, 39] });
    const counts = countRecords([
      here,
      buildOrganisation({ employees: null }),
      buildOrganisation({ employees: null, status: 'ceased' }),
      buildOrganisation({ sector: 'social', employees: null }),
    ]);
    expect(counts).toEqual({ operating: 3, suspended: 0, ended: 1, unlocated: 2, sizeUnknown: 1 });
  });

  const anyOrganisation = fc
    .record({
      status: fc.constantFrom(...operatingStatuses),
      sector: fc.constantFrom(...sectors),
      employees: fc.option(fc.integer({ min: 0, max: 600 })),
      activists: fc.option(fc.integer({ min: 0, max: 6 })),
      developedThisYear: fc.option(fc.integer({ min: 0, max: 3 })),
      instructed: fc.boolean(),
      partyOrganisation: fc.option(fc.constant(party())),
    })
    .map(buildOrganisation);

  it('of two halves adds up to that of the whole, and no numerator exceeds its denominator', () => {
    fc.assert(
      fc.property(fc.array(anyOrganisation), fc.array(anyOrganisation), (left, right) => {
        const figures = (organisations: OrganisationRecord[]) => ({
          tally: of(...organisations),
          counts: countRecords(organisations),
        });
        const whole = figures([...left, ...right]);
        expect(addFigures([figures(left), figures(right)])).toEqual(whole);
        for (const key of indicatorKeys) {
          const { numerator, denominator } = whole.tally[key];
          if (denominator !== null) expect(numerator).toBeLessThanOrEqual(denominator);
        }
      }),
    );
  });
});

const allSix = defaultChecklist.map(({ key }) => key);

describe('a venue within reach', () => {
  const own = (organisationId: string | null, sixHaves: readonly string[] = allSix) => ({
    organisationId,
    sixHaves,
  });
  const joint = { leadOrganisationId: 'lead', organisationIds: ['member'] };
  it.each([
    ['none', [], [], false],
    ['the lead’s', [own('lead')], [], true],
    ['a member’s', [own('member')], [], true],
    ['somebody else’s', [own('other')], [], false],
    ['the township’s, not shared', [own(null)], [], false],
    ['the lead’s with five of the six haves', [own('lead', allSix.slice(1))], [], false],
    ['an agreed share of the lead’s', [], ['lead'], true],
    ['an agreed share of a member’s', [own('lead', [])], ['member'], true],
    ['a share agreed with another', [own(null)], ['other'], false],
  ] as const)('%s: %o', (_, venues, sharing, reached) => {
    const atHand = { checklist: defaultChecklist, venues, sharing: new Set(sharing) };
    expect(isVenueReached(joint, atHand)).toBe(reached);
  });
  it('asks for what the list of the year asks: with a 7th have on it, six are not enough', () => {
    const checklist = [...defaultChecklist, { key: 'screen', name: '有屏幕' }];
    const atHand = { checklist, venues: [own('lead')], sharing: new Set<string>() };
    expect(isVenueReached(joint, atHand)).toBe(false);
  });
  it('is no venue of nobody’s for a party organisation without a lead: 0 of 1', () => {
    const party = { leadOrganisationId: null, organisationIds: [] };
    const atHand = { checklist: defaultChecklist, venues: [own(null)], sharing: new Set<string>() };
    expect(isVenueReached(party, atHand)).toBe(false);
  });
});
