import { type Action, mayDo, type Role } from '../account.ts';
import { cutOffDate, type Quarter } from '../quarter.ts';
import { isOpenForWriting, type ReportEventKind, type ReportStatus } from './report-status.ts';
import type { MoveReason } from './report-view.ts';

/** Everything that decides whether a report can be moved, as it stands when asked. */
export interface MoveFacts {
  readonly quarter: Quarter;
  readonly status: ReportStatus;
  readonly role: Role | 'console';
  /** Who accepts this unit's report: its banner, or the city for a unit directly under it. */
  readonly reviewer: 'banner' | 'city';
  /** `YYYY-MM-DD` in China. */
  readonly today: string;
  /** Records as they were last quarter, and whether somebody said that they still hold. */
  readonly unchanged: number;
  readonly confirmed: boolean;
  readonly errors: number;
  readonly unanswered: number;
  /** Entries of department lists nobody decided. */
  readonly sweepOpen: number;
  /** Comments sent back to the township and not settled. */
  readonly pinnedOpen: number;
  /** Comments pinned in this review and not sent back. */
  readonly unsent: number;
  /** A later quarter that is handed in or further: what is older than it stays as it is. */
  readonly later: Quarter | null;
  /** An earlier quarter under correction. */
  readonly correcting: Quarter | null;
  /** What is said with the move. Absent: not asked yet. */
  readonly note?: string;
}

/** The permission each move needs. */
export const moveActions: Readonly<Record<ReportEventKind, Action>> = {
  submit: 'report.submit',
  withdraw: 'report.submit',
  accept: 'report.review',
  sendBack: 'report.review',
  publish: 'report.publish',
  correct: 'report.publish',
};

/** Whether a move is one of this role's at all; else its button is not shown. */
export function isMoveOf(move: ReportEventKind, { role, reviewer }: Pick<MoveFacts, 'role' | 'reviewer'>) {
  if (role === 'console') return true;
  return mayDo(role, moveActions[move]) && (move !== 'accept' || role === reviewer);
}

/**
 * Why a report cannot be moved now, or null when it can: disables the button, and is asked again inside the transaction.
 * @returns a key below `report.reason.` with its parameters
 */
export function moveReason(move: ReportEventKind, facts: MoveFacts): MoveReason | null {
  return isMoveOf(move, facts) ? reasons[move](facts) : because('not-yours');
}

type Reason = (facts: MoveFacts) => MoveReason | null;

const because = (code: string, params: MoveReason['params'] = {}): MoveReason => ({ code, params });
const standsAs = ({ status }: MoveFacts) => because(`is-${status}`);
const count = (code: string, n: number) => (n > 0 ? because(code, { count: n }) : null);
const isBlank = (note: string | undefined) => note?.trim() === '';

const reasons: Readonly<Record<ReportEventKind, Reason>> = {
  submit: (facts) => {
    if (!isOpenForWriting(facts.status)) return standsAs(facts);
    const cutOff = cutOffDate(facts.quarter);
    if (facts.today < cutOff) return because('before-cut-off', { date: cutOff });
    if (facts.correcting) return because('earlier-correction', { quarter: facts.correcting });
    return (
      count('errors', facts.errors) ??
      count('unanswered', facts.unanswered) ??
      count('comments', facts.pinnedOpen) ??
      count('sweep', facts.sweepOpen) ??
      count('unconfirmed', facts.confirmed ? 0 : facts.unchanged)
    );
  },
  withdraw: (facts) => (facts.status === 'submitted' ? null : standsAs(facts)),
  accept: (facts) => (facts.status === 'submitted' ? count('unsent', facts.unsent) : standsAs(facts)),
  sendBack: (facts) => {
    const { status, role, reviewer, unsent, note } = facts;
    const isCity = role === 'city' || role === 'console';
    const takes =
      (status === 'submitted' && (role === reviewer || role === 'console')) ||
      (status === 'accepted' && isCity);
    if (!takes) return status === 'submitted' ? because('banner-reviews') : standsAs(facts);
    return unsent === 0 && isBlank(note) ? because('nothing-said') : null;
  },
  publish: (facts) => (facts.status === 'accepted' ? count('unsent', facts.unsent) : standsAs(facts)),
  correct: (facts) => {
    if (facts.status !== 'published') return standsAs(facts);
    if (facts.later) return because('later-quarter', { quarter: facts.later });
    return isBlank(facts.note) ? because('no-reason') : null;
  },
};
