import { readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { type Room, roomOf } from './rooms.ts';

/** One import of a file: where it points and whether only types cross. */
interface Arrow {
  readonly from: string;
  readonly specifier: string;
  /** Path below the repository for a relative import, else null. */
  readonly target: string | null;
  readonly typeOnly: boolean;
}

// Biome keeps imports in this one form, so that no parser is needed to find them.
const importPattern =
  /^(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm;

/** The imports of one file. `file` is its path below `root`. */
export function listArrows(root: string, file: string): Arrow[] {
  const source = readFileSync(join(root, file), 'utf8');
  return [...source.matchAll(importPattern)].map((match) => {
    const specifier = match[2] ?? match[3] ?? '';
    const target = specifier.startsWith('.')
      ? relative(root, join(root, dirname(file), specifier))
          .split(sep)
          .join('/')
      : null;
    return { from: file, specifier, target, typeOnly: match[1] !== undefined };
  });
}

const fits = (name: string, pattern: string) =>
  pattern === '*' || name === pattern || (pattern.endsWith('/*') && name.startsWith(pattern.slice(0, -1)));

const packageOf = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

function judge(arrow: Arrow, room: Room): string | null {
  const isTest = /\.test\.tsx?$/.test(arrow.from);
  if (arrow.target === null) {
    if (arrow.specifier.startsWith('node:')) {
      const browserSide = room.folder.startsWith('client') || room.folder.startsWith('shared');
      return browserSide && !isTest && !arrow.from.endsWith('vite.config.ts')
        ? 'node: is not for this room'
        : null;
    }
    const name = packageOf(arrow.specifier.split('?')[0] ?? '');
    const free = arrow.specifier === 'geojson' || isTest;
    return free || room.packages.some((pattern) => fits(name, pattern))
      ? null
      : `package ${name} is not for this room`;
  }
  const target = roomOf(arrow.target.split('?')[0] ?? '');
  if (!target) return `${arrow.target} is in no room`;
  // A test may bring in whatever it needs to set its stage.
  if (isTest) return null;
  if (target === room) return judgeWithinModules(arrow, room);
  if (room.rooms.includes(target.folder)) return null;
  if (arrow.typeOnly && room.typesOf?.includes(target.folder)) return null;
  return `${room.folder} may not import ${target.folder}`;
}

/** A module reads another one only through its `data.ts`, and writes it through its `mutations.ts`. */
function judgeWithinModules(arrow: Arrow, room: Room): string | null {
  if (room.folder !== 'server/modules') return null;
  const noun = (path: string) => path.split('/')[2];
  const sameNoun = noun(arrow.from) === noun(arrow.target ?? '');
  return sameNoun || /\/(data|mutations)\.ts$/.test(arrow.target ?? '')
    ? null
    : 'another module is read through its data.ts and written through its mutations.ts';
}

/** Arrows that go where they may not, one line each. */
export function findForbiddenArrows(root: string, files: readonly string[]): string[] {
  return files.flatMap((file) => {
    const room = roomOf(file);
    if (!room) return [`${file}: in no room`];
    return listArrows(root, file).flatMap((arrow) => {
      const why = judge(arrow, room);
      return why ? [`${file}: '${arrow.specifier}': ${why}`] : [];
    });
  });
}

/** Who may grant a scope: nobody but the request's proof, the console and tests. */
export function findScopeForgers(root: string, files: readonly string[]): string[] {
  const allowed = /^(server\/db\/scope\.ts|server\/http\/prove-scope\.ts|server\/bin\/|test\/)|\.test\.ts$/;
  return files
    .filter((file) => !allowed.test(file) && /\bgrantScope\b/.test(readFileSync(join(root, file), 'utf8')))
    .map((file) => `${file}: grants a scope; only server/http/prove-scope.ts, server/bin and tests may`);
}

/** Cycles of value imports, each as a path. */
export function findCycles(root: string, files: readonly string[]): string[] {
  const known = new Set(files);
  const next = new Map(
    files.map((file) => [
      file,
      listArrows(root, file).flatMap(({ target, typeOnly }) =>
        target && !typeOnly && known.has(target) ? [target] : [],
      ),
    ]),
  );
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, path: string[]) => {
    const start = path.indexOf(file);
    if (start >= 0) {
      cycles.push([...path.slice(start), file].join(' → '));
      return;
    }
    if (done.has(file)) return;
    for (const target of next.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  return cycles;
}
