import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QualityInput, QualityRecord } from './quality-context.ts';
import { checkQuality, qualityRules } from './quality-rules.ts';
import { slippedTown, soundTown, townId, townInput } from './town-fixture.ts';

const found = (input: QualityInput) =>
  checkQuality(input).map(({ code, organisationId }) => `${code} ${Number(organisationId.slice(-4))}`);

const asSet = (input: QualityInput) =>
  checkQuality(input)
    .map((each) => JSON.stringify(each))
    .sort();

describe('the quality rules', () => {
  it('find nothing in a sound town of 32', () => {
    expect(found(soundTown)).toEqual([]);
  });

  it('find each of the 30 rules broken where the town was made to break it, and nowhere else', () => {
    expect(found(slippedTown)).toEqual([
      'uscc-invalid 1',
      'uscc-duplicate 2',
      'uscc-duplicate 3',
      'name-duplicate 4',
      'name-duplicate 5',
      'location-swapped 6',
      'location-outside 7',
      'employees-missing 8',
      'members-over-employees 9',
      'party-unnamed 10',
      'party-dissolved 11',
      'solo-too-few-members 12',
      'joint-lead-not-member 13',
      'location-missing 15',
      'location-datum 16',
      'location-near-outline 14',
      'location-outside-schematic 17',
      'uscc-missing 5',
      'uscc-elsewhere 23',
      'uscc-inner-check 18',
      'name-shared 19',
      'name-shared 20',
      'employees-jumped 21',
      'members-unknown 22',
      'developed-over-members 28',
      'activists-over-staff 29',
      'instructor-missing 30',
      'plan-missing 31',
      'joint-single-member 23',
      'grade-jumped 24',
      'election-overdue 32',
      'vanished 25',
      'source-missing 26',
    ]);
    expect(qualityRules).toHaveLength(30);
  });

  it('say what was found: 10 → 50 people, grades 3 → 5, the other name of a code', () => {
    const of = (code: string) => checkQuality(slippedTown).find((each) => each.code === code)?.params;
    expect(of('employees-jumped')).toEqual({ before: 10, now: 50 });
    expect(of('grade-jumped')).toEqual({ before: 3, now: 5 });
    expect(of('members-over-employees')).toEqual({ members: 11, employees: 10 });
    expect(of('uscc-duplicate')).toMatchObject({ other: '薛家湾第3商贸有限公司', count: 2 });
    expect(of('location-outside')).toEqual({ declared: '准格尔旗' });
    // 0.01° at 39.5° N is 858 m.
    expect(of('location-near-outline')).toEqual({ declared: '准格尔旗', metres: 900 });
    expect(of('uscc-elsewhere')).toMatchObject({ count: 1 });
    expect(of('developed-over-members')).toEqual({ developed: 4, members: 3 });
    expect(of('activists-over-staff')).toEqual({ activists: 38, members: 3, employees: 40 });
    expect(of('election-overdue')).toEqual({ party: '第5党支部', due: '2026-03-30' });
  });

  it('never repeat an identity number that stands where a code should', () => {
    const [first, ...rest] = soundTown.organisations;
    const identity = { ...first!, uscc: '11010519491231002X' };
    const [finding] = checkQuality(townInput([identity, ...rest]));
    expect(finding).toMatchObject({ code: 'uscc-invalid', params: { uscc: '***' } });
  });

  it('call 49 people after 10 no jump and 50 one, 2 after 10 one and 3 none; from 0 the 5th counts', () => {
    const jumps = (before: number, now: number) =>
      checkQuality({
        ...soundTown,
        organisations: soundTown.organisations.map((each) => ({ ...each, employees: now })),
        previous: soundTown.previous.map((each) => ({ ...each, employees: before })),
      }).some(({ code }) => code === 'employees-jumped');
    expect([jumps(10, 49), jumps(10, 50), jumps(10, 3), jumps(10, 2), jumps(0, 4), jumps(0, 5)]).toEqual([
      false,
      true,
      false,
      true,
      false,
      true,
    ]);
  });

  it('ask for an instructor and a plan of 50 people on, of enterprises only, and of nobody who is organised', () => {
    const gaps = (facts: Partial<QualityRecord>) =>
      checkQuality({
        ...townInput([{ ...soundTown.organisations[0]!, ...facts }]),
        previous: [],
      }).map(({ code }) => code);
    expect(gaps({ employees: 49 })).toEqual([]);
    expect(gaps({ employees: 50 })).toEqual(['instructor-missing', 'plan-missing']);
    expect(gaps({ employees: 50, sector: 'social' })).toEqual([]);
    expect(gaps({ employees: 50, instructed: true })).toEqual(['plan-missing']);
    expect(gaps({ employees: 50, unorganisedReason: 'other' })).toEqual(['instructor-missing']);
    expect(
      gaps({ employees: 50, partyOrganisation: soundTown.organisations[23]!.partyOrganisation }),
    ).toEqual([]);
  });

  it('count activists beside the 3 members: 37 of 40 people are possible, 38 are not; where members exceed staff that is said alone', () => {
    const codes = (facts: Partial<QualityRecord>) =>
      checkQuality({
        ...townInput([{ ...soundTown.organisations[0]!, employees: 40, ...facts }]),
        previous: [],
      }).map(({ code }) => code);
    expect(codes({ members: 3, activists: 37 })).toEqual([]);
    expect(codes({ members: 3, activists: 38 })).toEqual(['activists-over-staff']);
    expect(codes({ members: 41, activists: 1 })).toEqual(['members-over-employees']);
    expect(codes({ members: null, activists: null, developedThisYear: 2 })).toEqual(['members-unknown']);
  });

  it('call a place 2,000 m beyond the outline of its banner a warning, 2,100 m and any beyond an own outline an error', () => {
    const codes = (lngLat: [number, number], own = false) => {
      const [first] = soundTown.organisations;
      const divisions = soundTown.divisions.map((each) =>
        own && each.code === first?.divisionCode
          ? { ...each, polygon: soundTown.divisions.find(({ code }) => code === '150622')?.polygon ?? null }
          : each,
      );
      return checkQuality({
        ...townInput([{ ...first!, lngLat, location: null }]),
        previous: [],
        divisions,
      }).map(({ code }) => code);
    };
    // 0.0233° of longitude at 39.5° N is 1,999 m, 0.0245° is 2,102 m.
    expect(codes([111.0233, 39.5])).toEqual(['location-near-outline']);
    expect(codes([111.0245, 39.5])).toEqual(['location-outside']);
    expect(codes([111.001, 39.5], true)).toEqual(['location-outside']);
  });

  it('judge only 上海庙镇 when that is asked for, and find its 1 finding of the 33', () => {
    expect(found({ ...slippedTown, judged: new Set(['150623101']) })).toEqual([
      'location-outside-schematic 17',
    ]);
  });

  it('see a joint party organisation whole when its other member lies in a sibling division', () => {
    const alone = soundTown.organisations.filter(({ id }) => id === townId(14));
    const coveredBy = new Map([[townId(501), [townId(13), townId(14)]]]);
    expect(found({ ...soundTown, organisations: alone, previous: [], coveredBy })).toEqual([]);
    expect(found({ ...townInput(alone), previous: [] })).toEqual([
      'joint-lead-not-member 14',
      'joint-single-member 14',
    ]);
  });

  it('find the same, whatever the order of any part of the town', () => {
    fc.assert(
      fc.property(
        fc.subarray([...slippedTown.organisations]).chain((part) =>
          fc.record({
            part: fc.constant(part),
            organisations: fc.shuffledSubarray(part, { minLength: part.length }),
            previous: fc.shuffledSubarray([...slippedTown.previous], {
              minLength: slippedTown.previous.length,
            }),
            divisions: fc.shuffledSubarray([...slippedTown.divisions], {
              minLength: slippedTown.divisions.length,
            }),
          }),
        ),
        ({ part, organisations, previous, divisions }) => {
          expect(asSet({ ...townInput(organisations), previous, divisions })).toEqual(asSet(townInput(part)));
        },
      ),
    );
  });

  it('say nothing of an organisation that is not operating, and no rule then misses it as vanished', () => {
    const statuses = fc.constantFrom('suspended', 'ceased', 'moved', 'merged');
    fc.assert(
      fc.property(fc.subarray([...slippedTown.organisations]), statuses, (stopped, status) => {
        const ids = new Set(stopped.map(({ id }) => id));
        const organisations = slippedTown.organisations.map((each) =>
          ids.has(each.id) ? { ...each, status } : each,
        );
        const about = checkQuality(townInput(organisations)).map(({ organisationId }) => organisationId);
        expect(about.filter((id) => ids.has(id))).toEqual([]);
      }),
    );
  });
});
