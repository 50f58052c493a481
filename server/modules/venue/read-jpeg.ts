import { AppError } from '../../../shared/app-error.ts';

export interface PlainJpeg {
  /** The picture and nothing else: no metadata, no comment, nothing behind its end. */
  readonly bytes: Uint8Array;
  readonly widthPixels: number;
  readonly heightPixels: number;
}

/** Beyond these a photograph was not made for this register. */
const longestSide = 4096;

const soi = 0xd8;
const eoi = 0xd9;
const sos = 0xda;
const dqt = 0xdb;
const dri = 0xdd;
const dht = 0xc4;
const com = 0xfe;
/** Baseline, extended and progressive, Huffman coded: what browsers and cameras write. */
const frames = new Set([0xc0, 0xc1, 0xc2]);
const isApplication = (marker: number) => marker >= 0xe0 && marker <= 0xef;
const isRestart = (marker: number) => marker >= 0xd0 && marker <= 0xd7;

/**
 * Reads the segments of a JPEG (ITU-T T.81, annex B) and writes the picture anew without APPn and COM: no place, no device, no names,
 * no room for another file. What is not exactly one whole picture is refused.
 * @throws AppError `photo-unreadable`; `photo-too-large` {limit} beyond 4096 pixels
 */
export function readJpeg(bytes: Uint8Array): PlainJpeg {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [Uint8Array.of(0xff, soi)];
  if (bytes.length < 4 || view.getUint16(0) !== 0xff00 + soi) throw new AppError('photo-unreadable');
  let size: { widthPixels: number; heightPixels: number } | null = null;
  let scans = 0;
  let at = 2;
  for (;;) {
    if (at + 2 > bytes.length || bytes[at] !== 0xff) throw new AppError('photo-unreadable');
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      // Fill bytes may stand before a marker.
      at += 1;
      continue;
    }
    if (marker === eoi) {
      if (!size || scans === 0 || at + 2 !== bytes.length) throw new AppError('photo-unreadable');
      kept.push(Uint8Array.of(0xff, eoi));
      return { bytes: joined(kept), ...size };
    }
    if (at + 4 > bytes.length) throw new AppError('photo-unreadable');
    const end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.length || end < at + 4) throw new AppError('photo-unreadable');
    const body = bytes.subarray(at + 4, end);
    if (frames.has(marker)) {
      if (size) throw new AppError('photo-unreadable');
      size = frameSize(body);
    } else if (marker === sos) {
      if (!size || !isScanHeader(body)) throw new AppError('photo-unreadable');
      scans += 1;
      const next = endOfScan(bytes, end);
      kept.push(bytes.subarray(at, next));
      at = next;
      continue;
    } else if (!isTable(marker, body) && !isApplication(marker) && marker !== com) {
      throw new AppError('photo-unreadable');
    }
    if (!isApplication(marker) && marker !== com) kept.push(bytes.subarray(at, end));
    at = end;
  }
}

function frameSize(body: Uint8Array): { widthPixels: number; heightPixels: number } {
  const components = body[5] ?? 0;
  // Grey or three colours of 8 bits; of four only metadata would say which.
  if (body[0] !== 8 || (components !== 1 && components !== 3) || body.length !== 6 + 3 * components)
    throw new AppError('photo-unreadable');
  const heightPixels = (body[1] ?? 0) * 256 + (body[2] ?? 0);
  const widthPixels = (body[3] ?? 0) * 256 + (body[4] ?? 0);
  if (widthPixels === 0 || heightPixels === 0) throw new AppError('photo-unreadable');
  if (Math.max(widthPixels, heightPixels) > longestSide)
    throw new AppError('photo-too-large', { limit: longestSide });
  return { widthPixels, heightPixels };
}

function isScanHeader(body: Uint8Array): boolean {
  const components = body[0] ?? 0;
  return components >= 1 && components <= 3 && body.length === 4 + 2 * components;
}

/** Where the next marker stands that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !isRestart(next)) return at;
  }
  throw new AppError('photo-unreadable');
}

/** Tables of exactly the length they say, so that nothing travels in them. */
function isTable(marker: number, body: Uint8Array): boolean {
  if (marker === dri) return body.length === 2;
  let at = 0;
  if (marker === dqt) {
    while (at < body.length) at += 1 + 64 * ((body[at] ?? 0) >= 16 ? 2 : 1);
    return body.length > 0 && at === body.length;
  }
  if (marker === dht) {
    while (at < body.length) {
      const counts = body.subarray(at + 1, at + 17);
      at += 17 + counts.reduce((sum, count) => sum + count, 0);
    }
    return body.length > 0 && at === body.length;
  }
  return false;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
