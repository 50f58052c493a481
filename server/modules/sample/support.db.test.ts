import { beforeAll, describe, expect, it } from 'vitest';
import { type CardState, cardState } from '../../../shared/liaison/card.ts';
import { withTestDatabase } from '../../../test/database.ts';
import { instructor } from '../../db/schema/instructor.ts';
import { listDuties } from '../instructor/data.ts';
import { listCampaigns } from '../liaison/campaigns.ts';
import { listPlans, type PlanCard } from '../liaison/data.ts';
import { seedSampleCity } from './mutations.ts';

describe('instructors and plans of the sample city of 3,000', () => {
  const test = withTestDatabase();
  const [quarter, today] = ['2026Q3', '2026-11-24'];
  let cards: PlanCard[];
  let units: string[];
  beforeAll(async () => {
    await seedSampleCity(test.db, { pack: test.pack, seed: 'fenbu', today });
    units = test.pack.divisions.filter(({ level }) => level === 'township').map(({ code }) => code);
    cards = (await listPlans(test.db, test.scope, units, quarter)).filter(({ organised }) => !organised);
  });
  const count = (state: CardState) =>
    cards.filter((card) => cardState(card, card.plan, today) === state).length;
  const isWhole = ({ plan, instructor: of }: PlanCard) => plan !== null && of !== null;

  it('12 or 13 instructors a banner of nine units, each with a certificate number of its own', async () => {
    const rows = await test.db.select().from(instructor);
    for (const { code } of test.pack.divisions.filter(({ level }) => level === 'banner')) {
      const own = rows.filter(({ certificateNumber }) => certificateNumber.startsWith(`ZD${code}`));
      expect(own.length).toBeGreaterThanOrEqual(7);
      expect(own.length).toBeLessThanOrEqual(13);
    }
    expect(new Set(rows.map(({ certificateNumber }) => certificateNumber)).size).toBe(rows.length);
  });

  it('cards for about 85 % of the unorganised above-scale ones; some overdue, due this month, later and done', () => {
    const share = 1 - count('missing') / cards.length;
    expect(share).toBeGreaterThan(0.78);
    expect(share).toBeLessThan(0.95);
    for (const state of ['missing', 'overdue', 'this-month', 'later', 'done'] as const)
      expect(count(state)).toBeGreaterThan(3);
  });

  it('at least half of the 88 townships have none without an instructor or a plan, and some have', () => {
    const gaps = new Set(cards.filter((card) => !isWhole(card)).map(({ divisionCode }) => divisionCode));
    expect(gaps.size).toBeGreaterThan(5);
    expect(gaps.size).toBeLessThanOrEqual(44);
  });

  it('duties mostly done, and 1 campaign running in the month beside 1 that is closed', async () => {
    const sums = [...(await listDuties(test.db, test.scope, units, quarter)).values()];
    const due = sums.reduce((sum, each) => sum + each.due, 0);
    const done = sums.reduce((sum, each) => sum + each.done, 0);
    expect(done / due).toBeGreaterThan(0.7);
    expect(done).toBeLessThan(due);
    const campaigns = await listCampaigns(test.db, test.scope, {
      divisionCode: test.scope.rootCode,
      quarter,
      codes: [...test.scope.divisionCodes],
    });
    expect(campaigns.map(({ fromDate, closed }) => [fromDate, closed])).toEqual([
      ['2026-11-01', false],
      ['2026-09-01', true],
    ]);
    for (const campaign of campaigns) expect(campaign.cards.length).toBeGreaterThan(2);
    expect(campaigns[1]?.cards.filter(({ formed }) => formed).length).toBeGreaterThan(0);
  });
});
