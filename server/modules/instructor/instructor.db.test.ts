import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AppError } from '../../../shared/app-error.ts';
import { withTestDatabase } from '../../../test/database.ts';
import { audit } from '../../db/schema/audit.ts';
import { instructorAssignment } from '../../db/schema/instructor.ts';
import { revision } from '../../db/schema/record.ts';
import { quarterReport } from '../../db/schema/report.ts';
import { actWithin, grantScope, type Scope } from '../../db/scope.ts';
import { listAllPaths } from '../division/data.ts';
import { createOrganisation } from '../organisation/mutations.ts';
import { undoWrite } from '../organisation/undo.ts';
import { listDuties, listInstructorsOf } from './data.ts';
import type { InstructorFacts } from './inputs.ts';
import { listInArea, listInstructors, listUninstructed } from './list.ts';
import { assignInstructor, markDuties, saveInstructor, showTelephone } from './mutations.ts';

const test = withTestDatabase();
const quarter = '2026Q3';
const [banner, town, next, otherBanner] = ['150622', '150622100', '150622101', '150625'];
let numbered = 0;

const facts = (more: Partial<InstructorFacts> = {}): InstructorFacts => {
  numbered += 1;
  return {
    certificateNumber: `ZD-${numbered}`,
    divisionCode: banner,
    post: '旗委组织部',
    officeTelephone: '0477-0000000',
    mode: 'several',
    areaCodes: [],
    area: null,
    fromQuarter: '2026Q1',
    untilQuarter: null,
    ...more,
  };
};
const enter = async (more: Partial<InstructorFacts> = {}, scope: Scope = test.scope) =>
  (await saveInstructor(test.db, scope, { id: null, expectedVersion: 0, facts: facts(more) })).id;
const found = async (divisionCode: string, more: { employees?: number; address?: string } = {}) => {
  numbered += 1;
  const { id } = await createOrganisation(test.db, test.scope, {
    quarter: '2026Q1',
    divisionCode,
    sector: 'enterprise',
    name: `指导样例${numbered}号商贸有限公司`,
    uscc: null,
    address: more.address ?? null,
    employees: more.employees ?? 12,
    source: '样例',
    reason: '样例',
  });
  return id;
};
const give = (
  instructorId: string | null,
  ids: readonly string[],
  more: { quarter?: string; expectedVersion?: number | null; scope?: Scope } = {},
) =>
  assignInstructor(test.db, more.scope ?? test.scope, {
    quarter: more.quarter ?? quarter,
    instructorId,
    organisations: ids.map((id) => ({ id, expectedVersion: more.expectedVersion ?? null })),
  });
const refusal = async (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: AppError) => [error.code, error.params.reason].filter(Boolean).join(' '),
  );
const instructorAt = async (id: string, at: string) =>
  (await listInstructorsOf(test.db, [id], at)).get(id)?.instructor?.id ?? null;

let bannerScope: Scope;
let townScope: Scope;
let otherScope: Scope;
beforeAll(async () => {
  const paths = await listAllPaths(test.db);
  const scopeOf = (code: string, role: 'banner' | 'township') =>
    grantScope(
      { actor: randomUUID(), post: '样例岗位', role, boundCodes: [code] },
      code,
      paths.filter(({ path }) => path.includes(code)).map((each) => each.code),
    );
  bannerScope = scopeOf(banner, 'banner');
  townScope = scopeOf(town, 'township');
  otherScope = scopeOf(otherBanner, 'banner');
});

describe('a certificate number', () => {
  it('is unique in the city: the second of 2 banners is refused, and told the number it typed and nothing else', async () => {
    await enter({ certificateNumber: 'ZD-unique' }, bannerScope);
    const input = {
      id: null,
      expectedVersion: 0,
      facts: facts({ certificateNumber: 'ZD-unique', divisionCode: otherBanner }),
    };
    const refused = await actWithin(test.requests, otherScope, 'write', (tx) =>
      saveInstructor(tx, otherScope, input),
    ).catch((error: AppError) => error);
    expect(refused).toMatchObject({
      code: 'certificate-taken',
      params: { certificateNumber: 'ZD-unique' },
      details: null,
    });
    const { certificateNumber } = facts();
    const saved = await actWithin(test.requests, otherScope, 'write', (tx) =>
      saveInstructor(tx, otherScope, { ...input, facts: { ...input.facts, certificateNumber } }),
    );
    expect(saved.version).toBe(1);
  });
});

describe('an instructor', () => {
  it('is changed against version 1 once: the second save of 2 from version 1 is refused', async () => {
    const id = await enter();
    const save = () =>
      saveInstructor(test.db, bannerScope, { id, expectedVersion: 1, facts: facts({ post: '工商联' }) });
    expect(await refusal(save())).toBe('done');
    expect(await refusal(save())).toBe('version-conflict');
  });

  it('is entered once when the request is sent twice', async () => {
    const input = { operationId: randomUUID(), id: null, expectedVersion: 0, facts: facts() };
    const [first, second] = [
      await saveInstructor(test.db, bannerScope, input),
      await saveInstructor(test.db, bannerScope, input),
    ];
    expect(second).toEqual(first);
  });

  it('keeps the telephone when a change says nothing of it; who looks is noted in 1 line of the audit', async () => {
    const id = await enter();
    const { officeTelephone: _, ...rest } = facts();
    await saveInstructor(test.db, test.scope, { id, expectedVersion: 1, facts: rest });
    expect(await showTelephone(test.db, test.scope, id)).toEqual({ officeTelephone: '0477-0000000' });
    const lines = await test.db.select().from(audit).where(eq(audit.subject, id));
    expect(lines.filter(({ action }) => action === 'contact.view')).toHaveLength(1);
    const [listed] = await listInstructors(test.db, test.scope, {
      divisionCode: banner,
      quarter,
      today: '2026-10-08',
    });
    expect(JSON.stringify(listed)).not.toContain('0477');
  });

  it('of a township cannot be entered for the banner, nor for a township beside it', async () => {
    for (const divisionCode of [banner, next])
      expect(await refusal(enter({ divisionCode }, townScope))).toBe('division-unknown');
    expect(await refusal(enter({ divisionCode: town }, townScope))).toBe('done');
  });
});

describe('an assignment', () => {
  it('holds from its quarter on: nobody in 2026Q2, the first in 2026Q3, the second from 2026Q4', async () => {
    const [first, second, id] = [await enter(), await enter(), await found(town)];
    await give(first, [id]);
    await give(second, [id], { quarter: '2026Q4', expectedVersion: 1 });
    const at = await Promise.all(
      ['2026Q2', '2026Q3', '2026Q4', '2027Q3'].map((each) => instructorAt(id, each)),
    );
    expect(at).toEqual([null, first, second, second]);
  });

  it('一员一户: a second organisation is refused, also in an earlier quarter than the first', async () => {
    const one = await enter({ mode: 'one' });
    const [first, second] = [await found(town), await found(next)];
    await give(one, [first]);
    expect(await refusal(give(one, [second]))).toBe('assignment-refused one-already');
    expect(await refusal(give(one, [second], { quarter: '2026Q2' }))).toBe('assignment-refused one-already');
    await give(null, [first], { expectedVersion: 1 });
    expect(await refusal(give(one, [second]))).toBe('done');
  });

  it('of 2 who give 2 organisations to a 一员一户 at once, 1 succeeds and 1 is refused', async () => {
    const one = await enter({ mode: 'one' });
    const ids = [await found(town), await found(next)];
    const outcomes = await Promise.all(ids.map((id) => refusal(give(one, [id]))));
    expect(outcomes.sort()).toEqual(['assignment-refused one-already', 'done']);
  });

  it('of 2 who give 1 organisation to 2 instructors at once, 1 succeeds and 1 is told of a conflict', async () => {
    const [first, second, id] = [await enter(), await enter(), await found(town)];
    const outcomes = await Promise.all([refusal(give(first, [id])), refusal(give(second, [id]))]);
    expect(outcomes.sort()).toEqual(['done', 'version-conflict']);
  });

  it('is refused before service, after it, outside the home division', async () => {
    const id = await found(town);
    const late = await enter({ fromQuarter: '2026Q4' });
    const gone = await enter({ untilQuarter: quarter });
    const neighbour = await enter({ divisionCode: next });
    expect(await refusal(give(late, [id]))).toBe('assignment-refused not-in-service');
    expect(await refusal(give(gone, [id]))).toBe('assignment-refused not-in-service');
    expect(await refusal(give(neighbour, [id]))).toBe('assignment-refused outside-home');
  });

  it('ends with the service: 2 organisations have nobody from 2026Q4, and still have somebody in 2026Q3', async () => {
    const instructorId = await enter();
    const [now, later] = [await found(town), await found(town)];
    await give(instructorId, [now]);
    await give(instructorId, [later], { quarter: '2027Q1' });
    await saveInstructor(test.db, bannerScope, {
      id: instructorId,
      expectedVersion: 1,
      facts: facts({ untilQuarter: '2026Q4' }),
    });
    expect(await instructorAt(now, '2026Q3')).toBe(instructorId);
    expect([await instructorAt(now, '2026Q4'), await instructorAt(later, '2027Q1')]).toEqual([null, null]);
  });

  it('of 3 at once is 1 operation: undone all 3 have nobody, done again all 3 have somebody', async () => {
    const instructorId = await enter();
    const ids = [await found(town), await found(town), await found(next)];
    const { operationId, count } = await give(instructorId, ids);
    expect(count).toBe(3);
    const all = () => Promise.all(ids.map((id) => instructorAt(id, quarter)));
    const undone = await undoWrite(test.db, test.scope, operationId);
    expect(await all()).toEqual([null, null, null]);
    await undoWrite(test.db, test.scope, undone.operationId);
    expect(await all()).toEqual([instructorId, instructorId, instructorId]);
    const rows = await test.db.select().from(revision).where(eq(revision.operationId, operationId));
    expect(rows.map(({ entity }) => entity)).toEqual(Array(3).fill('instructor-assignment'));
  });

  it('is refused as report-locked once the township handed in 2026Q3, and 2026Q4 is still open', async () => {
    const unit = '150622102';
    const [instructorId, id] = [await enter(), await found(unit)];
    const reportId = randomUUID();
    await test.db
      .insert(quarterReport)
      .values({ id: reportId, divisionCode: unit, quarter, revision: 1, status: 'draft' });
    await test.db.execute(sql`select move_report(${reportId}, 'submitted')`);
    const within = (at: string) =>
      actWithin(test.requests, bannerScope, 'write', (tx) =>
        assignInstructor(tx, bannerScope, {
          quarter: at,
          instructorId,
          organisations: [{ id, expectedVersion: null }],
        }),
      ).then(
        () => 'done',
        (error: { cause?: { code?: string } }) => error.cause?.code,
      );
    expect(await within(quarter)).toBe('FB001');
    expect(await within('2026Q4')).toBe('done');
  });
});

describe('an area 包片', () => {
  it('of a drawn square holds the 1 organisation inside it; of listed units those of the units', async () => {
    const [inside, outside] = [await found('150622103'), await found('150622103')];
    const place = (id: string, lng: number) =>
      test.db.execute(
        sql`update organisation_state set lng = ${lng}, lat = 39.85 where organisation_id = ${id}`,
      );
    await place(inside, 111.01);
    await place(outside, 111.2);
    const area = {
      type: 'Polygon' as const,
      coordinates: [
        [
          [111, 39.84],
          [111.02, 39.84],
          [111.02, 39.86],
          [111, 39.86],
          [111, 39.84],
        ] as [number, number][],
      ],
    };
    const drawn = await enter({ mode: 'area', area });
    expect((await listInArea(test.db, bannerScope, drawn, quarter)).map(({ id }) => id)).toEqual([inside]);
    const listed = await enter({ mode: 'area', areaCodes: ['150622103'] });
    expect((await listInArea(test.db, bannerScope, listed, quarter)).map(({ id }) => id).sort()).toEqual(
      [inside, outside].sort(),
    );
  });

  it('is refused when it crosses itself, lies in another province, or names nothing', async () => {
    const ring = (...corners: [number, number][]) => ({
      type: 'Polygon' as const,
      coordinates: [[...corners, corners[0] ?? [0, 0]] as [number, number][]],
    });
    const bow = ring([111, 39.8], [111.1, 39.9], [111.1, 39.8], [111, 39.9]);
    const far = ring([116, 39.8], [116.1, 39.8], [116.1, 39.9]);
    expect(await refusal(enter({ mode: 'area', area: bow }))).toBe('area-refused area-crossing');
    expect(await refusal(enter({ mode: 'area', area: far }))).toBe('area-refused area-outside');
    expect(await refusal(enter({ mode: 'area' }))).toBe('area-refused area-empty');
  });
});

describe('row-level security', () => {
  it('shows a township the 1 instructor of the banner who serves there, not the 1 who does not, and lets it change neither', async () => {
    const unit = '150622104';
    const [serving, other, id] = [await enter(), await enter(), await found(unit)];
    await give(serving, [id]);
    const paths = await listAllPaths(test.db);
    const scope = grantScope(
      { actor: randomUUID(), post: '样例', role: 'township', boundCodes: [unit] },
      unit,
      paths.filter(({ path }) => path.includes(unit)).map(({ code }) => code),
    );
    const seen = await actWithin(test.requests, scope, 'read', (tx) =>
      listInstructors(tx, scope, { divisionCode: unit, quarter, today: '2026-10-08' }),
    );
    expect(seen.map((each) => [each.id, each.own, each.instructs.length])).toEqual([[serving, false, 1]]);
    const change = (instructorId: string) =>
      refusal(
        actWithin(test.requests, scope, 'write', (tx) =>
          saveInstructor(tx, scope, {
            id: instructorId,
            expectedVersion: 1,
            facts: facts({ divisionCode: unit }),
          }),
        ),
      );
    expect([await change(serving), await change(other)]).toEqual(['not-found', 'not-found']);
    const called = await actWithin(test.requests, scope, 'write', (tx) => showTelephone(tx, scope, serving));
    expect(called.officeTelephone).toBe('0477-0000000');
    expect(
      await refusal(actWithin(test.requests, scope, 'write', (tx) => showTelephone(tx, scope, other))),
    ).toBe('not-found');
  });
});

describe('duties', () => {
  it('of 2026Q2 are 2 an instructor, counted once: in the home unit, or the first served; done 1 of them', async () => {
    const [first, second] = ['150625100', '150625101'];
    const atHome = await enter({ divisionCode: second });
    const ofBanner = await enter({ divisionCode: otherBanner });
    await enter({ divisionCode: otherBanner });
    await give(ofBanner, [await found(second), await found(first)], { quarter: '2026Q1' });
    await markDuties(
      test.db,
      test.scope,
      {
        duties: [{ instructorId: atHome, kind: 'appraisal', period: '2026H1' }],
        doneOn: '2026-07-05',
        note: '双向测评优秀',
      },
      new Date('2026-10-08T02:00:00Z'),
    );
    const codes = [first, second];
    expect(await listDuties(test.db, test.scope, codes, '2026Q2')).toEqual(
      new Map([
        [first, { due: 2, done: 0 }],
        [second, { due: 2, done: 1 }],
      ]),
    );
    // The same numbers in the scope of one of the units: it does not take the banner's instructor for its own.
    const scope = grantScope({ actor: 'x', post: 'x', role: 'township', boundCodes: [second] }, second, [
      second,
    ]);
    const own = await actWithin(test.requests, scope, 'read', (tx) => listDuties(tx, scope, codes, '2026Q2'));
    expect(own).toEqual(new Map([[second, { due: 2, done: 1 }]]));
  });

  it('are marked twice and unmarked once, and refused for a day to come or a half-year of a summary', async () => {
    const id = await enter();
    const duty = { instructorId: id, kind: 'summary' as const, period: '2026Q3' };
    const mark = (doneOn: string | null, more: Partial<typeof duty> = {}) =>
      refusal(
        markDuties(
          test.db,
          test.scope,
          { duties: [{ ...duty, ...more }], doneOn, note: null },
          new Date('2026-10-08T02:00:00Z'),
        ),
      );
    expect([await mark('2026-10-07'), await mark('2026-10-08'), await mark(null)]).toEqual([
      'done',
      'done',
      'done',
    ]);
    expect(await mark('2026-10-09')).toBe('invalid-input');
    expect(await mark('2026-10-07', { period: '2026H1' })).toBe('invalid-input');
    const [listed] = (
      await listInstructors(test.db, test.scope, { divisionCode: banner, quarter, today: '2026-10-11' })
    ).filter((each) => each.id === id);
    expect(listed?.duties.filter(({ state }) => state === 'overdue').map(({ period }) => period)).toEqual([
      '2026Q1',
      '2026Q2',
      '2026H1',
      '2026Q3',
    ]);
  });
});

describe('those without an instructor', () => {
  it('are listed above-scale first: 80 employees before 12, and not the one who has somebody', async () => {
    const unit = '150622105';
    const [small, large, has] = [await found(unit), await found(unit, { employees: 80 }), await found(unit)];
    await give(await enter(), [has]);
    const listed = await listUninstructed(test.db, test.scope, unit, quarter);
    expect(listed.map(({ id, aboveScale }) => [id, aboveScale])).toEqual([
      [large, true],
      [small, false],
    ]);
    const [row] = await test.db
      .select()
      .from(instructorAssignment)
      .where(eq(instructorAssignment.organisationId, has));
    expect(row?.version).toBe(1);
  });
});
