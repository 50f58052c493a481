import {
  type GivenScore,
  type GradingScores,
  type GradingStage,
  type GradingStandard,
  type ScoringStage,
  scoreInForce,
} from '../../../shared/grading.ts';

/** A score being filled in: points as typed, `null` where nothing stands. */
export interface ScoreDraft {
  readonly points: Readonly<Record<string, number | null>>;
  readonly vetoes: readonly string[];
  readonly note: string;
}

/** The stage whose score is entered now; nobody began: the self-assessment. Null once decided. */
export function scoringStage(stage: GradingStage | null): ScoringStage | null {
  return stage === 'decided' ? null : (stage ?? 'self');
}

/** What to begin with: the stage's own score, else what the stage before gave, to be checked. */
export function openDraft(
  { items }: GradingStandard,
  scores: GradingScores,
  stage: GradingStage | null,
): ScoreDraft {
  const own = stage && stage !== 'decided' ? scores[stage] : undefined;
  const score = own ?? scoreInForce(scores, stage);
  const scored = items.filter(({ veto }) => !veto);
  return {
    points: Object.fromEntries(scored.map(({ key }) => [key, score?.points[key] ?? null])),
    vetoes: score?.vetoes ?? [],
    note: own?.note ?? '',
  };
}

/** What is sent: points that stand, each within its item's maximum. */
export function givenScore({ items }: GradingStandard, draft: ScoreDraft): GivenScore {
  const points = items.flatMap(({ key, veto, points: most }) => {
    const value = veto ? null : (draft.points[key] ?? null);
    return value === null ? [] : [[key, Math.min(most, Math.max(0, value))] as const];
  });
  return {
    points: Object.fromEntries(points),
    vetoes: [...draft.vetoes],
    note: draft.note.trim() || null,
  };
}

/** Every item without points gets all of them: what is left is to take some off. */
export function fillFull({ items }: GradingStandard, draft: ScoreDraft): ScoreDraft {
  const full = items
    .filter(({ veto }) => !veto)
    .map(({ key, points }) => [key, draft.points[key] ?? points] as const);
  return { ...draft, points: Object.fromEntries(full) };
}

export function sameDraft(one: ScoreDraft, other: ScoreDraft): boolean {
  const said = ({ points, vetoes, note }: ScoreDraft) =>
    JSON.stringify([Object.entries(points).sort(), vetoes.toSorted(), note.trim()]);
  return said(one) === said(other);
}
