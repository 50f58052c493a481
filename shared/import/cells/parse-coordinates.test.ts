import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAngle, splitPair } from './coordinate-angle.ts';
import { parseCoordinates } from './parse-coordinates.ts';
import { textCell } from './raw-cell.ts';

const ordos = [106.4, 37.3, 111.7, 41] as const;
const read = (lng: string, lat: string) =>
  outcome(parseCoordinates({ lng: textCell(lng), lat: textCell(lat) }, ordos));
const readPair = (pair: string) => outcome(parseCoordinates({ pair: textCell(pair) }, ordos));
function outcome(result: ReturnType<typeof parseCoordinates>) {
  if (!result.ok) return result.issue.code;
  const point = result.value && [round(result.value.lng), round(result.value.lat)];
  return [point, ...result.warnings.map((w) => w.code)];
}
const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6;

// 58′12.3″ = 58/60 + 12.3/3600 = 0.9666… + 0.0034166… = 0.970083; 49′ = 0.816667; 48′36″ = 0.81
test.each([
  ['109°58′12.3″E', 109.970083, 'lng'],
  ['109度58分12秒', 109.97, null],
  ["N39°49'", 39.816667, 'lat'],
  ['东经109°58′12″', 109.97, 'lng'],
  ['北纬：39.81', 39.81, 'lat'],
  ['39° 48\' 36" N', 39.81, 'lat'],
  ['109 58 12', 109.97, null],
  ['109:58:12', 109.97, null],
  ['109°58.2′', 109.97, null],
  ['１０９．９７', 109.97, null],
  ['109,9701', 109.9701, null],
  ['109.97°', 109.97, null],
  ["109°58'12''", 109.97, null],
])('%j is %d degrees, axis %s', (text, degrees, axis) => {
  const angle = parseAngle(text);
  expect(angle && [round(angle.degrees), angle.axis]).toEqual([degrees, axis]);
});

test.each(['', '东胜区', '109°60′', '109°58′60″', '1.2.3', '109°'.repeat(2)])('%j is no angle', (text) => {
  expect(parseAngle(text)).toBeNull();
});

test('7 ways of writing both values in one cell', () => {
  for (const text of [
    '109.97,39.81',
    '109.97，39.81',
    '(109.97 39.81)',
    '109.97;39.81',
    '109,97 39,81',
    '东经109.97北纬39.81',
    '39°48′36″N, 109°58′12″E',
  ]) {
    expect(readPair(text), text).toEqual(
      [[109.97, 39.81], 'coordinate-coarse'].slice(0, text.includes('°') ? 1 : 2),
    );
  }
});

test('a single decimal comma is not a pair', () => {
  expect(splitPair('109.97')).toBeNull();
  expect(read('109,9701', '39,8102')).toEqual([[109.9701, 39.8102]]);
});

test('swapped values are asked back in the right order, with and without a region', () => {
  expect(read('39.8102', '109.9701')).toBe('coordinate-swapped');
  const result = parseCoordinates({ lng: textCell('39.8102'), lat: textCell('109.9701') });
  expect(result).toMatchObject({
    ok: false,
    issue: { severity: 'question', params: { suggestion: '109.9701,39.8102' } },
  });
});

test('letters in the other column are followed with a warning, letters in a pair without', () => {
  expect(read('39.8102N', '109.9701E')).toEqual([[109.9701, 39.8102], 'coordinate-axes-exchanged']);
  expect(readPair('39.8102N 109.9701E')).toEqual([[109.9701, 39.8102]]);
});

test.each([
  ['37512345.6', '4412345.6', 'coordinate-projected'],
  ['512345', '4412345', 'coordinate-projected'],
  ['2.3522', '48.8566', 'coordinate-outside-china'],
  ['东胜', '区', 'coordinate-unreadable'],
  ['109.97E', '39.81E', 'coordinate-unreadable'],
])('%s and %s fail with %s', (lng, lat, code) => {
  expect(read(lng, lat)).toBe(code);
});

test('nothing, one value, 0,0 and a point in Beijing: null, or a point with its warning', () => {
  expect(read('', '-')).toEqual([null]);
  expect(read('109.9701', '')).toEqual([null, 'coordinate-incomplete']);
  expect(read('0', '0')).toEqual([null, 'coordinate-zero']);
  expect(read('116.3913', '39.9075')).toEqual([[116.3913, 39.9075], 'coordinate-outside-region']);
});

test('the original cell texts are kept as they stood', () => {
  const result = parseCoordinates({ lng: textCell('109°58′12″'), lat: textCell(' 39°48′36″') });
  expect(result.ok && result.value?.original).toBe('109°58′12″, 39°48′36″');
});

test('every point of the region comes back within 1e-4 degrees from its degrees, minutes and seconds', () => {
  const degree = (min: number, max: number) => fc.double({ min, max, noNaN: true });
  fc.assert(
    fc.property(degree(106.5, 111.6), degree(37.4, 40.9), (lng, lat) => {
      const result = parseCoordinates(
        { lng: textCell(sexagesimal(lng)), lat: textCell(sexagesimal(lat)) },
        ordos,
      );
      expect(result.ok && result.value && Math.abs(result.value.lng - lng)).toBeLessThan(1e-4);
      expect(result.ok && result.value && Math.abs(result.value.lat - lat)).toBeLessThan(1e-4);
    }),
  );
});

function sexagesimal(degrees: number): string {
  const tenths = Math.round(degrees * 36_000);
  return `${Math.floor(tenths / 36_000)}°${Math.floor(tenths / 600) % 60}′${(tenths % 600) / 10}″`;
}
