import { crc32 } from 'node:zlib';
import type { Entry } from 'yauzl';
import { AppError } from '../../../shared/app-error.ts';
import { suspicious, unreadable } from '../workbook/refuse.ts';
import type { ZipDirectory } from '../workbook/zip-directory.ts';
import { roadFileLimits } from './road-file-limits.ts';

/**
 * Inflates one part of a zip whole, counting what really comes out: more or less than declared, or another checksum, is a failure.
 * Memory is taken as bytes come, not as they are declared.
 */
export async function readEntry({ zip }: ZipDirectory, entry: Entry): Promise<Buffer> {
  if (entry.isEncrypted()) throw unreadable('zip-encrypted');
  if (!entry.canDecodeFileData()) throw unreadable('zip-method');
  if (entry.uncompressedSize > roadFileLimits.partBytes)
    throw suspicious('zip-size', { limit: roadFileLimits.partBytes });
  const pieces: Buffer[] = [];
  let checksum = 0;
  let size = 0;
  try {
    for await (const piece of await zip.openReadStreamPromise(entry)) {
      size += (piece as Buffer).length;
      if (size > entry.uncompressedSize) throw unreadable('zip-damaged');
      checksum = crc32(piece as Buffer, checksum);
      pieces.push(piece as Buffer);
    }
  } catch (error) {
    throw error instanceof AppError ? error : unreadable('zip-damaged');
  }
  if (size !== entry.uncompressedSize) throw unreadable('zip-damaged');
  if (checksum !== entry.crc32) throw unreadable('zip-checksum');
  return Buffer.concat(pieces);
}
