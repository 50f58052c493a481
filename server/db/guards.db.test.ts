import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withTestDatabase } from '../../test/database.ts';
import { testSecrets } from '../../test/test-secrets.ts';
import { copyIn } from './copy-table.ts';
import { roleUrl } from './embedded/secrets.ts';
import {
  forbiddenToAll,
  forbiddenToOwner,
  insertState,
  stateColumns,
} from './forbidden-statements-fixture.ts';
import { forbiddenToRequests } from './forbidden-to-requests-fixture.ts';
import {
  accepted,
  buildFrozenCity,
  digestDatabase,
  facts,
  frozen,
  ids,
  open,
  sha256,
} from './frozen-city-fixture.ts';

const test = withTestDatabase();
let owner: postgres.Sql;
let requests: postgres.Sql;
beforeAll(async () => {
  const connect = (url: string) => postgres(url, { max: 1, onnotice: () => {} });
  owner = connect(test.url);
  requests = connect(roleUrl(test.url, 'app_rw', testSecrets));
  await buildFrozenCity(owner);
});
afterAll(async () => {
  await owner.end();
  await requests.end();
});

/** What refuses a statement in a transaction that sees every division; `nothing` when it is committed. */
async function refusalOf(sql: postgres.Sql, statement: string, divisions = [...test.scope.divisionCodes]) {
  try {
    await sql.begin(async (tx) => {
      await tx`select set_config('app.divs', ${divisions.join(',')}, true)`;
      await tx.unsafe(statement);
    });
    return 'nothing';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}

/** Runs every statement and looks at the whole database after each. */
async function findBreaches(sql: postgres.Sql, statements: typeof forbiddenToAll): Promise<unknown[]> {
  const before = await digestDatabase(owner);
  const breaches: unknown[] = [];
  for (const [refusal, statement] of statements) {
    const found = await refusalOf(sql, statement);
    const changed = Object.entries(await digestDatabase(owner)).flatMap(([name, digest]) =>
      before[name] === digest ? [] : [name],
    );
    if (found !== refusal || changed.length > 0) breaches.push({ statement, found, refusal, changed });
  }
  return breaches;
}

/** What a statement does, taken back again. */
async function tryOut(statement: string, look = 'select 1 as done'): Promise<unknown> {
  let rows: unknown;
  const back = new Error('taken back');
  await owner
    .begin(async (tx) => {
      await tx.unsafe(statement);
      rows = [...(await tx.unsafe(look))];
      throw back;
    })
    .catch((error: unknown) => {
      if (error !== back) throw error;
    });
  return rows;
}
const done = [{ done: 1 }];

describe('a frozen quarter', () => {
  it(`stands against ${forbiddenToAll.length} statements of app_rw that write to it: 0 succeed, no table differs after any`, async () => {
    expect(await findBreaches(requests, forbiddenToAll)).toEqual([]);
  });

  it(`stands against the same ${forbiddenToAll.length} statements of the owner, and ${forbiddenToOwner.length} more`, async () => {
    expect(await findBreaches(owner, [...forbiddenToAll, ...forbiddenToOwner])).toEqual([]);
  });

  it(`gives app_rw no right to history, status and guards: ${forbiddenToRequests.length} statements change nothing`, async () => {
    expect(await findBreaches(requests, forbiddenToRequests)).toEqual([]);
  });

  it('refuses rows that come by COPY: to app_rw any, for row-level security, to the owner those of a frozen quarter', async () => {
    async function* rows() {
      yield Buffer.from(`${ids.neighbour}\t2026Q3\t${frozen}\tenterprise\tx\tx\tx\toperating\n`);
    }
    const copy = (sql: postgres.Sql) =>
      sql.begin((tx) =>
        copyIn(tx, { name: 'organisation_state', columns: stateColumns.split(', ') }, rows()),
      );
    await expect(copy(requests)).rejects.toMatchObject({ code: '0A000' });
    await expect(copy(owner)).rejects.toMatchObject({ code: 'FB001' });
  });

  it('names division, quarter and status in what it says', async () => {
    await expect(owner`update venue set name = 'x' where id = ${ids.venue}`).rejects.toMatchObject({
      code: 'FB001',
      message: `report-locked ${frozen} 2026Q2 published`,
    });
    await expect(
      owner`update organisation_state set division_code = ${accepted} where organisation_id = ${ids.neighbour}`,
    ).rejects.toMatchObject({ message: `report-locked ${accepted} 2026Q3 accepted` });
  });

  it('refuses a writer of isolation level repeatable read or serializable, who would not see a move it waited for', async () => {
    for (const level of ['repeatable read', 'serializable']) {
      const written = owner.begin(`isolation level ${level}`, async (tx) => {
        await tx`update organisation_state set employees = 1 where organisation_id = ${ids.neighbour}`;
      });
      await expect(written).rejects.toMatchObject({ code: '25000' });
    }
  });
});

describe('what is not frozen', () => {
  it('can be written: the next quarter of the same township, and the open township', async () => {
    expect(await tryOut(insertState(ids.settled, '2026Q4', frozen))).toEqual(done);
    expect(await tryOut(insertState(ids.settled, '2026Q4', open))).toEqual(done);
    expect(
      await tryOut(`update organisation_state set employees = 9 where organisation_id = '${ids.neighbour}'`),
    ).toEqual(done);
    expect(
      await tryOut(`insert into star_grade values ('${ids.soloParty}', '2026Q4', '2026H2', 4, null)`),
    ).toEqual(done);
  });

  it('lets a joint party organisation change once its partner in the frozen township has left it', async () => {
    const leave = insertState(ids.partner, '2026Q4', frozen);
    const change = `insert into party_organisation_state
      select party_organisation_id, '2026Q4', division_code, 'new', 'new', kind, formation from party_organisation_state
      where party_organisation_id = '${ids.jointParty}'`;
    expect(await tryOut(`${leave}; ${change}`)).toEqual(done);
  });

  it('lets a venue end after the frozen quarters, and go on after an end that lies behind them', async () => {
    const until = `select until_quarter as until from venue where id = '${ids.venue}'`;
    const end = `update venue set until_quarter = '2026Q4' where id = '${ids.venue}'`;
    expect(await tryOut(end, until)).toEqual([{ until: '2026Q4' }]);
    expect(
      await tryOut(`${end}; update venue set until_quarter = null where id = '${ids.venue}'`, until),
    ).toEqual([{ until: null }]);
  });

  it('notes each of the 2 divisions an organisation stood in, and forgets none', async () => {
    const move = `update organisation_state set division_code = '150627103' where organisation_id = '${ids.neighbour}'`;
    const stood = `select division_code as code from organisation_division where organisation_id = '${ids.neighbour}' order by 1`;
    expect(await tryOut(move, stood)).toEqual([{ code: open }, { code: '150627103' }]);
  });
});

describe('a correction', () => {
  const correct = `insert into quarter_report (id, division_code, quarter, revision, status, reason)
    values ('00000000-0000-4000-8000-000000000099', '${frozen}', '2026Q3', 2, 'draft', '核实')`;

  it('opens the latest published quarter as revision 2, and leaves the one before frozen', async () => {
    expect(
      await tryOut(
        `${correct}; update organisation_state set employees = 9 where organisation_id = '${ids.newcomer}'`,
      ),
    ).toEqual(done);
    await expect(
      tryOut(
        `${correct}; update organisation_state set employees = 9 where organisation_id = '${ids.settled}'`,
      ),
    ).rejects.toMatchObject({ message: `report-locked ${frozen} 2026Q2 published` });
  });

  it('is begun once: a 2nd draft of revision 2 does nothing on conflict and is refused without', async () => {
    const again = correct.replace('0099', '0098');
    expect(
      await tryOut(
        `${correct}; ${again} on conflict do nothing`,
        'select count(*)::int as done from quarter_report where revision = 2',
      ),
    ).toEqual(done);
    await expect(tryOut(`${correct}; ${again}`)).rejects.toMatchObject({ code: '23505' });
  });
});

describe('the states of a report', () => {
  const statuses = ['draft', 'submitted', 'accepted', 'published', 'returned'];
  const report = '00000000-0000-4000-8000-000000000077';
  const begin = `insert into quarter_report (id, division_code, quarter, revision, status)
    values ('${report}', '${open}', '2026Q3', 1, 'draft')`;
  const ways: Readonly<Record<string, readonly string[]>> = {
    draft: [],
    submitted: ['submitted'],
    accepted: ['submitted', 'accepted'],
    returned: ['submitted', 'returned'],
    published: ['submitted', 'accepted', 'published'],
  };
  const snapshot = `insert into snapshot (report_id, division_code, quarter, revision, facts, sha256, actor, at)
    values ('${report}', '${open}', '2026Q3', 1, '${facts('2026Q3')}', '${sha256(facts('2026Q3'))}', 'x', now())`;
  const step = (to: string) =>
    `${to === 'published' ? `${snapshot}; ` : ''}select move_report('${report}', '${to}')`;

  it('are moved along 7 of 25 ways', async () => {
    const legal: string[] = [];
    for (const from of statuses)
      for (const to of statuses) {
        const moved = tryOut([begin, ...(ways[from] ?? []).map(step), step(to)].join('; '));
        if (
          await moved.then(
            () => true,
            () => false,
          )
        )
          legal.push(`${from} → ${to}`);
      }
    expect(legal).toEqual([
      'draft → submitted',
      'submitted → draft',
      'submitted → accepted',
      'submitted → returned',
      'accepted → published',
      'accepted → returned',
      'returned → submitted',
    ]);
  });

  it('go only to published once the snapshot is written', async () => {
    const begun = [begin, step('submitted'), step('accepted'), snapshot];
    await expect(tryOut([...begun, step('returned')].join('; '))).rejects.toMatchObject({ code: 'FB003' });
  });

  it('raise the version by 1 a move and answer how the report stood', async () => {
    const begun = [begin, step('submitted'), step('accepted')].join('; ');
    expect(await tryOut(begun, `select version from quarter_report where id = '${report}'`)).toEqual([
      { version: 3 },
    ]);
    expect(await tryOut(begun, `select move_report('${report}', 'returned') as stood`)).toEqual([
      { stood: 'accepted' },
    ]);
  });

  it('of a report outside the scope answer app_rw like one that does not exist', async () => {
    for (const id of [ids.acceptedQ3, report])
      expect(await refusalOf(requests, `select move_report('${id}', 'returned')`, [open])).toBe('P0002');
  });
});

describe('a comment', () => {
  const comment = '00000000-0000-4000-8000-000000000055';
  const say = `insert into report_comment (id, report_id, text, actor, actor_post, at)
    values ('${comment}', '${ids.acceptedQ3}', 'x', 'x', 'x', now())`;
  const send = `update report_comment set sent_at = now() where id = '${comment}'`;
  it('can be taken away until it is sent, then only answered and settled; its text never changes', async () => {
    expect(await tryOut(`${say}; delete from report_comment where id = '${comment}'`)).toEqual(done);
    expect(
      await tryOut(`${say}; ${send}; update report_comment set reply = 'x', resolved_by = 'x', resolved_at = now()
      where id = '${comment}'`),
    ).toEqual(done);
    for (const then of [
      `${send}; delete from report_comment where id = '${comment}'`,
      `${send}; update report_comment set sent_at = null where id = '${comment}'`,
      `update report_comment set text = 'y' where id = '${comment}'`,
      `update report_comment set organisation_id = '${ids.settled}' where id = '${comment}'`,
    ])
      await expect(tryOut(`${say}; ${then}`)).rejects.toMatchObject({ code: '23001' });
  });
});
