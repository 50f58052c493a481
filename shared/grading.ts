import { z } from 'zod';
import type { StarGrade } from './star-grade.ts';

/** One line of a score sheet 评分细则: points up to a maximum, or a veto 一票否决. */
export const GradingItem = z.object({
  /** Short and stable; scores are kept by it. */
  key: z.string().regex(/^[a-z0-9-]{1,40}$/),
  name: z.string().trim().min(1).max(100),
  /** What is looked at, and by what evidence. */
  hint: z.string().trim().max(300),
  /** Highest score; 0 for a veto. */
  points: z.number().int().min(0).max(1000),
  veto: z.boolean(),
});
export type GradingItem = z.infer<typeof GradingItem>;

export const GradingStandard = z.object({
  items: z.array(GradingItem).min(1).max(60),
  /** Least total for one to five stars, ascending. */
  leastPoints: z.tuple([z.number(), z.number(), z.number(), z.number(), z.number()]),
});
export type GradingStandard = z.infer<typeof GradingStandard>;

/**
 * Where a review stands: self-assessment 自评, check by park or township 审核, decision of the banner 评定 (of a park directly under the
 * city, the city's), decided.
 */
export const gradingStages = ['self', 'township', 'banner', 'decided'] as const;
export type GradingStage = (typeof gradingStages)[number];
/** The stages at which points are given. */
export const scoringStages = ['self', 'township', 'banner'] as const satisfies readonly GradingStage[];
export type ScoringStage = (typeof scoringStages)[number];

/** Points to half a point: 评分 is written with at most one decimal. */
const Points = z.number().min(0).max(1000).multipleOf(0.5);

/** What one stage gave: points by item, the vetoes that apply, a word. */
const StageScore = z.object({
  points: z.record(z.string(), Points),
  vetoes: z.array(z.string()).max(60),
  note: z.string().trim().max(500).nullable(),
  at: z.string(),
  /** An account's id, and the post behind it. */
  actor: z.string(),
  post: z.string(),
});
export type StageScore = z.infer<typeof StageScore>;

/** What the sheet is filled with, before anybody signs it. */
export const GivenScore = StageScore.pick({ points: true, vetoes: true, note: true });
export type GivenScore = z.infer<typeof GivenScore>;

/** Why a review was sent back one stage. */
export interface SentBack {
  readonly from: ScoringStage;
  readonly note: string;
  readonly at: string;
  readonly actor: string;
  readonly post: string;
}

/** By stage what it gave; `sentBack`: the last word with which it was sent back, until it goes on again. */
export type GradingScores = Readonly<Partial<Record<ScoringStage, StageScore>>> & {
  readonly sentBack?: SentBack;
};

type Given = Pick<StageScore, 'points'>;

/** Sum of the points given; items that the sheet does not know do not count. */
export function totalPoints(standard: GradingStandard, score: Given): number {
  return standard.items.reduce(
    (sum, { key, points, veto }) => sum + (veto ? 0 : Math.min(points, score.points[key] ?? 0)),
    0,
  );
}

/** The highest total of a sheet. */
export function fullPoints({ items }: GradingStandard): number {
  return items.reduce((sum, { points, veto }) => sum + (veto ? 0 : points), 0);
}

/** Items nobody gave points for yet. */
export function missingItems({ items }: GradingStandard, score: Given | null): GradingItem[] {
  return items.filter(({ key, veto }) => !veto && score?.points[key] === undefined);
}

/** The vetoes of the sheet that apply. */
export function appliedVetoes(
  { items }: GradingStandard,
  score: Pick<StageScore, 'vetoes'> | null,
): GradingItem[] {
  return items.filter(({ key, veto }) => veto && score?.vetoes.includes(key));
}

/** The grade a score suggests: none under a veto or below the least points of one star. */
export function suggestedGrade(
  standard: GradingStandard,
  score: Pick<StageScore, 'points' | 'vetoes'>,
): StarGrade {
  if (appliedVetoes(standard, score).length > 0) return 0;
  const total = totalPoints(standard, score);
  return standard.leastPoints.filter((least) => total >= least).length as StarGrade;
}

/** The score that counts at a stage: its own, else what the stage before gave, which it takes over by letting it go on. */
export function scoreInForce(scores: GradingScores, stage: GradingStage | null): StageScore | null {
  const last = stage === null ? -1 : gradingStages.indexOf(stage);
  for (const each of scoringStages.toReversed()) {
    const score = scores[each];
    if (score && gradingStages.indexOf(each) <= last) return score;
  }
  return null;
}
