import { describe, expect, it } from 'vitest';
import { messagesIn } from '../../server/adapters/messages.ts';
import { measureText } from '../../server/adapters/sheet-printer/font.ts';
import { sheetData } from '../../test/builders/sheet-data.ts';
import type { SceneItem, SceneText } from '../map-sheet/scene.ts';
import type { Language } from '../messages/catalogue.ts';
import type { WeeklySlot } from '../venue/weekly-slot.ts';
import type { AgreementFacts } from './agreement-facts.ts';
import { drawAgreement } from './draw-agreement.ts';

const slots: readonly WeeklySlot[] = [
  { weekday: 'fri', fromMinute: 540, toMinute: 660 },
  { weekday: 'wed', fromMinute: 870, toMinute: 990 },
];

function factsOf(more: Partial<AgreementFacts['share']> = {}, way?: AgreementFacts['way']): AgreementFacts {
  const { division, path, divisions, water, places } = sheetData({ count: 3 });
  return {
    share: {
      id: '1a2b3c4d-0000-4000-8000-000000000000',
      venueId: 'v',
      organisationId: 'o',
      divisionCode: division.code,
      hostDivisionCode: division.code,
      status: 'agreed',
      people: 12,
      slots,
      purpose: null,
      note: null,
      proposedOn: '2026-11-20',
      answeredOn: '2026-11-22',
      agreedOn: '2026-11-24',
      endedOn: null,
      planId: null,
      version: 3,
      parties: {
        organisation: {
          name: '样例商贸有限公司',
          partyOrganisationName: '中共样例商贸有限公司支部委员会',
          address: null,
          lngLat: [109.8, 39.5],
        },
        venue: {
          name: '样例社区党群服务中心',
          hostKind: 'community',
          hostName: '样例社区',
          address: '样例路 1 号',
          lngLat: [109.82, 39.52],
          capacityPeople: 40,
          sharingTerms: '免费使用，提前三天预约。',
          contactPost: '值班岗',
          contactTelephone: '0477-0001234',
        },
      },
      divisionName: '样例旗样例镇',
      hostDivisionName: '样例旗样例镇',
      standing: {
        status: 'agreed',
        slots,
        agreedOn: '2026-11-24',
        endedOn: null,
        sides: ['organisation'],
        role: 'township',
        proposer: true,
        usedOn: [],
        today: '2026-11-25',
      },
      askedSlots: slots,
      uses: [],
      events: [],
      ...more,
    },
    way:
      way === undefined
        ? {
            basis: { kind: 'detour', factor: 1.4, speedKmh: 40 },
            distanceMetres: 3240,
            durationSeconds: 292,
            line: null,
          }
        : way,
    ground: { division, path, divisions, water, places },
    sample: true,
    preparedBy: null,
    drawnOn: '2026-11-25',
  };
}

const textsOf = (items: readonly SceneItem[]): SceneText[] =>
  items.flatMap((item) => (item.kind === 'text' ? [item] : item.kind === 'group' ? textsOf(item.items) : []));
const drawn = (facts: AgreementFacts, language: Language = 'zh-CN') =>
  drawAgreement(facts, { t: messagesIn(language), measure: measureText, language });

describe('the agreement on one page', () => {
  it('says both sides, 2 times a week in the order of the week, 12 of 40 people, 3.2 km and by what that was found', () => {
    const said = textsOf(drawn(factsOf()).items)
      .map(({ text }) => text)
      .join('\n');
    for (const part of [
      '样例社区（社区）',
      '样例商贸有限公司',
      '中共样例商贸有限公司支部委员会',
      '每周三 14:30–16:30、每周五 09:00–11:00',
      '12 人（场所可容纳 40 人）',
      '自 2026年11月24日起，至双方商定终止之日止',
      '甲方：值班岗，电话 0477-0001234',
      '3.2 千米，车程约 5 分钟（按直线距离 × 1.4 估算，时速 40 千米）',
      '甲方（盖章）',
      '乙方（盖章）',
      '样例数据，纯属虚构',
      '编号 2026-1A2B3C4D',
    ])
      expect(said).toContain(part);
  });

  it('stays inside the page, with no key of a message left over, in 2 languages and 5 states of what is known', () => {
    const long = '为便于党员学习和开展主题党日活动，'.repeat(11);
    const shares = [
      factsOf(),
      factsOf({ purpose: long, slots: Array.from({ length: 7 }, () => slots).flat() }),
      factsOf({ status: 'proposed', agreedOn: null, answeredOn: null }, null),
      factsOf({}, { basis: { kind: 'detour', factor: 1.4, speedKmh: 40 }, none: 'not-connected' }),
      factsOf(
        { status: 'ended', endedOn: '2026-11-25' },
        {
          basis: {
            kind: 'roads',
            by: 'imported',
            name: '样例路网',
            networkId: null,
            importedOn: '2026-11-01',
          },
          distanceMetres: 860,
          durationSeconds: 60,
          line: [
            [109.8, 39.5],
            [109.82, 39.5],
            [109.82, 39.52],
          ],
        },
      ),
    ];
    for (const language of ['zh-CN', 'en'] as const)
      for (const facts of shares) {
        const scene = drawn(facts, language);
        for (const { text, x, y, anchor, sizeMillimetres, bold } of textsOf(scene.items)) {
          expect(text).not.toMatch(/venueShare\.|sheet\.|venue\.|\{\{|\$t\(/);
          const width = measureText(text, sizeMillimetres, bold);
          const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
          expect({ text, inside: left >= 0 && left + width <= 210 && y > 0 && y < 297 }).toEqual({
            text,
            inside: true,
          });
        }
      }
  });

  it('same facts, same drawing; where neither is on the map it says so instead of drawing one', () => {
    expect(JSON.stringify(drawn(factsOf()))).toBe(JSON.stringify(drawn(factsOf())));
    const { parties } = factsOf().share;
    const nowhere = factsOf(
      {
        parties: {
          organisation: { ...parties.organisation, lngLat: null },
          venue: { ...parties.venue, lngLat: null },
        },
      },
      null,
    );
    expect(textsOf(drawn(nowhere).items).map(({ text }) => text)).toContain('单位和场所均未落图');
  });
});
