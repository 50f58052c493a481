import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { removeDatabase } from '../../server/db/embedded/remove-database.ts';

/** 20 rounds in every run, 300 with FENBU_ENDURANCE=1 (some ten minutes). */
const rounds = process.env.FENBU_ENDURANCE === '1' ? 300 : 20;
const root = join(import.meta.dirname, '../..');

let dataDir = '';
beforeEach(() => {
  dataDir = mkdtempSync('/tmp/fenbu-endurance-');
});
afterEach(async () => {
  await removeDatabase(dataDir);
  rmSync(dataDir, { recursive: true, force: true });
});

type Round = { count: number; highest: number; lastKept: number };

/** One life of a process that commits numbered rows; `victim` dies by kill -9 some random moment after the first row. */
function live(victim: 'process' | 'postgres' | 'nobody'): Promise<Round> {
  const args = [
    '--import',
    'tsx',
    'test/fixtures/commit-rows.ts',
    dataDir,
    ...(victim === 'nobody' ? ['look'] : []),
  ];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const round: Round = { count: -1, highest: -1, lastKept: 0 };
  let postmaster = 0;
  createInterface({ input: child.stdout }).on('line', (line) => {
    const [word, first, second, third] = line.split(' ');
    if (word === 'held') {
      Object.assign(round, { count: Number(first), highest: Number(second) });
      postmaster = Number(third);
    }
    if (word !== 'kept') return;
    if (round.lastKept === 0 && victim !== 'nobody')
      setTimeout(
        () => (victim === 'process' ? child.kill('SIGKILL') : process.kill(postmaster, 'SIGKILL')),
        Math.random() * 250,
      );
    round.lastKept = Number(first);
  });
  return new Promise((resolve) => child.once('close', () => resolve(round)));
}

test(
  `after each of ${rounds} kill -9, of the server process and of PostgreSQL in turn, every acknowledged row is there`,
  async () => {
    let acknowledged = 0;
    for (let number = 1; number <= rounds + 1; number += 1) {
      const victim = number > rounds ? 'nobody' : number % 2 === 0 ? 'process' : 'postgres';
      const round = await live(victim);
      expect(round.count, `round ${number}: no gap among the rows`).toBe(round.highest);
      expect(round.highest, `round ${number}: rows acknowledged before`).toBeGreaterThanOrEqual(acknowledged);
      // At most the one row in flight may be there without having been acknowledged (or its line was lost with the process).
      expect(
        round.lastKept > round.highest || victim === 'nobody',
        `round ${number}: it worked before it died`,
      ).toBe(true);
      acknowledged = Math.max(acknowledged, round.lastKept);
    }
    expect(acknowledged).toBeGreaterThan(rounds);
  },
  rounds * 15_000,
);
