import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import type { Transaction } from '../../server/db/database.ts';
import { asLockRefusal } from '../../server/db/lock-refusal.ts';
import { actWithin, grantScope, type Scope } from '../../server/db/scope.ts';
import { getDivision } from '../../server/modules/division/data.ts';
import { lockDivisions } from '../../server/modules/report/move-report.ts';
import { sealSnapshot, snapshotFacts } from '../../server/modules/report/snapshot-facts.ts';
import { loadSnapshotSource } from '../../server/modules/report/snapshot-source.ts';
import { AppError } from '../../shared/app-error.ts';
import { addQuarters, type Quarter } from '../../shared/quarter.ts';
import { withTestDatabase } from '../database.ts';

/** 60 races in every run, 500 with FENBU_ENDURANCE=1. */
const rounds = process.env.FENBU_ENDURANCE === '1' ? 500 : 60;
const base = withTestDatabase();
/** Always open; the joint party organisation stands here. */
const neighbour = '150627100';
let townships: string[] = [];
beforeAll(() => {
  townships = base.pack.divisions
    .filter(({ level, code }) => level === 'township' && code !== neighbour)
    .map(({ code }) => code);
});

interface Round {
  readonly town: string;
  readonly quarter: Quarter;
  readonly scope: Scope;
  readonly settled: string;
  readonly leaving: string;
  readonly partner: string;
  readonly coming: string;
  readonly party: string;
  readonly venue: string;
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const columns = sql.raw(
  'organisation_id, from_quarter, division_code, sector, name, name_key, name_initials, status, employees, party_organisation_id',
);
const insertState = (id: string, quarter: Quarter, town: string, party: string | null = null) =>
  sql`insert into organisation_state (${columns})
    values (${id}, ${quarter}, ${town}, 'enterprise', ${id}, ${id}, 'x', 'operating', 20, ${party})`;

/** Records of their own for a race, written by the owner. */
async function prepare(number: number): Promise<Round> {
  const town = townships[number % townships.length] ?? '';
  // Every other quarter: the one before is still open, for a state that a later one can supersede.
  const quarter = addQuarters('2001Q2', 2 * Math.floor(number / townships.length));
  const [settled, leaving, partner, coming, party, venue] = Array.from({ length: 6 }, () => randomUUID()) as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  await base.db.transaction(async (tx) => {
    for (const id of [settled, leaving, partner, coming])
      await tx.execute(sql`insert into organisation (id, origin) values (${id}, 'test')`);
    await tx.execute(sql`insert into party_organisation (id, origin) values (${party}, 'test')`);
    await tx.execute(sql`insert into party_organisation_state
      (party_organisation_id, from_quarter, division_code, name, name_key, kind, formation)
      values (${party}, ${quarter}, ${neighbour}, 'x', 'x', 'branch', 'joint')`);
    await tx.execute(insertState(settled, addQuarters(quarter, -1), town));
    await tx.execute(insertState(leaving, quarter, town));
    await tx.execute(insertState(partner, quarter, town, party));
    await tx.execute(insertState(coming, quarter, neighbour));
    await tx.execute(sql`insert into venue (id, from_quarter, division_code, host_kind, name, capacity_people, open_for_sharing,
      opening_hours, six_haves) values (${venue}, ${quarter}, ${town}, 'park', 'x', 10, true, '[]', '{}')`);
  });
  const scope = grantScope('test', town, [town, neighbour]);
  return { town, quarter, scope, settled, leaving, partner, coming, party, venue };
}

/** Every way in which a write changes what the township shows of the quarter. */
const edits: readonly ((round: Round) => ReturnType<typeof sql>)[] = [
  ({ settled }) => sql`update organisation_state set employees = 99 where organisation_id = ${settled}`,
  ({ leaving }) => sql`delete from organisation_state where organisation_id = ${leaving}`,
  ({ settled, quarter }) =>
    sql`${insertState(settled, quarter, neighbour)} on conflict (organisation_id, from_quarter) do update set division_code = ${neighbour}`,
  ({ settled }) =>
    sql`update organisation_state set division_code = ${neighbour} where organisation_id = ${settled}`,
  ({ coming, town }) =>
    sql`update organisation_state set division_code = ${town} where organisation_id = ${coming}`,
  ({ settled, party }) =>
    sql`update organisation_state set party_organisation_id = ${party} where organisation_id = ${settled}`,
  ({ party }) =>
    sql`update party_organisation_state set name = 'renamed' where party_organisation_id = ${party}`,
  ({ party, quarter }) =>
    sql`insert into star_grade values (${party}, ${quarter}, 'x', 5, null)
      on conflict (party_organisation_id, from_quarter) do update set grade = 4`,
  ({ venue }) => sql`update venue set capacity_people = 99 where id = ${venue}`,
  ({ venue, quarter }) => sql`update venue set until_quarter = ${quarter} where id = ${venue}`,
];

/** A write in a transaction that stays open for a while. */
async function edit(
  round: Round,
  which: number,
  [before, held]: readonly [number, number],
): Promise<'written' | 'refused'> {
  await wait(before);
  try {
    await actWithin(base.requests, round.scope, 'write', async (tx) => {
      await tx.execute(edits[which % edits.length]?.(round) ?? sql``);
      await wait(held);
    });
    return 'written';
  } catch (error) {
    const refusal = asLockRefusal(error);
    // `overloaded`: the two edits waited for each other, and PostgreSQL took one back whole.
    const codes = ['report-locked', 'overloaded'];
    if (refusal instanceof AppError && codes.includes(refusal.code)) return 'refused';
    throw error;
  }
}

const sealedNow = async (tx: Transaction, { scope, town, quarter }: Round) =>
  sealSnapshot(
    snapshotFacts(await loadSnapshotSource(tx, scope, quarter), await getDivision(tx, scope, town), {
      revision: 1,
      approvedBy: null,
      firstSubmittedAt: null,
    }),
  );

/** Submitted (in some races withdrawn and submitted again), accepted and published, each step a transaction of its own. */
async function publish(round: Round, wavers: boolean, before: number): Promise<string> {
  const report = randomUUID();
  const { town, quarter, scope } = round;
  const step = (to: string, first: (tx: Transaction) => Promise<unknown> = async () => {}) =>
    actWithin(base.requests, scope, 'write', async (tx) => {
      await lockDivisions(tx, [town]);
      await first(tx);
      await tx.execute(sql`select move_report(${report}, ${to})`);
      await wait(3);
    });
  await wait(before);
  await step('submitted', (tx) =>
    tx.execute(sql`insert into quarter_report (id, division_code, quarter, revision, status)
      values (${report}, ${town}, ${quarter}, 1, 'draft')`),
  );
  if (wavers) {
    await step('draft');
    await step('submitted');
  }
  await step('accepted');
  await step('published', async (tx) => {
    const { facts, sha256 } = await sealedNow(tx, round);
    await tx.execute(sql`insert into snapshot (report_id, division_code, quarter, revision, facts, sha256, actor, at)
      values (${report}, ${town}, ${quarter}, 1, ${facts}, ${sha256}, 'test', now())`);
  });
  return report;
}

test(
  `in ${rounds} races of 2 open edits with submitting and publishing, what is frozen is what the snapshot says, always`,
  async () => {
    const outcomes = { written: 0, refused: 0, afterwards: 0 };
    for (let number = 0; number < rounds; number += 1) {
      const round = await prepare(number);
      const chance = () => Math.random() * 12;
      // In turn: who edits is first and would still be open when it is published; who hands in is first; nobody knows.
      const [editor, publisher, open] = (
        [
          [0, 20, 150],
          [20, 0, 10],
          [chance(), chance(), 100 * Math.random()],
        ] as const
      )[number % 3] ?? [0, 0, 0];
      const other = number + 1 + Math.floor(Math.random() * (edits.length - 1));
      const [report, ...edited] = await Promise.all([
        publish(round, number % 4 === 3, publisher),
        edit(round, number, [editor, open]),
        edit(round, other, [editor + chance(), open]),
      ]);
      for (const each of edited) outcomes[each] += 1;
      const [frozen] = await base.db.execute<{ sha256: string }>(
        sql`select sha256 from snapshot where report_id = ${report}`,
      );
      // Whatever is tried afterwards changes nothing either.
      for (const [which] of edits.entries()) {
        if ((await edit(round, which, [0, 0])) === 'refused') outcomes.afterwards += 1;
      }
      const now = await base.db.transaction((tx) => sealedNow(tx, round));
      expect(now.sha256, `race ${number}, edit ${number % edits.length}`).toBe(frozen?.sha256);
    }
    expect(outcomes.written).toBeGreaterThan(0);
    expect(outcomes.refused).toBeGreaterThan(0);
    expect(outcomes.afterwards).toBeGreaterThan(rounds);
  },
  rounds * 5_000,
);
