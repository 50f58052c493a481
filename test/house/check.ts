import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findCycles, findForbiddenArrows, findScopeForgers } from './arrows.ts';
import { printRooms } from './rooms.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const write = process.argv.includes('--write');

function run(name: string, command: string, args: string[]): boolean {
  const { status } = spawnSync(join(root, 'node_modules', '.bin', command), args, {
    cwd: root,
    stdio: 'inherit',
  });
  return report(name, status === 0 ? [] : [`${command} failed`]);
}

function report(name: string, faults: readonly string[]): boolean {
  for (const fault of faults) process.stderr.write(`  ${fault}\n`);
  process.stdout.write(`${faults.length === 0 ? 'ok  ' : 'FAIL'} ${name}\n`);
  return faults.length === 0;
}

/** Files git tracks or would track, so that build output never counts. */
function listSources(): string[] {
  return execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx'], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((file) => file !== '');
}

/** The room table of ARCHITECTURE.md is what this check enforces, printed. */
function checkRoomTable(): string[] {
  const path = join(root, 'ARCHITECTURE.md');
  const text = readFileSync(path, 'utf8');
  const wanted = text.replace(
    /(<!-- rooms -->\n)[\s\S]*?(\n<!-- \/rooms -->)/,
    (_, open, close) => open + printRooms() + close,
  );
  if (wanted === text) return [];
  if (!write) return ['the room table is old: npm run check -- --write'];
  writeFileSync(path, wanted);
  return [];
}

const files = listSources();
const results = [
  run('format and lint', 'biome', ['check', '--error-on-warnings', ...(write ? ['--write'] : []), '.']),
  run('types', 'tsc', ['-b']),
  report('arrows', findForbiddenArrows(root, files)),
  report('scopes', findScopeForgers(root, files)),
  report('cycles', findCycles(root, files)),
  report('room table', checkRoomTable()),
  run('dead code', 'knip', []),
];
process.exit(results.every(Boolean) ? 0 : 1);
