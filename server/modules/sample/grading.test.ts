import { describe, expect, it } from 'vitest';
import { ensureRegionPack } from '../../../geodata/pack-folder.ts';
import { defaultStandard } from '../../../shared/grading/default-standard.ts';
import { quartersOf } from '../../../shared/grading/half-year.ts';
import { suggestedGrade } from '../../../shared/grading.ts';
import { generateSample } from './generate.ts';
import { inventReviews } from './grading.ts';

const pack = await ensureRegionPack('150600');
const city = generateSample(pack, { seed: '150600', organisations: 600 });
const reviews = inventReviews(city);

describe("the sample's reviews", () => {
  it('say of 3 half-years what its star grades say, by a score that suggests just that', () => {
    const done = reviews.filter(({ stage }) => stage === 'decided');
    expect([...new Set(done.map(({ halfYear }) => halfYear))]).toEqual(['2025H1', '2025H2', '2026H1']);
    for (const { partyOrganisationId, halfYear, grade, scores } of done) {
      const [first, last] = quartersOf(halfYear);
      const given = city.starGrades.find(
        (each) =>
          each.partyOrganisationId === partyOrganisationId &&
          each.fromQuarter >= first &&
          each.fromQuarter <= last,
      );
      expect({ partyOrganisationId, grade }).toEqual({ partyOrganisationId, grade: given?.grade ?? 0 });
      expect(scores.banner && suggestedGrade(defaultStandard, scores.banner)).toBe(grade);
    }
  });

  it('leave no star grade of those 3 half-years without a review', () => {
    const reviewed = new Set(reviews.map((each) => `${each.partyOrganisationId} ${each.halfYear}`));
    const missing = city.starGrades.filter(
      (each) => each.halfYear >= '2025H1' && !reviewed.has(`${each.partyOrganisationId} ${each.halfYear}`),
    );
    expect(missing).toEqual([]);
  });

  it('are under way in 2026H2, none decided, and the same for the same seed', () => {
    const open = reviews.filter(({ halfYear }) => halfYear === '2026H2');
    expect(new Set(open.map(({ stage }) => stage))).toEqual(new Set(['self', 'township', 'banner']));
    expect(open.every(({ grade }) => grade === null)).toBe(true);
    expect(inventReviews(city)).toEqual(reviews);
  });
});
