import type { GradingItem, GradingStandard } from '../grading.ts';

const item = (key: string, points: number, name: string, hint: string): GradingItem => ({
  key,
  name,
  hint,
  points,
  veto: false,
});
const veto = (key: string, name: string, hint: string): GradingItem => ({
  key,
  name,
  hint,
  points: 0,
  veto: true,
});

/**
 * 星级评定评分细则 that holds until the city sets its own: 100 points in six parts and five vetoes, after what a party branch is asked for by
 * the Regulations on the Work of Party Branches 《中国共产党支部工作条例（试行）》 (2018) and the plan's list of honours.
 */
export const defaultStandard: GradingStandard = {
  items: [
    item('leadership', 10, '班子健全', '班子成员配备齐全、分工明确，按期换届；查换届批复和分工文件'),
    item('secretary', 8, '书记履职', '书记在岗，每年述职评议，评议结果良好以上；查述职材料'),
    item(
      'members',
      8,
      '党员教育管理',
      '党员台账清楚，流动党员有人联系，年度集中培训达到学时；查台账和培训记录',
    ),
    item(
      'development',
      6,
      '发展党员',
      '有发展计划和积极分子培养措施，程序规范；查发展党员工作台账（只看人数）',
    ),
    item('dues', 4, '党费收缴', '党费按月足额收缴，公示清楚；查收缴台账'),
    item('meetings', 12, '“三会一课”', '按期召开支部党员大会、支委会、党小组会，按时上好党课；查会议记录'),
    item('theme-day', 6, '主题党日', '每月固定开展，主题明确，参加率达到八成；查活动记录'),
    item(
      'life-meeting',
      6,
      '组织生活会和民主评议',
      '每年至少召开一次组织生活会，开展民主评议党员；查会议材料',
    ),
    item('production', 10, '服务生产经营', '设立党员示范岗、党员责任区，围绕生产经营开展活动；查活动成果'),
    item('masses', 6, '党建带群建', '工会、共青团、妇联组织健全，职工诉求有渠道解决；查群团组织批复'),
    item('voice', 4, '参与决策', '书记列席或参加单位重要会议，党组织意见得到听取；查会议纪要'),
    item('venue', 8, '活动阵地', '有固定或共享的活动场所，达到“六有”标准；实地查看'),
    item('funds', 4, '工作经费', '党建工作经费有保障，使用规范；查经费台账'),
    item('rules', 4, '制度执行', '学习、议事、公开等制度健全并执行到位；查制度和执行记录'),
    item('records', 4, '台账资料', '工作台账完整、真实、归档及时；查档案'),
    veto('no-activity', '一年未开展组织生活', '连续十二个月没有组织生活记录'),
    veto('no-leadership', '班子不健全且半年未整改', '书记空缺或班子缺额超过六个月，经督促仍未配齐'),
    veto('safety', '发生重大安全生产责任事故', '所在单位当期发生重大及以上安全生产责任事故'),
    veto('discipline', '班子成员严重违纪违法', '班子成员当期受到撤销党内职务以上处分或被追究刑事责任'),
    veto('falsified', '弄虚作假', '考评材料、活动记录或上报数据造假'),
  ],
  leastPoints: [60, 70, 80, 88, 95],
};
