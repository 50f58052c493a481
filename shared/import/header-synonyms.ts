import { normaliseText } from './cells/normalise-text.ts';
import type { ImportField } from './staged.ts';

/** Headings staff use, most usual first; compared in the form of {@link headingKey}. */
const words: Readonly<Record<ImportField, string>> = {
  name: `企业名称 单位名称 名称 社会组织名称 组织名称 企业(组织)名称 企业/社会组织名称 企业或社会组织名称 非公企业名称 非公有制企业名称 公司名称
    机构名称 企业全称 单位全称 全称 主体名称 市场主体名称 经营主体名称 商户名称 两新组织名称 法人名称 企业 name company organisation organization organisationname 企业名 单位`,
  uscc: `统一社会信用代码 信用代码 统一信用代码 社会信用代码 统一代码 统一社会信用编码 统一社会信用代码/注册号 信用代码/注册号 营业执照号 营业执照号码 营业执照编号
    社会统一信用代码 机构代码 组织机构代码 代码 uscc creditcode unifiedsocialcreditcode`,
  sector:
    '类别 组织类别 组织类型 单位类型 类型 单位类别 企业或社会组织 企业/社会组织 主体类型 单位性质 性质 领域 两新组织类别 sector enterpriseorsocialorganisation',
  industry:
    '行业 所属行业 行业类别 行业门类 行业分类 所属行业类别 行业代码 国民经济行业 经营行业 行业名称 主要行业 industry',
  banner: `旗区 所属旗区 所在旗区 旗县 旗县区 所属旗县 所属旗县区 所在旗县区 区县 县区 所属区县 所属县区 所在区县 县(市、区) 旗(区) 县市区 旗 banner county bannerordistrict
    区县名称 旗区名称`,
  division: `所在镇 苏木乡镇 乡镇 街道 镇街 辖区 所属辖区 所属乡镇 所在乡镇 苏木乡镇/街道 苏木乡镇街道 乡镇街道 乡镇(街道) 苏木镇 苏木乡 所属苏木乡镇 所属街道 所属镇
    镇 所属园区 园区 所在园区 苏木(乡镇) 苏木乡镇(街道) 镇(街道) 属地 所属地区 区域 所在区域 行政区划 所属区划 township townshipsubdistrictorpark division 镇(苏木、街道) 所在苏木乡镇`,
  address: `地址 住所 注册地址 经营地址 详细地址 所在地址 单位地址 企业地址 生产经营地址 经营场所 注册地 地点 坐落 办公地址 通讯地址 地址(住所) 住所(经营场所)
    实际经营地址 生产地址 address 位置`,
  lng: '经度 东经 longitude lng lon x坐标 经度坐标 x 坐标经度 地理经度',
  lat: '纬度 北纬 latitude lat y坐标 纬度坐标 y 坐标纬度 地理纬度',
  lngLat: '坐标 经纬度 地理坐标 位置坐标 经纬度坐标 坐标位置 定位 coordinates 坐标点',
  employees: `从业人员 职工人数 员工数 人数 从业人数 员工人数 职工数 从业人员数 职工总数 员工总数 从业人员总数 相对固定从业人员 相对固定从业人员数 用工人数
    现有职工 在职职工 在职职工数 在岗职工 在岗人数 企业人数 规模人数 固定从业人员 从业人员数量 员工 职工 employees staff numberofemployees`,
  members:
    '党员人数 党员数 党员 现有党员 党员总数 正式党员 党员数量 在册党员 中共党员数 中共党员人数 党员(含预备) 党员人数(含预备) members partymembers numberofmembers',
  activists: `入党积极分子数 入党积极分子 积极分子数 积极分子 入党积极分子人数 积极分子人数 现有入党积极分子 现有入党积极分子数 现有积极分子 入党积极分子数量
    入党积极分子总数 activists numberofactivists`,
  developedThisYear: `本年发展党员数 本年发展党员 当年发展党员数 当年发展党员 今年发展党员数 今年发展党员 年内发展党员数 年内发展党员 本年度发展党员数 本年度发展党员 发展党员数
    发展党员人数 发展党员 新发展党员数 新发展党员 本年发展党员人数 当年发展党员人数 本年新发展党员数 当年新发展党员数 本年新发展党员 当年新发展党员
    本年发展新党员数 developedthisyear membersdevelopedthisyear`,
  founded:
    '成立时间 投产年份 注册日期 成立日期 注册时间 登记日期 登记时间 成立年份 投产时间 建厂时间 开业时间 开业日期 投产日期 设立日期 设立时间 建立时间 founded dateoffoundation',
  status: '状态 经营状态 登记状态 存续状态 企业状态 运营状态 生产状态 经营情况 生产经营状态 运行状态 status',
  organised: `是否组建 是否组建党组织 是否建立党组织 是否成立党组织 是否已组建 是否已组建党组织 是否建立 有无党组织 有无党组织情况 党组织组建情况 组建情况 是否有党组织 党组织
    是否覆盖 党组织覆盖 党组织建立情况 organised haspartyorganisation`,
  partyOrganisationName:
    '党组织名称 所属党组织 党组织全称 所在党组织 党支部名称 党组织名 覆盖党组织 隶属党组织 支部名称 partyorganisation nameofpartyorganisation',
  partyOrganisationKind: '党组织类型 党组织类别 党组织形式 党组织种类 党组织层级 kindofpartyorganisation',
  formation:
    '组建方式 组建形式 组建类型 建立方式 党组织组建方式 党组织组建形式 党组织设置方式 设置方式 设置形式 建立形式 覆盖方式 formation',
  grade:
    '星级 评定星级 星级评定 党组织星级 星级等级 星级评定结果 评星定级 评定等级 党组织等级 星级评定情况 等级 grade star stargrade',
  partyFounded: `党组织成立时间 党组织成立日期 党组织建立时间 党组织组建时间 党支部成立时间 支部成立时间 组建时间 党组织批复时间 党组织设立时间 党组织组建日期
    党组织建立日期 建党时间 partyfounded dateofpartyfoundation partyorganisationfounded`,
  electionDueOn: `换届时间 应换届时间 换届日期 应换届日期 下次换届时间 下次换届日期 届满时间 届满日期 任期届满时间 任期届满日期 党组织换届时间 到期换届时间
    下届换届时间 nextelection electiondue electiondueon`,
  source: '来源 来源编号 数据来源 资料来源 信息来源 来源单位 来源部门 提供部门 source',
};

/** Headings of columns about persons. Their cells are not even stored (domain: what is never stored). */
const personal =
  /姓名|联系人|联络员|电话|手机|联系方式|法人代表|法定代表人|负责人|经办人|填表人|填报人|制表人|审核人|身份证|证件号|出生|民族|性别|年龄|籍贯|家庭住址|邮箱|微信|QQ|书记|董事长|总经理|实际控制人|(?:党员|积极分子|申请人|发展对象)名单|出资人|股东/i;
/** Words that make a heading mean another body than the row's own. */
const foreign =
  /上级|主管|挂靠单位|业务指导|登记机关|批准|监管|集团|母公司|序号|备注|编码|上次|上届|上一届|最近|申请人|申请书|发展对象/;

/** Whether cells under this heading may hold personal data and must be dropped on reading. */
export function isPersonalHeading(heading: string): boolean {
  return personal.test(normaliseText(heading));
}

/** The form headings are compared in: half-width, lower case, without blanks, numbering, stars and punctuation (brackets stay). */
export function headingKey(text: string): string {
  return normaliseText(text)
    .toLowerCase()
    .replace(/（/g, '(')
    .replace(/）/g, ')')
    .replace(/[\s*★:：。]/g, '')
    .replace(/^\d+[.、]/, '');
}

const table = new Map<string, ImportField>();
for (const [field, list] of Object.entries(words) as [ImportField, string][]) {
  for (const word of list.split(/\s+/)) if (!table.has(headingKey(word))) table.set(headingKey(word), field);
}
const longWords = [...table].filter(([word]) => word.length >= 2).sort(([a], [b]) => b.length - a.length);

/**
 * Fields a heading may mean, each with a confidence of 0–1: 1 for a known word, 0.95 when only a unit or remark in brackets was
 * dropped (`职工人数（人）`), less when the word merely occurs in it.
 */
export function fieldsOfHeading(heading: string): Map<ImportField, number> {
  const scores = new Map<ImportField, number>();
  const add = (field: ImportField, score: number) => {
    if (score > (scores.get(field) ?? 0)) scores.set(field, score);
  };
  const key = headingKey(heading);
  if (key === '') return scores;
  const bare = key.replace(/[([【].*?[)\]】]/g, '').replace(/[([【].*$/, '');
  const exact = table.get(key);
  if (exact) add(exact, 1);
  const withoutRemark = bare === key ? undefined : table.get(bare);
  if (withoutRemark) add(withoutRemark, 0.95);
  if (scores.size > 0 || isPersonalHeading(heading) || foreign.test(key)) return scores;
  // 煤矿名称, 店铺名称: some name, and the only one unless a better known heading stands beside it.
  if (/(?:名称|[矿厂店户]名)$/.test(bare) && !/组织|旗|县|镇|区|街道|产品/.test(bare)) add('name', 0.8);
  let rest = bare;
  for (const [word, field] of longWords) {
    if (!rest.includes(word)) continue;
    add(field, 0.4 + 0.5 * (word.length / bare.length) + (bare.endsWith(word) ? 0.05 : 0));
    // What a longer word has used up does not speak for a shorter one: 党组织名称 is not a 名称.
    rest = rest.replace(word, '\u0000');
  }
  return scores;
}
