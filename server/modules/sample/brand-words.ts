const list = (text: string): readonly string[] => [...text.replaceAll(' ', '')];
const words = (text: string): readonly string[] => text.split(' ');

/** First and second characters of an ordinary brand 字号; every pair of two different ones reads like one. */
export const plainHeads = list(
  '鑫恒瑞宏盛永天金聚汇嘉新晟昊旭博启卓锦鸿腾正益振立广荣华丰祥诚德安康远同众凯亿佳泽裕福铭铸隆昌顺利民富源嘉禾景弘圣尚骏',
);
export const plainTails = list(
  '源泰盛隆昌达通顺祥和信诚丰茂荣辉远业利安宇鑫腾博瑞兴邦汇聚德润川海峰岳洋晟泽林原升翔飞锐凯铭誉宝程途恺朗欣硕基禾坤',
);

/** Whole brands with the air of the steppe; the Mongolian ones are everyday words (rich, white, blue, sun, star, spring …). */
export const steppeBrands = words(
  '巴音 查干 呼和 阿拉腾 额尔敦 布和 那日 敖登 塔拉 陶格斯 朝鲁 宝力格 阿木尔 巴特尔 苏和 蒙元 牧云 漠源 漠北 金牧 绿原 金草原 敖包 胡杨 沙柳 沙棘 梭梭 ' +
    '牧歌 牧野 青格勒 哈斯 其其格 乌日图 乌力吉 蒙绿 蒙源 蒙盛 蒙祥 蒙瑞 蒙丰 蒙兴 北疆 塞北 河套湾 大漠 黄河湾 碧野 天牧 牧原春 西部风 苏日塔 萨如拉 白云山 ' +
    '阿日善 察汗淖 吉雅 赛罕 斯琴 娜仁 温都尔 白音 布日都 乌云 沃野 金穗 金羊 羊倌 草原红 草原兴 绿洲源 柠条 蒙草源 漠野 漠绿 河湾 鸿雁 百灵 骏马',
);

/** Whole brands with the air of the south. */
export const southernBrands = words(
  '越丰 越兴 浙盛 浙兴 吴越 江南春 清溪 翠竹 茗香 百合 桃源 梅坞 东篱 水云 竹海 云溪 苕溪 荷塘 莲塘 菱香 蚕花 桑园 织锦 锦绫 丝语 天丝 绫绢 湖韵 太湖源 南太湖 ' +
    '石桥 永丰桥 三友 双桥 双鱼 四季青 青禾 新禾 稻香 百草 绿竹 山水源 清泉 龙井坞 飞龙 金桑 银杏 香樟 玉兰 瓯越 钱江源 运河湾 长兴源 春晓 雨润坊',
);

export const digitalHeads = list('智云数慧讯网联创迅优卓启易元极维拓信');
export const digitalTails = list('途图联创通科盈睿帆桥拓汇谷芯码捷享势维思远腾');

export const tableHeads = list('福聚香鸿喜满味鲜醉悦天金老聚逸和');
export const tableTails = words(
  '满楼 香园 缘居 和轩 味阁 来居 香楼 悦府 鲜坊 仙居 庆园 源楼 客来 丰园 善坊 八方 三江 家宴 味鲜 顺居 贤楼 盈门 四海 朋居 雅阁',
);
export const steppeTables = words(
  '草原人家 蒙乡缘 牧人家 额吉家 金帐 银碗 马头琴 老牧户 塞上人家 沙漠之舟 河套人家 西口人家 漫瀚人家 炒米香 老绥远 沙柳湾 黄河渡口 敖包情 牧马人',
);
export const retreats = words(
  '云上 听泉 半山 溪谷 归田 山语 林间 隐庐 竹里 松间 望溪 晓月 茶隐 花间 见山 听雨 云起 山行 野趣 溪居 墨竹 青舍 慢村 白云 清风 田园 翠谷 石门 幽篁 晴川',
);

export const shopHeads = list('惠乐福佳喜百嘉益好康盛诚');
export const shopTails = words(
  '千家 客来 满家 邻里 客多 多惠 尔乐 家和 家福 家惠 民惠 客满 乐购 宜家人 千客 万客 佳购 邻居 每家 家园',
);
