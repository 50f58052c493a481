import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { ensureRegionPack } from '../../geodata/pack-folder.ts';
import { connect, type Pool } from '../../server/db/database.ts';
import { removeDatabase } from '../../server/db/embedded/remove-database.ts';
import { readOrCreateSecrets, roleUrl } from '../../server/db/embedded/secrets.ts';
import { startPostgres } from '../../server/db/embedded/start-postgres.ts';
import { migrate } from '../../server/db/migrate.ts';
import { ensureLogins } from '../../server/db/roles.ts';
import { actWithin, grantScope } from '../../server/db/scope.ts';
import { listAllPaths } from '../../server/modules/division/data.ts';
import { listOrganisations } from '../../server/modules/organisation/data.ts';
import { seedSampleCity } from '../../server/modules/sample/mutations.ts';

/** What row-level security costs on a registry of 30,000, and the freeze triggers on an import of 3,000. Peer: the same without. */
const size = 30_000;
const imported = 3_000;

async function best(times: number, job: () => Promise<unknown>): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let time = 0; time < times; time += 1) {
    const start = performance.now();
    await job();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}
const say = (line: string) => process.stdout.write(`${line}\n`);

const dataDir = mkdtempSync(join(tmpdir(), 'fenbu-bench-'));
const server = await startPostgres({ dataDir, log: () => {} });
try {
  await migrate(server.url);
  const secrets = readOrCreateSecrets(dataDir);
  await ensureLogins(server.url, secrets);
  const owner = connect(server.url);
  const requests = connect(roleUrl(server.url, 'app_rw', secrets));
  const pack = await ensureRegionPack('150600');
  const seeding = await best(1, () => seedSampleCity(owner.db, { pack, seed: 'bench', organisations: size }));
  await owner.sql`analyze`;
  const paths = await listAllPaths(owner.db);
  say(`${size} organisations in ${paths.length} divisions, seeded in ${(seeding / 1000).toFixed(1)} s`);

  for (const code of ['150600', '150622', '150627102']) {
    const scope = grantScope(
      'bench',
      code,
      paths.filter(({ path }) => path.includes(code)).map((each) => each.code),
    );
    const list = (pool: Pool) => () =>
      actWithin(pool, scope, 'read', (tx) => listOrganisations(tx, scope, '2026Q3'));
    const found = await actWithin(owner.db, scope, 'read', (tx) => listOrganisations(tx, scope, '2026Q3'));
    const one = (pool: Pool) => () =>
      actWithin(pool, scope, 'read', (tx) =>
        listOrganisations(tx, scope, '2026Q3', { ids: [found[0]?.id ?? ''] }),
      );
    for (const [what, ask] of [
      [`all ${found.length}`, list],
      ['one', one],
    ] as const) {
      const [ofOwner, ofRequests] = [await best(5, ask(owner.db)), await best(5, ask(requests.db))];
      say(
        `scope ${code} (${scope.divisionCodes.size} codes), ${what}: owner ${ofOwner.toFixed(1)} ms, app_rw ${ofRequests.toFixed(1)} ms, ratio ${(ofRequests / ofOwner).toFixed(2)}`,
      );
    }
  }

  const towns = paths.filter(({ path }) => path.length === 3).map((each) => each.code);
  const rows = (at: number) =>
    JSON.stringify(
      Array.from({ length: imported }, (_, index) => ({
        organisation_id: randomUUID(),
        division_code: towns[(index + at) % towns.length],
      })),
    );
  const insert = async () => {
    const batch = rows(0);
    await owner.db.transaction(async (tx) => {
      await tx.execute(sql`insert into organisation (id, origin)
        select organisation_id, 'bench' from jsonb_to_recordset(${batch}::jsonb) as r (organisation_id uuid)`);
      await tx.execute(sql`insert into organisation_state
          (organisation_id, from_quarter, division_code, sector, name, name_key, name_initials, status)
        select organisation_id, '2026Q4', division_code, 'enterprise', 'x', 'x', 'x', 'operating'
        from jsonb_to_recordset(${batch}::jsonb) as r (organisation_id uuid, division_code text)`);
    });
  };
  const guarded = await best(3, insert);
  await owner.sql`alter table organisation_state disable trigger user`;
  const bare = await best(3, insert);
  say(
    `${imported} new records: ${guarded.toFixed(0)} ms with the guards, ${bare.toFixed(0)} ms without, ratio ${(guarded / bare).toFixed(2)}`,
  );
  await requests.close();
  await owner.close();
} finally {
  await server.stop();
  await removeDatabase(dataDir);
  rmSync(dataDir, { recursive: true, force: true });
}
