import { readConfig } from '../config.ts';
import { openProduct } from '../open-product.ts';
import { serve } from '../serve.ts';
import { ensureClient } from './ensure-client.ts';
import { reportFailure } from './report-failure.ts';

/** `npm start`: the server on a persistent data folder. */
async function start(): Promise<void> {
  const config = readConfig(process.env);
  await ensureClient();
  const product = await openProduct(config, { exclusive: true });
  process.stderr.write(
    `分布 Fenbu：数据目录 ${config.dataDir}；尚未启用账号，仅限本机访问（no accounts yet: this machine only）\n`,
  );
  await serve(config, product);
}

start().catch(reportFailure);
