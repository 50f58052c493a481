import { randomUUID } from 'node:crypto';
import { AppError } from '../../../shared/app-error.ts';
import { gradingReason } from '../../../shared/grading/grading-reason.ts';
import type { DecideOutcome } from '../../../shared/grading/grading-view.ts';
import { fullPoints, scoreInForce } from '../../../shared/grading.ts';
import type { HalfYear } from '../../../shared/quarter.ts';
import type { StarGrade } from '../../../shared/star-grade.ts';
import type { Database, Transaction } from '../../db/database.ts';
import { asLockRefusal } from '../../db/lock-refusal.ts';
import type { Scope } from '../../db/scope.ts';
import { findWrite, type RecordWrite, recordWrite, type Written } from '../organisation/mutations.ts';
import { changeGrade } from '../party-organisation/mutations.ts';
import { rowMaker } from './data.ts';
import type { DecideInput, DecideManyInput } from './inputs.ts';
import { listDueParties } from './parties.ts';
import { sign } from './sign.ts';
import { factsOf, type Held, holdParties, readHeld, requireMove, writeReview } from './write-review.ts';

/**
 * Decides a review: the grade holds from the half-year's quarter that is not over, or its last one.
 * @throws AppError `not-found`; `version-conflict` also when it is not graded as somebody saw it; `transition-refused`; `report-locked`
 */
export function decideReview(db: Database, scope: Scope, input: DecideInput, now: Date): Promise<Written> {
  const { id, halfYear, grade, evidence = '', operationId = randomUUID() } = input;
  return db.transaction(async (tx) => {
    await holdParties(tx, [id], halfYear);
    const held = await readHeld(tx, scope, input, now);
    if (input.operationId && (await findWrite(tx, scope, operationId)))
      return { operationId, version: held.row.version };
    requireMove('decide', scope, held, input, { grade, evidence });
    if (held.row.current !== input.expectedGrade)
      throw new AppError('version-conflict', { current: held.row.version });
    const { version, writes } = await decide(tx, scope, held, halfYear, { grade, evidence }, now);
    await recordWrite(tx, scope, ...writes.map((write) => ({ operationId, ...write })));
    return { operationId, version };
  });
}

/**
 * Gives each review the grade its score suggests, as one operation. What cannot be decided so (it needs evidence, say, or changed
 * meanwhile) is left as it is and named with the reason.
 * @throws AppError `not-found` when one lies outside the scope: then none is decided
 */
export function decideMany(
  db: Database,
  scope: Scope,
  { halfYear, items, operationId = randomUUID() }: DecideManyInput,
  now: Date,
): Promise<{ operationId: string; outcomes: DecideOutcome[] }> {
  const versions = new Map(items.map(({ id, expectedVersion }) => [id, expectedVersion]));
  const ids = [...versions.keys()].sort();
  return db.transaction(async (tx) => {
    await holdParties(tx, ids, halfYear);
    if (await findWrite(tx, scope, operationId))
      return { operationId, outcomes: ids.map((id) => ({ id, reason: null })) };
    const { row, effective, standard } = await rowMaker(tx, halfYear, now);
    const outcomes: DecideOutcome[] = [];
    const writes: Omit<RecordWrite, 'operationId'>[] = [];
    const due = await listDueParties(tx, halfYear, { divisionCodes: [...scope.divisionCodes], ids });
    for (const id of ids) {
      const party = due.find(({ state }) => state.partyOrganisationId === id);
      if (!party) throw new AppError('not-found');
      const held: Held = { party, row: row(party), effective, standard };
      const grade = held.row.suggested ?? 0;
      const reason =
        held.row.version === versions.get(id)
          ? gradingReason('decide', factsOf(scope, held, halfYear, { grade, evidence: '' }))
          : { code: 'changed-meanwhile', params: {} };
      const done = reason ?? (await decideAlone(tx, scope, held, halfYear, grade, now));
      if ('writes' in done) writes.push(...done.writes);
      outcomes.push({ id, reason: 'writes' in done ? null : done });
    }
    await recordWrite(tx, scope, ...writes.map((write) => ({ operationId, ...write })));
    return { operationId, outcomes };
  });
}

type Refused = NonNullable<DecideOutcome['reason']>;
type Decided = { readonly version: number; readonly writes: readonly Omit<RecordWrite, 'operationId'>[] };

/** One of several: a quarter that another division of it handed in keeps the rest from nothing. */
async function decideAlone(
  tx: Transaction,
  scope: Scope,
  held: Held,
  halfYear: HalfYear,
  grade: StarGrade,
  now: Date,
): Promise<Decided | Refused> {
  try {
    return await tx.transaction((inner) =>
      decide(inner, scope, held, halfYear, { grade, evidence: '' }, now),
    );
  } catch (error) {
    const refusal = asLockRefusal(error);
    if (!(refusal instanceof AppError) || refusal.code !== 'report-locked') throw error;
    return { code: 'frozen', params: { quarter: refusal.params.quarter ?? '' } };
  }
}

async function decide(
  tx: Transaction,
  scope: Scope,
  held: Held,
  halfYear: HalfYear,
  { grade, evidence }: { grade: StarGrade; evidence: string },
  now: Date,
): Promise<Decided> {
  const { row, party, standard } = held;
  const kept = party.review?.scores ?? {};
  const score = scoreInForce(kept, 'banner');
  // Without a word of its own a decision rests on the score.
  const basis = evidence.trim() || `${row.total ?? 0}/${fullPoints(standard.standard)}`;
  const { sentBack: _, ...scores } = kept;
  const { version, write } = await writeReview(
    tx,
    scope,
    held,
    halfYear,
    {
      stage: 'decided',
      grade,
      evidence: evidence.trim() || null,
      scores: { ...scores, ...(score && { banner: sign(scope, score, now) }) },
    },
    { action: 'grading.decide', reason: basis, now },
  );
  // One that had no star and gets none has nothing to be written.
  if (row.current === 0 && grade === 0) return { version, writes: [write] };
  const graded = await changeGrade(tx, scope, {
    id: row.id,
    quarter: held.effective ?? '',
    grade,
    expectedGrade: row.current,
    evidence: basis,
  });
  return { version, writes: [write, graded] };
}
