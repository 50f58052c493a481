import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, beforeAll, inject } from 'vitest';
import { ensureRegionPack } from '../geodata/pack-folder.ts';
import { type Connection, connect, type Pool } from '../server/db/database.ts';
import { roleUrl } from '../server/db/embedded/secrets.ts';
import { migrate } from '../server/db/migrate.ts';
import { grantScope, type Scope } from '../server/db/scope.ts';
import { getCityCode, listAllCodes } from '../server/modules/division/data.ts';
import { loadDivisions } from '../server/modules/division/mutations.ts';
import type { RegionPack } from '../shared/region-pack.ts';
import { testSecrets } from './test-secrets.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    databaseServer: string;
  }
}

export interface TestDatabase {
  readonly url: string;
  /** As the owner. */
  readonly db: Pool;
  /** As `app_rw`, the role requests are answered with. */
  readonly requests: Pool;
  /** The whole city. */
  readonly scope: Scope;
  readonly pack: RegionPack;
}

/**
 * A fresh, migrated database with Ordos's divisions for one test file, on the server of the running suite. The returned object is
 * filled before the first test.
 */
export function withTestDatabase(options: { divisions?: boolean } = {}): TestDatabase {
  const test = {} as { -readonly [Key in keyof TestDatabase]: TestDatabase[Key] };
  const name = `test_${randomBytes(6).toString('hex')}`;
  const connections: Connection[] = [];
  let server: postgres.Sql | null = null;
  beforeAll(async () => {
    const url = new URL(inject('databaseServer'));
    server = postgres(url.href, { max: 1, onnotice: () => {} });
    await server.unsafe(`create database ${name}`);
    url.pathname = `/${name}`;
    await migrate(url.href);
    const open = (address: string) => {
      const connection = connect(address);
      connections.push(connection);
      return connection.db;
    };
    const db = open(url.href);
    test.url = url.href;
    test.db = db;
    test.requests = open(roleUrl(url.href, 'app_rw', testSecrets));
    test.pack = await ensureRegionPack('150600');
    if (options.divisions !== false) await db.transaction((tx) => loadDivisions(tx, test.pack));
    test.scope = grantScope('test', (await getCityCode(db)) ?? '', await listAllCodes(db));
  });
  afterAll(async () => {
    await Promise.all(connections.map((connection) => connection.close()));
    await server?.unsafe(`drop database if exists ${name} with (force)`);
    await server?.end();
  });
  return test;
}
