import { halfYearOf } from '../../../shared/quarter.ts';
import type { StarGrade } from '../../../shared/star-grade.ts';
import type { Chronicle, PartyLife } from './chronicle.ts';
import type { Random } from './random.ts';
import type { SampleStarGrade } from './sample-city.ts';

type Move = 'promote' | 'keep' | 'demote' | 'revoke';

const evidence: Readonly<Record<Move, readonly string[]>> = {
  promote: [
    '组织生活规范、活动阵地达标，考评晋升一级',
    '“三会一课”按期开展，党员发展计划完成，晋升一级',
    '党建带群建成效明显，考评优秀，晋升一级',
  ],
  keep: ['半年考评合格，保持原星级', '现场抽查与台账相符，保持原星级', '各项指标达标，保持原星级'],
  demote: ['组织生活记录不全，限期整改，降一级', '书记空缺超过一个季度，降一级', '活动阵地挪作他用，降一级'],
  revoke: ['连续两次考评不合格，取消星级'],
};

/** Chance of a promotion by the present grade: the higher, the harder. */
const promotion = [0.42, 0.26, 0.22, 0.15, 0.07, 0] as const;

/** One half-year's star review of the party organisations formed before the quarter; no move is longer than one star. */
export function reviewGrades(chronicle: Chronicle, random: Random): SampleStarGrade[] {
  const rows: SampleStarGrade[] = [];
  for (const party of chronicle.parties) {
    if (party.facts.dissolved || party.formedIn === chronicle.quarter) continue;
    const move = decide(party, random);
    if (party.grade === 0 && move !== 'promote') continue;
    const step = move === 'promote' ? 1 : move === 'keep' ? 0 : -1;
    party.grade = (party.grade + step) as StarGrade;
    rows.push(gradeRow(chronicle, party, random.pick(evidence[move])));
  }
  return rows;
}

/** The grades the history opens with: the outcome of reviews before it. */
export function openGrades(chronicle: Chronicle, random: Random): SampleStarGrade[] {
  const rows: SampleStarGrade[] = [];
  for (const party of chronicle.parties) {
    const strong = party.facts.kind !== 'branch' && party.facts.formation === 'solo' ? 2.5 : 1;
    party.grade = random.weighted<StarGrade>([
      [0, 20],
      [1, 14],
      [2, 22],
      [3, 25],
      [4, 12 * strong],
      [5, 5 * strong],
    ]);
    if (party.grade > 0) rows.push(gradeRow(chronicle, party, '沿用上一评定周期星级'));
  }
  return rows;
}

function decide(party: PartyLife, random: Random): Move {
  if (random.chance(promotion[party.grade])) return 'promote';
  if (party.facts.secretary === 'vacant' ? random.chance(0.3) : random.chance(0.045)) {
    return party.grade === 1 ? 'revoke' : 'demote';
  }
  return 'keep';
}

function gradeRow({ quarter }: Chronicle, party: PartyLife, text: string): SampleStarGrade {
  return {
    partyOrganisationId: party.id,
    fromQuarter: quarter,
    halfYear: halfYearOf(quarter),
    grade: party.grade,
    evidence: text,
  };
}
