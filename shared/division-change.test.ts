import { describe, expect, it } from 'vitest';
import {
  type ChangeGround,
  createReason,
  type DivisionCreation,
  existsIn,
  mergeReason,
  renameReason,
} from './division-change.ts';
import { squareDivisions } from './import/division-fixture.ts';

const fromQuarter = '2026Q4';
const reason = '撤镇设街道';
const ground = (more: Partial<ChangeGround> = {}): ChangeGround => ({
  divisions: squareDivisions,
  takenCodes: new Set(squareDivisions.map(({ code }) => code)),
  reports: [],
  keptUntil: new Map(),
  ...more,
});
const ended = squareDivisions.map((each) =>
  each.code === '150622102' ? { ...each, validTo: '2026Q2' } : each,
);
const submitted = [{ divisionCode: '150622100', quarter: '2027Q1', status: 'submitted' } as const];
const returned = [{ divisionCode: '150622100', quarter: '2027Q1', status: 'returned' } as const];

describe('whether a division exists in a quarter', () => {
  it('counts both ends in, and no end as always', () => {
    const of = (validFrom: string | null, validTo: string | null) =>
      ['2026Q1', '2026Q2', '2026Q3', '2026Q4'].filter((each) => existsIn(each, { validFrom, validTo }));
    expect(of('2026Q2', '2026Q3')).toEqual(['2026Q2', '2026Q3']);
    expect(of(null, '2026Q1')).toEqual(['2026Q1']);
    expect(of('2026Q4', null)).toEqual(['2026Q4']);
    expect(of(null, null)).toHaveLength(4);
  });
});

describe('a new name', () => {
  const rename = { code: '150622100', name: '薛家湾街道', kind: 'subdistrict' as const, fromQuarter, reason };
  it('can be given, also while a report is sent back', () => {
    expect(renameReason(rename, ground())).toBeNull();
    expect(renameReason(rename, ground({ reports: returned }))).toBeNull();
  });
  it('is refused for 7 reasons', () => {
    const codeOf = (change: Partial<typeof rename>, at: Partial<ChangeGround> = {}) =>
      renameReason({ ...rename, ...change }, ground(at))?.code;
    expect(codeOf({ code: '150699999' })).toBe('division-unknown');
    expect(codeOf({ code: '150622102', name: '大路街道' }, { divisions: ended })).toBe('division-ended');
    expect(codeOf({ kind: 'banner' as never })).toBe('division-kind-unfit');
    expect(codeOf({ name: '薛家湾镇', kind: 'town' as never })).toBe('division-unchanged');
    expect(codeOf({ name: '大路镇' })).toBe('division-name-taken');
    expect(codeOf({}, { keptUntil: new Map([['150622100', '2026Q4']]) })).toBe('division-changed-later');
    expect(renameReason(rename, ground({ reports: submitted }))).toEqual({
      code: 'report-locked',
      params: { division: '150622100', quarter: '2027Q1', status: 'submitted' },
    });
  });
  it('may be that of one that has ended, or of one in another banner', () => {
    expect(renameReason({ ...rename, name: '大路镇' }, ground({ divisions: ended }))).toBeNull();
    expect(renameReason({ ...rename, name: '新街镇' }, ground())).toBeNull();
  });
  it('can follow on what an earlier change keeps up to the quarter before', () => {
    expect(renameReason(rename, ground({ keptUntil: new Map([['150622100', '2026Q3']]) }))).toBeNull();
  });
});

describe('a merger', () => {
  const merge = { from: ['150622102', '150622103'], into: '150622100', fromQuarter, reason };
  it('joins towns, also of two banners; not a banner, not one with itself, not one that ended or was handed in', () => {
    expect(mergeReason(merge, ground())).toBeNull();
    expect(mergeReason({ ...merge, from: ['150624101'] }, ground())).toBeNull();
    expect(mergeReason({ ...merge, from: ['150624'] }, ground())?.code).toBe('division-merge-unfit');
    expect(mergeReason({ ...merge, from: ['150622100'] }, ground())?.code).toBe('division-merge-unfit');
    expect(mergeReason({ ...merge, from: ['150622102', '150622102'] }, ground())?.code).toBe(
      'division-merge-unfit',
    );
    expect(mergeReason(merge, ground({ divisions: ended }))?.code).toBe('division-ended');
    expect(mergeReason(merge, ground({ reports: submitted }))?.code).toBe('report-locked');
    expect(mergeReason({ ...merge, into: '150699999' }, ground())?.code).toBe('division-unknown');
  });
});

describe('a new division', () => {
  const create: DivisionCreation = {
    code: '150622299',
    name: '新区镇',
    kind: 'town',
    parentCode: '150622',
    fromQuarter,
    reason,
  };
  it('lies in a banner; a park may lie in the city itself; code and name are free and nothing is published', () => {
    const codeOf = (change: Partial<DivisionCreation>, at: Partial<ChangeGround> = {}) =>
      createReason({ ...create, ...change }, ground(at))?.code;
    expect(codeOf({})).toBeUndefined();
    expect(codeOf({ kind: 'park', parentCode: '150600' })).toBeUndefined();
    expect(codeOf({ parentCode: '150600' })).toBe('division-kind-unfit');
    expect(codeOf({ parentCode: '150622100' })).toBe('division-kind-unfit');
    expect(codeOf({ kind: 'village' })).toBe('division-kind-unfit');
    expect(codeOf({ parentCode: '150699' })).toBe('division-unknown');
    expect(codeOf({ code: '150622100' })).toBe('division-code-taken');
    expect(codeOf({ name: '大路镇' })).toBe('division-name-taken');
    const published = [{ ...submitted[0], status: 'published' as const }];
    expect(codeOf({}, { reports: published as never })).toBe('report-locked');
  });
});
