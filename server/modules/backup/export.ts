import { type CopySession, copyOut, quoteTables, readOneMoment } from '../../db/copy-table.ts';
import type { Connection } from '../../db/database.ts';
import { listMigrations, listReferences, listSequences, listTables } from '../../db/read-catalogue.ts';
import { encrypt } from './container.ts';
import type { BackupContent, BackupManifest } from './manifest.ts';
import { joinBlocks, packRecord } from './record.ts';
import { DigestingReader } from './table-digest.ts';
import { orderTables } from './table-order.ts';
import { writePrivateFile } from './write-private-file.ts';

export interface BackupRequest {
  readonly file: string;
  readonly passphrase: string;
  /** Of the product. */
  readonly version: string;
  readonly regionCode: string;
  readonly now: Date;
}

/**
 * Writes the whole database as it is at one moment into one encrypted file, while others go on writing. Memory does not grow with it.
 * @returns what the file holds, and its size in bytes
 * @throws AppError `backup-unwritable`
 */
export async function writeBackup(
  { sql }: Connection,
  { file, passphrase, version, regionCode, now }: BackupRequest,
): Promise<BackupContent & { size: number }> {
  return readOneMoment(sql, async (session) => {
    const found = await listTables(session);
    // Nobody may drop or alter one while the others are copied.
    await session.unsafe(`lock table ${quoteTables(found.map(({ name }) => name))} in access share mode`);
    const tables = orderTables(found, await listReferences(session));
    const manifest: BackupManifest = {
      version,
      regionCode,
      createdAt: now.toISOString(),
      migrations: await listMigrations(session),
      tables: tables.map(({ name, columns }) => ({ name, columns: [...columns] })),
      sequences: await listSequences(session),
    };
    const written: BackupContent['tables'][number][] = [];
    const records = packDatabase(session, manifest, tables, (end) => written.push(end));
    const size = await writePrivateFile(file, encrypt(passphrase, records));
    return { manifest, tables: written, size };
  });
}

async function* packDatabase(
  session: CopySession,
  manifest: BackupManifest,
  tables: Parameters<typeof copyOut>[1][],
  onEnd: (end: BackupContent['tables'][number]) => void,
): AsyncGenerator<Buffer, void> {
  yield packRecord('manifest', Buffer.from(JSON.stringify(manifest)));
  for (const table of tables) {
    const reader = new DigestingReader();
    for await (const block of joinBlocks(reader.pass(copyOut(session, table)))) {
      yield packRecord('rows', block);
    }
    const end = reader.digest();
    yield packRecord('table-end', Buffer.from(JSON.stringify(end)));
    onEnd({ name: table.name, ...end });
  }
}
