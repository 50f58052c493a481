import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * A string that stays the same for the life of process `pid` and differs for any later process that is given the same number;
 * null when there is no such process (or only its zombie). On Windows only "alive" is known.
 */
export function processIdentity(pid: number): string | null {
  if (process.platform === 'linux') return linuxIdentity(pid);
  if (!isAlive(pid)) return null;
  if (process.platform === 'win32') return 'alive';
  return ps(pid, 'lstart=');
}

/** The command line of process `pid` as one string, arguments separated by one space; null when it cannot be told. */
export function commandLine(pid: number): string | null {
  if (process.platform !== 'linux') return process.platform === 'win32' ? null : ps(pid, 'command=');
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').filter(Boolean);
    return words.length > 0 ? words.join(' ') : null;
  } catch {
    return null;
  }
}

function linuxIdentity(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // proc(5): the command in brackets may itself hold spaces and brackets, so count from the last one.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const state = fields[0];
    const startTicks = fields[19];
    if (startTicks === undefined || state === 'Z' || state === 'X') return null;
    return `${bootId()}/${startTicks}`;
  } catch {
    return null;
  }
}

function bootId(): string {
  return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function ps(pid: number, column: string): string | null {
  const text = spawnSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim();
  return text ? text.replace(/\s+/g, ' ') : null;
}
