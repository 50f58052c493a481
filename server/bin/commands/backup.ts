import { messagesIn } from '../../adapters/messages.ts';
import { appendAudit } from '../../modules/audit/mutations.ts';
import { writeBackup } from '../../modules/backup/export.ts';
import { countRows } from '../../modules/backup/manifest.ts';
import { productVersion } from '../product-version.ts';
import { type Command, consoleScope, optional, required } from './command.ts';
import { processSources, readPassphrase } from './read-passphrase.ts';

/** The whole database in one encrypted file, of one moment, while a server goes on. */
export const backup: Command = {
  usage: '--out F [--passphrase-file P]',
  options: { out: { type: 'string' }, 'passphrase-file': { type: 'string' } },
  async run(values, { open }) {
    const file = required(values, 'out');
    const passphrase = await readPassphrase(processSources(optional(values, 'passphrase-file')), 2);
    const product = await open();
    const { connection, pack, ports } = product;
    const scope = await consoleScope(product);
    // Before the moment that is copied, so that source and restored copy have the same audit.
    await connection.db.transaction((tx) => appendAudit(tx, scope, { action: 'backup' }));
    const written = await writeBackup(await product.openReader(), {
      file,
      passphrase,
      version: productVersion(),
      regionCode: pack.manifest.code,
      now: ports.clock.now(),
    });
    return messagesIn('zh-CN')('console.backed-up', {
      file,
      tables: written.tables.length,
      rows: countRows(written),
      size: `${(written.size / 1024 / 1024).toFixed(1)} MiB`,
    });
  },
};
