import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { removeDatabase } from '../../server/db/embedded/remove-database.ts';
import { rowsPerList } from '../fixtures/rows-per-list.ts';

/** 6 rounds in every run, 300 with FENBU_ENDURANCE=1. */
const rounds = process.env.FENBU_ENDURANCE === '1' ? 300 : 6;
const root = join(import.meta.dirname, '../..');

let dataDir = '';
beforeEach(() => {
  dataDir = mkdtempSync('/tmp/fenbu-kill-import-');
});
afterEach(async () => {
  await removeDatabase(dataDir);
  rmSync(dataDir, { recursive: true, force: true });
});

interface Life {
  /** Rows of each list as found at the start. */
  lists: Record<string, number>;
  auditHolds: boolean;
  /** The last list whose import was acknowledged. */
  lastKept: number;
}

/** One life of a process that imports list after list; the victim dies by kill -9 at a random moment after the first. */
function live(victim: 'process' | 'postgres' | 'nobody'): Promise<Life> {
  const args = [
    '--import',
    'tsx',
    'test/fixtures/import-lists.ts',
    dataDir,
    victim === 'nobody' ? 'look' : '',
  ];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const life: Life = { lists: {}, auditHolds: false, lastKept: 0 };
  let postmaster = 0;
  createInterface({ input: child.stdout }).on('line', (line) => {
    const [word, rest] = [line.slice(0, 4), line.slice(5)];
    if (word === 'held') {
      const held = JSON.parse(rest) as Life & { postmaster: number };
      postmaster = held.postmaster;
      Object.assign(life, { lists: held.lists, auditHolds: held.auditHolds });
    }
    if (word !== 'kept') return;
    if (life.lastKept === 0) {
      const kill = () => (victim === 'process' ? child.kill('SIGKILL') : process.kill(postmaster, 'SIGKILL'));
      setTimeout(kill, Math.random() * 600);
    }
    life.lastKept = Number(rest);
  });
  return new Promise((resolve) => child.once('exit', () => resolve(life)));
}

test(
  `no import acknowledged before a kill -9 is lost and none is half there, in ${rounds} rounds`,
  async () => {
    let acknowledged = 0;
    for (let round = 1; round <= rounds; round += 1) {
      const life = await live(round === rounds ? 'nobody' : round % 2 === 0 ? 'postgres' : 'process');
      const present = Object.keys(life.lists).length;
      expect(Object.values(life.lists).every((rows) => rows === rowsPerList)).toBe(true);
      expect(present).toBeGreaterThanOrEqual(acknowledged);
      // At most the one in flight was committed without its acknowledgement being read.
      expect(life.auditHolds).toBe(true);
      acknowledged = Math.max(acknowledged, life.lastKept, present);
    }
    expect(acknowledged).toBeGreaterThanOrEqual(rounds - 1);
  },
  rounds * 30_000,
);
