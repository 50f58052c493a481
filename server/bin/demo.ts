import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../shared/app-error.ts';
import { chinaDate } from '../../shared/report/deadline.ts';
import { isLoopbackHost } from '../adapters/loopback.ts';
import { type Config, readConfig } from '../config.ts';
import { removeDatabase } from '../db/embedded/remove-database.ts';
import { seedDemoAccounts } from '../modules/sample/demo-accounts.ts';
import { seedSampleCity } from '../modules/sample/mutations.ts';
import { seedReports } from '../modules/sample/reports.ts';
import { openProduct } from '../open-product.ts';
import { serve } from '../serve.ts';
import { consoleScope } from './commands/command.ts';
import { ensureClient } from './ensure-client.ts';
import { reportFailure } from './report-failure.ts';

const maxDemos = 20;

/**
 * A folder of its own below the data folder, emptied: the demo never touches real data. While another demo runs on it, the next
 * free number is taken.
 */
async function freshFolder(dataDir: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const folder = join(dataDir, number === 1 ? 'demo' : `demo-${number}`);
    mkdirSync(folder, { recursive: true });
    try {
      await removeDatabase(folder);
      return folder;
    } catch (error) {
      const busy = error instanceof AppError && error.code === 'data-folder-busy';
      if (!busy || number === maxDemos) throw error;
    }
  }
}

/** `npm run demo`: a fresh, fabricated city in the embedded database, on this machine only. */
async function demo(): Promise<void> {
  const config = readConfig(process.env);
  if (!isLoopbackHost(config.host)) {
    throw new Error(
      '演示仅限本机访问，请不要设置 HOST。 (the demo is for this machine only: leave HOST unset)',
    );
  }
  const [dataDir] = await Promise.all([freshFolder(config.dataDir), ensureClient()]);
  const own: Config = { ...config, dataDir, databaseUrl: null, publicOrigin: null, tls: null };
  const product = await openProduct(own, { exclusive: true });
  const { db } = product.connection;
  const { clock, passwords } = product.ports;
  const today = chinaDate(clock.now());
  await seedSampleCity(db, { pack: product.pack, seed: config.seed, today });
  const accounts = await seedDemoAccounts(db, passwords, product.pack.divisions, clock.now());
  await seedReports(db, await consoleScope(product), config.seed);
  process.stderr.write(
    '分布 Fenbu 演示：数据和账号均为虚构，仅限本机访问（fabricated data and accounts, this machine only）\n',
  );
  await serve(own, product, {
    anyPort: !process.env.PORT,
    demo: true,
    announce: async () => {
      for (const { role, name, password } of accounts) {
        process.stdout.write(`account ${role} ${name} ${password}\n`);
      }
    },
  });
}

demo().catch(reportFailure);
