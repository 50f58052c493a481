import type { Random } from './random.ts';
import type { RegionCharacter } from './settlement.ts';

const stems = (
  '团结 人民 民族 文明 迎宾 幸福 友谊 和平 光明 胜利 建设 解放 新华 朝阳 振兴 富强 永康 安居 康宁 平安 锦绣 育才 文化 文苑 学府 科技 创业 工业 体育 广场 站前 车站 市场 ' +
  '公园 滨河 河滨 东环 西环 南环 北环 长青 松柏 桃李 丁香 柳荫 杏林 金桥 银河 明珠 兴盛 兴业 宏图 鸿雁 惠民 利民 为民 安康 祥和 瑞景 华景 龙泉 清泉 玉泉 凤翔 腾飞 ' +
  '开源 富源 通达 顺达 聚贤 崇文 尚德 仁和 礼贤 诚信 敬业 康庄 丰收 向阳 东升 旭日 晨光 春光 长征 红旗 前进 跃进 五四 七一 八一 国防 双拥 青年'
).split(' ');
const steppeStems =
  '阿拉善 锡林 巴音 成吉思汗 鄂托克 杭锦 乌审 伊金霍洛 准格尔 达拉特 天骄 那达慕 苏勒德 草原 牧歌 塔拉 敖包 马兰 胡杨 沙柳 黄河'.split(
    ' ',
  );
const southernStems =
  '苕溪 太湖 运河 莲花 荷花 桑园 水乡 竹林 梅园 桂花 银杏 香樟 玉兰 云龙 龙溪 双桥 石桥 三里 青铜 织锦 丝绸 茶圣 浮玉 天目'.split(
    ' ',
  );

/** A supply of street names for one banner, none given twice: 街 runs east–west and 路 north–south, as new towns of the north do it. */
export class StreetNames {
  readonly #names: string[];
  readonly #ways: readonly [eastWest: string, northSouth: string];
  #given = 0;

  constructor(character: RegionCharacter, random: Random) {
    this.#ways = character === 'steppe' ? ['街', '路'] : ['路', '街'];
    this.#names = random.shuffle([...stems, ...(character === 'steppe' ? steppeStems : southernStems)]);
  }

  take(direction: 'east-west' | 'north-south'): string {
    const index = this.#given;
    this.#given += 1;
    const stem = this.#names[index % this.#names.length] ?? '';
    const [eastWest, northSouth] = this.#ways;
    const way = direction === 'east-west' ? eastWest : northSouth;
    // After the supply is used up the parts of a street follow: 团结北路, 团结南路 …
    const part = Math.floor(index / this.#names.length);
    const side = direction === 'east-west' ? ['', '东', '西', '中'] : ['', '南', '北', '中'];
    return `${stem}${side[part % 4]}${way}`;
  }
}
