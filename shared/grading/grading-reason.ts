import { type Action, mayDo, type Role } from '../account.ts';
import type { GradingStage } from '../grading.ts';
import { gradeMove } from '../party-facts.ts';
import type { HalfYear, Quarter } from '../quarter.ts';
import type { MoveReason } from '../report/report-view.ts';
import type { StarGrade } from '../star-grade.ts';

/** What can be done with a review: enter points, hand it on, send it back one stage, decide. */
export type GradingMove = 'save' | 'advance' | 'sendBack' | 'decide';

/** Everything that decides whether a review can be moved, as it stands when asked. */
export interface GradingFacts {
  readonly halfYear: HalfYear;
  /** Null: nobody began. */
  readonly stage: GradingStage | null;
  readonly role: Role | 'console';
  /** Who decides: the banner, or the city for what lies directly under it. */
  readonly reviewer: 'banner' | 'city';
  readonly dissolved: boolean;
  /** From when a grade would hold; null: the half-year has not begun. */
  readonly effective: Quarter | null;
  /** That quarter, or a later one, of its division when it is handed in or further. */
  readonly locked: Quarter | null;
  /** Items without points. */
  readonly missing: number;
  /** In force before the half-year. */
  readonly before: StarGrade;
  readonly suggested: StarGrade;
  /** What is said with it being sent back. Absent: not asked yet. */
  readonly note?: string;
  /** The grade somebody is about to give, and what it rests on. Absent: not asked yet. */
  readonly grade?: StarGrade;
  readonly evidence?: string;
}

/** The permission that each move needs, by who has the review before them. */
function gradingAction(move: GradingMove, stage: GradingStage | null): Action {
  return move === 'decide' || stage === 'banner' ? 'report.review' : 'registry.write';
}

/** Whether a move is one of this role's at all at this stage; else its button is not shown. */
export function isGradingMoveOf(
  move: GradingMove,
  { role, reviewer, stage }: Pick<GradingFacts, 'role' | 'reviewer' | 'stage'>,
): boolean {
  if (role === 'console') return true;
  if (!mayDo(role, gradingAction(move, stage))) return false;
  return move === 'decide' || stage === 'banner' ? role === reviewer : true;
}

/**
 * Why a review cannot be moved now, or null when it can: disables the button, and is asked again inside the transaction.
 * @returns a key below `grading.reason.` with its parameters
 */
export function gradingReason(move: GradingMove, facts: GradingFacts): MoveReason | null {
  if (facts.dissolved) return because('dissolved');
  if (facts.effective === null) return because('half-year-ahead', { halfYear: facts.halfYear });
  // First: nobody is told that they may not do what cannot be done.
  if (facts.stage === 'decided') return because('is-decided');
  if (!isGradingMoveOf(move, facts))
    return because(facts.stage === 'banner' || move === 'decide' ? `${facts.reviewer}-decides` : 'not-yours');
  return reasons[move](facts);
}

/** Why a decision needs evidence, or null when it does not: it is another than the score suggests, takes stars away, or skips one. */
export function evidenceNeed({
  before,
  suggested,
  grade,
}: Pick<GradingFacts, 'before' | 'suggested'> & { readonly grade: StarGrade }):
  | 'revoke'
  | 'demote'
  | 'step'
  | 'differs'
  | null {
  const move = gradeMove(before, grade);
  if (move === 'revoke' || move === 'demote') return move;
  if (before > 0 && grade - before > 1) return 'step';
  return grade === suggested ? null : 'differs';
}

const because = (code: string, params: MoveReason['params'] = {}): MoveReason => ({ code, params });
const isBlank = (text: string | undefined) => !text?.trim();

const reasons: Readonly<Record<GradingMove, (facts: GradingFacts) => MoveReason | null>> = {
  save: () => null,
  advance: ({ stage, missing }) => {
    if (stage === null) return because('nothing-scored');
    // What stands with the reviewer is decided, not handed on.
    if (stage === 'banner') return because('with-reviewer');
    return missing > 0 ? because('incomplete', { count: missing }) : null;
  },
  sendBack: ({ stage, note }) => {
    if (stage === null || stage === 'self') return because('not-handed-on');
    return note !== undefined && isBlank(note) ? because('no-word') : null;
  },
  decide: ({ stage, missing, effective, locked, before, suggested, grade, evidence }) => {
    if (stage !== 'banner') return because(stage === 'township' ? 'not-checked' : 'not-assessed');
    if (missing > 0) return because('incomplete', { count: missing });
    if (locked !== null) return because('frozen', { quarter: locked, effective: effective ?? '' });
    if (grade === undefined) return null;
    const need = evidenceNeed({ before, suggested, grade });
    return need !== null && isBlank(evidence) ? because(`evidence-${need}`) : null;
  },
};
