import { choiceKey } from '../import/cells/parse-choice.ts';
import { headingKey, isPersonalHeading } from '../import/header-synonyms.ts';
import type { Checklist } from '../venue/checklist.ts';
import { haveWords } from './parse-haves.ts';
import { haveField, type VenueColumn, type VenueField, type VenueImportField } from './venue-field.ts';

/** Headings staff use, the template's own among them. */
const words: Readonly<Record<VenueImportField, string>> = {
  id: '阵地编号 阵地编号(勿改) 场所编号 系统编号 venueid id',
  name: `阵地名称 活动场所 活动场所名称 场所名称 活动阵地 活动阵地名称 党群服务中心名称 党群服务阵地名称 党群阵地名称 党建阵地名称 党建阵地 党群服务中心 服务中心名称
    中心名称 阵地 名称 活动室名称 站点名称 共享阵地名称 党员活动阵地 党群服务阵地 venue venuename name`,
  hostKind: `阵地类型 阵地类别 场所类型 场所类别 主办单位类型 类型 类别 阵地性质 场所性质 建设主体 主办单位性质 阵地层级 层级 级别 kind hostkind kindofhost`,
  banner:
    '旗区 所属旗区 所在旗区 旗县 旗县区 所属旗县 所在旗县 区县 县区 所属区县 旗(区) banner bannerordistrict',
  division: `苏木乡镇 所属苏木乡镇 所在苏木乡镇 乡镇 所属乡镇 所在乡镇 街道 镇街 镇(街道) 乡镇(街道) 乡镇街道 苏木乡镇(街道) 苏木乡镇街道 苏木乡镇/街道 所属辖区 辖区 属地 所在镇
    所属镇 镇 园区 所属园区 所在园区 township township,subdistrictorpark division`,
  village: `所属嘎查村社区 嘎查村社区 嘎查村(社区) 所属嘎查村(社区) 嘎查村、社区 嘎查(村)、社区 嘎查(村、社区) 村(社区) 所属村(社区) 所属村社区 所在村(社区) 所在村社区 村社区 嘎查村 所属嘎查村
    所属社区 社区 村 嘎查 所在嘎查村社区 village villageorcommunity`,
  organisation: `所属企业 所属单位 所属企业名称 所属单位名称 所属企业(组织) 所属企业或社会组织 所属企业/社会组织 依托单位 依托企业 依托单位名称 依托企业名称 建设单位 产权单位 主办单位 主办企业 主办单位名称
    企业名称 所在企业 所在单位 organisation ownorganisation hostorganisation`,
  address:
    '地址 详细地址 阵地地址 场所地址 具体地址 位置 具体位置 所在位置 所在地址 所在地 地点 坐落 坐落位置 address',
  lng: '经度 东经 longitude lng lon x坐标 经度坐标 坐标经度',
  lat: '纬度 北纬 latitude lat y坐标 纬度坐标 坐标纬度',
  lngLat:
    '经纬度 坐标 经纬度坐标 地理坐标 位置坐标 坐标点 坐标(经度,纬度) 坐标(经度、纬度) 经度,纬度 经度、纬度 定位 coordinates',
  area: '面积 建筑面积 使用面积 场所面积 阵地面积 总面积 活动场所面积 活动室面积 面积平方米 面积㎡ 面积m2 面积m² area',
  capacityPeople: `可容纳人数 容纳人数 可容纳 座位数 座位 座席数 坐席数 最大容纳人数 额定人数 会议室容纳人数 容量 可接待人数 可容纳党员数 容纳 capacity seats capacitypeople`,
  openingHours:
    '开放时间 开放时段 可用时间 可用时段 使用时间 服务时间 每周开放时间 开门时间 共享时间 共享时段 可共享时段 可共享时间 openinghours hours',
  openForSharing: `是否开放共享 是否共享 开放共享 是否对外开放 对外开放 是否开放 共享情况 是否可共享 可否共享 能否共享 是否共享使用 是否愿意共享 openforsharing shared sharing`,
  sharingTerms:
    '共享条件 使用条件 共享要求 使用要求 使用须知 共享须知 共享说明 开放条件 预约方式 收费情况 使用说明 共享约定 termsofsharing terms',
  sixHaves:
    '六有情况 六有 六有达标情况 六有标准 六有建设情况 达标情况 六有配备情况 配备情况 具备条件 sixhaves haves',
  contactPost:
    '联系岗位 管理岗位 联系部门 管理部门 管理单位 管护单位 责任单位 责任部门 联系单位 管护岗位 负责部门 联系岗位(部门) 联系科室 contactpost',
  contactTelephone:
    '联系电话 办公电话 电话 值班电话 座机 办公室电话 联系方式 预约电话 固定电话 服务电话 officetelephone telephone phone',
  condition:
    '使用状况 状况 场所状况 使用情况 阵地状况 完好情况 完好程度 设施状况 现状 使用状态 状态 condition',
  visitedOn:
    '最近走访日期 走访日期 最近走访时间 走访时间 最近检查日期 最近检查时间 最近核查日期 最近核查时间 最近走访 检查日期 检查时间 核查日期 核查时间 巡查日期 最近到访日期 lastvisit dateoflastvisit visitedon',
};

const table = new Map<string, VenueImportField>();
for (const [field, list] of Object.entries(words) as [VenueImportField, string][])
  for (const word of list.split(/\s+/)) table.set(headingKey(word), field);

/** Words before which nothing of a person stands although the heading of the import of organisations would withhold it. */
const persons = /(?:姓名|联系人|联络员|负责人|责任人|管理员|书记|主任|手机|身份证|管护人|经办人)/;

/**
 * What a heading of a venue list means, or null. `parent/child` of two header rows means what the child says, of 六有情况/党旗 what both say.
 * @param checklist also asked by the names of its items
 */
export function fieldOfVenueHeading(heading: string, checklist: Checklist): VenueField | null {
  const parts = heading.split('/');
  const child = parts.at(-1) ?? '';
  const key = headingKey(heading);
  const have = haveOf(parts.length > 1 || /有|√/.test(child) ? child : heading, checklist);
  const below = parts.length > 1 && /六有|有/.test(parts[0] ?? '');
  if (have && (below || /^有/.test(headingKey(child)) || !table.has(headingKey(child))))
    return haveField(have);
  for (const text of [key, headingKey(child)]) {
    if (persons.test(text) && !table.has(text)) return null;
    const bare = text.replace(/[([【].*?[)\]】]/g, '').replace(/[([【].*$/, '');
    const found = table.get(text) ?? table.get(bare);
    if (found) return found;
  }
  return null;
}

function haveOf(heading: string, checklist: Checklist): string | null {
  const bare = choiceKey(heading.replace(/[(（].*$/, '')).replace(/^(?:是否|有无)/, '');
  for (const { key, name } of checklist) {
    const known = [...(haveWords[key] ?? []), ...(name === null ? [] : [name])].map(choiceKey);
    // 是否有党旗, 有无标志: asked about the same thing.
    if (known.some((word) => word === bare || word === `有${bare}` || `有${word}` === bare)) return key;
  }
  return null;
}

/** What each column is; every field is given to the first column that means it. Columns about persons are withheld. */
export function mapVenueColumns(headings: readonly string[], checklist: Checklist): VenueColumn[] {
  const taken = new Set<VenueField>();
  return headings.map((heading, index) => {
    const meant = heading === '' ? null : fieldOfVenueHeading(heading, checklist);
    const field = meant && !taken.has(meant) ? meant : null;
    if (field) taken.add(field);
    return {
      index,
      heading,
      field,
      withheld: field === null && (isPersonalHeading(heading) || persons.test(heading)),
    };
  });
}
