import { messagesIn } from '../../adapters/messages.ts';
import type { Config } from '../../config.ts';
import { type Connection, connect } from '../../db/database.ts';
import { migrate } from '../../db/migrate.ts';
import { openDatabase } from '../../db/open-database.ts';
import { countRows } from '../../modules/backup/manifest.ts';
import { restoreBackup, verifyBackup } from '../../modules/backup/restore.ts';
import { type Command, optional, required } from './command.ts';
import { processSources, readPassphrase } from './read-passphrase.ts';

/** A backup into an empty installation. The file is proven to its last byte before the database is even opened. */
export const restore: Command = {
  usage: '--in F [--passphrase-file P]',
  options: { in: { type: 'string' }, 'passphrase-file': { type: 'string' } },
  async run(values, { config }) {
    const file = required(values, 'in');
    const passphrase = await readPassphrase(processSources(optional(values, 'passphrase-file')), 1);
    const content = await verifyBackup(file, passphrase);
    await withBareDatabase(config, (connection) => restoreBackup(connection, { file, passphrase, content }));
    return messagesIn('zh-CN')('console.restored', {
      createdAt: `${content.manifest.createdAt.slice(0, 16).replace('T', ' ')} UTC`,
      tables: content.tables.length,
      rows: countRows(content),
    });
  },
};

/** Not the whole product: that would first load a region pack, perhaps of another city than the backup's. */
async function withBareDatabase(
  config: Config,
  work: (connection: Connection) => Promise<void>,
): Promise<void> {
  const database = await openDatabase({
    dataDir: config.dataDir,
    databaseUrl: config.databaseUrl ?? undefined,
    log: () => {},
  });
  try {
    await migrate(database.url);
    const connection = connect(database.url, { max: 1 });
    await work(connection).finally(() => connection.close());
  } finally {
    await database.stop();
  }
}
