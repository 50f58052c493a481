import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  banner,
  bringToBanner,
  city,
  foundParty,
  gradesOf,
  halfYear,
  now,
  otherTown,
  refused,
  reviewers,
  reviewOf,
  scoreOf,
  standIn,
  target,
  town,
} from '../../../test/builders/grading.ts';
import { withTestDatabase } from '../../../test/database.ts';
import { audit } from '../../db/schema/audit.ts';
import { quarterReport } from '../../db/schema/report.ts';
import { actWithin, grantScope } from '../../db/scope.ts';
import { createDivision } from '../division/changes.ts';
import { undoWrite } from '../organisation/undo.ts';
import { gradeParty } from '../party-organisation/mutations.ts';
import { getReview, getTransitionMatrix, listReviews } from './data.ts';
import { advanceReview, decideMany, decideReview, saveReview } from './mutations.ts';

const test = withTestDatabase();
let by: ReturnType<typeof reviewers>;
let id: string;
beforeAll(() => {
  by = reviewers(test);
});
beforeEach(async () => {
  id = await foundParty(test);
});

describe('who decides', () => {
  it('is the banner alone: township, city and another banner are refused, the last as if there were none', async () => {
    await bringToBanner(test, id);
    const decision = { ...target(id, 2), grade: 5 as const, expectedGrade: 0 as const };
    await expect(decideReview(test.db, by.staff, decision, now)).rejects.toMatchObject(
      refused('banner-decides'),
    );
    await expect(decideReview(test.db, by.organiser, decision, now)).rejects.toMatchObject(
      refused('banner-decides'),
    );
    await expect(decideReview(test.db, by.other, decision, now)).rejects.toMatchObject({ code: 'not-found' });
    await expect(reviewOf(test, id, by.other)).rejects.toMatchObject({ code: 'not-found' });
    await expect(
      decideMany(test.db, by.other, { halfYear, items: [target(id, 2)] }, now),
    ).rejects.toMatchObject({ code: 'not-found' });
    await expect(listReviews(test.db, by.other, { divisionCode: town, halfYear }, now)).rejects.toMatchObject(
      {
        code: 'division-unknown',
      },
    );
  });

  it('of a park directly under the city is the city', async () => {
    const park = { code: '150600999', name: '样例开发区', kind: 'park' as const };
    await createDivision(test.db, test.scope, {
      ...park,
      parentCode: city,
      fromQuarter: '2026Q1',
      reason: '样例',
    });
    const codes = [...test.scope.divisionCodes, park.code];
    const there = await foundParty(test, park.code, '2026Q1', grantScope('test', city, codes));
    const byCity = grantScope(
      { actor: 'city', post: '市委组织部', role: 'city', boundCodes: [city] },
      city,
      codes,
    );
    await saveReview(test.db, byCity, { ...target(there, 0), score: scoreOf(), handOn: true }, now);
    await advanceReview(test.db, byCity, target(there, 1), now);
    expect(await reviewOf(test, there, byCity)).toMatchObject({ reviewer: 'city', stage: 'banner' });
    await decideReview(test.db, byCity, { ...target(there, 2), grade: 5, expectedGrade: 0 }, now);
    expect(await reviewOf(test, there, byCity)).toMatchObject({ given: 5 });
  });

  it('of one that stands in the banner itself is the banner, and it has 1 line of its own beside the units', async () => {
    await standIn(test, id, banner);
    expect(await reviewOf(test, id, by.reviewer)).toMatchObject({ reviewer: 'banner', divisionCode: banner });
    const { byDivision, matrix } = await getTransitionMatrix(test.db, by.reviewer, banner, halfYear);
    expect(byDivision[0]).toMatchObject({ divisionCode: banner, total: 1 });
    expect(byDivision.reduce((sum, { total }) => sum + total, 0)).toBe(matrix.total);
  });

  it('of two who decide at once is one; the other is told of a conflict, and nothing is overwritten', async () => {
    await bringToBanner(test, id);
    const decide = (grade: 4 | 5) =>
      actWithin(test.requests, by.reviewer, 'write', (tx) =>
        decideReview(
          tx,
          by.reviewer,
          { ...target(id, 2), grade, expectedGrade: 0, evidence: '现场核实' },
          now,
        ),
      );
    const outcomes = await Promise.allSettled([decide(5), decide(4)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = outcomes.find((each) => each.status === 'rejected');
    expect(lost?.reason).toMatchObject({ code: 'version-conflict' });
    expect(await gradesOf(test, id)).toHaveLength(1);
  });

  it('takes the decision back: no grade is left, the review is with the banner again', async () => {
    await bringToBanner(test, id);
    const decision = { ...target(id, 2), grade: 5 as const, expectedGrade: 0 as const };
    const { operationId } = await decideReview(test.db, by.reviewer, decision, now);
    await undoWrite(test.db, by.reviewer, operationId);
    expect(await gradesOf(test, id)).toEqual([]);
    expect(await reviewOf(test, id, by.staff)).toMatchObject({ stage: 'banner', given: null, version: 4 });
    await decideReview(test.db, by.reviewer, { ...decision, expectedVersion: 4 }, now);
    expect(await reviewOf(test, id, by.staff)).toMatchObject({ stage: 'decided', given: 5 });
  });

  it('settles 3 at once: one as suggested, one needing evidence left with the reason, one changed meanwhile', async () => {
    const [plain, demoted, changed] = [id, await foundParty(test), await foundParty(test)];
    await gradeParty(test.db, test.scope, {
      id: demoted,
      quarter: '2026Q1',
      expectedGrade: 0,
      grade: 5,
      evidence: '上期考评',
    });
    await bringToBanner(test, plain, scoreOf(12));
    await bringToBanner(test, demoted, scoreOf(12));
    await bringToBanner(test, changed);
    const items = [target(plain, 2), target(demoted, 2), target(changed, 1)];
    const { operationId, outcomes } = await actWithin(test.requests, by.reviewer, 'write', (tx) =>
      decideMany(tx, by.reviewer, { halfYear, items }, now),
    );
    const codes = new Map(outcomes.map((each) => [each.id, each.reason?.code ?? null]));
    expect([plain, demoted, changed].map((each) => codes.get(each))).toEqual([
      null,
      'evidence-demote',
      'changed-meanwhile',
    ]);
    expect(await gradesOf(test, plain)).toMatchObject([
      { grade: 4, fromQuarter: '2026Q4', evidence: '88/100' },
    ]);
    expect(await reviewOf(test, demoted, by.staff)).toMatchObject({ stage: 'banner', current: 5 });
    expect(
      await test.db
        .select()
        .from(audit)
        .where(and(eq(audit.action, 'grading.decide'), eq(audit.subject, plain))),
    ).toHaveLength(1);
    await undoWrite(test.db, by.reviewer, operationId);
    expect(await gradesOf(test, plain)).toEqual([]);
  });
});

describe('a quarter that is handed in', () => {
  it('keeps 2026Q4 from being graded: refused with the quarter, one by one and many at once', async () => {
    const there = await foundParty(test, otherTown);
    const reportId = randomUUID();
    const neighbour = grantScope(
      { actor: 'neighbour', post: '样例', role: 'township', boundCodes: [otherTown] },
      otherTown,
      [otherTown],
    );
    await saveReview(test.db, neighbour, { ...target(there, 0), score: scoreOf(), handOn: true }, now);
    await advanceReview(test.db, neighbour, target(there, 1), now);
    await test.db
      .insert(quarterReport)
      .values({ id: reportId, divisionCode: otherTown, quarter: '2026Q4', revision: 1, status: 'draft' });
    await test.db.execute(`select move_report('${reportId}', 'submitted')`);
    expect(await reviewOf(test, there, by.reviewer)).toMatchObject({ locked: '2026Q4' });
    const decision = { ...target(there, 2), grade: 5 as const, expectedGrade: 0 as const };
    await expect(decideReview(test.db, by.reviewer, decision, now)).rejects.toMatchObject({
      code: 'transition-refused',
      params: { reason: 'frozen', quarter: '2026Q4' },
    });
    const { outcomes } = await decideMany(test.db, by.reviewer, { halfYear, items: [target(there, 2)] }, now);
    expect(outcomes).toMatchObject([{ reason: { code: 'frozen' } }]);
    expect(await gradesOf(test, there)).toEqual([]);
    // A past half-year of it the same: 2026Q2 lies before a quarter that is handed in.
    const past = await getReview(test.db, by.reviewer, { id: there, halfYear: '2026H1' }, now);
    expect(past).toMatchObject({ effective: '2026Q2', locked: '2026Q4' });
  });
});
