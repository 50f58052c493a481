import { type SpawnOptions, spawn } from 'node:child_process';
import type { ServerUser } from './server-user.ts';

/** How a PostgreSQL program is started: as whom, from a folder everybody may enter, and blind to the caller's PG* variables. */
export function programOptions(user: ServerUser | null): SpawnOptions {
  const kept = ['PATH', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'SYSTEMROOT', 'USERPROFILE'];
  const env: NodeJS.ProcessEnv = { LC_ALL: 'C', TZ: 'UTC' };
  for (const name of kept) if (process.env[name] !== undefined) env[name] = process.env[name];
  const identity = user === null ? {} : { uid: user.uid, gid: user.gid };
  return { ...identity, env, windowsHide: true, ...(process.platform === 'win32' ? {} : { cwd: '/' }) };
}

/** Runs one program to its end. `ok` false covers an exit code, a signal and a program that could not be started; `output` has both streams. */
export function runProgram(
  file: string,
  args: readonly string[],
  user: ServerUser | null,
): Promise<{ ok: boolean; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(file, args, { ...programOptions(user), stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const take = (chunk: Buffer) => {
      output += chunk.toString('utf8');
    };
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    child.on('error', (error) => resolve({ ok: false, output: error.message }));
    child.on('close', (code) => resolve({ ok: code === 0, output: output.trim() }));
  });
}
