import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../shared/app-error.ts';
import { type Config, readConfig } from '../config.ts';
import { removeDatabase } from '../db/embedded/remove-database.ts';
import { seedSampleCity } from '../modules/sample/mutations.ts';
import { openProduct } from '../open-product.ts';
import { serve } from '../serve.ts';
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
  const [dataDir] = await Promise.all([freshFolder(config.dataDir), ensureClient()]);
  const own: Config = { ...config, dataDir, databaseUrl: null };
  const product = await openProduct(own, { exclusive: true });
  await seedSampleCity(product.connection.db, { pack: product.pack, seed: config.seed });
  process.stderr.write(
    '分布 Fenbu 演示：样例数据均为虚构；尚未启用账号，仅限本机访问（fabricated data, no accounts yet: this machine only）\n',
  );
  await serve(own, product, { anyPort: !process.env.PORT });
}

demo().catch(reportFailure);
