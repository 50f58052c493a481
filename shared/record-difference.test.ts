import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RecordFacts, recordDifference, recordFields } from './record-difference.ts';

const facts: RecordFacts = {
  name: '甲煤业有限公司',
  uscc: null,
  divisionCode: '150622100',
  sector: 'enterprise',
  industry: 'B',
  address: '长滩村',
  place: [111.2, 39.8],
  employees: 120,
  members: 12,
  activists: 3,
  developedThisYear: 1,
  founded: '2013-05',
  status: 'operating',
  source: '名单',
  partyOrganisation: { id: 'p1', name: '中共甲煤业支部委员会' },
};

describe('difference of two states of a record', () => {
  it('names 1 added, 3 changed and 1 removed fact, in the order of the record', () => {
    const after: RecordFacts = {
      ...facts,
      uscc: '91150602MA0N1A2B3N',
      address: null,
      place: [111.3, 39.8],
      employees: 0,
      status: 'suspended',
    };
    expect(recordDifference(facts, after)).toEqual([
      { field: 'uscc', kind: 'added', before: null, after: '91150602MA0N1A2B3N' },
      { field: 'address', kind: 'removed', before: '长滩村', after: null },
      { field: 'place', kind: 'changed', before: [111.2, 39.8], after: [111.3, 39.8] },
      { field: 'employees', kind: 'changed', before: 120, after: 0 },
      { field: 'status', kind: 'changed', before: 'operating', after: 'suspended' },
    ]);
  });

  it('counts the 12 known facts of a new record as added, and of a vanished one as removed', () => {
    const added = recordDifference(null, facts);
    expect(added.map((each) => each.field)).toEqual(recordFields.filter((field) => field !== 'uscc'));
    expect(new Set(added.map((each) => each.kind))).toEqual(new Set(['added']));
    const removed = recordDifference(facts, null);
    expect(removed.map((each) => [each.field, each.kind])).toEqual(
      added.map((each) => [each.field, 'removed']),
    );
    expect(recordDifference(null, null)).toEqual([]);
  });

  it('sees a move of 0.00001°, and none below the 5 decimals that are shown', () => {
    const moved = (lng: number) => recordDifference(facts, { ...facts, place: [lng, 39.8] });
    expect(moved(111.200004)).toEqual([]);
    expect(moved(111.20001)).toHaveLength(1);
  });

  it('tells 2 party organisations of the same name apart, and lets a new name of the same one pass', () => {
    const party = (id: string, name: string) =>
      recordDifference(facts, { ...facts, partyOrganisation: { id, name } });
    expect(party('p2', '中共甲煤业支部委员会')).toHaveLength(1);
    expect(party('p1', '中共甲煤业总支部委员会')).toEqual([]);
  });

  it('finds none between a state and itself; backwards the same fields with before and after exchanged', () => {
    const text = fc.option(fc.string(), { nil: null });
    const state = fc.record({
      name: text,
      uscc: text,
      divisionCode: text,
      sector: fc.option(fc.constantFrom('enterprise' as const, 'social' as const), { nil: null }),
      industry: text,
      address: text,
      place: fc.option(fc.tuple(fc.double({ min: -180, max: 180 }), fc.double({ min: -90, max: 90 })), {
        nil: null,
      }),
      employees: fc.option(fc.nat(), { nil: null }),
      members: fc.option(fc.nat(), { nil: null }),
      activists: fc.option(fc.nat(), { nil: null }),
      developedThisYear: fc.option(fc.nat(), { nil: null }),
      founded: text,
      status: fc.option(fc.constantFrom('operating' as const, 'moved' as const), { nil: null }),
      source: text,
      partyOrganisation: fc.option(fc.record({ id: fc.string(), name: fc.string() }), { nil: null }),
    });
    const mirror = { added: 'removed', removed: 'added', changed: 'changed' } as const;
    fc.assert(
      fc.property(state, state, (one, other) => {
        expect(recordDifference(one, structuredClone(one))).toEqual([]);
        expect(recordDifference(other, one)).toEqual(
          recordDifference(one, other).map(({ field, kind, before, after }) => ({
            field,
            kind: mirror[kind],
            before: after,
            after: before,
          })),
        );
      }),
    );
  });
});
