import type { ParseArgsConfig } from 'node:util';
import type { Config } from '../../config.ts';
import { grantScope, type Scope } from '../../db/scope.ts';
import { getCityCode, listAllCodes } from '../../modules/division/data.ts';
import type { Product } from '../../open-product.ts';

/** Wrong use: exit code 2 and the usage line. */
export class UsageError extends Error {}

export type Values = Readonly<Record<string, string | boolean | undefined>>;

export interface Command {
  /** Options after the name, as shown to the user. */
  readonly usage: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** Does the job and returns what goes to stdout. */
  run(values: Values, context: CommandContext): Promise<string>;
}

export interface CommandContext {
  readonly config: Config;
  /** Opens the data folder (joining a server that runs on it) when the command needs it; closed by the dispatcher. */
  open(): Promise<Product>;
}

export function required(values: Values, name: string): string {
  const value = values[name];
  if (typeof value !== 'string' || value === '') throw new UsageError(`--${name} 缺失 (missing)`);
  return value;
}

export function optional(values: Values, name: string): string | null {
  const value = values[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** The console acts for the person at the machine: the whole city. */
export async function consoleScope({ connection }: Product): Promise<Scope> {
  const { db } = connection;
  return grantScope('console', (await getCityCode(db)) ?? '', await listAllCodes(db));
}
