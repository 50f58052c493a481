import { type BrandStyle, Brands } from './brands.ts';
import { deniedBrandIn } from './denied-brands.ts';
import { provinceNameOf } from './province-names.ts';
import type { Random } from './random.ts';
import type { RegionCharacter, Settlement } from './settlement.ts';
import type { Trade } from './trade.ts';
import type { UsccPrefix } from './uscc.ts';

export interface InventedName {
  readonly name: string;
  /** Brand and trade only, for names of joint party organisations. */
  readonly shortName: string;
  readonly usccPrefix: UsccPrefix;
}

/** Names of enterprises: region, brand, trade, legal form, as the registration rules order them. Every name is given once. */
export class EnterpriseNames {
  readonly #cityName: string;
  readonly #character: RegionCharacter;
  readonly #brands: Brands;
  readonly #taken = new Set<string>();

  constructor(cityName: string, character: RegionCharacter, random: Random) {
    this.#cityName = cityName;
    this.#character = character;
    this.#brands = new Brands(random.fork('brands'), character);
  }

  invent(
    trade: Trade,
    phrase: string,
    employees: number,
    settlement: Settlement,
    random: Random,
  ): InventedName {
    for (;;) {
      const brand = this.#brands.take(brandStyle(trade, phrase), phrase);
      const invented = this.#compose(trade, phrase, brand, employees, settlement, random);
      if (this.#taken.has(invented.name)) continue;
      this.#taken.add(invented.name);
      return invented;
    }
  }

  /** A branch of a company of the city elsewhere: its name with the place and 分公司. @returns null when that name is taken. */
  inventBranch(parentName: string, parent: Settlement, settlement: Settlement): InventedName | null {
    const place =
      parent.banner === settlement.banner ? settlement.division.shortName : settlement.banner.name;
    const stem = stemOf(place);
    const name = `${parentName}${stem}分公司`;
    if (this.#taken.has(name) || deniedBrandIn(stem)) return null;
    this.#taken.add(name);
    return { name, shortName: `${stem}分公司`, usccPrefix: '91' };
  }

  #compose(
    trade: Trade,
    phrase: string,
    brand: string,
    employees: number,
    settlement: Settlement,
    random: Random,
  ): InventedName {
    const banner = settlement.banner.name;
    const town = settlement.division.kind === 'park' ? '' : settlement.division.shortName;
    const province = provinceNameOf(settlement.division.code) ?? this.#cityName;
    const shortName = brand + phrase;
    const local = random.chance(0.35) && /[镇乡木]$/u.test(town) ? banner + town : banner;
    switch (trade.form) {
      case 'law':
        return { name: `${province}${brand}${phrase}`, shortName, usccPrefix: '31' };
      case 'accounting': {
        const form = random.pick(['（普通合伙）', '有限责任公司', '有限公司', '（特殊普通合伙）']);
        return {
          name: `${random.pick([province, this.#cityName])}${brand}${phrase}${form}`,
          shortName,
          usccPrefix: '91',
        };
      }
      case 'cooperative':
        return {
          name: `${local}${brand}${phrase}${this.#cooperativeForm(random)}`,
          shortName,
          usccPrefix: '93',
        };
      case 'shop':
        if (random.chance(0.55)) return { name: `${local}${brand}${phrase}`, shortName, usccPrefix: '92' };
        break;
      case 'clinic':
        if (phrase !== '医院' && random.chance(0.6)) {
          return { name: `${banner}${brand}${phrase}`, shortName, usccPrefix: random.pick(['91', '92']) };
        }
        break;
      case 'mine': {
        const village = random.chance(0.5) ? random.weighted(villageStems(settlement)) : '';
        const company = `${this.#prefix(banner, province, employees, random)}${brand}${phrase}${this.#legalForm(employees, random)}`;
        if (!village) return { name: company, shortName, usccPrefix: '91' };
        return { name: `${company}${village}煤矿`, shortName: `${village}煤矿`, usccPrefix: '91' };
      }
      case 'company':
        if (employees < 15 && random.chance(0.07) && /(销售|服务|维修|修理|商贸|建材)$/u.test(phrase)) {
          return { name: `${local}${brand}${phrase}中心（个人独资）`, shortName, usccPrefix: '91' };
        }
        if (employees < 12 && random.chance(0.25) && /(企业管理咨询|投资|资产管理)$/u.test(phrase)) {
          return {
            name: `${this.#cityName}${brand}企业管理合伙企业（有限合伙）`,
            shortName,
            usccPrefix: '91',
          };
        }
    }
    const prefix = this.#prefix(banner, province, employees, random);
    return {
      name: `${prefix}${brand}${phrase}${this.#legalForm(employees, random)}`,
      shortName,
      usccPrefix: '91',
    };
  }

  #prefix(banner: string, province: string, employees: number, random: Random): string {
    return random.weighted([
      [province, employees >= 150 ? 5 : 1.2],
      [this.#cityName, 4.5],
      [banner, employees >= 150 ? 1.5 : 4],
    ]);
  }

  #legalForm(employees: number, random: Random): string {
    const limited = this.#character === 'steppe' && random.chance(0.58) ? '有限责任公司' : '有限公司';
    if (employees >= 500 && random.chance(0.4)) return `集团${limited}`;
    return employees >= 150 && random.chance(0.14) ? '股份有限公司' : limited;
  }

  #cooperativeForm(random: Random): string {
    return this.#character === 'steppe'
      ? random.weighted([
          ['农民专业合作社', 6],
          ['农牧民专业合作社', 3],
          ['专业合作社', 1],
        ])
      : random.weighted([
          ['专业合作社', 7],
          ['农民专业合作社', 2],
          ['专业合作社联合社', 1],
        ]);
  }
}

function brandStyle(trade: Trade, phrase: string): BrandStyle {
  if (trade.brand !== 'table') return trade.brand;
  if (/^(民宿|度假村|农家乐|山庄)$/u.test(phrase)) return 'retreat';
  return /^(餐饮|饮食)/u.test(phrase) ? 'table' : 'plain';
}

/** 准格尔旗 → 准格尔, 薛家湾镇 → 薛家湾, 公园街道 → 公园街; the name of a park stays whole. */
function stemOf(name: string): string {
  if (/(街道|开发区|园区|示范区)$/u.test(name)) return name.replace(/道$/u, '');
  const stem = name.replace(/(苏木|[镇乡区旗县市])$/u, '');
  return [...stem].length > 1 ? stem : name;
}

function villageStems({ hosts }: Settlement): (readonly [string, number])[] {
  const stems = hosts
    .filter((host) => host.kind === 'village')
    .map((host) => host.name.replace(/(嘎查村|嘎查|村)$/u, ''))
    .filter((stem) => [...stem].length > 1 && !deniedBrandIn(stem));
  return stems.length > 0 ? stems.map((stem) => [stem, 1] as const) : [['', 1]];
}
