import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withTestDatabase } from '../../test/database.ts';
import { migrate } from './migrate.ts';

/**
 * Decided by hand, table by table: what app_rw may do. A table that is not here fails the test until somebody has decided.
 * S select, I insert, U update, D delete; in brackets the only columns it may update.
 */
const decided: Readonly<Record<string, string>> = {
  access_token: 'SIU',
  account: 'SIU',
  account_division: 'SID',
  audit: 'SI',
  campaign: 'SIU',
  division: 'SIU',
  division_change: 'SI',
  division_past: 'S',
  finding_answer: 'SIUD',
  grading_review: 'SIU',
  grading_standard: 'SIU',
  have_checklist: 'SIU',
  import_batch: 'SIU',
  import_mapping: 'SIU',
  import_row: 'SIUD',
  instructor: 'SIU',
  instructor_assignment: 'SIUD',
  instructor_duty: 'SIUD',
  liaison_plan: 'SIUD',
  notice: 'SI (read_at)',
  organisation: 'SI',
  organisation_division: 'S',
  organisation_state: 'SIUD',
  party_organisation: 'SI',
  party_organisation_state: 'SIUD',
  quarter_report: 'SI (confirmed_at, confirmed_by, confirmed_count, first_submitted_at, updated_at, version)',
  report_comment: 'SID (reply, resolved_at, resolved_by, sent_at)',
  report_event: 'SI',
  revision: 'SI',
  road_network: 'SIUD',
  session: 'SIUD',
  setting: 'S',
  snapshot: 'SI',
  star_grade: 'SIUD',
  sweep_decision: 'SIUD',
  sweep_list: 'SIU',
  sweep_row: 'SIU',
  target: 'SIU',
  threshold: 'SIU',
  venue: 'SIU',
  venue_photo: 'SID',
  venue_plan: 'SIUD',
  venue_share: 'SIU',
  venue_share_slot: 'SIUD',
  venue_share_use: 'SID',
  venue_slot_cell: '',
};

/** What app_rw may call; all other functions are for triggers and the owner. */
const callable = [
  'codes_elsewhere(text,text[])',
  'covered_organisations(text)',
  'duty_units(text)',
  'hold_organisations(text[])',
  'keep_divisions(text[],text)',
  'lists_in_scope()',
  'move_report(uuid,text)',
  'parties_in_scope()',
  'party_organisations_named(text[])',
  'registry_quarters()',
  'sharing_organisations(text,text)',
];

/** Of everybody who is signed in, or of no division at all: nothing that row-level security could go by. */
const withoutRowSecurity = [
  'access_token',
  'account',
  'account_division',
  'audit',
  'campaign',
  'division',
  'division_change',
  'division_past',
  'grading_standard',
  'have_checklist',
  'notice',
  'organisation',
  'party_organisation',
  'revision',
  'road_network',
  'session',
  'setting',
  'target',
  'threshold',
];

const test = withTestDatabase({ divisions: false });
let sql: postgres.Sql;
beforeAll(() => {
  sql = postgres(test.url, { max: 1, onnotice: () => {} });
});
afterAll(() => sql.end());

/** Everything granted on relations of a kind to anybody but the owner, by relation, as `decided` writes it. */
async function granted(role: string, kinds = ['r', 'p', 'v', 'm', 'f']): Promise<Record<string, string>> {
  const rows = await sql<{ name: string; privileges: string[]; columns: string[] }[]>`
    select c.relname as name,
      array(select a.privilege_type from aclexplode(c.relacl) a
        where a.grantee = coalesce(r.oid, 0) order by a.privilege_type) as privileges,
      array(select n.attname::text from pg_attribute n cross join aclexplode(n.attacl) a
        where n.attrelid = c.oid and a.grantee = coalesce(r.oid, 0) order by n.attname) as columns
    from pg_class c left join pg_roles r on r.rolname = ${role}
    where c.relnamespace = 'public'::regnamespace and c.relkind in ${sql(kinds)} order by c.relname`;
  const letters: Readonly<Record<string, string>> = { SELECT: 'S', INSERT: 'I', UPDATE: 'U', DELETE: 'D' };
  return Object.fromEntries(
    rows.map(({ name, privileges, columns }) => [
      name,
      [...Object.keys(letters), ...privileges.filter((each) => !letters[each])]
        .filter((each) => privileges.includes(each))
        .map((each) => letters[each] ?? ` ${each}`)
        .join('') + (columns.length ? ` (${columns.join(', ')})` : ''),
    ]),
  );
}

describe('privileges', () => {
  it(`of app_rw are those decided by hand on all ${Object.keys(decided).length} tables, no more and no fewer`, async () => {
    expect(await granted('app_rw')).toEqual(decided);
  });

  it('of backup are to read every table and sequence, and nothing else', async () => {
    const tables = await granted('backup');
    expect(Object.keys(tables)).toEqual(Object.keys(decided));
    expect(new Set(Object.values(tables))).toEqual(new Set(['S']));
    expect(new Set(Object.values(await granted('backup', ['S'])))).toEqual(new Set(['S']));
  });

  it('of PUBLIC are none: 0 tables, sequences, functions, schemas, and not even to connect', async () => {
    expect(new Set(Object.values(await granted('public', ['r', 'p', 'v', 'm', 'f', 'S'])))).toEqual(
      new Set(['']),
    );
    const rows = await sql`
      select 'schema' as what from pg_namespace n cross join aclexplode(n.nspacl) a
        where n.nspname in ('public', 'drizzle') and a.grantee = 0
      union all select 'database' from pg_database d cross join aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a
        where d.datname = current_database() and a.grantee = 0
      union all select 'function ' || p.proname from pg_proc p cross join aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
        where p.pronamespace = 'public'::regnamespace and a.grantee = 0`;
    expect([...rows]).toEqual([]);
  });

  it(`let app_rw call ${callable.length} functions, count on in sequences, and make nothing in the schema or the database`, async () => {
    const functions = await sql<{ name: string }[]>`select p.oid::regprocedure::text as name from pg_proc p
      where p.pronamespace = 'public'::regnamespace and has_function_privilege('app_rw', p.oid, 'execute') order by 1`;
    expect(functions.map(({ name }) => name).sort()).toEqual(callable);
    expect(new Set(Object.values(await granted('app_rw', ['S'])))).toEqual(new Set([' USAGE']));
    for (const role of ['app_rw', 'backup']) {
      const [row] = await sql`select has_schema_privilege(${role}, 'public', 'create') as schema,
        has_database_privilege(${role}, current_database(), 'create') as database,
        has_database_privilege(${role}, current_database(), 'temporary') as temporary`;
      expect(row).toEqual({ schema: false, database: false, temporary: false });
    }
  });

  it('make neither of the 2 roles a superuser or a member of another; only backup is shown the rows of all divisions', async () => {
    const rows =
      await sql`select rolname as role, rolbypassrls as "seesAll" from pg_roles r where rolname in ('app_rw', 'backup')
      and not (rolsuper or rolcreaterole or rolcreatedb or rolreplication)
      and not exists (select from pg_auth_members m where m.member = r.oid) order by 1`;
    expect([...rows]).toEqual([
      { role: 'app_rw', seesAll: false },
      { role: 'backup', seesAll: true },
    ]);
  });

  it('take back what was granted by hand when the product starts again', async () => {
    await sql`grant all on quarter_report, snapshot to app_rw`;
    await sql`grant update (facts) on snapshot to backup`;
    await sql`grant execute on function refuse_locked(text, text, text) to public`;
    await migrate(test.url);
    expect(await granted('app_rw')).toEqual(decided);
    expect((await granted('backup')).snapshot).toBe('S');
    const [row] =
      await sql`select has_function_privilege('app_rw', 'refuse_locked(text, text, text)', 'execute') as may`;
    expect(row).toEqual({ may: false });
  });
});

describe('row-level security', () => {
  it(`is on for every table but ${withoutRowSecurity.length}, each with its policy for backup`, async () => {
    const rows = await sql<{ name: string; on: boolean; whole: boolean }[]>`
      select c.relname as name, c.relrowsecurity as on, exists (select from pg_policy p where p.polrelid = c.oid
        and p.polroles = array['backup'::regrole::oid] and pg_get_expr(p.polqual, c.oid) = 'true') as whole
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1`;
    expect(rows.filter(({ on }) => !on).map(({ name }) => name)).toEqual(withoutRowSecurity);
    expect(rows.filter(({ on, whole }) => on !== whole)).toEqual([]);
  });

  it('runs every function that is not the caller’s with a fixed search path, temporary tables last', async () => {
    const rows = await sql<
      { path: string }[]
    >`select distinct array_to_string(proconfig, ' ') as path from pg_proc
      where pronamespace = 'public'::regnamespace and prosecdef`;
    expect(rows.map(({ path }) => path)).toEqual(['search_path=pg_catalog, public, pg_temp']);
  });
});
