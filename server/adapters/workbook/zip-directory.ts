import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { AppError } from '../../../shared/app-error.ts';
import { suspicious, unreadable } from './refuse.ts';
import { workbookLimits } from './workbook-limits.ts';

export interface ZipDirectory {
  readonly zip: ZipFile;
  /** By lower-case name: Excel looks parts up without regard to case. */
  readonly entries: ReadonlyMap<string, Entry>;
}

/**
 * Opens a zip and judges its directory before a single byte is inflated: count, declared sizes and ratio, duplicate and escaping
 * names, local headers that disagree, and entries that share bytes (the overlapping kind of bomb).
 */
export async function openZip(bytes: Buffer): Promise<ZipDirectory> {
  try {
    const zip = await fromBufferPromise(bytes, { strictFileNames: false });
    return { zip, entries: await readDirectory(zip) };
  } catch (error) {
    if (error instanceof AppError) throw error;
    const message = error instanceof Error ? error.message : '';
    if (/absolute path|relative path|invalid characters/.test(message)) throw suspicious('zip-path');
    throw unreadable('zip-damaged');
  }
}

async function readDirectory(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > workbookLimits.zipEntries) throw tooManyEntries();
  const entries = new Map<string, Entry>();
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    if (entries.size >= workbookLimits.zipEntries) throw tooManyEntries();
    const name = entry.fileName.toLowerCase();
    if (entries.has(name)) throw suspicious('zip-duplicate');
    total += entry.uncompressedSize;
    if (total > workbookLimits.totalBytes) throw suspicious('zip-size', { limit: workbookLimits.totalBytes });
    const large = entry.uncompressedSize >= workbookLimits.ratioFromBytes;
    if (large && entry.uncompressedSize > entry.compressedSize * workbookLimits.ratio)
      throw suspicious('zip-ratio');
    entries.set(name, entry);
  }
  await checkRanges(zip, [...entries.values()]);
  return entries;
}

function tooManyEntries(): AppError {
  return suspicious('zip-entries', { limit: workbookLimits.zipEntries });
}

async function checkRanges(zip: ZipFile, entries: readonly Entry[]): Promise<void> {
  let end = 0;
  const inFileOrder = [...entries].sort(
    (a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader,
  );
  for (const entry of inFileOrder) {
    if (entry.relativeOffsetOfLocalHeader < end) throw suspicious('zip-overlap');
    const header = await zip.readLocalFileHeaderPromise(entry);
    if (!header.fileName.equals(entry.fileNameRaw)) throw suspicious('zip-name-mismatch');
    end = header.fileDataStart + entry.compressedSize;
  }
}
