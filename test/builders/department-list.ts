import { Random } from '../../server/modules/sample/random.ts';
import type { SampleOrganisationState } from '../../server/modules/sample/sample-city.ts';

/** A row of a department's list, with the organisation it was made from; null: the registry does not have it. */
export interface DepartmentRow {
  readonly name: string;
  readonly uscc: string | null;
  readonly address: string | null;
  readonly employees: number | null;
  readonly divisionCode: string | null;
  readonly from: string | null;
  /** What was done to the name. */
  readonly change: string;
}

type Source = Pick<
  SampleOrganisationState,
  'organisationId' | 'name' | 'uscc' | 'address' | 'employees' | 'divisionCode'
>;

const traditional: Readonly<Record<string, string>> = Object.fromEntries(
  '东東 达達 区區 会會 业業 农農 贸貿 务務 汽汽 车車 运運 输輸 团團 电電 机機 煤煤 矿礦 园園 兴興 远遠 盛盛 荣榮 鑫鑫 丰豐 华華 国國 学學 尔爾 准準 旗旗 态態 园園 艺藝 饭飯 养養 术術'
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.charAt(1)]),
);
const confused: Readonly<Record<string, string>> = Object.fromEntries(
  '宏鸿 远源 泰太 兴星 盛晟 荣容 瑞锐 嘉佳 达大 恒衡 源原 华桦 晟盛 祥翔 丰峰 金锦 鑫欣 伟炜 诚成 通同 顺舜 和禾 安桉 天添 德得 美镁 汇惠 博勃 智志 利力 旺望 隆龙 圣胜 富福 海铠 鼎顶 腾滕 昊浩 信新 正政 众仲 友有 邦帮 佰百 万皖'
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.charAt(1)]),
);
const places = /^(?:内蒙古自治区|内蒙古)?(?:鄂尔多斯市|鄂尔多斯)?(?:[\p{Script=Han}]{2,5}?[旗区])?/u;
const strangers = '天垣 云岫 紫檀 沐禾 岚峰 澄江 璟悦 泓景 砺石 朴诚 栖霞 鹿鸣 雁栖 松涛 柏舟 青禾'.split(
  ' ',
);

/**
 * For tests and benchmarks: what another department would say of these organisations. Of every ten about four are as ours with their code,
 * two as ours without it, three written otherwise, and one is not ours at all.
 */
export function buildDepartmentList(
  sources: readonly Source[],
  count: number,
  seed: string,
): DepartmentRow[] {
  const random = new Random(`department ${seed}`);
  const left = [...sources];
  return Array.from({ length: count }, (_, at): DepartmentRow => {
    const [source] = left.splice(random.integer(0, left.length - 1), 1);
    if (!source || random.chance(0.1)) return stranger(source, at, random);
    const fate = random.next();
    const { organisationId: from, name, uscc, address, employees, divisionCode } = source;
    const facts = { address: random.chance(0.8) ? address : null, employees, divisionCode, from };
    if (fate < 0.4 && uscc !== null) return { ...facts, name, uscc, change: 'code' };
    if (fate < 0.6) return { ...facts, name, uscc: null, change: 'none' };
    const [change, written] = rewrite(name, random);
    return { ...facts, name: written, uscc: null, change };
  });
}

function rewrite(name: string, random: Random): [change: string, name: string] {
  const kinds = ['traditional', 'no-region', 'brackets', 'form', 'typo', 'full-width'] as const;
  const kind = random.pick(kinds);
  const bare = name.replace(places, '');
  const place = name.slice(0, name.length - bare.length);
  switch (kind) {
    case 'traditional':
      return [kind, [...name].map((character) => traditional[character] ?? character).join('')];
    case 'no-region':
      return [kind, bare.length >= 4 ? bare : name];
    case 'brackets':
      return [
        kind,
        place === '' || bare.length < 5 ? name : `${bare.slice(0, 2)}（${place}）${bare.slice(2)}`,
      ];
    case 'form':
      return [
        kind,
        name.replace(/有限公司$|有限责任公司$/, (form) =>
          form === '有限公司' ? '有限责任公司' : '有限公司',
        ),
      ];
    case 'typo': {
      const at = [...bare.slice(0, 2)].findIndex((character) => confused[character]);
      const wrong = confused[bare.charAt(at)] ?? '';
      return [kind, at < 0 ? name : `${place}${bare.slice(0, at)}${wrong}${bare.slice(at + 1)}`];
    }
    case 'full-width':
      return [
        kind,
        name
          .replace(/（/g, '(')
          .replace(/）/g, ' ) ')
          .replace(/(?<=市)/, '　'),
      ];
  }
}

/** A company the registry does not have: the place and business of one, under another trade name. */
function stranger(source: Source | undefined, at: number, random: Random): DepartmentRow {
  const business = random.pick([
    '商贸有限公司',
    '餐饮管理有限公司',
    '科技有限公司',
    '运输有限公司',
    '养殖专业合作社',
  ]);
  const place = places.exec(source?.name ?? '')?.[0] ?? '';
  const brand = `${random.pick(strangers)}${at % 7 === 0 ? random.pick(['源', '达']) : ''}`;
  const { address = null, divisionCode = null } = source ?? {};
  return {
    name: `${place}${brand}${business}`,
    uscc: null,
    address,
    employees: random.integer(1, 80),
    divisionCode,
    from: null,
    change: 'stranger',
  };
}
