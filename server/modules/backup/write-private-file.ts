import { open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { AppError } from '../../../shared/app-error.ts';

/**
 * Writes a file that only its owner may read. It appears under its name when all of it is on the disk; until then, and after a
 * failure, whatever had that name stays. @returns its size in bytes
 * @throws AppError `backup-unwritable` when the disk or folder refuses; what `source` throws
 */
export async function writePrivateFile(path: string, source: AsyncIterable<Uint8Array>): Promise<number> {
  const part = `${path}.${process.pid}.part`;
  const file = await open(part, 'wx', 0o600).catch(refuse(path));
  try {
    await writeFile(file, source);
    await file.sync();
    const { size } = await file.stat();
    await file.close();
    await rename(part, path);
    await syncFolder(dirname(resolve(path)));
    return size;
  } catch (error) {
    await file.close().catch(() => {});
    await rm(part, { force: true });
    return refuse(path)(error);
  }
}

/** The file system's own errors in words; those of the source (a lost database has codes like these too) as they are. */
function refuse(file: string): (error: unknown) => never {
  return (error) => {
    const { syscall, code } = error as NodeJS.ErrnoException;
    if (!code || !['open', 'write', 'fsync', 'rename'].includes(syscall ?? '')) throw error;
    throw new AppError('backup-unwritable', { file, reason: code });
  };
}

async function syncFolder(path: string): Promise<void> {
  // Windows opens no folders; there the rename is on the disk by itself.
  const folder = await open(path).catch(() => null);
  await folder?.sync().catch(() => {});
  await folder?.close();
}
