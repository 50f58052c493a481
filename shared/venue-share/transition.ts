import { type Action, mayDo, type Role } from '../account.ts';
import { weekdayOf } from '../venue/opening-hours.ts';
import type { WeeklySlot } from '../venue/weekly-slot.ts';
import type { ShareStatus, VenueShare } from '../venue-share.ts';

/** The host answers with an offer or declines; the organisation's side agrees or withdraws; either ends what was agreed, and notes its use. */
export const shareMoves = ['offer', 'decline', 'agree', 'withdraw', 'end', 'use'] as const;
export type ShareMove = (typeof shareMoves)[number];

/** On which side of a share the asker stands; who is above both stands on both. */
export type ShareSide = 'organisation' | 'host';

/** Everything that decides what can be done with a share, as it stands when asked. */
export interface ShareStanding extends Pick<VenueShare, 'status' | 'slots' | 'agreedOn' | 'endedOn'> {
  readonly sides: readonly ShareSide[];
  readonly role: Role | 'console';
  /** The asker proposed it. */
  readonly proposer: boolean;
  /** Days on which it was used, `YYYY-MM-DD`. */
  readonly usedOn: readonly string[];
  /** `YYYY-MM-DD` in China. */
  readonly today: string;
}

/** What is said with a move. Absent: not asked yet. */
export interface ShareSaid {
  readonly note?: string | null;
  readonly slots?: readonly WeeklySlot[];
  readonly date?: string;
}

/** A key below `venueShare.reason.` with its parameters. */
export interface ShareReason {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

const sideOf: Readonly<Record<ShareMove, readonly ShareSide[]>> = {
  offer: ['host'],
  decline: ['host'],
  agree: ['organisation'],
  withdraw: ['organisation'],
  end: ['organisation', 'host'],
  use: ['organisation', 'host'],
};

/** The permission each move needs; whoever may only plan takes back what he proposed himself. */
export const shareActions: Readonly<Record<ShareMove, Action>> = {
  offer: 'share.answer',
  decline: 'share.answer',
  agree: 'share.answer',
  withdraw: 'venue.plan',
  end: 'share.answer',
  use: 'share.answer',
};

/** Whether a move is one of the asker's at all; else its button is not shown. */
export function isShareMoveOf(
  move: ShareMove,
  { sides, role, proposer }: Pick<ShareStanding, 'sides' | 'role' | 'proposer'>,
): boolean {
  if (!sideOf[move].some((side) => sides.includes(side))) return false;
  if (role === 'console') return true;
  return mayDo(role, shareActions[move]) && (move !== 'withdraw' || proposer || mayDo(role, 'share.answer'));
}

/** Why a share cannot be moved now, or null when it can: disables the button, and is asked again inside the transaction. */
export function shareReason(
  move: ShareMove,
  standing: ShareStanding,
  said: ShareSaid = {},
): ShareReason | null {
  return isShareMoveOf(move, standing) ? reasons[move](standing, said) : because('not-yours');
}

type Reason = (standing: ShareStanding, said: ShareSaid) => ShareReason | null;

const because = (code: string, params: ShareReason['params'] = {}): ShareReason => ({ code, params });
const unless = (standing: ShareStanding, ...statuses: ShareStatus[]) =>
  statuses.includes(standing.status) ? null : because(`is-${standing.status}`);
const blank = (note: string | null | undefined, code: string) =>
  note === undefined || note?.trim() ? null : because(code);

const reasons: Readonly<Record<ShareMove, Reason>> = {
  offer: (standing, { slots }) =>
    unless(standing, 'proposed', 'offered') ?? (slots?.length === 0 ? because('no-slots') : null),
  decline: (standing, { note }) => unless(standing, 'proposed', 'offered') ?? blank(note, 'no-note'),
  agree: (standing) => unless(standing, 'offered'),
  withdraw: (standing) => unless(standing, 'proposed', 'offered'),
  end: (standing, { note }) => unless(standing, 'agreed') ?? blank(note, 'no-end-note'),
  use: (standing, { date }) => {
    const refused = unless(standing, 'agreed', 'ended');
    if (refused || date === undefined) return refused;
    const { agreedOn, endedOn, today, slots, usedOn } = standing;
    if (agreedOn === null || date < agreedOn) return because('before-agreed', { date: agreedOn ?? '' });
    if (date > today) return because('after-today');
    if (endedOn !== null && date > endedOn) return because('after-end', { date: endedOn });
    if (!slots.some(({ weekday }) => weekday === weekdayOf(date))) return because('not-its-day');
    return usedOn.includes(date) ? because('use-noted', { date }) : null;
  },
};

/** What a share waits for: first what the asker can do, then what the other side is asked for. */
export const shareSteps = ['answer', 'agree', 'await-host', 'await-organisation', 'running', 'over'] as const;
export type ShareStep = (typeof shareSteps)[number];

/** @param as looked at from one side only, by who may stand on both */
export function shareStep(
  standing: Pick<ShareStanding, 'status' | 'sides' | 'role' | 'proposer'>,
  as: ShareSide | null = null,
): ShareStep {
  const seen = as === null ? standing : { ...standing, sides: standing.sides.filter((side) => side === as) };
  switch (standing.status) {
    case 'proposed':
      return isShareMoveOf('offer', seen) ? 'answer' : 'await-host';
    case 'offered':
      return isShareMoveOf('agree', seen) ? 'agree' : 'await-organisation';
    case 'agreed':
      return 'running';
    default:
      return 'over';
  }
}
