import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const stampFile = join(root, 'dist', 'client.stamp');

/** A hash over everything the page and the list of policies are built from. */
function hashSources(): string {
  const files = [
    ...listFiles('client'),
    ...listFiles('shared'),
    ...listFiles('server/modules').filter((file) => file.endsWith(`${sep}router.ts`)),
    ...listFiles('server/rpc'),
    join(root, 'package-lock.json'),
  ].sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(relative(root, file).split(sep).join('/')).update(readFileSync(file));
  return hash.digest('hex');
}

function listFiles(room: string): string[] {
  return readdirSync(join(root, room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

function readStamp(): string | null {
  try {
    return readFileSync(stampFile, 'utf8');
  } catch {
    return null;
  }
}

/**
 * Builds the page and `policy.json` into `dist/` when their sources changed. Built beside and then moved into place, so that a
 * running server never serves half a page.
 */
export async function ensureClient(): Promise<void> {
  const stamp = hashSources();
  if (readStamp() === stamp) return;
  // Loaded only when there is something to build: a start with a built page stays quick.
  const [{ build }, { buildPolicy }] = await Promise.all([import('vite'), import('../http/policy-file.ts')]);
  process.stderr.write('正在构建页面… (building the page)\n');
  const fresh = join(root, 'dist', `client-${process.pid}`);
  const old = join(root, 'dist', `client-${process.pid}-old`);
  mkdirSync(join(root, 'dist'), { recursive: true });
  // Whoever builds, a test run included, builds what users get: React's development build is several times slower.
  const mode = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  await build({
    configFile: join(root, 'client', 'vite.config.ts'),
    logLevel: 'error',
    mode: 'production',
    build: { outDir: fresh, emptyOutDir: true },
  }).finally(() => {
    if (mode === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = mode;
  });
  try {
    renameSync(join(root, 'dist', 'client'), old);
  } catch {
    // The first build has nothing to move aside.
  }
  renameSync(fresh, join(root, 'dist', 'client'));
  rmSync(old, { recursive: true, force: true });
  writeFileSync(join(root, 'dist', 'policy.json'), buildPolicy());
  writeFileSync(stampFile, stamp);
}
