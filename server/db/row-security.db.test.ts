import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import { beforeAll, describe, expect, it } from 'vitest';
import { withTestDatabase } from '../../test/database.ts';
import { listAllPaths } from '../modules/division/data.ts';
import { listCovered, listOrganisations } from '../modules/organisation/data.ts';
import { getFindings } from '../modules/report/findings.ts';
import { seedSampleCity } from '../modules/sample/mutations.ts';
import { listVenues } from '../modules/venue/data.ts';
import type { Database } from './database.ts';
import { insertReport, insertState, insertVenue } from './forbidden-statements-fixture.ts';
import { buildFrozenCity, frozen, ids, open } from './frozen-city-fixture.ts';
import { actWithin, grantScope, type Scope } from './scope.ts';

const scopeOf = (codes: readonly string[]) => grantScope('test', codes[0] ?? '', codes);

describe('row-level security, in the scope of 1 township', () => {
  const test = withTestDatabase();
  const elsewhere = '150627103';
  beforeAll(async () => {
    const owner = postgres(test.url, { max: 1, onnotice: () => {} });
    await buildFrozenCity(owner);
    for (const division of [frozen, open]) {
      const [batch, list] = [randomUUID(), randomUUID()];
      await owner`insert into import_batch (id, quarter, division_code, file_name, sha256, format, other_sheets, header_row, header_hash,
          columns, mapping, mapping_remembered, titles, ignored, evidence, status, actor)
        values (${batch}, '2026Q3', ${division}, 'x', 'x', 'csv', '[]', 1, 'x', '[]', '{}', false, '[]', '[]', '{}', 'staged', 'x')`;
      await owner`insert into import_row (batch_id, row_number, outcome, cells, groups, difference, kept, issues, answers, edits, fingerprint)
        values (${batch}, 1, 'new', '[]', '[]', '{}', '[]', '[]', '{}', '{}', 'x')`;
      await owner`insert into import_mapping (header_hash, division_code, mapping) values ('x', ${division}, '{}')`;
      await owner`insert into sweep_list (id, division_code, quarter, department, list_date, file_name, sha256, row_count, actor, at)
        values (${list}, ${division}, '2026Q3', 'x', '2026-09-30', 'x', 'x', 1, 'x', now())`;
      await owner`insert into sweep_row (list_id, row_number, name, division_code, key, match, candidates)
        values (${list}, 1, 'x', ${division}, 'x', 'matched', '{"list": []}')`;
      await owner`insert into sweep_decision (department, division_code, key, verdict, actor, at)
        values ('x', ${division}, 'x', 'same', 'x', now())`;
    }
    await owner.end();
  });

  const within = <T>(codes: readonly string[], work: (tx: Database) => Promise<T>) =>
    actWithin(test.requests, scopeOf(codes), 'write', work);
  const tables =
    `organisation_division organisation_state party_organisation_state star_grade venue import_batch import_row import_mapping
    quarter_report report_event report_comment snapshot finding_answer sweep_list sweep_row sweep_decision`.split(
      /\s+/,
    );
  const count = async (db: Database) => {
    const counts: Record<string, number> = {};
    for (const table of tables) {
      const [row] = await db.execute<{ rows: number }>(sql.raw(`select count(*)::int as rows from ${table}`));
      counts[table] = row?.rows ?? -1;
    }
    return counts;
  };
  const nothing = Object.fromEntries(tables.map((table) => [table, 0]));

  it(`0 rows of ${tables.length} tables are seen without a scope, with an empty one, and from a township that has none: but the 3 venues open to others`, async () => {
    expect(await count(test.requests)).toEqual(nothing);
    expect(await within([], count)).toEqual(nothing);
    expect(await within([elsewhere], count)).toEqual({ ...nothing, venue: 3 });
  });

  it('each table shows what is its own: of the open township and of the frozen one; of venues also 1 or 2 open ones of the other', async () => {
    expect(await within([open], count)).toEqual({
      ...nothing,
      organisation_division: 1,
      organisation_state: 1,
      party_organisation_state: 1,
      star_grade: 1,
      venue: 3,
      import_batch: 1,
      import_row: 1,
      import_mapping: 1,
      sweep_list: 1,
      sweep_row: 1,
      sweep_decision: 1,
    });
    expect(await within([frozen], count)).toEqual({
      ...nothing,
      organisation_division: 3,
      organisation_state: 3,
      // The joint one stands next door, but covers an organisation here.
      party_organisation_state: 2,
      star_grade: 2,
      venue: 3,
      import_batch: 1,
      import_row: 1,
      import_mapping: 1,
      quarter_report: 2,
      report_event: 2,
      report_comment: 1,
      snapshot: 2,
      finding_answer: 1,
      sweep_list: 1,
      sweep_row: 1,
      sweep_decision: 1,
    });
  });

  it('13 writes to the open township from another one: refused, or nothing is found to write', async () => {
    const written = async (statement: string) => {
      try {
        return await within([elsewhere], async (tx) => (await tx.execute(sql.raw(statement))).count);
      } catch (error) {
        return ((error as Error).cause as { code?: string }).code;
      }
    };
    const refused = [
      insertState(ids.neighbour, '2026Q4', open),
      insertVenue('null', open),
      insertReport(open, '2026Q3', 1, 'draft'),
      `insert into party_organisation_state (party_organisation_id, from_quarter, division_code, name, name_key, kind, formation)
        values ('${ids.jointParty}', '2026Q4', '${open}', 'x', 'x', 'branch', 'solo')`,
      `insert into star_grade values ('${ids.jointParty}', '2026Q4', 'x', 5, null)`,
      `insert into report_event (report_id, kind, actor, actor_post, at) values ('${ids.acceptedQ3}', 'accept', 'x', 'x', now())`,
      `insert into report_comment (id, report_id, text, actor, actor_post, at)
        values (gen_random_uuid(), '${ids.acceptedQ3}', 'x', 'x', 'x', now())`,
      `insert into sweep_decision values ('y', '${open}', 'y', 'same', null, null, 'x', now())`,
    ];
    for (const statement of refused)
      expect([statement, await written(statement)]).toEqual([statement, '42501']);
    for (const statement of [
      `update organisation_state set employees = 1 where organisation_id = '${ids.neighbour}'`,
      `delete from organisation_state where organisation_id = '${ids.neighbour}'`,
      `update venue set name = 'x' where id = '${ids.neighbourVenue}'`,
      `update sweep_row set note = 'x'`,
      `delete from finding_answer`,
    ])
      expect([statement, await written(statement)]).toEqual([statement, 0]);
  });

  it('an organisation that moved away is seen where it went and locked there, but neither changed nor brought back nor pushed on', async () => {
    await test.db.execute(sql.raw(insertState(ids.neighbour, '2026Q4', elsewhere)));
    const states = await within([open], (tx) =>
      tx.execute(
        sql`select from_quarter as from from organisation_state where organisation_id = ${ids.neighbour} order by 1 for update`,
      ),
    );
    expect([...states]).toEqual([{ from: '2026Q1' }, { from: '2026Q4' }]);
    for (const change of [`employees = 1`, `division_code = '${open}'`, `division_code = '150627104'`]) {
      const changed = within([open], (tx) =>
        tx.execute(
          sql.raw(
            `update organisation_state set ${change} where from_quarter = '2026Q4' and organisation_id = '${ids.neighbour}'`,
          ),
        ),
      );
      await expect(changed).rejects.toMatchObject({ cause: { code: '42501' } });
    }
  });

  it('what reaches across divisions is answered narrowly: quarters, members of an own joint one, parties named in the banner', async () => {
    const ask = async (codes: readonly string[]) =>
      within(codes, async (tx) => ({
        quarters: [...(await tx.execute(sql`select * from registry_quarters()`))],
        covered: [...(await listCovered(tx, '2026Q3')).values()].map((each) => each.length),
        named: (await tx.execute(sql`select * from party_organisations_named(array['支部joint'])`)).length,
      }));
    const quarters = [{ first: '2026Q1', last: '2026Q4' }];
    expect(await ask([frozen])).toEqual({ quarters, covered: [1, 2], named: 1 });
    expect(await ask([elsewhere])).toEqual({ quarters, covered: [], named: 1 });
    // Another banner.
    expect(await ask(['150622100'])).toEqual({ quarters, covered: [], named: 0 });
    expect(await ask([])).toEqual({ quarters, covered: [], named: 0 });
  });
});

describe('row-level security on the sample city of 3,000', () => {
  const test = withTestDatabase();
  const scopes: Scope[] = [];
  beforeAll(async () => {
    await seedSampleCity(test.db, { pack: test.pack, seed: 'fenbu' });
    const paths = await listAllPaths(test.db);
    for (const code of ['150600', '150622', '150627102'])
      scopes.push(
        grantScope(
          'test',
          code,
          paths.filter(({ path }) => path.includes(code)).map((each) => each.code),
        ),
      );
  });

  it('changes no answer: organisations, venues and findings of the city, a banner and a township are those the owner gets', async () => {
    for (const scope of scopes) {
      const answers = async (db: Database) => ({
        now: await listOrganisations(db, scope, '2026Q3'),
        before: await listOrganisations(db, scope, '2025Q4'),
        venues: await listVenues(db, scope, '2026Q3'),
        findings: await getFindings(db, scope, scope.rootCode, '2026Q3'),
      });
      const [ofOwner, ofRequests] = [
        await answers(test.db),
        await actWithin(test.requests, scope, 'read', answers),
      ];
      expect(ofOwner.now.length).toBeGreaterThan(10);
      expect(ofRequests).toEqual(ofOwner);
    }
  });
});
