import type { IndustryCode } from '../../../shared/industry.ts';
import type { InventedName } from './names-enterprise.ts';
import type { Random } from './random.ts';
import type { RegionCharacter, Settlement, SettlementRank } from './settlement.ts';

interface SocialKind {
  readonly key: string;
  readonly industry: IndustryCode;
  readonly usccPrefix: '51' | '52' | '53';
  readonly medianEmployees: number;
  readonly memberShare: number;
  readonly ranks: readonly SettlementRank[];
  readonly weight: number;
  readonly name: (place: Place, random: Random) => string;
  readonly only?: RegionCharacter;
}

interface Place {
  readonly city: string;
  readonly banner: string;
  readonly town: string;
}

const urban: readonly SettlementRank[] = ['subdistrict', 'seat'];
const everywhere: readonly SettlementRank[] = ['subdistrict', 'seat', 'park', 'town', 'rural'];
const settled: readonly SettlementRank[] = ['subdistrict', 'seat', 'town', 'rural'];

const kindergartens = (
  '小天使 金色摇篮 小红花 启蒙星 阳光贝贝 童心 七彩虹 小博士 向日葵 蓓蕾 春芽 小太阳 大风车 蒲公英 花儿朵朵 金苹果 小白鸽 百灵鸟 育苗 星星树 爱贝 童之梦 晨曦 智慧树 ' +
  '小燕子 红缨 未来星 新蕾 彩虹桥 小主人 东方娃 康乐 博雅 小荷 启航 贝蕾 亲亲宝贝 格桑花 金太阳 蓝精灵 乐贝 小脚印 葵花 苗苗 春晖 小星星 梦之园 好孩子'
).split(' ');
const carers =
  '康乐 福寿 颐和 夕阳红 安康 幸福里 松鹤 怡养 长青 金秋 孝心 常乐 祥和 暖阳 福满 益寿 鹤龄 静心 晚晴 百岁'.split(
    ' ',
  );
const helpers =
  '暖心 益行 同心 汇爱 众善 阳光 引路灯 春雨 蓝马甲 和风 邻里 乐和 益民 微光 向阳 爱满 同行 心桥 助邻 新翼 守望 手牵手 和谐里 益家'.split(
    ' ',
  );
const schools =
  '启智 博学 新思维 优学 乐学 明德 致学 育才 文渊 学海 金榜 志诚 求知 慧学 思齐 尚学 勤学 弘文 知行 雅思源 翰林 育英 博文 智源'.split(
    ' ',
  );
const artists =
  '星韵 小百灵 艺苑 墨香 舞之梦 琴韵 翰墨 丹青 音悦 雅韵 彩墨 七彩 艺海 金话筒 青苗 梦舞 天籁 风华 芳草 新韵'.split(
    ' ',
  );
const homelands =
  '浙江 山西 陕西 福建 河北 河南 湖南 四川 山东 安徽 江西 榆林 温州 包头 呼和浩特 台州 苏州 宁夏'.split(' ');
const trades =
  '煤炭 羊绒 餐饮 建筑业 道路运输 物业管理 酒店 汽车流通 家政服务 电子商务 旅游 药品零售 装饰装修 广告 农机 奶业 肉羊 葡萄 互联网 保安'.split(
    ' ',
  );
const hobbies =
  '书法 摄影 登山 羽毛球 乒乓球 象棋 围棋 舞蹈 老年书画 钓鱼 太极拳 自行车 长跑 诗词 收藏 信鸽 盆景 奇石 篮球 音乐'.split(
    ' ',
  );
const steppeHobbies = '马术 搏克 蒙古象棋 民歌 马头琴 射箭 赛马 漫瀚调 祭祀文化 蒙古族服饰'.split(' ');
const sciences = '民族文化 医 会计 心理 教育 中医药 档案 城市规划 党史 水利 林 法 计算机 护理'.split(' ');

const kinds: readonly SocialKind[] = [
  {
    key: 'kindergarten',
    industry: 'P',
    usccPrefix: '52',
    medianEmployees: 22,
    memberShare: 0.06,
    ranks: settled,
    weight: 11,
    name: ({ banner, town }, random) =>
      `${banner}${random.chance(0.4) ? town : ''}${random.pick(kindergartens)}幼儿园`,
  },
  {
    key: 'school',
    industry: 'P',
    usccPrefix: '52',
    medianEmployees: 13,
    memberShare: 0.08,
    ranks: urban,
    weight: 6,
    name: ({ banner }, random) =>
      `${banner}${random.pick(schools)}${random.pick(['培训学校', '文化培训学校', '艺术培训学校', '外语培训学校', '职业技能培训学校'])}`,
  },
  {
    key: 'vocational',
    industry: 'P',
    usccPrefix: '52',
    medianEmployees: 18,
    memberShare: 0.09,
    ranks: ['subdistrict', 'seat', 'park'],
    weight: 2,
    name: ({ city, banner }, random) =>
      `${random.pick([city, banner])}${random.pick(schools)}${random.pick(['职业培训学校', '机动车驾驶员培训学校', '安全生产技术培训学校'])}`,
  },
  {
    key: 'elderly',
    industry: 'Q',
    usccPrefix: '52',
    medianEmployees: 14,
    memberShare: 0.08,
    ranks: settled,
    weight: 6,
    name: ({ banner, town }, random) =>
      `${banner}${random.chance(0.5) ? town : ''}${random.pick(carers)}${random.pick(['养老服务中心', '老年公寓', '居家养老服务中心', '护养院', '互助养老幸福院'])}`,
  },
  {
    key: 'social-work',
    industry: 'Q',
    usccPrefix: '52',
    medianEmployees: 8,
    memberShare: 0.2,
    ranks: everywhere,
    weight: 7,
    name: ({ banner, town }, random) =>
      `${banner}${random.chance(0.35) ? town : ''}${random.pick(helpers)}${random.pick(['社会工作服务中心', '社会工作服务中心', '社区服务中心', '公益服务中心', '心理健康服务中心', '残疾人托养中心'])}`,
  },
  {
    key: 'hospital',
    industry: 'Q',
    usccPrefix: '52',
    medianEmployees: 44,
    memberShare: 0.1,
    ranks: urban,
    weight: 1.4,
    name: ({ banner }, random) =>
      `${banner}${random.pick(carers)}${random.pick(['康复医院', '中医医院', '骨科医院', '护理院'])}`,
  },
  {
    key: 'art',
    industry: 'R',
    usccPrefix: '52',
    medianEmployees: 8,
    memberShare: 0.06,
    ranks: urban,
    weight: 3,
    name: ({ banner }, random) =>
      `${banner}${random.pick(artists)}${random.pick(['艺术中心', '文化艺术中心', '少儿艺术团', '舞蹈艺术中心'])}`,
  },
  {
    key: 'sport',
    industry: 'R',
    usccPrefix: '52',
    medianEmployees: 7,
    memberShare: 0.06,
    ranks: urban,
    weight: 2,
    name: ({ banner }, random) =>
      `${banner}${random.pick(['飞扬', '劲风', '追风', '锐步', '奔牛', '猎鹰', '雄鹰', '飞驰', '强健', '活力', '先锋', '跃动'])}${random.pick(['体育俱乐部', '跆拳道俱乐部', '篮球俱乐部', '游泳俱乐部', '羽毛球俱乐部'])}`,
  },
  {
    key: 'township-chamber',
    industry: 'S',
    usccPrefix: '51',
    medianEmployees: 4,
    memberShare: 0.35,
    ranks: everywhere,
    weight: 4,
    name: ({ banner, town }, random) =>
      `${banner}${town}${random.pick(['商会', '商会', '志愿者协会', '乡贤联谊会', '老年协会', '企业联合会'])}`,
  },
  {
    key: 'rural',
    industry: 'S',
    usccPrefix: '51',
    medianEmployees: 5,
    memberShare: 0.35,
    ranks: ['town', 'rural'],
    weight: 5,
    name: ({ banner, town }, random) =>
      `${banner}${town}${random.pick(['养殖协会', '种植业协会', '农村专业技术协会', '红白理事协会', '用水者协会', '农机协会', '文体协会', '妇女手工业协会'])}`,
  },
  {
    key: 'home-chamber',
    industry: 'S',
    usccPrefix: '51',
    medianEmployees: 5,
    memberShare: 0.3,
    ranks: urban,
    weight: 1.6,
    name: ({ city }, random) => `${city}${random.pick(homelands)}商会`,
  },
  {
    key: 'trade-association',
    industry: 'S',
    usccPrefix: '51',
    medianEmployees: 6,
    memberShare: 0.3,
    ranks: ['subdistrict', 'seat', 'park'],
    weight: 4,
    name: ({ city, banner }, random) =>
      `${random.pick([city, banner])}${random.pick(trades)}${random.pick(['行业协会', '协会', '商会'])}`,
  },
  {
    key: 'volunteers',
    industry: 'S',
    usccPrefix: '51',
    medianEmployees: 5,
    memberShare: 0.4,
    ranks: urban,
    weight: 2.6,
    name: ({ banner }, random) =>
      `${banner}${random.pick(helpers)}${random.pick(['志愿者协会', '志愿服务队', '爱心协会', '公益协会', '慈善志愿者协会'])}`,
  },
  {
    key: 'hobby',
    industry: 'S',
    usccPrefix: '51',
    medianEmployees: 4,
    memberShare: 0.35,
    ranks: urban,
    weight: 4,
    name: ({ city, banner }, random) =>
      `${random.pick([city, banner, banner])}${random.pick(hobbies)}${random.pick(['协会', '协会', '爱好者协会'])}`,
  },
  {
    key: 'steppe-hobby',
    only: 'steppe',
    industry: 'S',
    usccPrefix: '51',
    medianEmployees: 4,
    memberShare: 0.35,
    ranks: ['seat', 'town', 'rural', 'subdistrict'],
    weight: 1.6,
    name: ({ banner }, random) => `${banner}${random.pick(steppeHobbies)}协会`,
  },
  {
    key: 'science',
    industry: 'S',
    usccPrefix: '51',
    medianEmployees: 4,
    memberShare: 0.5,
    ranks: urban,
    weight: 1,
    name: ({ city }, random) => `${city}${random.pick(sciences)}${random.pick(['学会', '学会', '研究会'])}`,
  },
  {
    key: 'foundation',
    industry: 'S',
    usccPrefix: '53',
    medianEmployees: 5,
    memberShare: 0.4,
    ranks: urban,
    weight: 0.35,
    name: ({ city, banner }, random) =>
      `${random.pick([city, banner])}${random.pick(helpers)}${random.pick(['公益基金会', '教育基金会', '助学基金会'])}`,
  },
];

export interface InventedSocial extends InventedName {
  readonly key: string;
  readonly industry: IndustryCode;
  readonly medianEmployees: number;
  readonly memberShare: number;
}

/** Names of social organisations: societies 51, private non-enterprise units 52, foundations 53. Every name is given once. */
export class SocialNames {
  readonly #cityName: string;
  readonly #character: RegionCharacter;
  readonly #taken = new Set<string>();

  constructor(cityName: string, character: RegionCharacter) {
    this.#cityName = cityName;
    this.#character = character;
  }

  /** @returns null when the place has run out of names. */
  invent(settlement: Settlement, random: Random): InventedSocial | null {
    const { division, banner, rank } = settlement;
    // What bears the city's name sits in a district of the city, not out in a county.
    const city = banner.name.endsWith('区') ? this.#cityName : banner.name;
    const place = { city, banner: banner.name, town: division.shortName };
    const fitting = kinds
      .filter((kind) => kind.ranks.includes(rank) && (!kind.only || kind.only === this.#character))
      .map((kind) => [kind, kind.weight] as const);
    for (let tries = 0; tries < 40; tries += 1) {
      const kind = random.weighted(fitting);
      const name = kind.name(place, random);
      if (this.#taken.has(name)) continue;
      this.#taken.add(name);
      const shortName = name
        .replace(this.#cityName, '')
        .replace(banner.name, '')
        .replace(division.shortName, '');
      return { ...kind, name, shortName: shortName.length >= 4 ? shortName : name };
    }
    return null;
  }
}
