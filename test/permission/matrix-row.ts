import type { Holding } from './estate.ts';

/**
 * Who may call what, by hand: the product's own table is not asked. Letters: `A` administrator, `C` city, `B` banner, `T` township,
 * `P` planner, `V` viewer; `*` everyone who is signed in; `+` also who is not.
 */
export interface MatrixRow {
  readonly who: string;
  /**
   * What is aimed at. `none`: nothing, so no relation matters. `unit`: a division that hands in a report. `division`: any. The others:
   * the object of that kind.
   */
  readonly at:
    | 'none'
    | 'division'
    | 'unit'
    | 'organisation'
    | 'batch'
    | 'account'
    | 'list'
    | 'comment'
    | 'instructor'
    | 'campaign'
    | 'venue'
    | 'share'
    | 'plan';
  input?(target: Holding): unknown;
  /** Asked by who is bound to the city; of who is bound to less, nobody may. */
  readonly wholeCity?: boolean;
}

export const quarter = '2026Q3';
export const none = (who: string, input?: unknown): MatrixRow =>
  input === undefined ? { who, at: 'none' } : { who, at: 'none', input: () => input };
export const division = (who: string, more: object = {}): MatrixRow => ({
  who,
  at: 'division',
  input: ({ divisionCode }) => ({ divisionCode, quarter, ...more }),
});
export const unit = (who: string, more: object = {}): MatrixRow => ({ ...division(who, more), at: 'unit' });
export const organisation = (who: string, more: object = {}): MatrixRow => ({
  who,
  at: 'organisation',
  input: ({ organisationId }) => ({ id: organisationId, ...more }),
});

/** Everybody who sees the registry; those who keep it. */
export const readsMap = 'ACBTPV';
export const writes = 'CBT';
