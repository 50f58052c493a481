import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The unprivileged user PostgreSQL runs as when we are root (initdb and postgres refuse root). */
export type ServerUser = { name: string; uid: number; gid: number };

/**
 * As whom PostgreSQL shall run; null = as ourselves, because we are not root. In this order: the owner of the database that is
 * already in `pgData`, the system user `name` (made if `useradd` can), an existing user without rights.
 */
export async function chooseServerUser(
  pgData: string,
  name = 'fenbu',
  useradd = '/usr/sbin/useradd',
): Promise<ServerUser | null> {
  if (process.getuid?.() !== 0) return null;
  const owner = ownerOf(pgData);
  if (owner !== null) return owner;
  const found = findUser(name);
  if (found !== null) return found;
  if (existsSync(useradd)) {
    const args = ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent'];
    // A second start at the same moment finds /etc/passwd locked: look again a few times before giving up.
    for (let attempt = 0; attempt < 10; attempt += 1) {
      spawnSync(useradd, [...args, '--shell', '/usr/sbin/nologin', name], { stdio: 'ignore' });
      const made = findUser(name);
      if (made !== null) return made;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
  return findUser('nobody') ?? { name: '65534', uid: 65534, gid: 65534 };
}

/** Whether `user` may enter and write the existing folder `dir`, tried by the system itself, so that ACLs and mounts count. */
export function canWriteIn(user: ServerUser, dir: string): boolean {
  return tryAs(user, 'cd -- "$1" && test -w .', dir);
}

/** Whether `user` may pass through the existing folder `dir`. */
export function canEnter(user: ServerUser, dir: string): boolean {
  return tryAs(user, 'cd -- "$1"', dir);
}

function tryAs(user: ServerUser, script: string, dir: string): boolean {
  const options = { uid: user.uid, gid: user.gid, cwd: '/', stdio: 'ignore' } as const;
  return spawnSync('/bin/sh', ['-c', script, 'sh', dir], options).status === 0;
}

function ownerOf(pgData: string): ServerUser | null {
  try {
    const { uid, gid } = statSync(join(pgData, 'PG_VERSION'));
    return uid === 0 ? null : { name: String(uid), uid, gid };
  } catch {
    return null;
  }
}

function findUser(name: string): ServerUser | null {
  const ask = (flag: string) =>
    Number.parseInt(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout, 10);
  const uid = ask('-u');
  const gid = ask('-g');
  return uid > 0 && gid >= 0 ? { name, uid, gid } : null;
}
