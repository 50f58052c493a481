import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockSize, joinBlocks, packRecord, readRecords } from './record.ts';

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function collect<T>(source: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const each of source) found.push(each);
  return found;
}

test('records come back as they were whatever the pieces: 100 random cases, contents of 0 bytes among them', async () => {
  const record = fc.record({
    kind: fc.constantFrom('manifest' as const, 'rows' as const, 'table-end' as const),
    content: fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(record), fc.integer({ min: 1, max: 700 }), async (records, size) => {
      const packed = Buffer.concat(await Promise.all(records.map((r) => packRecord(r.kind, r.content))));
      expect(await collect(readRecords(inPieces(packed, size)))).toEqual(records);
    }),
    { numRuns: 100 },
  );
});

test('an unknown kind, a record cut short at any of its bytes and content that is no DEFLATE are unreadable', async () => {
  const good = await packRecord('rows', Buffer.from('1\t一\n'));
  const unreadable = { code: 'backup-unreadable' };
  for (let size = 1; size < good.length; size += 1) {
    await expect(collect(readRecords(inPieces(good.subarray(0, size), 3)))).rejects.toMatchObject(unreadable);
  }
  const [unknown, noise] = [Buffer.from(good), Buffer.from([2, 0, 0, 0, 3, 255, 255, 255])];
  unknown[0] = 9;
  for (const bytes of [unknown, noise]) {
    await expect(collect(readRecords(inPieces(bytes, 100)))).rejects.toMatchObject(unreadable);
  }
});

test('2.5 blocks of bytes in 5 pieces are joined to 3 blocks, none is lost, and no bytes are no block', async () => {
  const bytes = Buffer.alloc(2.5 * blockSize, 'abc');
  const blocks = await collect(joinBlocks(inPieces(bytes, blockSize / 2)));
  expect(blocks.map(({ length }) => length / blockSize)).toEqual([1, 1, 0.5]);
  expect(Buffer.concat(blocks).equals(bytes)).toBe(true);
  expect(await collect(joinBlocks(inPieces(Buffer.alloc(0), 1)))).toEqual([]);
});
