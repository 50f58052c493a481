/** What the command line prints. */
export const consoleText = {
  'above-scale-organised': '规模以上组建率',
  'audit-sound': '审计记录 {{verified}} 条，全部完好。末条指纹 {{headHash}}',
  drawn: '已写入 {{file}}：{{pages}} 页，{{count}} 家单位。',
  'enterprise-coverage': '非公企业组织覆盖率',
  excluded: '未计入（停产、注销、迁出、合并）',
  more: '再组建 {{count}} 家达标',
  'no-venue': '{{quarter}} 没有登记任何有坐标的活动场所。',
  operating: '合计（在营）',
  'own-use': '仅自用',
  seeded: '已写入 {{count}} 家样例单位（均为虚构）。',
  'series-drawn': '已写入 {{file}}：{{count}} 幅。',
  sharing: '可共享',
  'social-coverage': '社会组织覆盖率',
  'social-organised': '已组建社会组织',
  unlocated: '未定位',
};
