import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import { AppError } from '../../../shared/app-error.ts';

/*
 * What is inside the encryption: records of a kind (1 byte), a length (4 bytes, big-endian) and that many bytes of raw DEFLATE
 * (RFC 1951). One manifest; then for each of its tables, in its order, blocks of rows and one end.
 */
const kinds = { manifest: 1, rows: 2, 'table-end': 3 } as const;
export type RecordKind = keyof typeof kinds;

/** Rows are packed in blocks of about this many bytes, so that memory stays bounded whatever a table holds. */
export const blockSize = 1024 * 1024;
/** A block ends behind the row or piece that fills it; no value of PostgreSQL is longer than 1 GiB. */
const longest = 1024 * 1024 * 1024;
const deflate = promisify(deflateRaw);
const inflate = promisify(inflateRaw);

export async function packRecord(kind: RecordKind, content: Uint8Array): Promise<Buffer> {
  const packed = await deflate(content);
  const head = Buffer.alloc(5);
  head[0] = kinds[kind];
  head.writeUInt32BE(packed.length, 1);
  return Buffer.concat([head, packed]);
}

/** The records of a decrypted backup. @throws AppError `backup-unreadable` */
export async function* readRecords(
  source: AsyncIterable<Buffer>,
): AsyncGenerator<{ kind: RecordKind; content: Buffer }, void> {
  const held: Buffer[] = [];
  let size = 0;
  let wanted = 5;
  for await (const bytes of source) {
    held.push(bytes);
    size += bytes.length;
    while (size >= wanted) {
      const all = Buffer.concat(held);
      wanted = 5 + all.readUInt32BE(1);
      if (size >= wanted) {
        yield { kind: kindOf(all[0]), content: await unpack(all.subarray(5, wanted)) };
        held.splice(0, held.length, all.subarray(wanted));
        size -= wanted;
        wanted = 5;
      }
    }
  }
  if (size > 0) throw new AppError('backup-unreadable');
}

function kindOf(byte: number | undefined): RecordKind {
  const found = (Object.keys(kinds) as RecordKind[]).find((kind) => kinds[kind] === byte);
  if (!found) throw new AppError('backup-unreadable');
  return found;
}

async function unpack(packed: Buffer): Promise<Buffer> {
  try {
    return await inflate(packed, { maxOutputLength: longest });
  } catch {
    throw new AppError('backup-unreadable');
  }
}

/** Joins small pieces into blocks of at least {@link blockSize}, the last one shorter. */
export async function* joinBlocks(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void> {
  let held: Buffer[] = [];
  let size = 0;
  for await (const bytes of source) {
    held.push(bytes);
    size += bytes.length;
    if (size < blockSize) continue;
    yield Buffer.concat(held);
    held = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(held);
}
