import { createHash, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunkSize, decrypt, encrypt } from './container.ts';

/** So that hundreds of files take seconds; the product's own cost is asked for in one test. */
const cheap = { log2N: 4, r: 1, p: 1 };
const header = 112;
const sealed = chunkSize + 16;

async function* pieces(bytes: Uint8Array, size = 10_000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function collect(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const found: Uint8Array[] = [];
  for await (const bytes of source) found.push(bytes);
  return Buffer.concat(found);
}

const seal = (bytes: Uint8Array, passphrase = 'open', size?: number) =>
  collect(encrypt(passphrase, pieces(bytes, size), cheap));
const open = (file: Uint8Array, passphrase = 'open', size?: number) =>
  collect(decrypt(passphrase, pieces(file, size)));
const refusal = (file: Uint8Array, passphrase = 'open') =>
  open(file, passphrase).then(
    () => 'opened',
    (error: { code?: string }) => error.code,
  );

function altered(file: Buffer, offset: number, mask = 1): Buffer {
  const copy = Buffer.from(file);
  copy[offset] = (copy[offset] ?? 0) ^ mask;
  return copy;
}

describe('the encrypted container', () => {
  it('gives back what was put in at 7 sizes about the border of a chunk, and no more bytes than it must', async () => {
    for (const size of [0, 1, chunkSize - 1, chunkSize, chunkSize + 1, 2 * chunkSize - 1, 2 * chunkSize]) {
      const bytes = randomBytes(size);
      const file = await seal(bytes);
      expect(file.length).toBe(header + size + 16 * Math.max(1, Math.ceil(size / chunkSize)));
      expect((await open(file)).equals(bytes)).toBe(true);
    }
  });

  it('does not care in what pieces the bytes come, whatever their number: 60 random cases', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(3 * chunkSize),
        fc.integer({ min: 1, max: 100_000 }),
        fc.integer({ min: 1, max: 100_000 }),
        async (size, written, read) => {
          const bytes = randomBytes(size);
          const file = await seal(bytes, 'open', Math.max(written, size / 50));
          expect((await open(file, 'open', Math.max(read, size / 50))).equals(bytes)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('refuses a file with any 1 of its bytes altered: all 112 of the header, and 8 bits in 300 places of 3 chunks', async () => {
    const file = await seal(randomBytes(2 * chunkSize + 500));
    for (let offset = 0; offset < header; offset += 1) {
      expect(await refusal(altered(file, offset)), `offset ${offset}`).toBe('backup-unreadable');
    }
    const step = Math.floor((file.length - header) / 299);
    for (let place = 0; place < 300; place += 1) {
      const offset = Math.min(header + place * step, file.length - 1);
      expect(await refusal(altered(file, offset, 1 << (place % 8))), `${offset}`).toBe('backup-unreadable');
    }
  });

  it('refuses a file cut at each border of its 3 chunks, within a chunk, within the header, and empty', async () => {
    const file = await seal(randomBytes(3 * chunkSize));
    for (const size of [0, 1, 11, 12, 111, header, header + 15, header + 16, header + sealed - 1]) {
      expect(await refusal(file.subarray(0, size)), `${size}`).toBe('backup-unreadable');
    }
    for (const chunks of [1, 2]) {
      const size = header + chunks * sealed;
      for (const around of [size - 1, size, size + 1, size + 16]) {
        expect(await refusal(file.subarray(0, around)), `${around}`).toBe('backup-unreadable');
      }
    }
    expect(await refusal(file.subarray(0, file.length - 1))).toBe('backup-unreadable');
  });

  it('refuses 5 other orders of its chunks: swapped, repeated, left out, appended, taken from another file', async () => {
    const bytes = randomBytes(3 * chunkSize);
    const [file, other] = [await seal(bytes), await seal(bytes)];
    const head = file.subarray(0, header);
    const [a, b, c] = [0, 1, 2].map((index) =>
      file.subarray(header + index * sealed, header + (index + 1) * sealed),
    ) as [Buffer, Buffer, Buffer];
    const stranger = other.subarray(header + sealed, header + 2 * sealed);
    for (const chunks of [
      [b, a, c],
      [a, a, b, c],
      [a, c],
      [a, b, c, c],
      [a, stranger, c],
    ]) {
      expect(await refusal(Buffer.concat([head, ...chunks]))).toBe('backup-unreadable');
    }
    expect((await open(Buffer.concat([head, a, b, c]))).equals(bytes)).toBe(true);
  });

  it('tells a wrong passphrase from a damaged file, and takes 1 passphrase however its é is composed', async () => {
    const file = await seal(Buffer.from('rows'), 'caf\u00e9 口令');
    expect(await refusal(file, 'caf\u00e9 口令 ')).toBe('backup-passphrase');
    expect(await refusal(file, '')).toBe('backup-passphrase');
    expect((await open(file, 'cafe\u0301 口令')).toString()).toBe('rows');
  });

  it('never gives the same file twice, and nothing of the content shows in it', async () => {
    const bytes = Buffer.from('组织'.repeat(100));
    const [one, two] = [await seal(bytes), await seal(bytes)];
    expect(one.subarray(16, 48).equals(two.subarray(16, 48))).toBe(false);
    expect(one.subarray(header).equals(two.subarray(header))).toBe(false);
    expect(one.includes(Buffer.from('组织'))).toBe(false);
  });

  it('asks for scrypt with N = 2^17, r = 8, p = 1 by default', async () => {
    const file = await collect(encrypt('open', pieces(Buffer.from('rows'))));
    expect([...file.subarray(12, 16)]).toEqual([1, 17, 8, 1]);
    expect((await open(file)).toString()).toBe('rows');
  });

  it('refuses a forged header that asks for 2^30 blocks of memory without reserving it', async () => {
    const file = await collect(encrypt('open', pieces(Buffer.from('rows')), cheap));
    for (const [log2N, r, p] of [
      [30, 8, 1],
      [255, 255, 255],
      [0, 8, 1],
      [17, 0, 1],
      [17, 8, 255],
    ] as const) {
      const forged = Buffer.from(file);
      forged.set([log2N, r, p], 13);
      forged.set(createHash('sha256').update(forged.subarray(0, 80)).digest(), 80);
      expect(await refusal(forged)).toBe('backup-unreadable');
    }
  });

  it('says that a container of version 2 needs a newer product', async () => {
    const file = await seal(Buffer.from('rows'));
    file[12] = 2;
    file.set(createHash('sha256').update(file.subarray(0, 80)).digest(), 80);
    expect(await refusal(file)).toBe('backup-newer');
  });
});
