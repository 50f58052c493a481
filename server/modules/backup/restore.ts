import { AppError } from '../../../shared/app-error.ts';
import {
  type CopySession,
  copyIn,
  copyOut,
  quoteName,
  quoteTables,
  writeAtOnce,
} from '../../db/copy-table.ts';
import type { Connection } from '../../db/database.ts';
import {
  listMigrations,
  listSequences,
  listTables,
  listTriggers,
  type Trigger,
} from '../../db/read-catalogue.ts';
import type { BackupContent, BackupManifest } from './manifest.ts';
import { passOver, readBackup } from './read-backup.ts';
import { digestOf } from './table-digest.ts';

/** What a first start writes into a new installation; all else must be empty, and these are replaced. */
const ofFirstStart: ReadonlySet<string> = new Set(['division', 'setting']);

/** Reads a backup through and proves every byte of it. Writes nothing. @throws AppError as {@link readBackup} */
export function verifyBackup(file: string, passphrase: string): Promise<BackupContent> {
  return readBackup(file, passphrase, passOver);
}

/**
 * Loads a proven backup into an empty, migrated database: all of it, each table equal to the backup, or nothing.
 * @param content what {@link verifyBackup} found in the same file
 * @throws AppError `registry-not-empty`, `backup-newer`, `backup-older`, `backup-not-restored`
 */
export async function restoreBackup(
  { sql }: Connection,
  { file, passphrase, content }: { file: string; passphrase: string; content: BackupContent },
): Promise<void> {
  const { manifest } = content;
  await writeAtOnce(sql, async (session) => {
    compareSchemas(manifest, await listMigrations(session));
    const names = (await listTables(session)).map(({ name }) => name);
    // Until this ends nobody may write what it has found empty, nor read half of it.
    await session.unsafe(`lock table ${quoteTables(names)} in access exclusive mode`);
    await refuseUnlessEmpty(session, names);
    const triggers = await listTriggers(session);
    // What is loaded went through them when it was written; now they would refuse it (a frozen quarter) or write it twice.
    await switchTriggers(session, triggers, () => 'disable');
    await session.unsafe('set constraints all deferred');
    for (const { name } of [...manifest.tables].reverse()) {
      if (ofFirstStart.has(name)) await session.unsafe(`delete from ${quoteTables([name])}`);
    }
    await readBackup(file, passphrase, (table, rows) => copyIn(session, table, rows));
    await compareTables(session, content);
    await setSequences(session, manifest);
    await session.unsafe('set constraints all immediate');
    await switchTriggers(session, triggers, ({ enabled }) => `enable ${enabled}`);
  });
}

/** The same migrations in the same order mean the same tables; anything else is refused. */
function compareSchemas({ migrations, version }: BackupManifest, present: readonly string[]): void {
  const alike = migrations.filter((hash, index) => hash === present[index]).length;
  if (alike === migrations.length && alike === present.length) return;
  throw alike < migrations.length ? new AppError('backup-newer') : new AppError('backup-older', { version });
}

async function refuseUnlessEmpty(session: CopySession, tables: readonly string[]): Promise<void> {
  for (const table of tables.filter((name) => !ofFirstStart.has(name))) {
    const [row] = await session.unsafe(`select 1 from ${quoteTables([table])} limit 1`);
    if (row) throw new AppError('registry-not-empty');
  }
}

async function switchTriggers(
  session: CopySession,
  triggers: readonly Trigger[],
  action: (trigger: Trigger) => string,
): Promise<void> {
  for (const trigger of triggers) {
    const { table, name } = trigger;
    await session.unsafe(`alter table ${quoteTables([table])} ${action(trigger)} trigger ${quoteName(name)}`);
  }
}

/** Reads back what was loaded. */
async function compareTables(session: CopySession, { tables }: BackupContent): Promise<void> {
  const present = new Map((await listTables(session)).map((table) => [table.name, table]));
  for (const { name, rows, sha256 } of tables) {
    const table = present.get(name);
    const loaded = table && (await digestOf(copyOut(session, table)));
    if (loaded?.rows !== rows || loaded.sha256 !== sha256) {
      throw new AppError('backup-not-restored', { table: name });
    }
  }
}

async function setSequences(session: CopySession, { sequences }: BackupManifest): Promise<void> {
  for (const { name, lastValue, isCalled } of sequences) {
    await session`select setval(${quoteTables([name])}::regclass, ${lastValue}::bigint, ${isCalled})`;
  }
  const present = new Map((await listSequences(session)).map((state) => [state.name, state]));
  for (const { name, lastValue, isCalled } of sequences) {
    const state = present.get(name);
    if (state?.lastValue !== lastValue || state.isCalled !== isCalled) {
      throw new AppError('backup-not-restored', { table: name });
    }
  }
}
