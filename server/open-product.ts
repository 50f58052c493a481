import { mkdirSync } from 'node:fs';
import { ensureRegionPack } from '../geodata/pack-folder.ts';
import type { RegionPack } from '../shared/region-pack.ts';
import { systemClock } from './adapters/clock.ts';
import { createPasswordHasher } from './adapters/password.ts';
import { createThreadPlanSolver } from './adapters/plan-solver/thread-plan-solver.ts';
import { createRoadFileReader } from './adapters/road-file/road-file-reader.ts';
import { createSetUpToken } from './adapters/set-up-token.ts';
import { createSignInGuard } from './adapters/sign-in-guard.ts';
import { createWorkbookReader } from './adapters/workbook/workbook-reader.ts';
import type { Config } from './config.ts';
import { type Connection, connect } from './db/database.ts';
import { readOrCreateSecrets, roleUrl } from './db/embedded/secrets.ts';
import { migrate } from './db/migrate.ts';
import { openDatabase } from './db/open-database.ts';
import { ensureLogins, readsEverything } from './db/roles.ts';
import { getCityCode } from './modules/division/data.ts';
import { loadDivisions } from './modules/division/mutations.ts';
import { getSettings, saveSettings } from './modules/setting/data.ts';
import type { Ports } from './rpc/ports.ts';

/** Everything that stands behind the HTTP face and the console: database, region pack, ports. */
export interface Product {
  /** As the owner: for the console and for what happens before serving. */
  readonly connection: Connection;
  /** As `app_rw`, held back by privileges and row-level security: what requests are answered with. */
  readonly requests: Connection;
  /** As `backup`, which reads everything and writes nothing, where it may log in; else as the owner. Closed with the product. */
  openReader(): Promise<Connection>;
  readonly pack: RegionPack;
  readonly ports: Ports;
  close(): Promise<void>;
}

/**
 * Opens the data folder (or `DATABASE_URL`), brings the schema up to date and loads the region pack on first use.
 * @param options.exclusive for servers: refuse a folder that another process serves; the console joins it instead.
 * @throws AppError `data-folder-busy`, `database-unreachable`, `region-unknown`
 */
export async function openProduct(
  config: Config,
  options: { exclusive: boolean; log?: (line: string) => void },
): Promise<Product> {
  const database = await openDatabase({
    dataDir: config.dataDir,
    databaseUrl: config.databaseUrl ?? undefined,
    exclusive: options.exclusive,
    // Without its database the server can only mislead; whoever supervises it starts both again, and PostgreSQL recovers.
    onUnexpectedExit: () => {
      process.stderr.write(
        '数据库意外退出，服务停止；请重新启动，已确认的数据不会丢失。 (the database ended)\n',
      );
      process.exit(1);
    },
    ...(options.log ? { log: options.log } : {}),
  });
  const open: Connection[] = [];
  const close = () => Promise.all(open.map((each) => each.close()));
  try {
    await migrate(database.url);
    mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
    const secrets = readOrCreateSecrets(config.dataDir);
    // The console works as the owner: a command on somebody's database leaves its logins alone.
    if (options.exclusive) await ensureLogins(database.url, secrets);
    const connection = connect(database.url);
    open.push(connection);
    const requests = connect(roleUrl(database.url, 'app_rw', secrets));
    open.push(requests);
    const pack = await openRegion(connection, config);
    return {
      connection,
      requests,
      openReader: async () => {
        const url = roleUrl(database.url, 'backup', secrets);
        if (!(await readsEverything(url))) return connection;
        const reader = connect(url, { max: 2 });
        open.push(reader);
        return reader;
      },
      pack,
      ports: {
        clock: systemClock,
        passwords: createPasswordHasher(),
        signIns: createSignInGuard(systemClock),
        setUpToken: createSetUpToken(config.dataDir, systemClock),
        workbook: createWorkbookReader(),
        roadFiles: createRoadFileReader(),
        routerService: config.routerService,
        planSolver: createThreadPlanSolver(),
      },
      close: async () => {
        await close();
        await database.stop();
      },
    };
  } catch (error) {
    await close();
    await database.stop();
    throw error;
  }
}

/** The region an installation was made for stays; the environment only decides on the first start. */
async function openRegion({ db }: Connection, config: Config): Promise<RegionPack> {
  if ((await getCityCode(db)) !== null) return ensureRegionPack((await getSettings(db)).regionCode);
  const pack = await ensureRegionPack(config.regionCode);
  await db.transaction(async (tx) => {
    await loadDivisions(tx, pack);
    await saveSettings(tx, { regionCode: config.regionCode });
  });
  return pack;
}
