import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { defaultStandard } from '../../../shared/grading/default-standard.ts';
import {
  banner,
  bringToBanner,
  foundParty,
  halfYear,
  now,
  otherTown,
  refused,
  reviewers,
  scoreOf,
  target,
  town,
} from '../../../test/builders/grading.ts';
import { withTestDatabase } from '../../../test/database.ts';
import { audit } from '../../db/schema/audit.ts';
import { createOrganisation } from '../organisation/mutations.ts';
import { attachParty, saveParty } from '../party-organisation/mutations.ts';
import { getStandard, getTransitionMatrix, listReviews } from './data.ts';
import { decideReview, saveReview, saveStandard } from './mutations.ts';

const test = withTestDatabase();
let by: ReturnType<typeof reviewers>;
let id: string;
beforeAll(() => {
  by = reviewers(test);
});
beforeEach(async () => {
  id = await foundParty(test);
});

describe('what is due', () => {
  it('is not what was dissolved before 2026H2; what is dissolved in it stands in a column, what is founded in it in a row', async () => {
    const dissolve = (of: string, quarter: string) =>
      saveParty(test.db, test.scope, {
        id: of,
        quarter,
        expectedVersion: 1,
        facts: { dissolved: true },
        reason: '撤销',
      });
    const before = await getTransitionMatrix(test.db, by.reviewer, banner, halfYear);
    const [gone, going, founded] = [
      await foundParty(test),
      await foundParty(test),
      await foundParty(test, town, '2026Q3'),
    ];
    await dissolve(gone, '2026Q2');
    await dissolve(going, '2026Q4');
    const { rows } = await listReviews(test.db, by.staff, { divisionCode: town, halfYear }, now);
    expect(rows.some((row) => row.id === gone)).toBe(false);
    expect(rows.find((row) => row.id === going)).toMatchObject({ dissolved: true });
    expect(rows.find((row) => row.id === founded)).toMatchObject({ before: null });
    await expect(
      saveReview(test.db, by.staff, { ...target(going, 0), score: scoreOf(), handOn: false }, now),
    ).rejects.toMatchObject(refused('dissolved'));

    const after = await getTransitionMatrix(test.db, by.reviewer, banner, halfYear);
    expect(after.matrix.total - before.matrix.total).toBe(2);
    expect(after.matrix.counts.dissolved - before.matrix.counts.dissolved).toBe(1);
    expect(after.matrix.cells[6]?.[6]).toBe((before.matrix.cells[6]?.[6] ?? 0) + 1);
    // The parts add up to the whole.
    expect(after.byDivision.reduce((sum, { total }) => sum + total, 0)).toBe(after.matrix.total);
    expect(after.byDivision.find(({ divisionCode }) => divisionCode === town)?.total).toBeGreaterThan(0);
  });

  it('counts a joint one with a partner in another town once, in its own', async () => {
    const [at, beside] = await Promise.all(
      [town, otherTown].map((code) => getTransitionMatrix(test.db, by.reviewer, code, halfYear)),
    );
    const partner = await createOrganisation(test.db, test.scope, {
      quarter: '2026Q3',
      divisionCode: '150622102',
      sector: 'enterprise',
      name: `评星${randomUUID().slice(0, 8)}公司`,
      source: null,
      reason: '样例',
    });
    await attachParty(test.db, test.scope, {
      quarter: '2026Q3',
      organisationId: partner.id,
      expectedVersion: 1,
      partyOrganisationId: id,
      reason: '联合组建',
    });
    const third = await getTransitionMatrix(test.db, by.reviewer, '150622102', halfYear);
    expect(third.rows.some((row) => row.id === id)).toBe(false);
    const own = await getTransitionMatrix(test.db, by.reviewer, town, halfYear);
    expect(own.rows.filter((row) => row.id === id)).toHaveLength(1);
    expect(own.matrix.total).toBe(at?.matrix.total);
    expect(beside?.rows.some((row) => row.id === id)).toBe(false);
  });
});

describe('a score sheet', () => {
  const sheet = {
    ...defaultStandard,
    leastPoints: [50, 60, 70, 80, 90] as [number, number, number, number, number],
  };
  const save = (fromHalfYear: string, expectedVersion: number) =>
    saveStandard(
      test.db,
      by.organiser,
      { fromHalfYear, expectedVersion, standard: sheet, reason: '年度调整' },
      now,
    );

  it('holds from 2027H1 on, at version 1, with 1 line of the audit; a stale save is refused', async () => {
    expect((await getStandard(test.db, '2027H1')).fromHalfYear).toBeNull();
    expect((await save('2027H1', 0)).version).toBe(1);
    expect(await getStandard(test.db, '2027H2')).toMatchObject({ fromHalfYear: '2027H1', version: 1 });
    expect((await getStandard(test.db, '2026H2')).fromHalfYear).toBeNull();
    expect(await test.db.select().from(audit).where(eq(audit.subject, '2027H1'))).toHaveLength(1);
    await expect(save('2027H1', 0)).rejects.toMatchObject({ code: 'version-conflict' });
    expect((await save('2027H1', 1)).version).toBe(2);
  });

  it('is not changed for 2026H2 once 1 review of it was decided', async () => {
    await bringToBanner(test, id);
    await decideReview(test.db, by.reviewer, { ...target(id, 2), grade: 5, expectedGrade: 0 }, now);
    await expect(save('2026H2', 0)).rejects.toMatchObject({
      code: 'transition-refused',
      params: { reason: 'sheet-in-use', halfYear: '2026H2' },
    });
    await expect(save('2024H1', 0)).rejects.toMatchObject({ params: { halfYear: '2026H2' } });
  });

  it('with a least total above its 100 points is refused', async () => {
    const standard = {
      ...sheet,
      leastPoints: [50, 60, 70, 80, 101] as [number, number, number, number, number],
    };
    await expect(
      saveStandard(
        test.db,
        by.organiser,
        { fromHalfYear: '2028H1', expectedVersion: 0, standard, reason: '试' },
        now,
      ),
    ).rejects.toMatchObject({ code: 'invalid-input' });
  });
});
