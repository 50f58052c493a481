import { accepted, facts, frozen, ids, open, sha256 } from './frozen-city-fixture.ts';

/** SQLSTATE that refuses a statement; `nothing`: PostgreSQL lets it pass with a warning, and it does nothing. */
export type Refusal = 'FB001' | 'FB003' | '23001' | '42501' | 'nothing';

export const stateColumns = `organisation_id, from_quarter, division_code, sector, name, name_key, name_initials, status`;
const row = (organisation: string, from: string, division: string) =>
  `('${organisation}', '${from}', '${division}', 'enterprise', '甲', '甲', 'j', 'operating')`;
export const insertState = (organisation: string, from: string, division: string) =>
  `insert into organisation_state (${stateColumns}) values ${row(organisation, from, division)}`;
const venueColumns =
  'id, from_quarter, until_quarter, division_code, host_kind, name, capacity_people, open_for_sharing, opening_hours, six_haves';
export const insertVenue = (until: string, division: string = frozen) =>
  `insert into venue (${venueColumns}) values (gen_random_uuid(), '2026Q1', ${until}, '${division}', 'park', '甲', 1, true, '[]', '{}')`;
export const insertReport = (division: string, quarter: string, revision: number, status: string) =>
  `insert into quarter_report (id, division_code, quarter, revision, status)
   values (gen_random_uuid(), '${division}', '${quarter}', ${revision}, '${status}')`;
export const insertSnapshot = (
  report: string,
  division: string,
  quarter: string,
  text: string,
  hash: string,
) =>
  `insert into snapshot (report_id, division_code, quarter, revision, facts, sha256, actor, at)
   values ('${report}', '${division}', '${quarter}', 1, '${text}', '${hash}', 'x', now())`;
const insertAssignment = (organisation: string, from: string) =>
  `insert into instructor_assignment (organisation_id, from_quarter, instructor_id, actor, updated_at)
   values ('${organisation}', '${from}', '${ids.instructor}', 'x', now())`;
const insertPlan = (organisation: string, from: string) =>
  `insert into liaison_plan (organisation_id, from_quarter, reason, responsible_role, next_step, due_on, actor, updated_at)
   values ('${organisation}', '${from}', 'other', 'township-deputy', 'x', '2026-12-01', 'x', now())`;
const changeSettled = `update organisation_state set employees = 1 where organisation_id = '${ids.settled}'`;

/** Written to what is frozen: the guards refuse it to every role, the owner's included. */
export const forbiddenToAll: readonly (readonly [refusal: Refusal, statement: string])[] = [
  // Records of organisations.
  ['FB001', changeSettled],
  ['FB001', `update organisation_state set source = 'x'`],
  ['FB001', `update organisation_state set employees = employees where organisation_id = '${ids.newcomer}'`],
  ['FB001', `delete from organisation_state where organisation_id = '${ids.settled}'`],
  ['FB001', `delete from organisation_state where organisation_id = '${ids.newcomer}' returning name`],
  ['FB001', insertState(ids.neighbour, '2026Q3', frozen)],
  ['FB001', insertState(ids.neighbour, '2020Q1', frozen)],
  // Takes the record away from the frozen township without touching a row of it.
  ['FB001', insertState(ids.settled, '2026Q3', open)],
  ['FB001', insertState(ids.settled, '2026Q2', open)],
  [
    'FB001',
    `${insertState(ids.settled, '2026Q1', frozen)} on conflict (organisation_id, from_quarter) do update set employees = 1`,
  ],
  ['FB001', `${insertState(ids.settled, '2026Q2', frozen)} on conflict do nothing`],
  [
    'FB001',
    `merge into organisation_state s using organisation o on o.id = s.organisation_id when matched then update set employees = 1`,
  ],
  [
    'FB001',
    `merge into organisation_state s using organisation o on o.id = s.organisation_id when matched then delete`,
  ],
  [
    'FB001',
    `merge into organisation_state s using (values ('${ids.neighbour}'::uuid)) v (id)
    on s.organisation_id = v.id and s.from_quarter = '2026Q2'
    when not matched then insert (${stateColumns}) values ${row(ids.neighbour, '2026Q2', frozen)}`,
  ],
  ['FB001', `with changed as (${changeSettled} returning *) select count(*) from changed`],
  [
    'FB001',
    `with gone as (delete from organisation_state where organisation_id = '${ids.newcomer}' returning *)
    insert into organisation_state select * from gone`,
  ],
  [
    'FB001',
    `update organisation_state s set employees = 1 from organisation o where o.id = s.organisation_id and o.origin = 'test'`,
  ],
  ['FB001', `delete from organisation_state s using organisation o where o.id = s.organisation_id`],
  [
    'FB001',
    `update organisation_state set from_quarter = '2026Q4' where organisation_id = '${ids.newcomer}'`,
  ],
  ['FB001', `update organisation_state set from_quarter = '2025Q4' where organisation_id = '${ids.settled}'`],
  [
    'FB001',
    `update organisation_state set organisation_id = '${ids.neighbour}' where organisation_id = '${ids.newcomer}'`,
  ],
  [
    'FB001',
    `update organisation_state set division_code = '${open}' where organisation_id = '${ids.settled}'`,
  ],
  [
    'FB001',
    `update organisation_state set division_code = '${frozen}' where organisation_id = '${ids.neighbour}'`,
  ],
  ['FB001', `do $$ begin ${changeSettled}; end $$`],
  ['FB001', `prepare again as ${changeSettled}; execute again`],
  [
    'FB001',
    `declare here cursor for select * from organisation_state where organisation_id = '${ids.settled}' for update;
    fetch here; update organisation_state set employees = 1 where current of here`,
  ],
  ['FB001', `savepoint a; ${changeSettled}`],
  ['FB001', `set constraints all deferred; ${changeSettled}`],
  ['FB001', `select pg_advisory_xact_lock(20130050), pg_advisory_xact_lock(20130052); ${changeSettled}`],
  ['FB001', `select set_config('search_path', 'pg_temp, public', true); ${changeSettled}`],
  ['FB001', `lock table organisation_state in row exclusive mode; ${changeSettled}`],
  // Party organisations and their grades, also those of the neighbour that show in the frozen township.
  [
    'FB001',
    `update party_organisation_state set name = 'x' where party_organisation_id = '${ids.soloParty}'`,
  ],
  [
    'FB001',
    `update party_organisation_state set dissolved = true where party_organisation_id = '${ids.jointParty}'`,
  ],
  [
    'FB001',
    `update party_organisation_state set from_quarter = '2026Q4' where party_organisation_id = '${ids.jointParty}'`,
  ],
  ['FB001', `delete from party_organisation_state where party_organisation_id = '${ids.soloParty}'`],
  [
    'FB001',
    `insert into party_organisation_state select party_organisation_id, '2026Q3', '${open}', name, name_key, kind, formation
    from party_organisation_state where party_organisation_id = '${ids.soloParty}'`,
  ],
  ['FB001', `update star_grade set grade = 5 where party_organisation_id = '${ids.soloParty}'`],
  ['FB001', `update star_grade set grade = 5 where party_organisation_id = '${ids.jointParty}'`],
  ['FB001', `delete from star_grade`],
  ['FB001', `insert into star_grade values ('${ids.jointParty}', '2026Q3', '2026H2', 1, null)`],
  [
    'FB001',
    `update star_grade set party_organisation_id = '${ids.jointParty}', from_quarter = '2026Q2'
    where party_organisation_id = '${ids.soloParty}'`,
  ],
  // Venues.
  ['FB001', `update venue set capacity_people = 1 where id = '${ids.venue}'`],
  ['FB001', `update venue set until_quarter = '2026Q3' where id = '${ids.venue}'`],
  ['FB001', `update venue set until_quarter = null where id = '${ids.endedVenue}'`],
  ['FB001', `update venue set until_quarter = '2026Q4' where id = '${ids.endedVenue}'`],
  ['FB001', `update venue set from_quarter = '2026Q4' where id = '${ids.venue}'`],
  ['FB001', `update venue set division_code = '${frozen}' where id = '${ids.neighbourVenue}'`],
  ['FB001', `update venue set division_code = '${open}' where id = '${ids.venue}'`],
  ['FB001', insertVenue('null')],
  ['FB001', insertVenue(`'2026Q3'`)],
  // Who instructs an organisation, and what is planned for it.
  ['FB001', `update instructor_assignment set instructor_id = null where organisation_id = '${ids.settled}'`],
  [
    'FB001',
    `update instructor_assignment set from_quarter = '2026Q4' where organisation_id = '${ids.settled}'`,
  ],
  [
    'FB001',
    `update instructor_assignment set organisation_id = '${ids.newcomer}', from_quarter = '2026Q3'
    where organisation_id = '${ids.neighbour}'`,
  ],
  ['FB001', `delete from instructor_assignment where organisation_id = '${ids.settled}'`],
  ['FB001', insertAssignment(ids.newcomer, '2026Q3')],
  ['FB001', insertAssignment(ids.settled, '2026Q2')],
  ['FB001', insertAssignment(ids.settled, '2020Q1')],
  [
    'FB001',
    `${insertAssignment(ids.settled, '2026Q1')} on conflict (organisation_id, from_quarter) do update set instructor_id = null`,
  ],
  ['FB001', `update liaison_plan set due_on = '2027-01-01' where organisation_id = '${ids.newcomer}'`],
  ['FB001', `update liaison_plan set from_quarter = '2026Q4' where organisation_id = '${ids.newcomer}'`],
  [
    'FB001',
    `update liaison_plan set organisation_id = '${ids.settled}' where organisation_id = '${ids.neighbour}'`,
  ],
  ['FB001', `delete from liaison_plan where organisation_id = '${ids.newcomer}'`],
  ['FB001', insertPlan(ids.settled, '2026Q3')],
  ['FB001', insertPlan(ids.newcomer, '2026Q2')],
  // Answers.
  ['FB001', `update finding_answer set answer = 'x'`],
  ['FB001', `delete from finding_answer`],
  [
    'FB001',
    `insert into finding_answer select organisation_id, 'x', fingerprint, division_code, quarter, answer, actor, at from finding_answer`,
  ],
  ['23001', `update finding_answer set fingerprint = 'x'`],
  // Reports and what is frozen with them.
  ['23001', `update quarter_report set version = 9 where id = '${ids.publishedQ3}'`],
  ['FB003', insertReport(open, '2026Q3', 1, 'published')],
  ['FB003', insertReport(open, '2026Q3', 2, 'draft')],
  ['FB003', insertReport(frozen, '2026Q3', 3, 'draft')],
  ['FB003', insertReport(frozen, '2026Q2', 2, 'draft')],
  ['FB003', insertReport(accepted, '2026Q3', 2, 'draft')],
  ['FB003', `select move_report('${ids.publishedQ3}', 'draft')`],
  ['FB003', `select move_report('${ids.publishedQ3}', 'returned')`],
  ['FB003', `select move_report('${ids.publishedQ2}', 'published')`],
  ['FB003', `select move_report('${ids.acceptedQ3}', 'published')`],
  ['FB003', `select move_report('${ids.acceptedQ3}', null)`],
  ['23001', insertSnapshot(ids.publishedQ3, frozen, '2026Q3', 'x', sha256('x'))],
  ['23001', insertSnapshot(ids.acceptedQ3, accepted, '2026Q3', facts('2026Q3'), sha256('x'))],
  ['23001', insertSnapshot(ids.acceptedQ3, frozen, '2026Q3', 'x', sha256('x'))],
  ['23001', insertSnapshot(ids.acceptedQ3, accepted, '2026Q4', 'x', sha256('x'))],
  ['23001', `delete from report_comment`],
  ['23001', `update report_comment set reply = 'x'`],
];

/** What the owner may ask for, and the guards refuse; app_rw has not even the right to ask. */
export const forbiddenToOwner: readonly (readonly [refusal: Refusal, statement: string])[] = [
  ...[
    'organisation_state',
    'party_organisation_state',
    'star_grade',
    'venue',
    'finding_answer',
    'instructor_assignment',
    'liaison_plan',
    'quarter_report',
    'snapshot',
  ].map((table) => ['23001', `truncate ${table} cascade`] as const),
  ...[
    'report_event',
    'report_comment',
    'audit',
    'revision',
    'division_past',
    'organisation_division',
    'division_change',
  ].map((table) => ['23001', `truncate ${table}`] as const),
  ...[
    'snapshot',
    'report_event',
    'audit',
    'revision',
    'division_past',
    'organisation_division',
    'quarter_report',
  ].map((table) => ['23001', `delete from ${table}`] as const),
  ['FB001', `delete from venue where id = '${ids.venue}'`],
  ['23001', `update snapshot set facts = 'x'`],
  ['23001', `update report_event set actor = 'x'`],
  ['23001', `update division_past set facts = '{"x": 1}'`],
  ['23001', `update organisation_division set division_code = '${open}'`],
  ['FB003', `update quarter_report set status = 'draft' where id = '${ids.publishedQ3}'`],
  ['23001', `update quarter_report set quarter = '2026Q4' where id = '${ids.acceptedQ3}'`],
  ['FB003', `update quarter_report set status = 'draft' where id = '${ids.acceptedQ3}'`],
  ['FB003', `update quarter_report set status = 'published' where id = '${ids.acceptedQ3}'`],
  ['23001', `update report_comment set text = 'x'`],
];
