import type { Quarter } from '../../../shared/quarter.ts';

/** First and last quarter of a period; null: open to that side. */
export interface GroundPeriod {
  readonly from: Quarter | null;
  readonly until: Quarter | null;
}

export function holdsFor({ from, until }: GroundPeriod, quarter: Quarter): boolean {
  return (from === null || quarter >= from) && (until === null || quarter <= until);
}
