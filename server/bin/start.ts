import { readConfig } from '../config.ts';
import { openProduct } from '../open-product.ts';
import { serve } from '../serve.ts';
import { announceFirstAdministrator } from './announce-first-administrator.ts';
import { ensureClient } from './ensure-client.ts';
import { reportFailure } from './report-failure.ts';

/** `npm start`: the server on a persistent data folder. */
async function start(): Promise<void> {
  const config = readConfig(process.env);
  await ensureClient();
  const product = await openProduct(config, { exclusive: true });
  const say = (text: string) => void process.stderr.write(text);
  say(`分布 Fenbu：数据目录 (data folder) ${config.dataDir}\n`);
  await serve(config, product, { announce: () => announceFirstAdministrator(product, say) });
}

start().catch(reportFailure);
