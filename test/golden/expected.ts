import type { GoldenQuarter } from './city-of-40.ts';

/**
 * Every indicator of the golden city, counted by hand from `city-of-40.ts` before any code ran. One line a unit, in the order
 *
 *   above-scale · enterprises · social · social count · enterprises solo · social solo · new members · activists ·
 *   secretaries · instructors · duties · venues · reports
 *
 * The working stands above each line, by the short keys; “–” means not in the numerator. Sums of banners and the city are additions of
 * the lines above them, numerator to numerator and denominator to denominator.
 */
type Line = string;
export type Place = 'A1' | 'A2' | 'A' | 'B1' | 'B2' | 'B3' | 'B' | 'P' | 'city';

export const expected: Readonly<Record<GoldenQuarter, Readonly<Partial<Record<Place, Line>>>>> = {
  // Thresholds 50 and 300. Duties due: a summary and the appraisal of 2025H1, 2 an instructor.
  '2025Q2': {
    // Operating a01–a08; a09 is suspended. Above-scale a01 a02 a03– a04–; 50 staff (a04) are, 49 (a05) are not.
    // Enterprises a01 a02 a03– a04– a05 a06–; social a07 a08–; all organised ones solo. New members a01 1.
    // Large a01 (4 activists) a02– (2, exactly 300 staff). Party PA1 PA2– PA5 PA7. Unorganised a03 a04– a06 a08–: I1 has two.
    // I1 did both. Venues: PA1 (a01’s has six), PA2– (five).
    A1: '2/4 3/6 1/2 1 3/6 1/2 1/4 1/2 3/4 2/4 2/2 1/4 1/1',
    // Operating a10–a17, the duplicate a16 still with them. Above-scale a10– a11 a12–. Enterprises a10– a11 a12– a13– a14.
    // Social a15– a16– a17. Solo a11, a17; PA14 is attached. Nobody developed (unknown, unknown, 0). No large one.
    // Party PA11 PA14– PA17–. Unorganised a10– a12 a13– a15 a16–. I2: the summary, not the appraisal.
    // Venues: a10 has one but no party organisation; a14’s lacks a flag. Handed in on the 12th: late.
    A2: '1/3 2/5 1/3 1 1/5 1/3 0/3 0/0 1/3 2/5 1/2 0/3 0/1',
    A: '3/7 5/11 2/5 2 4/11 2/5 1/7 1/2 4/7 4/9 3/4 1/7 1/2',
    // Above-scale b01 b02 b03 b04 b05–. Enterprises those and b06–. Social b07 b08–. Solo b01 b02; b03 b04 regional, b07 industry.
    // New members b01 (2). Large b01 (10) b02– (1). Party PB1 PB2– PB3 PB7. Unorganised b05 b06– b08–.
    // IB belongs to the banner and instructs b05 here and b13 in 乙三乡: counted here, the first by code; did nothing.
    // Venues: PB1 (b01’s), PB3 (b04’s, a member that does not lead).
    B1: '4/5 4/6 1/2 1 2/6 0/2 1/5 1/2 3/4 1/3 0/2 2/4 1/1',
    // Above-scale b09– b12. Enterprises b09– b10– b12. Social b11. New members b12. Large b12 (5). Party PB11 PB12. Unorganised b09 b10–.
    B2: '1/2 1/3 1/1 1 1/3 1/1 1/2 1/1 2/2 1/2 2/2 0/2 1/1',
    // Operating b13 b14; b15 ceased, b16 suspended: no social organisation at all. Above-scale b13–. PB14 is attached, its post vacant.
    // b13 has IB, whose duties count in 乙一镇.
    B3: '0/1 1/2 0/0 0 0/2 0/0 0/1 0/0 0/1 1/1 0/0 0/1 1/1',
    B: '5/8 6/11 2/3 2 3/11 1/3 2/8 2/3 5/7 3/6 2/4 2/7 3/3',
    // Only p01, suspended: everything over nothing, but the report came.
    P: '0/0 0/0 0/0 0 0/0 0/0 0/0 0/0 0/0 0/0 0/0 0/0 1/1',
    city: '8/15 11/22 4/8 4 7/22 3/8 3/15 3/5 9/14 7/15 5/8 3/14 5/6',
  },
  // Duties due: a summary, 1 an instructor.
  '2025Q3': {
    // a03 now in PJ, joint: organised but not solo. PJ counts here (its lead’s), its post is vacant: 3 of 5.
    // Unorganised a04– a06 a08–. I1 wrote none. Venues PA1, PJ (by a10’s in 甲二苏木).
    A1: '3/4 4/6 1/2 1 3/6 1/2 1/4 1/2 3/5 1/3 0/1 2/5 1/1',
    // a10 in PJ, which is no party organisation of this unit’s: still PA11 PA14 PA17–; PA14 has a secretary now. a16 is merged.
    // Above-scale a10 a11 a12–. New members a11. Unorganised a12 a13– a15.
    A2: '2/3 3/5 1/2 1 1/5 1/2 1/3 0/0 2/3 2/3 1/1 0/3 1/1',
    A: '5/7 7/11 2/4 2 4/11 2/4 2/7 1/2 5/8 3/6 1/2 2/8 2/2',
    // As before, but IB wrote the summary.
    B1: '4/5 4/6 1/2 1 2/6 0/2 1/5 1/2 3/4 1/3 1/1 2/4 1/1',
    // As before, but IB2 wrote none. In at 23:59 of the last day: in time.
    B2: '1/2 1/3 1/1 1 1/3 1/1 1/2 1/1 2/2 1/2 0/1 0/2 1/1',
    // As before. In at 00:00 of the day after: late.
    B3: '0/1 1/2 0/0 0 0/2 0/0 0/1 0/0 0/1 1/1 0/0 0/1 0/1',
    B: '5/8 6/11 2/3 2 3/11 1/3 2/8 2/3 5/7 3/6 1/2 2/7 2/3',
    // Revision 2: p03 has 40 staff. Above-scale p01 p02–. Enterprises p01 p02– p03–. Large p02– (0 activists). PP1 meets at p01’s.
    P: '1/2 1/3 0/0 0 1/3 0/0 0/2 0/1 1/1 0/2 0/0 1/1 1/1',
    city: '11/17 14/25 4/7 4 8/25 3/7 4/17 3/6 11/16 6/14 2/4 5/16 5/6',
  },
  // Duties due: a summary, the appraisal of 2025H2, the training of 2025, 3 an instructor.
  '2025Q4': {
    // a06 ceased. a02: 3 activists, 1 developed. Above-scale a01 a02 a03 a04–. Enterprises a01 a02 a03 a04– a05; solo a01 a02 a05.
    // New members a01 a02. Party PA1 PA2 PA5 PA7 PJ–. Unorganised a04– a08–. I1: no appraisal.
    A1: '3/4 4/5 1/2 1 3/5 1/2 2/4 2/2 4/5 0/2 2/3 2/5 1/1',
    // a15 moved to 乙一镇. PA17 dissolved: a17 unorganised. Social a17–. Party PA11 PA14. Unorganised a12 a13– a17–. I2 did all three.
    // a11 has a venue now: PA11.
    A2: '2/3 3/5 0/1 0 1/5 0/1 1/3 0/0 2/2 1/3 3/3 1/2 1/1',
    A: '5/7 7/10 1/3 1 4/10 1/3 3/7 2/2 6/7 1/5 5/6 3/7 2/2',
    // b06 ceased, a15 came. Enterprises b01 b02 b03 b04 b05–. Social b07 b08– a15–. Unorganised b05 b08– a15–. IB: no training.
    B1: '4/5 4/5 1/3 1 2/5 0/3 1/5 1/2 3/4 1/3 2/3 2/4 1/1',
    // With what was 乙三乡; b16 operates again. Above-scale b09– b12 b13– b16–. Enterprises b09– b10– b12 b13– b14 b16–. Solo b12.
    // New members b12. Party PB11 PB12 PB14–. Unorganised b09 b10– b13 b16–. IB2: the training alone.
    B2: '1/4 2/6 1/1 1 1/6 1/1 1/4 1/1 2/3 2/4 1/3 0/3 1/1',
    B: '5/9 6/11 2/4 2 3/11 1/4 2/9 2/3 5/7 3/7 3/6 2/7 2/2',
    // Above-scale p01 p02– p05. Enterprises p01 p02– p03– p05, both solo. Social p04–. New members p05. Party PP1 PP5–. Late.
    P: '2/3 2/4 0/1 0 2/4 0/1 1/3 0/1 1/2 0/3 0/0 1/2 0/1',
    city: '12/19 15/25 3/8 3 9/25 2/8 6/19 4/6 12/16 4/15 8/12 6/16 4/5',
  },
  // Thresholds 40 and 200. What was developed in 2025 counts no more. Duties due: a summary.
  '2026Q1': {
    // a05 (49) is above-scale now: a01 a02 a03 a04– a05. a08 is organised. New members a03. Party PA1 PA2 PA5 PA7 PA8 PJ–.
    // Unorganised a04–. Venues PA1 PJ of six.
    A1: '4/5 4/5 2/2 2 3/5 2/2 1/5 2/2 5/6 0/1 1/1 2/6 1/1',
    // a13 (45) is above-scale now: a10 a11 a12– a13–. I2 is out of service and owes nothing; a12 has nobody any more. Late.
    A2: '2/4 3/5 0/1 0 1/5 0/1 0/4 0/0 2/2 0/3 0/0 1/2 0/1',
    A: '6/9 7/10 2/3 2 4/10 2/3 1/9 2/2 7/8 0/4 1/1 3/8 1/2',
    // b05 in PB5, solo, 1 developed. Large b01 (10) b02 (4) b03 (3) b05– (unknown). Party PB1 PB2– PB3 PB5– PB7. Unorganised b08– a15–.
    // IB instructs nobody here any more.
    B1: '5/5 5/5 1/3 1 3/5 0/3 1/5 3/4 3/5 0/2 0/0 2/5 1/1',
    // b10 moved away. Above-scale b09– b12 b13– b16–. Enterprises b09– b12 b13– b14 b16–. Unorganised b09 b13 b16–.
    // IB2 wrote the summary; IB, by b13 counted here now, did not.
    B2: '1/4 2/5 1/1 1 1/5 1/1 0/4 1/1 2/3 2/3 1/2 0/3 1/1',
    B: '6/9 7/10 2/4 2 4/10 1/4 1/9 4/5 5/8 2/5 1/2 2/8 2/2',
    // p05 ceased, p06 and p07 joint. Above-scale p01 p02– p03– (40) p06 p07. Solo p01. New members p06. Party PP1 PPJ.
    P: '3/5 3/5 0/1 0 1/5 0/1 1/5 0/1 2/2 0/3 0/0 1/2 1/1',
    city: '15/23 17/25 4/8 4 9/25 3/8 3/23 6/8 14/18 2/12 2/3 6/18 4/5',
  },
};

/** Operating, suspended, ended, unlocated of each quarter in the whole city; the first three add up to all that were ever entered. */
export const expectedCounts: Readonly<Record<GoldenQuarter, string>> = {
  // 8+8+8+4+2+0 · a09 b16 p01 · b15 · a04 a13 b08. In all 34.
  '2025Q2': '30 3 1 3',
  // 8+7+8+4+2+3 · a09 b16 · b15 a16 · the same. 36.
  '2025Q3': '32 2 2 3',
  // 7+6+8+7+5 · a09 · b15 a16 a06 b06 · the same. 38.
  '2025Q4': '33 1 4 3',
  // 7+6+8+6+6 · a09 · b15 a16 a06 b06 b10 p05 · the same. 40.
  '2026Q1': '33 1 6 3',
};

/** 乙二乡 in the quarters before the merger, on the ground it covers after it: 乙二乡 and 乙三乡 added. */
export const mergedGround = {
  '2025Q2': '1/3 2/5 1/1 1 1/5 1/1 1/3 1/1 2/3 2/3 2/2 0/3 2/2',
  '2025Q3': '1/3 2/5 1/1 1 1/5 1/1 1/3 1/1 2/3 2/3 0/1 0/3 1/2',
} as const;

/**
 * 2026Q2, which nobody published: 2026Q1’s records, a summary and the appraisal of 2026H1 due of I1, IB and IB2 and none done. Reports:
 * before the deadline none is due; after it all 5 are, and none came.
 */
export const nextQuarter = {
  beforeDeadline: '15/23 17/25 4/8 4 9/25 3/8 3/23 6/8 14/18 2/12 0/6 6/18 0/0',
  afterDeadline: '15/23 17/25 4/8 4 9/25 3/8 3/23 6/8 14/18 2/12 0/6 6/18 0/5',
} as const;

/** Revision 1 of the park’s 2025Q3 had p03 at 90 staff: above-scale and unorganised. */
export const cityBeforeCorrection = '11/18';

/** What became of the organisations, in the order of their keys. */
export const expectedChanges = {
  '2025Q2→2025Q3': 'a03 formed, a10 formed, a16 ceased, p01 new, p02 new, p03 new',
  // a15 only moved to 乙一镇; what was 乙三乡’s only changed its division; p05 came organised, but came.
  '2025Q3→2025Q4':
    'a01 promoted, a06 ceased, a17 lost, b01 demoted, b03 promoted, b04 promoted, b06 ceased, b16 new, p04 new, p05 new',
  '2025Q4→2026Q1': 'a08 formed, b05 formed, b10 ceased, p05 ceased, p06 new, p07 new',
  // The half-years: 2025H1 ends with 2025Q2, 2025H2 with 2025Q4.
  '2025Q2→2025Q4':
    'a01 promoted, a03 formed, a06 ceased, a10 formed, a16 ceased, a17 lost, b01 demoted, b03 promoted, b04 promoted, b06 ceased, b16 new, p01 new, p02 new, p03 new, p04 new, p05 new',
  // In banner A alone a15 left for the other banner, which is no change; in banner B it came.
  'A 2025Q3→2025Q4': 'a01 promoted, a06 ceased, a17 lost',
  'B 2025Q3→2025Q4': 'b01 demoted, b03 promoted, b04 promoted, b06 ceased, b16 new',
} as const;

/** How many more reach the target, in the city: of above-scale 80 % (85 % in 2026, as the city set it), of new members 40 %, of activists 100 %. */
export const expectedMore: Readonly<Record<GoldenQuarter, readonly [number, number, number]>> = {
  // 0.8 × 15 = 12, 12 − 8; 0.4 × 15 = 6, 6 − 3; 5 − 3.
  '2025Q2': [4, 3, 2],
  // 13.6 → 14 − 11; 6.8 → 7 − 4; 6 − 3.
  '2025Q3': [3, 3, 3],
  // 15.2 → 16 − 12; 7.6 → 8 − 6; 6 − 4.
  '2025Q4': [4, 2, 2],
  // 0.85 × 23 = 19.55 → 20 − 15; 9.2 → 10 − 3; 8 − 6.
  '2026Q1': [5, 7, 2],
};
