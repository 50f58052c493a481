/** Characters taken for one another by eye or by a scanner. */
const shapes =
  '未末 己已巳 土士 日曰 人入 大太犬夫天 千干于 戊戌戍 晴睛 析折 侯候 治冶 凤风 间问 刀力 王玉主 白百自 田由甲申 且目 鸟乌 贝见 兔免 今令 午牛 木本术禾 爪瓜 卯卵 拔拨 洒酒 祺棋 瑞端 恒桓垣 晟晨 泰秦奉 亿忆 博搏 俊骏峻 铭铬 茂戊 源原 诚城 佳住 伟纬 旺汪 洋样 锋峰蜂 昌晶 鑫淼森 永水 元无 名各 明朋 广厂 宇字 吉古 航杭 尔尓 腾滕 远运 顺须 利和 众从 辉晖 正止 车东 立位 平乎 荣菜';

const shapeClass = new Map<string, number>();
for (const [at, group] of shapes.split(' ').entries())
  for (const character of group) if (!shapeClass.has(character)) shapeClass.set(character, at);

/** Sets of which each member means another than the rest: the east shop is not the west shop, the second mine not the third. */
const contrasts = [
  '东西南北中',
  '新老旧',
  '上中下',
  '前后',
  '左右',
  '男女',
  '内外',
  '甲乙丙丁',
  '一二三四五六七八九十0123456789',
  '春夏秋冬',
  '红黄蓝绿白黑',
];

/** Without the tone; '' for what is no Chinese character. Given in from outside: the table of sounds is large. */
export type SoundOf = (character: string) => string;

/** Whether two characters stand in one set and mean different things. */
export function isContrast(a: string, b: string): boolean {
  return a !== b && contrasts.some((set) => set.includes(a) && set.includes(b));
}

/** The class of characters that look like this one; itself where none does. */
export function shapeOf(character: string): string {
  const at = shapeClass.get(character);
  return at === undefined ? character : `#${at}`;
}

/** Sounds many people do not tell apart: zhi and zi, ling and lin. */
export function roughSound(sound: string): string {
  return sound.replace(/^([zcs])h/, '$1').replace(/ng$/, 'n');
}

export type Likeness = 'equal' | 'sound' | 'rough-sound' | 'shape' | 'none';

/** How easily one character is written for the other. */
export function likenessOf(a: string, b: string, soundOf: SoundOf): Likeness {
  if (a === b) return 'equal';
  if (isContrast(a, b)) return 'none';
  const [left, right] = [soundOf(a), soundOf(b)];
  if (left !== '' && left === right) return 'sound';
  if (shapeOf(a) === shapeOf(b)) return 'shape';
  return left !== '' && right !== '' && roughSound(left) === roughSound(right) ? 'rough-sound' : 'none';
}
