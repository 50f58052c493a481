import type { Sector } from '../organisation.ts';

const social =
  /社会组织|社会团体|协会|商会|学会|联合会|促进会|研究会|联谊会|基金会|民办非|社会服务机构|志愿者|民间|慈善|校友会|社团|民办.*(?:学校|幼儿园|医院|中心)|(?:服务|活动|救助|培训|康复|养老|托养)中心$/;
const enterprise =
  /公司|企业|集团|工厂|厂$|厂[（(]|矿|井田|井$|电站|电厂|电力|热电|发电|风电|光伏|煤业|能源|油田|气田|合作社|商店|商行|超市|酒店|饭店|宾馆|餐厅|门市|经营部|经销部|服务部|加工|养殖场|种植|农场|牧场|林场|砖场|砂场|石料|加油站|个体|店$|行$|铺$|城$|市场$|中国.*(?:分|支)公司|power|mine|coal|plant|company|ltd|corp/i;

/**
 * Enterprise or social organisation, where no column says: by the registering body in the code (GB 32100-2015: 5 civil affairs,
 * 9 market regulation), else by words of the name, else by the group rows above it. Null when nothing tells.
 */
export function guessSector(name: string, uscc: string | null, groups: readonly string[]): Sector | null {
  if (uscc?.startsWith('5')) return 'social';
  if (uscc?.startsWith('9')) return 'enterprise';
  // A chamber of commerce named after a company is still one; a company of an association's name is not: the end of the name rules.
  const ending = name.replace(/（[^（）]*）$/, '');
  if (/(?:公司|厂|合作社)$/.test(ending)) return 'enterprise';
  if (social.test(ending)) return 'social';
  if (enterprise.test(name)) return 'enterprise';
  const above = groups.join(' ');
  const [saysSocial, saysEnterprise] = [
    /社会组织|社会团体|民办非企业|社团/.test(above),
    /非公企业|企业|公司/.test(above.replaceAll('民办非企业', '')),
  ];
  if (saysSocial === saysEnterprise) return null;
  return saysSocial ? 'social' : 'enterprise';
}
