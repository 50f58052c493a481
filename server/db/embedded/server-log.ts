import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Remembers how long PostgreSQL's log files are; the returned function gives what was written since. */
export function watchServerLog(pgData: string): () => string {
  const before = new Map(logFiles(pgData).map((path) => [path, statSync(path).size]));
  return () =>
    logFiles(pgData)
      .map((path) =>
        readFileSync(path)
          .subarray(before.get(path) ?? 0)
          .toString('utf8'),
      )
      .join('');
}

/** What the server says before its log collector runs goes to `startup.log`, afterwards to a file a weekday below `log/`. */
function logFiles(pgData: string): string[] {
  const folder = join(pgData, 'log');
  const daily = existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
  return [join(pgData, 'startup.log'), ...daily].filter((path) => existsSync(path));
}
