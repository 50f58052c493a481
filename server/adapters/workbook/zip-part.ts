import { crc32 } from 'node:zlib';
import type { Entry } from 'yauzl';
import { AppError } from '../../../shared/app-error.ts';
import { suspicious, unreadable } from './refuse.ts';
import { workbookLimits } from './workbook-limits.ts';
import type { ZipDirectory } from './zip-directory.ts';

/**
 * Inflates one part as a stream of UTF-8 text pieces, counting what really comes out: more or less than declared, or another
 * checksum, is a failure. Holds one piece at a time.
 */
export async function* readPart({ zip }: ZipDirectory, entry: Entry): AsyncGenerator<string> {
  if (entry.isEncrypted()) throw unreadable('zip-encrypted');
  if (!entry.canDecodeFileData()) throw unreadable('zip-method');
  if (entry.uncompressedSize > workbookLimits.partBytes)
    throw suspicious('zip-size', { limit: workbookLimits.partBytes });
  const decoder = new TextDecoder('utf-8');
  let checksum = 0;
  let size = 0;
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      const bytes = chunk as Buffer;
      size += bytes.length;
      if (size > entry.uncompressedSize) throw unreadable('zip-damaged');
      checksum = crc32(bytes, checksum);
      yield decoder.decode(bytes, { stream: true });
    }
  } catch (error) {
    throw error instanceof AppError ? error : unreadable('zip-damaged');
  }
  if (size !== entry.uncompressedSize) throw unreadable('zip-damaged');
  if (checksum !== entry.crc32) throw unreadable('zip-checksum');
  yield decoder.decode();
}
