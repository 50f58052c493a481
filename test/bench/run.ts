import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** `npm run bench [-- name]`: every benchmark, one after the other, each in a process of its own so that none warms another up. */
const folder = fileURLToPath(new URL('.', import.meta.url));
const wanted = process.argv[2] ?? '';
const benches = readdirSync(folder).filter((file) => file.endsWith('.bench.ts') && file.includes(wanted));
let failed = 0;
for (const bench of benches) {
  process.stdout.write(`\n== ${bench}\n`);
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', join(folder, bench)], {
    stdio: 'inherit',
  });
  if (status !== 0) failed += 1;
}
process.exit(failed === 0 ? 0 : 1);
