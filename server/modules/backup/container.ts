import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes, scrypt } from 'node:crypto';
import { AppError } from '../../../shared/app-error.ts';

/*
 * The encrypted file. Numbers are big-endian.
 *
 *   0  "FENBU-BACKUP"        12 bytes
 *  12  version               1
 *  13  log2 N, r, p          3 bytes: the cost of scrypt (RFC 7914)
 *  16  salt                  32 random bytes, new for every file
 *  48  HMAC-SHA-256          of bytes 0–47 with the second half of the key: is the passphrase right?
 *  80  SHA-256               of bytes 0–79: was the header damaged? (Whoever forges it still does not know the passphrase.)
 * 112  chunks                AES-256-GCM, 65,536 bytes of plaintext each, the last one shorter or equal, a tag of 16 behind each
 *
 * scrypt gives 64 bytes: the key of the chunks and that of the HMAC. The chunks are a STREAM (Hoang, Reyhanitabar, Rogaway, Vizár:
 * Online Authenticated-Encryption and its Nonce-Reuse Misuse-Resistance, CRYPTO 2015) with the nonce of age-encryption.org/v1:
 * 11 bytes of counter from 0, then 1 for the last chunk and 0 for others. So a chunk that is altered, moved, repeated, left out or
 * appended does not open, nor does a file cut at the border of a chunk. The key is new for every file, so counters may be too.
 */
const magic = Buffer.from('FENBU-BACKUP');
const version = 1;
const headerSize = 112;
export const chunkSize = 65_536;
const tagSize = 16;

/** Cost of deriving the key: N = 2^17, r = 8, p = 1 take 128 MiB and about half a second (OWASP's first choice). */
export interface KeyCost {
  readonly log2N: number;
  readonly r: number;
  readonly p: number;
}
const usualCost: KeyCost = { log2N: 17, r: 8, p: 1 };
/** 128 N r p; more than a file of ours ever asks for is a forged header that wants our memory or time. */
const dearestCost = 256 * 1024 * 1024;

/** Encrypts a stream of bytes of any length. Memory: one chunk. */
export async function* encrypt(
  passphrase: string,
  source: AsyncIterable<Uint8Array>,
  cost: KeyCost = usualCost,
): AsyncGenerator<Buffer, void> {
  const start = Buffer.concat([magic, Buffer.from([version, cost.log2N, cost.r, cost.p]), randomBytes(32)]);
  const keys = await deriveKeys(passphrase, start);
  const checked = Buffer.concat([start, createHmac('sha256', keys.header).update(start).digest()]);
  yield Buffer.concat([checked, createHash('sha256').update(checked).digest()]);
  let counter = 0;
  for await (const { chunk, last } of cut(source, chunkSize)) {
    const cipher = createCipheriv('aes-256-gcm', keys.chunks, nonce(counter, last));
    yield Buffer.concat([cipher.update(chunk), cipher.final(), cipher.getAuthTag()]);
    counter += 1;
  }
}

/**
 * Opens what {@link encrypt} made; every piece that comes out is proven first, but that the file is whole only when the last has come.
 * @throws AppError `backup-unreadable`, `backup-passphrase`, `backup-newer`
 */
export async function* decrypt(
  passphrase: string,
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer, void> {
  let keys: Keys | null = null;
  let counter = 0;
  for await (const { chunk, last } of cut(source, chunkSize + tagSize, headerSize)) {
    if (keys === null) {
      keys = await openHeader(passphrase, chunk);
      if (last) throw new AppError('backup-unreadable');
      continue;
    }
    yield openChunk(keys, chunk, counter, last);
    counter += 1;
  }
}

interface Keys {
  readonly chunks: Buffer;
  readonly header: Buffer;
}

async function openHeader(passphrase: string, header: Buffer): Promise<Keys> {
  if (!header.subarray(0, magic.length).equals(magic)) throw new AppError('backup-unreadable');
  const checked = header.subarray(0, 80);
  const sum = createHash('sha256').update(checked).digest();
  if (header.length !== headerSize || !header.subarray(80).equals(sum))
    throw new AppError('backup-unreadable');
  if (header[12] !== version) throw new AppError('backup-newer');
  const start = header.subarray(0, 48);
  const keys = await deriveKeys(passphrase, start);
  // Not a secret to keep by constant time: who could measure it holds the file and tries passphrases faster without us.
  const proof = createHmac('sha256', keys.header).update(start).digest();
  if (!proof.equals(header.subarray(48, 80))) throw new AppError('backup-passphrase');
  return keys;
}

function openChunk(keys: Keys, sealed: Buffer, counter: number, last: boolean): Buffer {
  const size = sealed.length - tagSize;
  // Only an empty backup has an empty chunk; a second way to write the same content would be one too many.
  if (size < 0 || (size === 0 && counter > 0)) throw new AppError('backup-unreadable');
  const decipher = createDecipheriv('aes-256-gcm', keys.chunks, nonce(counter, last), {
    authTagLength: tagSize,
  });
  decipher.setAuthTag(sealed.subarray(size));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, size)), decipher.final()]);
  } catch {
    throw new AppError('backup-unreadable');
  }
}

function nonce(counter: number, last: boolean): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeBigUInt64BE(BigInt(counter), 3);
  bytes[11] = last ? 1 : 0;
  return bytes;
}

function deriveKeys(passphrase: string, start: Buffer): Promise<Keys> {
  const [log2N = 0, r = 0, p = 0] = start.subarray(13, 16);
  const N = 2 ** log2N;
  const cost = 128 * N * r * p;
  if (log2N < 1 || cost < 1 || cost > dearestCost) throw new AppError('backup-unreadable');
  // The same passphrase typed on another system may be composed otherwise.
  const secret = passphrase.normalize('NFC');
  return new Promise((resolve, reject) => {
    scrypt(secret, start.subarray(16, 48), 64, { N, r, p, maxmem: 2 * cost + 65_536 }, (error, key) => {
      if (error) reject(error);
      else resolve({ chunks: key.subarray(0, 32), header: key.subarray(32) });
    });
  });
}

/** Cuts a stream into pieces of `size` (the first of `firstSize`), the last shorter or equal; an empty stream is one empty piece. */
async function* cut(
  source: AsyncIterable<Uint8Array>,
  size: number,
  firstSize = size,
): AsyncGenerator<{ chunk: Buffer; last: boolean }, void> {
  let held: Buffer = Buffer.alloc(0);
  let wanted = firstSize;
  for await (const bytes of source) {
    held = Buffer.concat([held, bytes]);
    let from = 0;
    // One byte more is there: so this is not the last.
    for (; held.length - from > wanted; wanted = size) {
      yield { chunk: held.subarray(from, from + wanted), last: false };
      from += wanted;
    }
    held = held.subarray(from);
  }
  yield { chunk: held, last: true };
}
