import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { z } from 'zod';
import { AppError } from '../../../shared/app-error.ts';
import { decrypt } from './container.ts';
import { type BackupContent, BackupManifest, TableEnd } from './manifest.ts';
import { readRecords } from './record.ts';
import { DigestingReader } from './table-digest.ts';

type Records = ReturnType<typeof readRecords>;
export type LoadTable = (
  table: BackupManifest['tables'][number],
  rows: AsyncGenerator<Buffer, void>,
) => Promise<void>;

/**
 * Reads a backup from its first byte to its last and hands out the rows of each table. Only when this returns is the file known to be
 * whole: load nothing for good before.
 * @throws AppError `file-unreadable`, `backup-unreadable`, `backup-passphrase`, `backup-newer`; what `load` throws
 */
export async function readBackup(file: string, passphrase: string, load: LoadTable): Promise<BackupContent> {
  const records = readRecords(decrypt(passphrase, readFile(file)));
  try {
    const manifest = parse(BackupManifest, await next(records, 'manifest'));
    const tables: BackupContent['tables'][number][] = [];
    for (const table of manifest.tables) {
      const rows = readRows(records);
      await load(table, rows.blocks());
      tables.push({ name: table.name, ...rows.end() });
    }
    const more = await records.next();
    if (!more.done) throw new AppError('backup-unreadable');
    return { manifest, tables };
  } finally {
    await records.return();
  }
}

/** For a look that loads nothing. */
export const passOver: LoadTable = async (_table, rows) => {
  for await (const _ of rows);
};

async function* readFile(file: string): AsyncGenerator<Buffer, void> {
  try {
    yield* createReadStream(file) as AsyncIterable<Buffer>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
    throw new AppError('file-unreadable', { reason: basename(file) });
  }
}

async function next(records: Records, kind: 'manifest'): Promise<Buffer> {
  const record = await records.next();
  if (record.done || record.value.kind !== kind) throw new AppError('backup-unreadable');
  return record.value.content;
}

/** The blocks up to the end of a table, and what the end says once they agree with it. */
function readRows(records: Records): {
  blocks(): AsyncGenerator<Buffer, void>;
  end(): z.infer<typeof TableEnd>;
} {
  const reader = new DigestingReader();
  let end: z.infer<typeof TableEnd> | null = null;
  async function* untilEnd(): AsyncGenerator<Buffer, void> {
    for (;;) {
      const record = await records.next();
      if (record.done || record.value.kind === 'manifest') throw new AppError('backup-unreadable');
      if (record.value.kind === 'rows') yield record.value.content;
      else {
        end = parse(TableEnd, record.value.content);
        return;
      }
    }
  }
  return {
    blocks: () => reader.pass(untilEnd()),
    end: () => {
      const { rows, sha256 } = reader.digest();
      if (end?.rows !== rows || end.sha256 !== sha256) throw new AppError('backup-unreadable');
      return end;
    },
  };
}

function parse<Schema extends z.ZodType>(schema: Schema, content: Buffer): z.infer<Schema> {
  try {
    return schema.parse(JSON.parse(content.toString('utf8')));
  } catch {
    throw new AppError('backup-unreadable');
  }
}
