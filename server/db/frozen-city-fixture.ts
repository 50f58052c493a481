import { createHash } from 'node:crypto';
import type postgres from 'postgres';

/** Three townships of one banner: 2026Q2 and Q3 of the first are published, the second is open, the third's Q3 is accepted. */
export const frozen = '150627102';
export const open = '150627100';
export const accepted = '150627101';

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
export const ids = {
  /** In the frozen township from 2026Q1 on. */
  settled: id(1),
  /** In it from 2026Q3 on. */
  newcomer: id(2),
  /** In the open township. */
  neighbour: id(3),
  /** In the frozen one, in a joint party organisation that stands in the open one. */
  partner: id(4),
  soloParty: id(11),
  jointParty: id(12),
  venue: id(21),
  /** Ended with 2026Q2. */
  endedVenue: id(22),
  neighbourVenue: id(23),
  publishedQ2: id(31),
  publishedQ3: id(32),
  acceptedQ3: id(33),
  sentComment: id(41),
  /** Of the banner: instructs one of the frozen township and one of the open one. */
  instructor: id(61),
} as const;

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
export const facts = (quarter: string) => JSON.stringify({ quarter, sample: true });

/** Fills an empty registry as the owner, and takes its reports through all their states. */
export async function buildFrozenCity(sql: postgres.Sql): Promise<void> {
  const organisations = [ids.settled, ids.newcomer, ids.neighbour, ids.partner];
  for (const each of organisations) await sql`insert into organisation (id, origin) values (${each}, 'test')`;
  for (const each of [ids.soloParty, ids.jointParty])
    await sql`insert into party_organisation (id, origin) values (${each}, 'test')`;
  const party = (each: string, division: string, formation: string) => sql`
    insert into party_organisation_state (party_organisation_id, from_quarter, division_code, name, name_key, kind, formation)
    values (${each}, '2026Q1', ${division}, ${`支部${formation}`}, ${`支部${formation}`}, 'branch', ${formation})`;
  await party(ids.soloParty, frozen, 'solo');
  await party(ids.jointParty, open, 'joint');
  const state = (each: string, from: string, division: string, of: string | null = null) => sql`
    insert into organisation_state (organisation_id, from_quarter, division_code, sector, name, name_key, name_initials,
      employees, status, party_organisation_id)
    values (${each}, ${from}, ${division}, 'enterprise', ${`单位${each.slice(-2)}`}, ${each.slice(-2)}, 'dw', 20, 'operating', ${of})`;
  await state(ids.settled, '2026Q1', frozen, ids.soloParty);
  await state(ids.newcomer, '2026Q3', frozen);
  await state(ids.neighbour, '2026Q1', open, ids.jointParty);
  await state(ids.partner, '2026Q1', frozen, ids.jointParty);
  await sql`insert into star_grade (party_organisation_id, from_quarter, half_year, grade)
    values (${ids.soloParty}, '2026Q1', '2026H1', 3), (${ids.jointParty}, '2026Q1', '2026H1', 2)`;
  const venue = (each: string, division: string, until: string | null) => sql`
    insert into venue (id, from_quarter, until_quarter, division_code, host_kind, name, capacity_people, open_for_sharing,
      opening_hours, six_haves)
    values (${each}, '2026Q1', ${until}, ${division}, 'park', '园区党群服务中心', 40, true, '[]', '{}')`;
  await venue(ids.venue, frozen, null);
  await venue(ids.endedVenue, frozen, '2026Q3');
  await venue(ids.neighbourVenue, open, null);
  await sql`insert into instructor (id, certificate_number, division_code, post, mode, area_codes, from_quarter, updated_at)
    values (${ids.instructor}, 'ZD-1', '150627', '旗委组织部', 'several', '{}', '2026Q1', now())`;
  await sql`insert into instructor_assignment (organisation_id, from_quarter, instructor_id, actor, updated_at)
    values (${ids.settled}, '2026Q1', ${ids.instructor}, 'test', now()), (${ids.neighbour}, '2026Q1', ${ids.instructor}, 'test', now())`;
  await sql`insert into instructor_duty (instructor_id, kind, period, done_on, actor, at)
    values (${ids.instructor}, 'summary', '2026Q2', '2026-07-03', 'test', now())`;
  const plan = (each: string, from: string) => sql`
    insert into liaison_plan (organisation_id, from_quarter, reason, responsible_role, next_step, due_on, actor, updated_at)
    values (${each}, ${from}, 'few-members', 'township-secretary', '上门对接', '2026-12-01', 'test', now())`;
  await plan(ids.newcomer, '2026Q3');
  await plan(ids.neighbour, '2026Q1');
  await sql`insert into threshold (key, from_year, value) values ('above-scale-employees', 2013, 50)`;
  await sql`insert into setting (key, value) values ('sample', '{"value": true}') on conflict do nothing`;
  await sql`insert into division_past (code, until_quarter, facts) values (${frozen}, '2026Q1', '{}')`;
  await sql`insert into revision (operation_id, entity, entity_id, actor) values (${id(51)}, 'organisation', ${ids.settled}, 'test')`;
  await sql`insert into audit (number, at, actor, action, detail, previous_hash, hash)
    values (1, now(), 'test', 'test', '{}', '0', '1')`;
  await sql`insert into finding_answer (organisation_id, rule, fingerprint, division_code, quarter, answer, actor, at)
    values (${ids.settled}, 'employees-jumped', 'f', ${frozen}, '2026Q3', '扩建', 'test', now())`;
  await publish(sql, ids.publishedQ2, frozen, '2026Q2');
  await publish(sql, ids.publishedQ3, frozen, '2026Q3', async () => {
    await sql`insert into report_comment (id, report_id, text, actor, actor_post, at, sent_at)
      values (${ids.sentComment}, ${ids.publishedQ3}, '位置不对', 'test', '旗委组织部', now(), now())`;
  });
  await accept(sql, ids.acceptedQ3, accepted, '2026Q3');
}

/** Takes a report from nothing to accepted. */
async function accept(sql: postgres.Sql, reportId: string, division: string, quarter: string, revision = 1) {
  await sql`insert into quarter_report (id, division_code, quarter, revision, status)
    values (${reportId}, ${division}, ${quarter}, ${revision}, 'draft')`;
  await sql`select move_report(${reportId}, 'submitted')`;
  await sql`select move_report(${reportId}, 'accepted')`;
}

async function publish(
  sql: postgres.Sql,
  reportId: string,
  division: string,
  quarter: string,
  before = async () => {},
) {
  await accept(sql, reportId, division, quarter);
  await before();
  await sql`insert into snapshot (report_id, division_code, quarter, revision, facts, sha256, actor, at)
    values (${reportId}, ${division}, ${quarter}, 1, ${facts(quarter)}, ${sha256(facts(quarter))}, 'test', now())`;
  await sql`insert into report_event (report_id, kind, actor, actor_post, at) values (${reportId}, 'publish', 'test', '市委组织部', now())`;
  await sql`select move_report(${reportId}, 'published')`;
}

/** A hash of every row of every table, and of everything that guards them: triggers, functions, policies, privileges, roles. */
export async function digestDatabase(sql: postgres.Sql): Promise<Record<string, string>> {
  const tables = await sql<{ name: string }[]>`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'm') order by 1`;
  const digests: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await sql.unsafe<{ digest: string }[]>(
      `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as digest from public."${name}" t`,
    );
    digests[name] = row?.digest ?? '';
  }
  const guards = {
    triggers: 'select tgrelid, tgname, tgenabled, tgfoid from pg_trigger',
    routines:
      "select oid, proname, prosrc, proacl, proconfig, proowner from pg_proc where pronamespace = 'public'::regnamespace",
    policies:
      'select polrelid, polname, pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid) from pg_policy',
    relations: `select relname, relacl, relowner, relrowsecurity, relforcerowsecurity, relkind from pg_class
      where relnamespace = 'public'::regnamespace`,
    columns:
      'select attrelid, attname, attacl from pg_attribute where attrelid >= 16384 and attacl is not null',
    rules: 'select ev_class, rulename from pg_rewrite where ev_class >= 16384',
    schemas: "select nspname, nspacl from pg_namespace where nspname !~ '^pg_(temp|toast)'",
    roles: 'select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles',
    memberships: 'select roleid, member from pg_auth_members',
    constraints:
      'select conrelid, conname, pg_get_constraintdef(oid) from pg_constraint where conrelid >= 16384',
  };
  for (const [name, query] of Object.entries(guards)) {
    const [row] = await sql.unsafe<{ digest: string }[]>(
      `select md5(string_agg(t::text, '|' order by t::text)) as digest from (${query}) t`,
    );
    digests[name] = row?.digest ?? '';
  }
  return digests;
}
