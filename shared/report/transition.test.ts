import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roles } from '../account.ts';
import { type ReportEventKind, reportEventKinds, reportStatuses } from './report-status.ts';
import { isMoveOf, type MoveFacts, moveReason } from './transition.ts';

/** A report with nothing in its way, on the tenth day after the cut-off. */
const fit: MoveFacts = {
  quarter: '2026Q3',
  status: 'draft',
  role: 'console',
  reviewer: 'banner',
  today: '2026-10-10',
  unchanged: 12,
  confirmed: true,
  errors: 0,
  unanswered: 0,
  sweepOpen: 0,
  pinnedOpen: 0,
  unsent: 0,
  later: null,
  correcting: null,
};

const ask = (move: ReportEventKind, more: Partial<MoveFacts>) => {
  const reason = moveReason(move, { ...fit, ...more });
  return reason && [reason.code, ...Object.values(reason.params)].join(' ');
};

describe('why a report cannot be moved', () => {
  it('depends on the status first: 8 of the 30 pairs of move and status are open', () => {
    const table = reportEventKinds.map((move) => [
      move,
      ...reportStatuses.map((status) => ask(move, { status, note: 'x' }) ?? 'yes'),
    ]);
    expect(table).toEqual([
      ['submit', 'yes', 'is-submitted', 'is-accepted', 'is-published', 'yes'],
      ['withdraw', 'is-draft', 'yes', 'is-accepted', 'is-published', 'is-returned'],
      ['accept', 'is-draft', 'yes', 'is-accepted', 'is-published', 'is-returned'],
      ['sendBack', 'is-draft', 'yes', 'yes', 'is-published', 'is-returned'],
      ['publish', 'is-draft', 'is-submitted', 'yes', 'is-published', 'is-returned'],
      ['correct', 'is-draft', 'is-submitted', 'is-accepted', 'yes', 'is-returned'],
    ]);
    expect(table.flat().filter((cell) => cell === 'yes')).toHaveLength(8);
  });

  it.each<[string, Partial<MoveFacts>, string | null]>([
    ['the day before the cut-off', { today: '2026-09-29' }, 'before-cut-off 2026-09-30'],
    ['the cut-off day itself', { today: '2026-09-30' }, null],
    ['3 errors', { errors: 3 }, 'errors 3'],
    ['2 unanswered warnings', { unanswered: 2 }, 'unanswered 2'],
    ['1 comment that was sent back', { status: 'returned', pinnedOpen: 1 }, 'comments 1'],
    ['1 comment nobody sent back', { unsent: 1 }, null],
    ['4 entries of department lists', { sweepOpen: 4 }, 'sweep 4'],
    ['12 unchanged ones nobody confirmed', { confirmed: false }, 'unconfirmed 12'],
    ['no unchanged ones to confirm', { confirmed: false, unchanged: 0 }, null],
    ['an earlier quarter under correction', { correcting: '2026Q2' }, 'earlier-correction 2026Q2'],
    ['errors and warnings: errors first', { errors: 3, unanswered: 2 }, 'errors 3'],
  ])('handing in with %s', (_, more, expected) => {
    expect(ask('submit', more)).toBe(expected);
  });

  it.each<[ReportEventKind, string, Partial<MoveFacts>, string | null]>([
    ['accept', 'a comment not sent back', { status: 'submitted', unsent: 1 }, 'unsent 1'],
    ['publish', 'a comment not sent back', { status: 'accepted', unsent: 2 }, 'unsent 2'],
    ['sendBack', 'neither comment nor note', { status: 'submitted', note: ' ' }, 'nothing-said'],
    ['sendBack', 'a comment and no note', { status: 'submitted', note: '', unsent: 1 }, null],
    ['sendBack', 'a note and no comment', { status: 'submitted', note: '请补充' }, null],
    ['sendBack', 'the note not asked yet', { status: 'submitted' }, null],
    ['correct', 'no reason given', { status: 'published', note: '' }, 'no-reason'],
    ['correct', 'the reason not asked yet', { status: 'published' }, null],
    [
      'correct',
      'a later quarter handed in',
      { status: 'published', later: '2026Q4' },
      'later-quarter 2026Q4',
    ],
  ])('%s with %s', (move, _, more, expected) => {
    expect(ask(move, more)).toBe(expected);
  });

  it('leaves each role its own moves: 2 the township, 2 the banner, 3 the city (4 directly below it), 6 the console, 0 others', () => {
    const movesOf = (role: MoveFacts['role'], reviewer: MoveFacts['reviewer'] = 'banner') =>
      reportEventKinds.filter((move) => isMoveOf(move, { role, reviewer })).join(' ');
    expect(movesOf('township')).toBe('submit withdraw');
    expect(movesOf('banner')).toBe('accept sendBack');
    expect(movesOf('banner', 'city')).toBe('sendBack');
    expect(movesOf('city')).toBe('sendBack publish correct');
    expect(movesOf('city', 'city')).toBe('accept sendBack publish correct');
    expect(movesOf('console')).toBe(reportEventKinds.join(' '));
    for (const role of ['administrator', 'planner', 'viewer'] as const) expect(movesOf(role)).toBe('');
    expect(ask('publish', { status: 'accepted', role: 'banner' })).toBe('not-yours');
  });

  it('lets the city send back what the banner accepted, and leaves to the banner what it has not looked at', () => {
    expect(ask('sendBack', { role: 'city', status: 'accepted' })).toBeNull();
    expect(ask('sendBack', { role: 'city', status: 'submitted' })).toBe('banner-reviews');
    expect(ask('sendBack', { role: 'city', reviewer: 'city', status: 'submitted' })).toBeNull();
    expect(ask('sendBack', { role: 'banner', status: 'accepted' })).toBe('is-accepted');
  });

  it('never opens one status to both handing in and anything of the reviewers', () => {
    fc.assert(
      fc.property(
        fc.record({
          role: fc.constantFrom(...roles, 'console' as const),
          status: fc.constantFrom(...reportStatuses),
          reviewer: fc.constantFrom('banner' as const, 'city' as const),
          errors: fc.nat(3),
          unanswered: fc.nat(3),
          unsent: fc.nat(3),
        }),
        (more) => {
          const open = reportEventKinds.filter((move) => ask(move, more) === null);
          if (open.includes('submit')) expect(open).toEqual(['submit']);
          if (more.errors + more.unanswered > 0) expect(open).not.toContain('submit');
        },
      ),
    );
  });
});
