import { describe, expect, it } from 'vitest';
import { buildOrganisation, buildPartyOrganisation } from '../test/builders/organisation.ts';
import { unorganisedReasons } from './liaison.ts';
import { decodePoints, encodePoints } from './points.ts';
import { symbolClasses } from './symbol.ts';

const rows = [
  buildOrganisation({
    name: '乌兰木伦镇煤炭运销有限公司',
    lngLat: [110.12345678, 39.4],
    employees: 120,
    industry: 'B',
    activists: 4,
    developedThisYear: 0,
    instructed: true,
    unorganisedReason: 'few-members',
  }),
  buildOrganisation({
    name: '',
    divisionCode: '150602001',
    employees: null,
    partyOrganisation: buildPartyOrganisation({ grade: 5, kind: 'committee', formation: 'joint' }),
  }),
].map((row, index) => ({ ...row, nameInitials: ['wlmlz', ''][index] ?? '' }));

const encode = () => encodePoints(rows, { quarter: '2026Q3', threshold: 50 });
const decode = (bytes: Uint8Array) => decodePoints(bytes.slice().buffer as ArrayBuffer);

describe('points', () => {
  it('brings 2 organisations through the binary form: places to the last digit, texts, codes', () => {
    const points = decode(encode());
    expect(points.header).toMatchObject({ quarter: '2026Q3', rows: 2, threshold: 50 });
    expect(points.f64('lng')[0]).toBe(110.12345678);
    expect(points.text('name')).toEqual(['乌兰木伦镇煤炭运销有限公司', '']);
    expect(points.text('initials')).toEqual(['wlmlz', '']);
    expect([...points.u8('class')].map((code) => symbolClasses[code])).toEqual([
      'unorganised-above-scale',
      'enterprise-star-5',
    ]);
    expect([...points.u32('division')].map((code) => points.dictionary('division')[code])).toEqual([
      '150627102',
      '150602001',
    ]);
  });

  it('says what is missing: NaN for a place, -1 for staff, 255 for an industry', () => {
    const points = decode(encode());
    expect(points.f64('lng')[1]).toBeNaN();
    expect(points.i32('employees')[1]).toBe(-1);
    expect(points.u8('industry')[1]).toBe(255);
  });

  it('carries 4 activists, none developed, an instructor and why the first is not organised; -1, -1, 0 and 255 of the other', () => {
    const points = decode(encode());
    expect([...points.i32('activists')]).toEqual([4, -1]);
    expect([...points.i32('developedThisYear')]).toEqual([0, -1]);
    expect([...points.u8('instructed')]).toEqual([1, 0]);
    const [first = 0, second] = points.u8('reason');
    expect([points.dictionary('reason')[first], second]).toEqual(['few-members', 255]);
    expect(points.dictionary('reason')).toEqual(unorganisedReasons);
  });

  it('carries 0 organisations', () => {
    expect(decode(encodePoints([], { quarter: '2026Q3', threshold: 50 })).text('name')).toEqual([]);
  });

  it('refuses 16 bytes of something else and names what it expected', () => {
    expect(() => decodePoints(new ArrayBuffer(16))).toThrow(/expected FENBUPT1/);
  });
});
