import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureRegionPack } from '../geodata/pack-folder.ts';
import { ensureClient } from '../server/bin/ensure-client.ts';
import { reportFailure } from '../server/bin/report-failure.ts';
import { ensureSystemPackages } from '../server/bin/system-packages.ts';

/** `npm test [-- vitest arguments]`: installs what the machine lacks, builds, and runs every suite. */
async function run(): Promise<void> {
  await ensureSystemPackages([
    'chromium',
    'fonts-noto-cjk',
    'postgresql-15',
    'poppler-utils',
    'gdal-bin',
    'libreoffice-calc-nogui',
    'glpk-utils',
  ]);
  await Promise.all([ensureRegionPack('150600'), ensureClient()]);
  const folder = mkdtempSync(join(tmpdir(), 'fenbu-results-'));
  const results = join(folder, 'results.json');
  const { status } = spawnSync(
    process.execPath,
    [
      fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url)),
      'run',
      '--config',
      fileURLToPath(new URL('./vitest.config.ts', import.meta.url)),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${results}`,
      ...process.argv.slice(2),
    ],
    { stdio: 'inherit' },
  );
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(
    readFileSync(results, 'utf8'),
  ) as Record<string, number>;
  rmSync(folder, { recursive: true });
  // One plain line, for whoever counts.
  process.stdout.write(
    `${numPassedTests} passed, ${numFailedTests} failed, ${(numPendingTests ?? 0) + (numTodoTests ?? 0)} skipped\n`,
  );
  process.exit(status ?? 1);
}

run().catch(reportFailure);
