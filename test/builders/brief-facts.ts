import type { BriefFacts } from '../../shared/brief/brief-facts.ts';
import {
  type ComparedIndicator,
  countIndicators,
  defaultTargets,
  indicatorKeys,
  type Ratio,
  type Tally,
} from '../../shared/indicator.ts';
import { type SheetDataWish, sheetData } from './sheet-data.ts';

const zero = Object.fromEntries(
  indicatorKeys.map((key) => [key, { numerator: 0, denominator: countIndicators.includes(key) ? null : 0 }]),
) as Tally;

/** A tally of which only the rate 规模以上组建率 is given. */
export function tallyOf(numerator: number, denominator: number): Tally {
  return { ...zero, 'above-scale-organised': { numerator, denominator } };
}

/** A made-up brief: six divisions with known gaps (5, 12, 0, 3, 9, 1 and 2), a rate of 68 of 100 after 65 of 98 and 61 of 97. */
export function briefFacts(wish: SheetDataWish = { count: 700, level: 'city', published: true }): BriefFacts {
  const sheet = sheetData(wish);
  const compared = (
    key: ComparedIndicator['key'],
    now: Ratio,
    previous: Ratio | null,
    lastYear: Ratio | null,
  ) => ({
    key,
    ...now,
    target: defaultTargets[key],
    previous,
    lastYear,
  });
  return {
    sheet,
    units: 7,
    published: 7,
    unpublished: [],
    late: ['札萨克镇'],
    indicators: indicatorKeys.map((key) =>
      key === 'above-scale-organised'
        ? compared(
            key,
            { numerator: 68, denominator: 100 },
            { numerator: 65, denominator: 98 },
            { numerator: 61, denominator: 97 },
          )
        : compared(key, zero[key], null, null),
    ),
    children: [
      { name: '东胜区', tally: tallyOf(15, 20) },
      { name: '达拉特旗', tally: tallyOf(13, 25) },
      { name: '康巴什区', tally: tallyOf(10, 10) },
      { name: '鄂托克旗', tally: tallyOf(12, 15) },
      { name: '乌审旗', tally: tallyOf(6, 15) },
      { name: '杭锦旗', tally: tallyOf(4, 5) },
      { name: '伊金霍洛旗', tally: tallyOf(8, 10) },
    ],
    trend: [
      { quarter: '2024Q4', numerator: 55, denominator: 96 },
      { quarter: '2025Q1', numerator: 57, denominator: 96 },
      { quarter: '2025Q2', numerator: 0, denominator: 0 },
      { quarter: '2025Q3', numerator: 61, denominator: 97 },
      { quarter: '2025Q4', numerator: 63, denominator: 97 },
      { quarter: '2026Q1', numerator: 64, denominator: 98 },
      { quarter: '2026Q2', numerator: 65, denominator: 98 },
      { quarter: '2026Q3', numerator: 68, denominator: 100 },
    ],
    openVenues: sheet.venues.flatMap(({ openForSharing }) => (openForSharing ? [sheet.division.code] : [])),
    changes: {
      formed: ['甲公司', '乙公司', '丙公司'],
      lost: [],
      promoted: ['丁公司'],
      demoted: [],
      new: Array.from({ length: 8 }, (_, index) => `新公司${index + 1}`),
      ceased: ['戊公司'],
    },
  };
}
