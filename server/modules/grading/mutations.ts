import { randomUUID } from 'node:crypto';
import { AppError } from '../../../shared/app-error.ts';
import { gradingReason } from '../../../shared/grading/grading-reason.ts';
import {
  type GivenScore,
  type GradingScores,
  type GradingStage,
  type GradingStandard,
  missingItems,
  type ScoringStage,
  type StageScore,
  scoreInForce,
} from '../../../shared/grading.ts';
import type { Database, Transaction } from '../../db/database.ts';
import type { Scope } from '../../db/scope.ts';
import { findWrite, recordWrite, type Written } from '../organisation/mutations.ts';
import type { ReviewInput, ScoreInput, SendBackInput } from './inputs.ts';
import { sign } from './sign.ts';
import { factsOf, type Held, holdParties, readHeld, requireMove, writeReview } from './write-review.ts';

export { decideMany, decideReview } from './decide.ts';
export { saveStandard } from './standard.ts';

const next = { self: 'township', township: 'banner' } as const satisfies Partial<
  Record<GradingStage, GradingStage>
>;

/**
 * Enters what the stage gives that has the review before it; with `handOn` the review also goes on to the next.
 * @throws AppError `not-found`, `version-conflict`, `transition-refused`, `invalid-input`: more points than an item has
 */
export function saveReview(db: Database, scope: Scope, input: ScoreInput, now: Date): Promise<Written> {
  return change(db, scope, input, now, 'grading.save', (held) => {
    requireMove('save', scope, held, input);
    const stage = scoringStage(held);
    const given = fitScore(held.standard.standard, input.score);
    const before = held.party.review?.scores ?? {};
    const scores = { ...before, [stage]: sign(scope, given, now) };
    if (!input.handOn) return saysSame(before[stage], given) ? null : { stage, scores };
    const missing = missingItems(held.standard.standard, given).length;
    const handed = { ...held, row: { ...held.row, stage, missing } };
    const reason = gradingReason('advance', factsOf(scope, handed, input.halfYear));
    if (reason) throw new AppError('transition-refused', { ...reason.params, reason: reason.code });
    return handOn(scope, stage, scores, now);
  });
}

/**
 * Lets a review go on to the next stage. A check that gave no points of its own takes over what the stage before gave.
 * @throws AppError `not-found`, `version-conflict`, `transition-refused`
 */
export function advanceReview(db: Database, scope: Scope, input: ReviewInput, now: Date): Promise<Written> {
  return change(db, scope, input, now, 'grading.advance', (held) => {
    requireMove('advance', scope, held, input);
    return handOn(scope, scoringStage(held), held.party.review?.scores ?? {}, now);
  });
}

/** Sends a review back one stage, with a word. @throws AppError `not-found`, `version-conflict`, `transition-refused` */
export function sendBackReview(
  db: Database,
  scope: Scope,
  input: SendBackInput,
  now: Date,
): Promise<Written> {
  return change(db, scope, input, now, 'grading.sendBack', (held) => {
    requireMove('sendBack', scope, held, input, { note: input.note });
    const from = scoringStage(held);
    // What was given here was given to what comes again; the history keeps it.
    const { [from]: _, ...scores } = held.party.review?.scores ?? {};
    const { actor, post } = scope;
    return {
      stage: from === 'banner' ? ('township' as const) : ('self' as const),
      scores: { ...scores, sentBack: { from, note: input.note, at: now.toISOString(), actor, post } },
    };
  });
}

type Patch = { readonly stage: GradingStage; readonly scores: GradingScores };

function change(
  db: Database,
  scope: Scope,
  input: ReviewInput & { readonly note?: string },
  now: Date,
  action: string,
  patchOf: (held: Held) => Patch | null,
): Promise<Written> {
  const { id, halfYear, operationId = randomUUID() } = input;
  return db.transaction(async (tx: Transaction) => {
    await holdParties(tx, [id], halfYear);
    const held = await readHeld(tx, scope, input, now);
    const again = input.operationId && (await findWrite(tx, scope, operationId));
    if (again) return { operationId, version: again.version };
    const patch = patchOf(held);
    if (!patch) return { operationId, version: held.row.version };
    const reason = input.note ?? halfYear;
    const { version, write } = await writeReview(tx, scope, held, halfYear, patch, { action, reason, now });
    await recordWrite(tx, scope, { operationId, ...write });
    return { operationId, version };
  });
}

function handOn(scope: Scope, from: ScoringStage, kept: GradingScores, now: Date): Patch {
  const { sentBack: _, ...scores } = kept;
  const taken = scoreInForce(kept, from);
  const own = scores[from] ?? (taken && sign(scope, { ...taken, note: null }, now));
  return {
    stage: from === 'self' ? next.self : next.township,
    scores: { ...scores, ...(own && { [from]: own }) },
  };
}

/** Who has the review before them; nobody began: the self-assessment. */
function scoringStage({ row: { stage } }: Held): ScoringStage {
  if (stage === 'decided') throw new AppError('transition-refused', { reason: 'is-decided' });
  return stage ?? 'self';
}

/** What the sheet asks for, and no more. @throws AppError `invalid-input` */
function fitScore({ items }: GradingStandard, { points, vetoes, note }: GivenScore): GivenScore {
  const given = items.flatMap(({ key, veto, points: most }) => {
    const value = veto ? undefined : points[key];
    if (value !== undefined && value > most) throw new AppError('invalid-input', { item: key });
    return value === undefined ? [] : [[key, value] as const];
  });
  const applied = items.filter(({ key, veto }) => veto && vetoes.includes(key)).map(({ key }) => key);
  return { points: Object.fromEntries(given), vetoes: applied, note: note?.trim() || null };
}

function saysSame(was: StageScore | undefined, is: GivenScore): boolean {
  if (!was) return false;
  const said = ({ points, vetoes, note }: GivenScore) =>
    JSON.stringify([Object.entries(points).sort(), vetoes.toSorted(), note]);
  return said(was) === said(is);
}
