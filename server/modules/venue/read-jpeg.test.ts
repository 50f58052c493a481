import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildJpeg, segment, telling } from '../../../test/builders/jpeg.ts';
import { readJpeg } from './read-jpeg.ts';

const unreadable = { code: 'photo-unreadable' };
const plain = buildJpeg({ width: 640, height: 480 });
const codeOf = (bytes: Uint8Array): string => {
  try {
    readJpeg(bytes);
    return 'read';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
};

describe('a photograph', () => {
  it('of 640 × 480 is read with its size and comes out byte for byte when it says nothing else', () => {
    expect(readJpeg(plain)).toEqual({ bytes: plain, widthPixels: 640, heightPixels: 480 });
  });

  it('loses its position, its photographer and its comment: 3 segments, and the picture is the same', () => {
    const sent = buildJpeg({ width: 640, height: 480, extra: telling });
    expect(new TextDecoder('latin1').decode(sent)).toContain('GPSLatitude');
    expect(readJpeg(sent).bytes).toEqual(plain);
  });

  it('is refused when it is a PNG by another name, when it is empty, and when it is text', () => {
    for (const bytes of [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], [], [0x3c, 0x68, 0x74, 0x6d]])
      expect(codeOf(Uint8Array.from(bytes))).toBe(unreadable.code);
  });

  it('is refused wherever it is cut off: each of its 141 shorter beginnings', () => {
    expect(plain.length).toBe(141);
    for (let length = 0; length < plain.length; length += 1)
      expect(codeOf(plain.subarray(0, length))).toBe(unreadable.code);
  });

  it('is refused with another file behind its end, between its segments, or inside a table', () => {
    const zip = [0x50, 0x4b, 0x05, 0x06, ...Array<number>(18).fill(0)];
    expect(codeOf(Uint8Array.from([...plain, ...zip]))).toBe(unreadable.code);
    expect(codeOf(buildJpeg({ extra: zip }))).toBe(unreadable.code);
    expect(codeOf(buildJpeg({ extra: segment(0xdb, [0, ...Array<number>(64).fill(1), ...zip]) }))).toBe(
      unreadable.code,
    );
    expect(codeOf(buildJpeg({ extra: segment(0xf0, zip) }))).toBe(unreadable.code);
    // In a comment it vanishes with it.
    expect(readJpeg(buildJpeg({ width: 640, height: 480, extra: segment(0xfe, zip) })).bytes).toEqual(plain);
  });

  it('of 4096 pixels is taken, of 4097 not, of none not', () => {
    expect(readJpeg(buildJpeg({ width: 4096, height: 3000 })).widthPixels).toBe(4096);
    expect(codeOf(buildJpeg({ width: 3000, height: 4097 }))).toBe('photo-too-large');
    expect(codeOf(buildJpeg({ width: 0, height: 8 }))).toBe(unreadable.code);
  });

  it('with any byte turned is either refused or read, and never answered with another error', () => {
    fc.assert(
      fc.property(fc.nat(plain.length - 1), fc.integer({ min: 1, max: 255 }), (at, turn) => {
        const bytes = Uint8Array.from(plain);
        bytes[at] = (bytes[at] ?? 0) ^ turn;
        expect(['read', unreadable.code, 'photo-too-large']).toContain(codeOf(bytes));
      }),
    );
  });
});
