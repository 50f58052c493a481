import { describe, expect, it } from 'vitest';
import type { ShareStatus } from '../venue-share.ts';
import {
  isShareMoveOf,
  type ShareMove,
  type ShareStanding,
  shareMoves,
  shareReason,
  shareStep,
} from './transition.ts';

const standing = (more: Partial<ShareStanding> = {}): ShareStanding => ({
  status: 'proposed',
  sides: ['organisation', 'host'],
  role: 'banner',
  proposer: false,
  slots: [{ weekday: 'wed', fromMinute: 870, toMinute: 990 }],
  agreedOn: null,
  endedOn: null,
  usedOn: [],
  today: '2026-11-24',
  ...more,
});

describe('which of 6 moves each of 6 states allows', () => {
  /** By hand. */
  const table: Readonly<Record<ShareStatus, readonly ShareMove[]>> = {
    proposed: ['offer', 'decline', 'withdraw'],
    offered: ['offer', 'decline', 'agree', 'withdraw'],
    agreed: ['end', 'use'],
    declined: [],
    withdrawn: [],
    ended: ['use'],
  };
  it.each(Object.keys(table) as ShareStatus[])('%s', (status) => {
    const at = standing({
      status,
      agreedOn: status === 'agreed' || status === 'ended' ? '2026-11-01' : null,
    });
    expect(shareMoves.filter((move) => shareReason(move, at) === null)).toEqual(table[status]);
    for (const move of shareMoves)
      if (!table[status].includes(move))
        expect(shareReason(move, at)).toEqual({ code: `is-${status}`, params: {} });
  });
});

describe('whose move it is', () => {
  const ofSide = (side: 'organisation' | 'host', role: ShareStanding['role'], proposer = false) =>
    shareMoves.filter((move) => isShareMoveOf(move, { sides: [side], role, proposer }));
  it('the host answers and ends, the organisation agrees, withdraws and ends; both note its use', () => {
    expect(ofSide('host', 'township')).toEqual(['offer', 'decline', 'end', 'use']);
    expect(ofSide('organisation', 'township')).toEqual(['agree', 'withdraw', 'end', 'use']);
  });
  it('a planner only withdraws what it proposed itself; a viewer and an administrator move nothing', () => {
    expect(ofSide('organisation', 'planner')).toEqual([]);
    expect(ofSide('organisation', 'planner', true)).toEqual(['withdraw']);
    expect(ofSide('host', 'planner', true)).toEqual([]);
    for (const role of ['viewer', 'administrator'] as const) expect(ofSide('host', role)).toEqual([]);
  });
  it('who stands on neither side is told so', () => {
    expect(shareReason('offer', standing({ sides: [] }))?.code).toBe('not-yours');
  });
});

describe('what has to be said', () => {
  it('no slots, or a blank reason for declining and ending, is refused; not yet asked is not', () => {
    expect(shareReason('offer', standing(), { slots: [] })?.code).toBe('no-slots');
    expect(shareReason('decline', standing(), { note: ' ' })?.code).toBe('no-note');
    expect(shareReason('decline', standing(), { note: '当周检修' })).toBeNull();
    expect(shareReason('decline', standing())).toBeNull();
    const agreed = standing({ status: 'agreed', agreedOn: '2026-11-01' });
    expect(shareReason('end', agreed, { note: null })?.code).toBe('no-end-note');
  });
  it('of 6 days a share of Wednesdays, agreed on 1 November and ended on the 20th, was used on 1', () => {
    const ended = standing({
      status: 'ended',
      agreedOn: '2026-11-01',
      endedOn: '2026-11-20',
      usedOn: ['2026-11-11'],
    });
    const said = ['2026-10-28', '2026-11-11', '2026-11-12', '2026-11-18', '2026-11-23', '2026-11-25'];
    expect(said.map((date) => shareReason('use', ended, { date })?.code ?? 'done')).toEqual([
      'before-agreed',
      'use-noted',
      'not-its-day',
      'done',
      'after-end',
      'after-today',
    ]);
  });
});

it('waits for the answer, then the agreement: of the asker where it is the asker’s, else of the other side', () => {
  const steps = (sides: ShareStanding['sides']) =>
    (['proposed', 'offered', 'agreed', 'declined'] as const).map((status) =>
      shareStep(standing({ status, sides, role: 'township' })),
    );
  expect(steps(['host'])).toEqual(['answer', 'await-organisation', 'running', 'over']);
  expect(steps(['organisation'])).toEqual(['await-host', 'agree', 'running', 'over']);
  const both = standing({ status: 'proposed' });
  expect([shareStep(both), shareStep(both, 'host'), shareStep(both, 'organisation')]).toEqual([
    'answer',
    'answer',
    'await-host',
  ]);
});
