import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { removeDatabase } from '../../server/db/embedded/remove-database.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    demoUrl: string;
  }
}

const demoFile = fileURLToPath(new URL('../../server/bin/demo.ts', import.meta.url));

function waitForReady(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const url = /^ready (http:\S+)$/m.exec(output)?.[1];
      if (url) resolve(url);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => reject(new Error(`the demo ended with ${code}:\n${output}`)));
  });
}

/** Starts the demo as a user would, on a free port and a folder of its own. */
export async function serveDemo(): Promise<{ url: string; stop(): Promise<void> }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'fenbu-demo-'));
  const child = spawn(process.execPath, ['--import', 'tsx', demoFile], {
    env: { ...process.env, PORT: '0', DATA_DIR: dataDir, DATABASE_URL: '', FENBU_LOG: 'error' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = await waitForReady(child);
  return {
    url,
    async stop() {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
      await removeDatabase(join(dataDir, 'demo'));
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** One demo for all browser tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const demo = await serveDemo();
  project.provide('demoUrl', demo.url);
  return () => demo.stop();
}
