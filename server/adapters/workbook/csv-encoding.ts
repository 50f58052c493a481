import { unknownKind } from './refuse.ts';

export type CsvEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** What is looked at to tell text from other bytes. */
const sampleBytes = 200_000;

/**
 * Text of a CSV and the encoding it was in: a byte order mark decides; else zero bytes on one side mean UTF-16; else strictly valid
 * UTF-8; else GB18030 (a superset of GBK and GB2312). A few broken bytes become U+FFFD instead of spoiling the file. NUL
 * characters vanish. Bytes that are no text at all fail with `file-kind-unknown`.
 */
export function decodeCsv(bytes: Uint8Array): { text: string; encoding: CsvEncoding } {
  const encoding = encodingOfMark(bytes) ?? encodingOfZeros(bytes) ?? encodingOfContent(bytes);
  if (looksBinary(decode(bytes.subarray(0, sampleBytes), encoding))) throw unknownKind('binary');
  const text = decode(bytes, encoding);
  return { text: text.includes('\u0000') ? text.replaceAll('\u0000', '') : text, encoding };
}

function encodingOfMark(bytes: Uint8Array): CsvEncoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** Delimiters, digits and line ends of a UTF-16 text have a zero byte, always on the same side. */
function encodingOfZeros(bytes: Uint8Array): CsvEncoding | null {
  const zeros: [number, number] = [0, 0];
  const length = Math.min(bytes.length, 65_536);
  for (let index = 0; index < length; index++) if (bytes[index] === 0) zeros[(index % 2) as 0 | 1]++;
  const [even, odd] = zeros;
  if (Math.max(even, odd) < length / 50 || Math.max(even, odd) < 10 * Math.min(even, odd)) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

function encodingOfContent(bytes: Uint8Array): CsvEncoding {
  for (const encoding of ['utf-8', 'gb18030'] as const) {
    try {
      new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return encoding;
    } catch {
      // Not valid in this encoding: the next one is tried.
    }
  }
  const [utf8, gb18030] = (['utf-8', 'gb18030'] as const).map((encoding) =>
    countOf(decode(bytes.subarray(0, sampleBytes), encoding), (code) => code === 0xfffd),
  );
  return (utf8 ?? 0) <= (gb18030 ?? 0) ? 'utf-8' : 'gb18030';
}

function decode(bytes: Uint8Array, encoding: CsvEncoding): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** Control characters that no text has and replacement characters make up over a twentieth. */
function looksBinary(text: string): boolean {
  // Tab, line ends, form feed, the old end-of-file mark (26) and escape (27) do occur in texts.
  const isForeign = (code: number) =>
    code < 9 || (code > 13 && code < 32 && code !== 26 && code !== 27) || code === 0xfffd;
  return countOf(text, isForeign) > text.length / 20;
}

function countOf(text: string, test: (code: number) => boolean): number {
  let count = 0;
  for (let index = 0; index < text.length; index++) if (test(text.charCodeAt(index))) count++;
  return count;
}
