/** Words for what an organisation does, as they follow the trade name 字号. */
const words = `
商贸 贸易 经贸 工贸 商业 商务 百货 批发 零售 经销 销售 运销 购销 营销 供销 超市 便利店 便民超市 商店 商行 商场 购物中心 购物广场 购物 专卖店 门市部 经营部 经销部 服务部
科技 技术 高科技 信息 信息技术 信息科技 网络 网络科技 软件 计算机 电脑 电子 电子商务 电子科技 数据 智能 智能科技 通信 通讯 物联网 互联网 数码 自动化
建筑 建设 建工 建安 建材 建筑材料 建筑劳务 建筑安装 建筑工程 建设工程 市政 市政工程 装饰 装修 装潢 装饰装潢 安装 机电 水电 水利 水利水电 路桥 公路 道路 桥梁 土石方 园林 绿化 园林绿化 景观 防水 保温 钢结构 门窗 混凝土 商砼 水泥 砂石 石料 石材 砖厂 管业 工程 工程项目管理 项目管理 监理 造价 设计 规划设计 测绘 勘察 检测 检验 爆破
房地产 房地产开发 地产 置业 物业 物业管理 物业服务 房屋中介 房产 租赁 汽车租赁 设备租赁 机械租赁 资产管理
运输 货运 客运 物流 运输服务 道路运输 货物运输 汽车运输 公共交通 出租汽车 快递 速递 仓储 配送 货运代理 供应链 供应链管理 搬家 铁路 航空 储运
汽车 汽车销售 汽车服务 汽车修理 汽车维修 汽修 汽贸 汽配 汽车配件 汽车美容 轮胎 二手车 驾驶员培训 驾校 加油站 加气站 加油加气站 洗车
煤炭 煤业 煤矿 煤化工 煤焦 煤电 焦化 洗煤 选煤 洗选 矿业 矿产 矿产品 采矿 采掘 能源 新能源 光伏 风电 风力发电 太阳能 电力 发电 热电 热力 供热 供水 供电 燃气 天然气 石油 石化 油田 化工 精细化工 环保 环保科技 环境 环境工程 水务 污水处理 再生资源 废品回收 节能 冶金 钢铁 有色金属 金属 铁合金 金属制品 硅业 氯碱 化肥
机械 机械设备 机械制造 设备 设备制造 制造 制品 加工 制造业 五金 五金机电 电气 电器 家电 仪器 仪表 工具 模具 塑料 塑业 橡胶 包装 印刷 印务 彩印 造纸 纸业 玻璃 陶瓷 家具 家居 木业 木材 服装 服饰 鞋业 纺织 羊绒 羊绒制品 绒毛 绒业 皮革 毛纺 地毯 工艺品 民族工艺品 珠宝 首饰
食品 食品加工 农产品 农副产品 粮油 粮食 面粉 米业 肉业 肉类 肉食品 屠宰 乳业 奶业 酒业 饮料 水业 矿泉水 糖业 茶业 调味品 蔬菜 果蔬 水果 生鲜 冷链 清真食品 豆制品
农业 农牧 农牧业 牧业 畜牧 畜牧业 养殖 种养殖 养殖业 种植 种植业 农业科技 农业开发 农牧业开发 生态 生态农业 生态科技 生态建设 林业 林沙 沙产业 草业 种业 种苗 苗木 饲料 兽药 农机 农机服务 农资 渔业 水产 肉羊 肉牛 奶牛 绒山羊 养猪 养鸡 养羊 农场 牧场 林场
餐饮 餐饮管理 餐饮服务 饮食 酒店 酒店管理 宾馆 饭店 大酒店 大饭店 宾馆管理 旅店 餐厅 饭庄 火锅 烧烤 快餐 旅游 旅游开发 旅行社 国际旅行社 景区 度假村 农家乐 牧家乐 休闲 娱乐 文化娱乐 影视 影业 影城 传媒 文化传媒 文化 文化传播 文化艺术 艺术 广告 广告传媒 会展 会议 体育 体育文化 健身 棋牌 摄影 婚庆 礼仪 美容 美发 美容美发 养生 足浴 洗浴 保健 家政 家政服务 保洁 清洁 保安 保安服务 押运
医疗 医药 药业 药房 大药房 连锁药房 医药连锁 连锁 医疗器械 生物 生物科技 生物制药 制药 中药材 健康 健康管理 健康咨询 养老 养老服务 居家养老 口腔 眼科 中医 骨科 康复 护理 残疾人 托养
教育 教育科技 教育咨询 培训 文化培训 艺术培训 职业培训 职业技能培训 技能培训 外语培训 托管 早教 幼教
投资 投资管理 投资咨询 投资开发 投资发展 投资控股 控股 实业 实业发展 产业 产业发展 金融 金融服务 担保 融资担保 小额贷款 典当 拍卖 保险 保险代理 保险经纪 证券 基金 基金管理 股权投资 财务 财税 财务咨询 代理记账 税务师 会计 律师 法律服务 知识产权 咨询 信息咨询 商务咨询 企业管理 企业管理咨询 管理 管理咨询 服务 技术服务 开发 发展 经营 人力资源 劳务 劳务派遣 人才 职业介绍 中介 认证 评估 资产评估 房地产评估 司法鉴定
进出口 国际贸易 外贸 集团 钢材 建材 劳保 办公用品 文具 图书 烟酒 副食 日用品 化妆品 眼镜 手机 家用电器 通用 综合
社会工作 社会工作服务 社工 社会服务 志愿服务 志愿者 公益 慈善 救助 扶贫 行业 书法 书法家 美术 美术家 作家 音乐 音乐家 舞蹈 摄影家 篮球 足球 羽毛球 乒乓球 象棋 围棋 武术 太极拳 登山 钓鱼 马术 搏克 蒙医 蒙古语 民间文艺 非物质文化遗产 心理 心理咨询 心理健康 青少年 妇女 老年 老年人 老年大学 儿童
`
  .trim()
  .split(/\s+/);

/** Words that add nothing of their own: 物业 and 物业管理 say the same. */
const light = new Set('管理 服务 发展 开发 经营 咨询 工程 实业 行业 专业'.split(' '));

/** Words people use for one another when they write a name from memory. */
const alike = new Map(
  [
    '商贸 贸易 经贸',
    '煤炭 煤业',
    '建筑 建设',
    '餐饮 饮食',
    '酒店 宾馆 饭店',
    '汽车修理 汽车维修 汽修',
    '运输 货运',
    '旅游 旅行社',
    '社工 社会工作',
    '肉业 肉类 肉食品',
    '牧业 畜牧 畜牧业',
    '农牧 农牧业',
  ].flatMap((group) => {
    const [first = '', ...others] = group.split(' ');
    return [first, ...others].map((word) => [word, first] as const);
  }),
);

const known = new Set(words);
const longest = Math.max(...words.map((word) => word.length));

/** Splits the words of business off the end of a name without region and form: 宏远煤炭运销 → 宏远 + 煤炭, 运销. */
export function takeBusiness(core: string): { trade: string; business: string[] } {
  let end = core.length;
  const business: string[] = [];
  while (end > 0) {
    let length = Math.min(longest, end);
    // A trade name has two characters; a word that would leave one was not meant (大发|展 is no brand).
    while (length >= 2 && !(known.has(core.slice(end - length, end)) && end - length !== 1)) length -= 1;
    if (length < 2) break;
    business.unshift(core.slice(end - length, end));
    end -= length;
  }
  return { trade: core.slice(0, end), business };
}

export type BusinessRelation = 'same' | 'order' | 'alike' | 'shorter' | 'none-said' | 'group' | 'different';

/**
 * How what two organisations do stands to each other. `order`: the same words in another order; `alike`: words used for one another;
 * `shorter`: one says less (物业 and 物业管理, 建筑 and 建筑安装); `group`: only one is a 集团.
 */
export function relateBusiness(a: readonly string[], b: readonly string[]): BusinessRelation {
  if (a.join('') === b.join('')) return 'same';
  if (a.includes('集团') !== b.includes('集团')) return 'group';
  const key = (list: readonly string[]) =>
    list
      .map((word) => alike.get(word) ?? word)
      .filter((word) => !light.has(word))
      .join(' ');
  const sorted = (list: readonly string[]) => [...list.join('')].sort().join('');
  if (sorted(a) === sorted(b)) return 'order';
  if (a.length === 0 || b.length === 0) return 'none-said';
  const [left, right] = [key(a), key(b)];
  if (left !== '' && left === right) return 'alike';
  const [short, long] = a.join('').length <= b.join('').length ? [a, b] : [b, a];
  return isSubsequence(short.join(''), long.join('')) ? 'shorter' : 'different';
}

function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short.charAt(at)) at += 1;
  return at === short.length;
}
