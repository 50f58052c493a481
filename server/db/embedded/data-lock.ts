import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../../shared/app-error.ts';
import { processIdentity } from './process-identity.ts';

type Holder = { pid: number; identity: string; token: string };
export type DataLock = { release(): void };

/** The process that holds the data folder now, or null: nobody, or one that died (its number may since belong to another). */
export function lockHolder(dataDir: string): number | null {
  const holder = parse(read(join(dataDir, 'server.lock')));
  return holder !== null && processIdentity(holder.pid) === holder.identity ? holder.pid : null;
}

/**
 * Takes the data folder for this process until `release()`. A lock left by a dead process is taken over.
 * @throws AppError `data-folder-busy` {dataDir, pid} when a living process has it
 */
export async function acquireDataLock(dataDir: string): Promise<DataLock> {
  const path = join(dataDir, 'server.lock');
  const token = randomUUID();
  const own = JSON.stringify({ pid: process.pid, identity: processIdentity(process.pid) ?? '', token });
  for (let attempt = 0; attempt < 5; attempt += 1) {
    if (createComplete(path, own)) return { release: () => release(path, token) };
    const seen = read(path);
    if (seen === null) continue;
    const holder = parse(seen);
    if (holder !== null && processIdentity(holder.pid) === holder.identity)
      throw new AppError('data-folder-busy', { dataDir, pid: holder.pid });
    if (!removeStale(path, seen) || !createComplete(path, own)) continue;
    // Another process may at this moment be putting back what it moved aside by mistake: look again before trusting the lock.
    await new Promise((resolve) => setTimeout(resolve, 50));
    if (read(path) === own) return { release: () => release(path, token) };
  }
  throw new AppError('data-folder-busy', { dataDir, pid: parse(read(path))?.pid ?? 0 });
}

/** A hard link appears with its content already in it, so no reader ever sees half a lock. */
function createComplete(path: string, content: string): boolean {
  const draft = `${path}.${randomUUID()}`;
  writeFileSync(draft, content, { mode: 0o600, flag: 'wx' });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Moves the stale lock aside and makes sure it moved that one and not a fresh one of a faster process. */
function removeStale(path: string, seen: string): boolean {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch {
    return false;
  }
  const moved = read(aside);
  if (moved !== seen && moved !== null) createComplete(path, moved);
  rmSync(aside, { force: true });
  return moved === seen;
}

function release(path: string, token: string): void {
  if (parse(read(path))?.token === token) rmSync(path, { force: true });
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function parse(text: string | null): Holder | null {
  try {
    const value = JSON.parse(text ?? '') as Partial<Holder>;
    return typeof value.pid === 'number' && typeof value.identity === 'string' ? (value as Holder) : null;
  } catch {
    return null;
  }
}
