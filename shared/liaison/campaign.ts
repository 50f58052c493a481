import { addQuarters, type Quarter, quarterOf } from '../quarter.ts';
import { daysBetween } from '../report/deadline.ts';

/** 集中组建月: some weeks of a division's work on the cards it carries. */
export interface Campaign {
  readonly id: string;
  readonly divisionCode: string;
  readonly name: string;
  /** First and last day, `YYYY-MM-DD`. */
  readonly fromDate: string;
  readonly toDate: string;
  /** How many organisations are to be formed; null: none was set. */
  readonly goal: number | null;
  readonly closed: boolean;
  readonly version: number;
}

/** Day n of m; `ahead` before the first, `over` after the last. */
export interface CampaignDay {
  readonly when: 'ahead' | 'running' | 'over';
  /** 1 on the first day; 0 before it, `of` after the last. */
  readonly day: number;
  readonly of: number;
}

export function campaignDay(
  { fromDate, toDate }: Pick<Campaign, 'fromDate' | 'toDate'>,
  today: string,
): CampaignDay {
  const of = daysBetween(fromDate, toDate) + 1;
  const day = daysBetween(fromDate, today) + 1;
  if (day < 1) return { when: 'ahead', day: 0, of };
  return day > of ? { when: 'over', day: of, of } : { when: 'running', day, of };
}

/** The quarter of a date `YYYY-MM-DD`. */
export function quarterOfDate(date: string): Quarter {
  return quarterOf(Number(date.slice(0, 4)), Number(date.slice(5, 7)));
}

/** The quarters between whose cut-offs a campaign forms: the last one before it, and the one of its last day. */
export function campaignQuarters({ fromDate, toDate }: Pick<Campaign, 'fromDate' | 'toDate'>) {
  return { before: addQuarters(quarterOfDate(fromDate), -1), after: quarterOfDate(toDate) };
}

/**
 * Whether an organisation was formed within a campaign: its party organisation was founded between the two days. Where the day is not
 * known, what was not organised at the cut-off before the campaign and is at the one after it counts.
 * @param founded of the party organisation: `2026`, `2026-11` or `2026-11-17`
 */
export function isFormedWithin(
  { fromDate, toDate }: Pick<Campaign, 'fromDate' | 'toDate'>,
  subject: {
    readonly organised: boolean;
    readonly organisedBefore: boolean;
    readonly founded: string | null;
  },
): boolean {
  const { organised, organisedBefore, founded } = subject;
  if (!organised) return false;
  if (founded?.length === 10) return founded >= fromDate && founded <= toDate;
  if (founded?.length === 7) return founded >= fromDate.slice(0, 7) && founded <= toDate.slice(0, 7);
  return !organisedBefore;
}

export interface CampaignTally {
  /** Organisations whose card carries the campaign. */
  readonly carded: number;
  /** Of those the step is done, or they are formed. */
  readonly stepDone: number;
  readonly formed: number;
}

export interface CampaignCard {
  readonly divisionCode: string;
  readonly stepDone: boolean;
  readonly formed: boolean;
}

/** The sums of a campaign's cards: in all, and by the code a card's division is counted under. */
export function tallyCampaign(
  cards: readonly CampaignCard[],
  countedUnder: (divisionCode: string) => string,
): { readonly all: CampaignTally; readonly byDivision: ReadonlyMap<string, CampaignTally> } {
  const byDivision = new Map<string, CampaignTally>();
  let all = none;
  for (const card of cards) {
    const code = countedUnder(card.divisionCode);
    byDivision.set(code, plus(byDivision.get(code) ?? none, card));
    all = plus(all, card);
  }
  return { all, byDivision };
}

const none: CampaignTally = { carded: 0, stepDone: 0, formed: 0 };

function plus({ carded, stepDone, formed }: CampaignTally, card: CampaignCard): CampaignTally {
  return {
    carded: carded + 1,
    stepDone: stepDone + (card.stepDone || card.formed ? 1 : 0),
    formed: formed + (card.formed ? 1 : 0),
  };
}
