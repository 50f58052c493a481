import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  bringToBanner,
  foundParty,
  gradesOf,
  halfYear,
  now,
  refused,
  reviewers,
  reviewOf,
  scoreOf,
  target,
  town,
} from '../../../test/builders/grading.ts';
import { withTestDatabase } from '../../../test/database.ts';
import { audit } from '../../db/schema/audit.ts';
import { revision } from '../../db/schema/record.ts';
import { gradeParty } from '../party-organisation/mutations.ts';
import { getTransitionMatrix } from './data.ts';
import { advanceReview, decideReview, saveReview, sendBackReview } from './mutations.ts';

const test = withTestDatabase();
let by: ReturnType<typeof reviewers>;
let id: string;
beforeAll(() => {
  by = reviewers(test);
});
beforeEach(async () => {
  id = await foundParty(test);
});

describe('a review of 2026H2', () => {
  it('goes from self-assessment over the check to the banner, which gives 5 stars for 100 points from 2026Q4 on', async () => {
    expect(await reviewOf(test, id, by.staff)).toMatchObject({
      stage: null,
      version: 0,
      total: null,
      missing: 15,
      before: 0,
    });
    await saveReview(
      test.db,
      by.staff,
      { ...target(id, 0), score: { ...scoreOf(), points: {} }, handOn: false },
      now,
    );
    await expect(advanceReview(test.db, by.staff, target(id, 1), now)).rejects.toMatchObject({
      params: { reason: 'incomplete', count: 15 },
    });
    await saveReview(test.db, by.staff, { ...target(id, 1), score: scoreOf(), handOn: true }, now);
    expect(await reviewOf(test, id, by.staff)).toMatchObject({
      stage: 'township',
      version: 2,
      total: 100,
      suggested: 5,
    });
    await advanceReview(test.db, by.staff, target(id, 2), now);
    const at = await reviewOf(test, id, by.staff);
    expect(at).toMatchObject({ stage: 'banner', version: 3 });
    expect(at.scores.township).toMatchObject({ post: '样例township', points: scoreOf().points });

    const decision = { ...target(id, 3), grade: 5 as const, expectedGrade: 0 as const };
    await decideReview(test.db, by.reviewer, decision, now);
    expect(await reviewOf(test, id, by.staff)).toMatchObject({
      stage: 'decided',
      given: 5,
      current: 5,
      before: 0,
    });
    expect(await gradesOf(test, id)).toEqual([
      { partyOrganisationId: id, fromQuarter: '2026Q4', halfYear, grade: 5, evidence: '100/100' },
    ]);
    const kept = await test.db.select().from(revision).where(eq(revision.entityId, id));
    expect(kept.map(({ entity }) => entity).sort()).toEqual([
      ...Array(4).fill('grading-review'),
      'party-organisation',
      'star-grade',
    ]);
    const told = await test.db.select().from(audit).where(eq(audit.subject, id));
    expect(told.map(({ action }) => action)).toEqual([
      'partyOrganisation.create',
      'grading.save',
      'grading.save',
      'grading.advance',
      'grading.decide',
    ]);
  });

  it('is sent back one stage with a word, which stands until it goes on again', async () => {
    await bringToBanner(test, id);
    await expect(
      sendBackReview(test.db, by.reviewer, { ...target(id, 2), note: '' }, now),
    ).rejects.toMatchObject(refused('no-word'));
    await sendBackReview(test.db, by.reviewer, { ...target(id, 2), note: '缺会议记录' }, now);
    const back = await reviewOf(test, id, by.staff);
    expect(back).toMatchObject({ stage: 'township', sentBack: true, version: 3 });
    expect(back.scores.sentBack).toMatchObject({ from: 'banner', note: '缺会议记录', post: '样例banner' });
    await sendBackReview(test.db, by.staff, { ...target(id, 3), note: '请补' }, now);
    expect(await reviewOf(test, id, by.staff)).toMatchObject({ stage: 'self', total: 100 });
    await saveReview(test.db, by.staff, { ...target(id, 4), score: scoreOf(12), handOn: true }, now);
    expect(await reviewOf(test, id, by.staff)).toMatchObject({
      stage: 'township',
      sentBack: false,
      total: 88,
      suggested: 4,
    });
  });

  it('suggests no star under a veto, and is not decided otherwise without evidence', async () => {
    await bringToBanner(test, id, scoreOf(0, ['safety']));
    expect(await reviewOf(test, id, by.staff)).toMatchObject({ total: 100, vetoes: 1, suggested: 0 });
    const decision = { ...target(id, 2), grade: 4 as const, expectedGrade: 0 as const };
    await expect(decideReview(test.db, by.reviewer, decision, now)).rejects.toMatchObject(
      refused('evidence-differs'),
    );
    // One that had no star and gets none is decided, and nothing is written as a grade.
    await decideReview(test.db, by.reviewer, { ...decision, grade: 0 }, now);
    expect(await reviewOf(test, id, by.staff)).toMatchObject({ stage: 'decided', given: 0 });
    expect(await gradesOf(test, id)).toEqual([]);
  });

  it('is demoted, revoked and promoted by 2 only with evidence', async () => {
    await gradeParty(test.db, test.scope, {
      id,
      quarter: '2026Q1',
      expectedGrade: 0,
      grade: 3,
      evidence: '上期考评',
    });
    await bringToBanner(test, id);
    const decide = (grade: 0 | 2 | 3 | 4 | 5, evidence?: string) =>
      decideReview(
        test.db,
        by.reviewer,
        { ...target(id, 2), grade, expectedGrade: 3, ...(evidence === undefined ? {} : { evidence }) },
        now,
      );
    await expect(decide(2)).rejects.toMatchObject(refused('evidence-demote'));
    await expect(decide(0)).rejects.toMatchObject(refused('evidence-revoke'));
    await expect(decide(5)).rejects.toMatchObject(refused('evidence-step'));
    await decide(5, '获评全国先进基层党组织');
    expect(await gradesOf(test, id)).toMatchObject([
      { grade: 3 },
      { grade: 5, evidence: '获评全国先进基层党组织' },
    ]);
    const report = await getTransitionMatrix(test.db, by.staff, town, halfYear);
    expect(report.matrix.cells[3]?.[5]).toBe(1);
  });

  it('refuses more points than an item has, and writes nothing for what is the same', async () => {
    const score = { ...scoreOf(), points: { meetings: 12.5 } };
    await expect(
      saveReview(test.db, by.staff, { ...target(id, 0), score, handOn: false }, now),
    ).rejects.toMatchObject({ code: 'invalid-input' });
    const save = (version: number) =>
      saveReview(test.db, by.staff, { ...target(id, version), score: scoreOf(), handOn: false }, now);
    expect((await save(0)).version).toBe(1);
    expect((await save(1)).version).toBe(1);
  });

  it('is done once when the same request comes twice', async () => {
    const operationId = randomUUID();
    const input = { ...target(id, 0), operationId, score: scoreOf(), handOn: true };
    const [one, two] = await Promise.all([
      saveReview(test.db, by.staff, input, now),
      saveReview(test.db, by.staff, input, now),
    ]);
    expect([one.version, two.version]).toEqual([1, 1]);
  });
});
