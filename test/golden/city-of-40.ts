import type { OperatingStatus, Sector } from '../../shared/organisation.ts';
import type {
  PartyOrganisationFormation,
  PartyOrganisationKind,
  SecretaryPost,
} from '../../shared/party-organisation.ts';
import type { Quarter } from '../../shared/quarter.ts';
import type { StarGrade } from '../../shared/star-grade.ts';

/**
 * The golden city: 40 organisations in two banners of two units each (乙三乡 is merged into 乙二乡 from 2025Q4 on) and a park right under the
 * city, over four quarters. Made up so that every rule of the indicators has a case a person can follow; the numbers that must come out
 * are written by hand in `expected.ts`.
 */
export const goldenQuarters = ['2025Q2', '2025Q3', '2025Q4', '2026Q1'] as const;
export type GoldenQuarter = (typeof goldenQuarters)[number];

export const city = '159900';
export const bannerA = '159921';
export const bannerB = '159922';
export const unitCodes = {
  A1: '159921100',
  A2: '159921101',
  B1: '159922100',
  B2: '159922101',
  B3: '159922102',
  P: '159900400',
} as const;
export type Unit = keyof typeof unitCodes;

/** From 2026 on 40 staff are above-scale and 200 are large or medium; before that 50 and 300. */
export const thresholds = [
  { key: 'above-scale-employees', fromYear: 2013, value: 50 },
  { key: 'large-medium-employees', fromYear: 2013, value: 300 },
  { key: 'above-scale-employees', fromYear: 2026, value: 40 },
  { key: 'large-medium-employees', fromYear: 2026, value: 200 },
] as const;

/** What a quarter changes; what it does not name stays. */
export interface Change {
  readonly unit?: Unit;
  readonly employees?: number;
  readonly members?: number;
  readonly activists?: number;
  /** Members developed this year so far; said anew each year. */
  readonly developed?: number;
  readonly status?: OperatingStatus;
  readonly party?: string | null;
  readonly instructor?: string | null;
}

export interface GoldenOrganisation {
  readonly name: string;
  readonly unit: Unit;
  readonly sector: Sector;
  readonly unlocated?: true;
  /** The first one founds it. */
  readonly changes: Readonly<Partial<Record<GoldenQuarter, Change>>>;
}

const enterprise = (
  unit: Unit,
  name: string,
  changes: GoldenOrganisation['changes'],
  more: { unlocated?: true } = {},
): GoldenOrganisation => ({ unit, name, sector: 'enterprise', changes, ...more });
const social = (
  unit: Unit,
  name: string,
  changes: GoldenOrganisation['changes'],
  more: { unlocated?: true } = {},
): GoldenOrganisation => ({ unit, name, sector: 'social', changes, ...more });

/** By a short key: `a…` of banner A, `b…` of banner B, `p…` of the park. */
export const organisations: Readonly<Record<string, GoldenOrganisation>> = {
  // 甲一镇
  a01: enterprise('A1', '甲一煤业', {
    '2025Q2': { employees: 320, members: 12, activists: 4, developed: 1, party: 'PA1' },
  }),
  a02: enterprise('A1', '甲一化工', {
    '2025Q2': { employees: 300, members: 3, activists: 2, developed: 0, party: 'PA2' },
    '2025Q4': { activists: 3, developed: 1 },
  }),
  a03: enterprise('A1', '甲一运输', {
    '2025Q2': { employees: 120, members: 2, instructor: 'I1' },
    '2025Q3': { party: 'PJ', instructor: null },
    '2026Q1': { members: 3, developed: 1 },
  }),
  a04: enterprise('A1', '甲一建材', { '2025Q2': { employees: 50, members: 0 } }, { unlocated: true }),
  a05: enterprise('A1', '甲一商贸', { '2025Q2': { employees: 49, members: 4, party: 'PA5' } }),
  a06: enterprise('A1', '甲一餐饮', {
    '2025Q2': { employees: 10, members: 0, instructor: 'I1' },
    '2025Q4': { status: 'ceased' },
  }),
  a07: social('A1', '甲一商会', { '2025Q2': { employees: 15, members: 5, party: 'PA7' } }),
  a08: social('A1', '甲一养老中心', {
    '2025Q2': { employees: 8, members: 0 },
    '2026Q1': { members: 3, party: 'PA8' },
  }),
  a09: enterprise('A1', '甲一纺织', { '2025Q2': { employees: 60, members: 0, status: 'suspended' } }),
  // 甲二苏木
  a10: enterprise('A2', '甲二牧业', {
    '2025Q2': { employees: 80, members: 2 },
    '2025Q3': { party: 'PJ' },
  }),
  a11: enterprise('A2', '甲二乳业', {
    '2025Q2': { employees: 55, members: 6, party: 'PA11' },
    '2025Q3': { developed: 1 },
  }),
  a12: enterprise('A2', '甲二绒业', {
    '2025Q2': { employees: 70, members: 0, developed: 0, instructor: 'I2' },
    '2026Q1': { instructor: null },
  }),
  a13: enterprise('A2', '甲二饲料', { '2025Q2': { employees: 45, members: 0 } }, { unlocated: true }),
  a14: enterprise('A2', '甲二旅游', { '2025Q2': { employees: 30, members: 3, party: 'PA14' } }),
  a15: social('A2', '马术俱乐部', {
    '2025Q2': { employees: 20, members: 0, instructor: 'I2' },
    '2025Q4': { unit: 'B1', instructor: null },
  }),
  // Entered twice: closed as a duplicate of a17 a quarter later.
  a16: social('A2', '草原环保协会', {
    '2025Q2': { employees: 5, members: 1 },
    '2025Q3': { status: 'merged' },
  }),
  a17: social('A2', '草原环保志愿者协会', {
    '2025Q2': { employees: 6, members: 3, party: 'PA17' },
    '2025Q4': { party: null },
  }),
  // 乙一镇
  b01: enterprise('B1', '乙一集团', {
    '2025Q2': { employees: 1000, members: 30, activists: 10, developed: 2, party: 'PB1' },
    '2025Q4': { developed: 3 },
  }),
  b02: enterprise('B1', '乙一电力', {
    '2025Q2': { employees: 500, members: 8, activists: 1, developed: 0, party: 'PB2' },
    '2026Q1': { activists: 4, developed: 0 },
  }),
  b03: enterprise('B1', '乙一制药', {
    '2025Q2': { employees: 250, members: 5, activists: 3, party: 'PB3' },
  }),
  b04: enterprise('B1', '乙一包装', { '2025Q2': { employees: 90, members: 1, party: 'PB3' } }),
  b05: enterprise('B1', '乙一物流', {
    '2025Q2': { employees: 200, members: 0, instructor: 'IB' },
    '2026Q1': { members: 3, developed: 1, party: 'PB5', instructor: null },
  }),
  b06: enterprise('B1', '乙一印刷', {
    '2025Q2': { employees: 12, members: 0 },
    '2025Q4': { status: 'ceased' },
  }),
  b07: social('B1', '乙一律师协会', { '2025Q2': { employees: 30, members: 4, party: 'PB7' } }),
  b08: social('B1', '乙一书画社', { '2025Q2': { employees: 3, members: 0 } }, { unlocated: true }),
  // 乙二乡
  b09: enterprise('B2', '乙二种业', { '2025Q2': { employees: 52, members: 0, instructor: 'IB2' } }),
  b10: enterprise('B2', '乙二砖厂', {
    '2025Q2': { employees: 20, members: 0 },
    '2026Q1': { status: 'moved' },
  }),
  b11: social('B2', '乙二农技协会', { '2025Q2': { employees: 10, members: 3, party: 'PB11' } }),
  b12: enterprise('B2', '乙二糖业', {
    '2025Q2': { employees: 400, members: 9, activists: 5, developed: 1, party: 'PB12' },
  }),
  // 乙三乡, from 2025Q4 part of 乙二乡
  b13: enterprise('B3', '乙三矿业', { '2025Q2': { employees: 65, members: 0, instructor: 'IB' } }),
  b14: enterprise('B3', '乙三果业', { '2025Q2': { employees: 15, members: 2, party: 'PB14' } }),
  b15: social('B3', '乙三剧团', { '2025Q2': { employees: 4, members: 0, status: 'ceased' } }),
  b16: enterprise('B3', '乙三石料', {
    '2025Q2': { employees: 70, members: 0, status: 'suspended' },
    '2025Q4': { status: 'operating' },
  }),
  // 高新园
  p01: enterprise('P', '高新电子', {
    '2025Q2': { employees: 150, members: 0, status: 'suspended' },
    '2025Q3': { status: 'operating', members: 4, activists: 5, developed: 0, party: 'PP1' },
  }),
  p02: enterprise('P', '高新重工', { '2025Q3': { employees: 310, members: 5, activists: 0 } }),
  // 40 in truth: a slip of revision 1, corrected in revision 2 of 2025Q3.
  p03: enterprise('P', '高新软件', { '2025Q3': { employees: 90, members: 0 } }),
  p04: social('P', '高新青创联盟', { '2025Q4': { employees: 9, members: 0 } }),
  p05: enterprise('P', '高新生物', {
    '2025Q4': { employees: 60, members: 3, developed: 1, party: 'PP5' },
    '2026Q1': { status: 'ceased', party: null },
  }),
  p06: enterprise('P', '高新检测', {
    '2026Q1': { employees: 50, members: 1, developed: 1, party: 'PPJ' },
  }),
  p07: enterprise('P', '高新设计', { '2026Q1': { employees: 41, members: 1, party: 'PPJ' } }),
};

export interface GoldenParty {
  /** Its own division; of a joint one the lead's. */
  readonly unit: Unit;
  readonly kind?: PartyOrganisationKind;
  readonly formation: PartyOrganisationFormation;
  readonly lead?: string;
  readonly from: GoldenQuarter;
  readonly secretary: Readonly<Partial<Record<GoldenQuarter, SecretaryPost>>>;
  readonly dissolved?: GoldenQuarter;
  readonly grades?: Readonly<Partial<Record<GoldenQuarter, StarGrade>>>;
}

const solo = (
  unit: Unit,
  from: GoldenQuarter,
  secretary: SecretaryPost,
  more: Partial<GoldenParty> = {},
): GoldenParty => ({ unit, from, formation: 'solo', secretary: { [from]: secretary }, ...more });

export const parties: Readonly<Record<string, GoldenParty>> = {
  PA1: solo('A1', '2025Q2', 'internal', { grades: { '2025Q2': 2, '2025Q4': 3 } }),
  PA2: solo('A1', '2025Q2', 'vacant', { secretary: { '2025Q2': 'vacant', '2025Q4': 'internal' } }),
  PA5: solo('A1', '2025Q2', 'recruited'),
  PA7: solo('A1', '2025Q2', 'appointed'),
  PA8: solo('A1', '2026Q1', 'internal'),
  // Across two townships: a03 of 甲一镇 leads, a10 of 甲二苏木 belongs to it.
  PJ: solo('A1', '2025Q3', 'vacant', { formation: 'joint', lead: 'a03' }),
  PA11: solo('A2', '2025Q2', 'internal'),
  PA14: solo('A2', '2025Q2', 'vacant', {
    formation: 'attached',
    secretary: { '2025Q2': 'vacant', '2025Q3': 'recruited' },
  }),
  PA17: solo('A2', '2025Q2', 'vacant', { dissolved: '2025Q4' }),
  PB1: solo('B1', '2025Q2', 'internal', { kind: 'committee', grades: { '2025Q2': 4, '2025Q4': 3 } }),
  PB2: solo('B1', '2025Q2', 'vacant'),
  PB3: solo('B1', '2025Q2', 'appointed', { formation: 'regional', grades: { '2025Q4': 1 } }),
  PB5: solo('B1', '2026Q1', 'vacant'),
  PB7: solo('B1', '2025Q2', 'internal', { formation: 'industry' }),
  PB11: solo('B2', '2025Q2', 'internal'),
  PB12: solo('B2', '2025Q2', 'recruited', { kind: 'general-branch' }),
  PB14: solo('B3', '2025Q2', 'vacant', { formation: 'attached' }),
  PP1: solo('P', '2025Q3', 'internal'),
  PP5: solo('P', '2025Q4', 'vacant', { dissolved: '2026Q1' }),
  PPJ: solo('P', '2026Q1', 'appointed', { formation: 'joint', lead: 'p06' }),
};

const all = ['place', 'equipment', 'sign', 'flag', 'books', 'rules'] as const;
const withoutFlag = ['place', 'equipment', 'sign', 'books', 'rules'] as const;

/** Own venues: of whom, where, from when on, with which of the six haves. */
export const venues = [
  { of: 'a01', unit: 'A1', from: '2025Q2', haves: all },
  { of: 'a02', unit: 'A1', from: '2025Q2', haves: withoutFlag },
  { of: 'a10', unit: 'A2', from: '2025Q2', haves: all },
  { of: 'a14', unit: 'A2', from: '2025Q2', haves: withoutFlag },
  { of: 'a11', unit: 'A2', from: '2025Q4', haves: all },
  { of: 'b01', unit: 'B1', from: '2025Q2', haves: all },
  { of: 'b04', unit: 'B1', from: '2025Q2', haves: all },
  { of: 'p01', unit: 'P', from: '2025Q3', haves: all },
] as const satisfies readonly { of: string; unit: Unit; from: GoldenQuarter; haves: readonly string[] }[];

/** Instructors: home, first quarter without, and the duties done (kind and period). */
export const instructors = {
  I1: {
    home: unitCodes.A1,
    until: null,
    done: ['summary 2025Q2', 'appraisal 2025H1', 'summary 2025Q4', 'training 2025', 'summary 2026Q1'],
  },
  I2: {
    home: unitCodes.A2,
    until: '2026Q1',
    done: ['summary 2025Q2', 'summary 2025Q3', 'summary 2025Q4', 'appraisal 2025H2', 'training 2025'],
  },
  // Of the banner's: counted in the first unit it instructs in.
  IB: {
    home: bannerB,
    until: null,
    done: ['summary 2025Q3', 'summary 2025Q4', 'appraisal 2025H2'],
  },
  IB2: {
    home: unitCodes.B2,
    until: null,
    done: ['summary 2025Q2', 'appraisal 2025H1', 'training 2025', 'summary 2026Q1'],
  },
} as const satisfies Readonly<
  Record<string, { home: string; until: Quarter | null; done: readonly string[] }>
>;

/** When a unit handed in, where it is not the fifth day after the cut-off; the deadline is the tenth, in China. */
export const handedIn: Readonly<Record<string, string>> = {
  'A2 2025Q2': '2025-07-12T02:00:00Z',
  // 23:59 on the tenth.
  'B2 2025Q3': '2025-10-10T15:59:00Z',
  // 00:00 on the eleventh.
  'B3 2025Q3': '2025-10-10T16:00:00Z',
  'P 2025Q4': '2026-01-20T02:00:00Z',
  'A2 2026Q1': '2026-04-15T02:00:00Z',
};
