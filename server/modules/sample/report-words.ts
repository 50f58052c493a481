import type { DivisionFacts } from '../division/data.ts';

export type ReportRole = 'township' | 'banner' | 'city';

/** Who moves reports in the sample. */
export interface SamplePost {
  readonly actor: string;
  readonly post: string;
}
export type PostOf = (unit: DivisionFacts, role: ReportRole) => SamplePost;

const answers: Readonly<Record<string, string>> = {
  'uscc-missing': '证照正在办理，先以名称和辖区识别',
  'location-missing': '新址尚未确定，待走访后标图',
  'members-unknown': '已联系单位，待回复后补填',
  'name-shared': '已核实，系不同单位',
};

export const sampleAnswer = '已核实，情况属实';

/** What the sample's townships say to a warning. */
export function answerTo(rule: string): string {
  return answers[rule] ?? sampleAnswer;
}

/** What a banner of the sample finds fault with. */
export const sampleComments = [
  '请核对从业人员数，与上季走访记录不一致',
  '位置似在邻近街区，请在图上核对后移动',
] as const;
export const sampleReturnNote = '请按标注的两条意见核对后重新报送';
