import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Division } from '../division.ts';
import { type RawCell, textCell } from '../import/cells/raw-cell.ts';
import { buildDivisionIndex } from '../import/division-index.ts';
import { defaultChecklist } from '../venue/checklist.ts';
import type { VenueRecord } from '../venue.ts';
import { countVenueRows, evaluateVenues } from './evaluate-venues.ts';
import { VenueRegistry } from './match-venue.ts';
import type { VenueField } from './venue-field.ts';
import type { VenueAnswers } from './venue-staged.ts';

const division = (
  code: string,
  name: string,
  kind: Division['kind'],
  level: Division['level'],
  parentCode: string | null,
): Division => ({
  code,
  name,
  shortName: name,
  kind,
  level,
  parentCode,
  aliases: [],
  seat: null,
  seatSource: null,
  polygon: null,
  bbox: null,
  schematic: false,
  boundarySource: null,
  boundaryVintage: null,
  validFrom: null,
  validTo: null,
});
const index = buildDivisionIndex([
  division('150600', '样例市', 'city', 'city', null),
  division('150622', '样例旗', 'banner', 'banner', '150600'),
  division('150622100', '东镇', 'town', 'township', '150622'),
  division('150622101', '西镇', 'town', 'township', '150622'),
]);
const villages = new Map([
  ['150622100', [division('150622100201', '查干村委会', 'village', 'village', '150622100')]],
  ['150622101', [division('150622101001', '阳光社区', 'community', 'village', '150622101')]],
]);
const order: readonly VenueField[] = [
  'name',
  'division',
  'village',
  'organisation',
  'capacityPeople',
  'openingHours',
  'lngLat',
  'hostKind',
  'visitedOn',
];
const setup = {
  index,
  columns: new Map(order.map((field, at) => [field, at])),
  batchDivision: '150622',
  titles: [],
  region: [100, 30, 120, 50] as const,
  city: [[105, 35, 115, 45]] as const,
  villages,
  organisations: new Map([
    ['甲公司', [{ id: '00000000-0000-4000-8000-00000000000a', name: '甲公司', divisionCode: '150622100' }]],
  ]),
  checklist: defaultChecklist,
  today: '2026-10-08',
};
const known: VenueRecord = {
  id: '00000000-0000-4000-8000-000000000001',
  divisionCode: '150622100',
  hostDivisionCode: null,
  organisationId: null,
  hostKind: 'township',
  name: '东镇党群服务中心',
  address: null,
  lngLat: null,
  capacityPeople: 50,
  openForSharing: true,
  openingHours: { mon: [['08:30', '12:00']] },
  sixHaves: ['place'],
  sharingTerms: null,
  contactPost: null,
  contactTelephone: null,
  condition: 'good',
  visitedOn: null,
  version: 3,
};
const evaluate = (rows: readonly (readonly string[])[], answers: VenueAnswers = {}) =>
  evaluateVenues(
    rows.map((cells, at) => ({
      rowNumber: at + 2,
      cells: cells.map((text): RawCell => textCell(text)),
      groups: [],
    })),
    setup,
    new VenueRegistry([known]),
    answers,
    new Set(),
    [null, null],
  ).rows;
const seen = (...cells: string[]) => {
  const [row] = evaluate([cells]);
  return [row?.outcome, row?.issues.filter(({ severity }) => severity !== 'warning').map(({ code }) => code)];
};

test('the township follows from the village, or from the organisation, that only one has', () => {
  expect(evaluate([['查干活动室', '', '查干村', '', '20', '不开放']])[0]?.facts).toMatchObject({
    divisionCode: '150622100',
    hostKind: 'village',
    hostDivisionCode: '150622100201',
  });
  expect(evaluate([['甲公司党员之家', '', '', '甲公司', '20', '不开放']])[0]?.facts).toMatchObject({
    divisionCode: '150622100',
    hostKind: 'own',
  });
});

test('an empty cell changes nothing, what differs is listed fact by fact', () => {
  expect(evaluate([['东镇党群服务中心', '东镇', '', '', '', '']])[0]).toMatchObject({
    outcome: 'unchanged',
    version: 3,
  });
  expect(evaluate([['东镇党群服务中心', '东镇', '', '', '60', '周一 9:00-12:00']])[0]).toMatchObject({
    outcome: 'changed',
    difference: {
      capacityPeople: [50, 60],
      openingHours: [{ mon: [['08:30', '12:00']] }, { mon: [['09:00', '12:00']] }],
    },
  });
});

test('what is missing or wrong is said, each by its own code', () => {
  expect(seen('南镇中心', '南镇', '', '', '20')).toEqual(['question', ['township-unknown']]);
  expect(seen('东镇活动室', '东镇', '', '', '')).toEqual(['rejected', ['venue-capacity-missing']]);
  expect(seen('东镇活动室', '东镇', '巴音村', '', '20')).toEqual(['question', ['village-unknown']]);
  expect(seen('东镇活动室', '东镇', '', '', '20', '', '', '自有')).toEqual([
    'rejected',
    ['venue-organisation-missing'],
  ]);
  expect(seen('东镇活动室', '东镇', '', '', '20', '', '', '村级')).toEqual(['question', ['village-missing']]);
  expect(seen('东镇活动室', '东镇', '', '', '20', '', '116.4,31.9')).toEqual([
    'question',
    ['venue-point-outside'],
  ]);
  expect(seen('东镇活动室', '东镇', '', '', '20', '', '39.8,110.1')).toEqual([
    'question',
    ['coordinate-swapped'],
  ]);
  expect(seen('东镇活动室', '东镇', '', '', '20', '', '', '', '2026-12-01')).toEqual([
    'question',
    ['venue-visit-in-future'],
  ]);
  expect(seen('东', '东镇', '', '', '20')).toEqual(['rejected', ['venue-name-length']]);
});

test('an answered question lets the row in as answered', () => {
  const [row] = evaluate([['东镇活动室', '东镇', '巴音村', '', '20', '不开放', '39.8,110.1']], {
    2: { 'village-unknown': 'township', 'coordinate-swapped': 'suggested' },
  });
  expect(row).toMatchObject({ outcome: 'new', facts: { hostKind: 'township', lngLat: [110.1, 39.8] } });
});

const cell = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom(
    '',
    '东镇',
    '西镇',
    '东镇党群服务中心',
    '查干村',
    '阳光社区',
    '甲公司',
    '30',
    '约50人',
    '周一至周五 8:30-12:00',
    '全天',
    '预约',
    '110.1,39.8',
    '自有',
    '村级',
    '2026-09',
    '无',
    '#REF!',
  ),
);
const answer = fc.oneof(
  fc.constantFrom('new', 'skip', 'suggested', 'empty', 'unlocated', known.id, '150622100'),
  fc.dictionary(fc.string(), fc.string()),
);

test('whatever the rows and answers, each row has one outcome, in its order, and the five add up', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 12 }),
      fc.dictionary(fc.integer({ min: 2, max: 14 }).map(String), answer),
      (rows, answers) => {
        const evaluated = evaluate(rows, answers as VenueAnswers);
        expect(evaluated.map(({ rowNumber }) => rowNumber)).toEqual(rows.map((_, at) => at + 2));
        const counts = countVenueRows(evaluated);
        expect(counts.new + counts.changed + counts.unchanged + counts.question + counts.rejected).toBe(
          counts.read,
        );
        for (const { outcome, facts, issues, answered } of evaluated) {
          expect(facts !== null).toBe(outcome === 'new' || outcome === 'changed' || outcome === 'unchanged');
          const open = issues.filter(
            ({ code, severity }) => severity !== 'warning' && answered[code] === undefined,
          );
          if (facts) expect(open).toEqual([]);
          // What is held up or left out says why.
          else expect(open.length > 0 || Object.values(answered).includes('skip')).toBe(true);
        }
      },
    ),
    { numRuns: 300 },
  );
});
