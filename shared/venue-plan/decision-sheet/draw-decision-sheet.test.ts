import { describe, expect, it } from 'vitest';
import { sheetData, translator } from '../../../test/builders/sheet-data.ts';
import type { SceneItem } from '../../map-sheet/scene.ts';
import type { Language } from '../../messages/catalogue.ts';
import type { PlanKind } from '../../venue-plan.ts';
import { buildNeed, buildProblem, buildVenue, needId, ruleOf10Km, venueId } from '../plan-fixture.ts';
import { solvePlan } from '../solve-plan.ts';
import type { DecisionFacts, DecisionSize } from './decision-facts.ts';
import { drawDecisionSheet } from './draw-decision-sheet.ts';

const count = 90;
const needs = Array.from({ length: count }, (_, index) =>
  buildNeed(index + 1, index === 7 ? { lngLat: null } : { lngLat: [109.7 + index / 300, 39.4] }),
);
const venues = Array.from({ length: 12 }, (_, index) =>
  buildVenue(index + 1, { mon: [['08:00', '20:00']] }, { lngLat: [109.7 + index / 40, 39.42] }),
);
// Each reaches three venues; 18 slots are missing.
const kilometres = needs.map((_, need) =>
  venues.map((_, venue) =>
    Math.abs(venue - (need % 12)) < 2 && need !== 7 ? 1 + ((need * venue) % 9) : null,
  ),
);
const problem = buildProblem(needs, venues, kilometres, {
  grounds: [
    { code: 'V', name: '样例村', kind: 'village', divisionCode: '150627100', lngLat: [109.85, 39.43] },
  ],
  toGrounds: needs.map(() => [4]),
});
const facts = (kind: PlanKind): DecisionFacts => ({
  plan: {
    name: '样例方案',
    rule: ruleOf10Km,
    result: solvePlan(problem, kind, ruleOf10Km, [{ organisationId: needId(3), venueId: venueId(3) }]),
    status: 'draft',
    sentOn: null,
    post: '旗委组织部',
  },
  organisations: new Map(needs.map((need) => [need.organisationId, need])),
  venues: new Map(venues.map((venue) => [venue.id, venue])),
  ground: sheetData({ count: 0 }),
});
const textsOf = (items: readonly SceneItem[]): string[] =>
  items.flatMap((item) => {
    if (item.kind === 'group') return textsOf(item.items);
    return item.kind === 'text' ? [item.text] : [];
  });
/** A character is as wide as high: wide enough for every font. */
const measure = (text: string, size: number) => text.length * size;
const draw = (kind: PlanKind, size: DecisionSize = 'A4', language: Language = 'zh-CN') =>
  drawDecisionSheet(facts(kind), size, { t: translator(language), measure, language });

describe('the decision sheet', () => {
  it('of an assignment names each of the 72 meetings and 18 left ones once in its tables', () => {
    const said = draw('assign').flatMap(({ items }) => textsOf(items));
    for (const { name } of needs) expect(said.filter((text) => text === name)).toHaveLength(1);
    expect(said).toContain('90 家中可安排 72 家，用到 12 处阵地');
    expect(said).toContain('未安排的单位 17 家');
    expect(said).toContain('没有定位、未上图的 1 家，列在表中');
    expect(said).toContain('求解：已证明最优，不存在更好的方案');
    for (const office of ['拟制', '审核', '批准'])
      expect(said.filter((text) => text === office)).toHaveLength(1);
  });

  it('repeats the head of a table on each of its pages, and numbers the pages', () => {
    const pages = draw('assign').map(({ items }) => textsOf(items));
    const tables = pages.filter((texts) => texts.includes('每周时段'));
    expect(tables.length).toBeGreaterThan(1);
    expect(tables[1]).toContain('安排表（续）');
    pages.forEach((texts, index) => {
      expect(texts).toContain(`第 ${index + 1} 页，共 ${pages.length} 页`);
    });
  });

  it('of a siting says in plain words whom V helps: 10 of 18', () => {
    const said = draw('site', 'A3').flatMap(({ items }) => textsOf(items));
    expect(said.join('')).toContain('A 样例村（嘎查村新设）：可解决 18 家中的 10 家');
  });

  it('leaves no key untranslated in English, and draws the same pages twice', () => {
    for (const kind of ['assign', 'site'] as const) {
      expect(draw(kind, 'A4', 'en').length).toBeGreaterThan(1);
      expect(draw(kind)).toEqual(draw(kind));
    }
  });

  it('sets no text beyond the page', () => {
    for (const { items, widthMillimetres, heightMillimetres } of draw('assign')) {
      for (const item of items) {
        if (item.kind !== 'text') continue;
        expect(item.y).toBeLessThan(heightMillimetres);
        expect(item.x).toBeGreaterThan(0);
        if (item.anchor === 'start')
          expect(item.x + measure(item.text, item.sizeMillimetres)).toBeLessThan(widthMillimetres);
      }
    }
  });
});
