import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureClient } from '../../server/bin/ensure-client.ts';
import { removeDatabase } from '../../server/db/embedded/remove-database.ts';
import { startPostgres } from '../../server/db/embedded/start-postgres.ts';
import { serveDemo } from '../browser/serve.ts';

/** `npm run demo` on a machine with packages installed: ≤ 15 s until ready. Peer: an empty PostgreSQL alone, on a fresh folder. */
async function seconds(job: () => Promise<() => Promise<void>>): Promise<number> {
  const start = performance.now();
  const stop = await job();
  const taken = (performance.now() - start) / 1000;
  await stop();
  return taken;
}

await ensureClient();
const demo = await seconds(async () => (await serveDemo()).stop);
const alone = await seconds(async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'fenbu-bench-'));
  const server = await startPostgres({ dataDir, log: () => {} });
  return async () => {
    await server.stop();
    await removeDatabase(dataDir);
    rmSync(dataDir, { recursive: true, force: true });
  };
});
process.stdout.write(
  `demo until ready ${demo.toFixed(2)} s (goal 15 s); empty PostgreSQL alone ${alone.toFixed(2)} s; ratio ${(demo / alone).toFixed(1)}\n`,
);
