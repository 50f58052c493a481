import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository, where `node_modules` lies. */
export const repositoryFolder = fileURLToPath(new URL('..', import.meta.url));

/** Path of a file of an installed package. Data files are rarely among a package's `exports`, so it is not resolved. */
export function packagePath(packageName: string, ...path: string[]): string {
  return join(repositoryFolder, 'node_modules', packageName, ...path);
}

/** A JSON file of an installed package; the caller vouches for its shape. */
export function readPackageJson<T>(packageName: string, ...path: string[]): T {
  return JSON.parse(readFileSync(packagePath(packageName, ...path), 'utf8')) as T;
}

export function packageVersion(packageName: string): string {
  return readPackageJson<{ version: string }>(packageName, 'package.json').version;
}
