import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { dirname, join } from 'node:path';
import { AppError } from '../../../shared/app-error.ts';
import { canEnter, canWriteIn, type ServerUser } from './server-user.ts';

const mark = '.fenbu-data-folder';
const owned = { mode: 0o700, recursive: true } as const;

/**
 * Makes the data folder with mode 0700 and a mark that it is ours. A folder that was there before and holds foreign files (a
 * careless `DATA_DIR=/tmp`) gets no mark: its owner and mode are never touched. Returns the real path.
 */
export function prepareDataFolder(dataDir: string): string {
  fs.mkdirSync(dataDir, owned);
  if (fs.readdirSync(dataDir).length === 0) fs.writeFileSync(join(dataDir, mark), '', { mode: 0o600 });
  if (fs.existsSync(join(dataDir, mark))) fs.chmodSync(dataDir, 0o700);
  return fs.realpathSync(dataDir);
}

/** Where the PostgreSQL data of this folder lies (or will lie), read without changing anything. */
export function locateData(dataDir: string): string {
  const recorded = readJson(join(dataDir, 'postgresql-location.json'));
  return typeof recorded?.path === 'string' ? recorded.path : join(dataDir, 'postgresql');
}

/**
 * Decides, once, where the PostgreSQL data lies, and returns that path (its parent exists, it need not): inside `dataDir` where
 * the server's user may go, else in `<machineDir>/<hash of dataDir>`, recorded in `<dataDir>/postgresql-location.json` and said.
 * @throws AppError `database-unreachable` when the record points to the data of another folder (a copied data folder)
 */
export function placeData(
  dataDir: string,
  user: ServerUser | null,
  machineDir: string,
  log: (line: string) => void,
): string {
  const inside = join(dataDir, 'postgresql');
  const recorded = locateData(dataDir);
  if (recorded !== inside) return claimRecorded(dataDir, recorded, log);
  if (user === null || fs.existsSync(join(inside, 'PG_VERSION'))) return inside;
  if (giveFolder(dataDir, user)) return inside;

  const place = join(machineDir, createHash('sha256').update(dataDir).digest('hex').slice(0, 16));
  if (fs.mkdirSync(machineDir, { recursive: true }) !== undefined) fs.chmodSync(machineDir, 0o755); // whatever the umask
  if (fs.existsSync(place)) {
    const aside = `${place}.${Date.now()}`;
    fs.renameSync(place, aside);
    log(`an earlier database of ${dataDir}, whose passwords are lost, was kept in ${aside}`);
  }
  fs.mkdirSync(place, owned);
  fs.chownSync(place, user.uid, user.gid);
  if (!canWriteIn(user, place))
    throw new AppError('database-unreachable', { reason: `user ${user.name} may not enter ${place}` });
  writeRecord(join(place, 'data-folder.json'), dataDir);
  writeRecord(join(dataDir, 'postgresql-location.json'), join(place, 'postgresql'));
  return sayPlace(dataDir, join(place, 'postgresql'), log);
}

/** A marked folder is handed to the server's user (root keeps its rights there); any other must let that user through already. */
function giveFolder(dataDir: string, user: ServerUser): boolean {
  const ours = fs.existsSync(join(dataDir, mark));
  if (ours && canEnter(user, dirname(dataDir))) fs.chownSync(dataDir, user.uid, user.gid);
  return canEnter(user, dataDir);
}

function claimRecorded(dataDir: string, path: string, log: (line: string) => void): string {
  const owner = readJson(join(dirname(path), 'data-folder.json'))?.path;
  if (typeof owner === 'string' && owner !== dataDir) {
    const rival = fs.existsSync(owner) && locateData(owner) === path;
    if (rival)
      throw new AppError('database-unreachable', {
        reason: `${dataDir} is a copy: its postgresql-location.json names the database of ${owner}`,
      });
    writeRecord(join(dirname(path), 'data-folder.json'), dataDir); // The data folder was moved.
  }
  return sayPlace(dataDir, path, log);
}

function sayPlace(dataDir: string, path: string, log: (line: string) => void): string {
  log(`PostgreSQL's data of ${dataDir} is kept in ${path}`);
  return path;
}

function writeRecord(file: string, path: string): void {
  fs.writeFileSync(file, `${JSON.stringify({ path })}\n`, { mode: 0o600, flush: true });
}

function readJson(file: string): Record<string, unknown> | null {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, unknown>;
  } catch {
    return null;
  }
}
