import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from './clock.ts';

/**
 * What makes the first administrator on the page: a file only its owner can read, so that whoever has its content is at home on
 * the machine. Good for 30 minutes, in the process that wrote it, once.
 */
export interface SetUpToken {
  /** Writes a new one. @returns the file's path */
  issue(): Promise<string>;
  fits(token: string): Promise<boolean>;
  /** After use, or when it is not needed any more. */
  remove(): Promise<void>;
}

const validMs = 30 * 60_000;
const digest = (text: string) => createHash('sha256').update(text).digest();

export function createSetUpToken(dataDir: string, clock: Clock): SetUpToken {
  const path = join(dataDir, 'first-administrator-token');
  let issuedAt: number | null = null;
  return {
    async issue() {
      await rm(path, { force: true });
      await writeFile(path, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
      issuedAt = clock.now().getTime();
      return path;
    },
    async fits(token) {
      if (issuedAt === null || clock.now().getTime() - issuedAt > validMs) return false;
      // Read anew: deleting the file takes the token back.
      const kept = await readFile(path, 'utf8').catch(() => '');
      return kept.trim() !== '' && timingSafeEqual(digest(kept.trim()), digest(token.trim()));
    },
    async remove() {
      issuedAt = null;
      await rm(path, { force: true });
    },
  };
}
