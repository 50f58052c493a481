import type { LiaisonRole, UnorganisedReason } from '../liaison.ts';

/** The plan on a card 一企一策, as it stands in a quarter. */
export interface Plan {
  readonly reason: UnorganisedReason;
  readonly reasonNote: string | null;
  /** A leader's role, never a person. */
  readonly responsibleRole: LiaisonRole;
  readonly nextStep: string;
  /** `YYYY-MM-DD`. */
  readonly dueOn: string;
  /** The day the step was done; null: open. */
  readonly doneOn: string | null;
  readonly campaignId: string | null;
  /** Taken off. */
  readonly closed: boolean;
  /** First quarter it holds from. */
  readonly fromQuarter: string;
  readonly version: number;
}

/**
 * Where a card stands, the most urgent first: 待建卡, 逾期, 本月到期, 以后到期, 已办; `formed`: the organisation is organised meanwhile, so that
 * the card has closed itself and stays in the history; `none`: no card is asked for, or it was taken off.
 */
export const cardStates = ['missing', 'overdue', 'this-month', 'later', 'done', 'formed', 'none'] as const;
export type CardState = (typeof cardStates)[number];

export interface CardSubject {
  readonly organised: boolean;
  readonly operating: boolean;
  readonly aboveScale: boolean;
}

/**
 * Every operating above-scale enterprise that is not organised has a card; others may have one.
 * @param today in China, `YYYY-MM-DD`
 */
export function cardState(
  { organised, operating, aboveScale }: CardSubject,
  plan: Pick<Plan, 'dueOn' | 'doneOn' | 'closed'> | null,
  today: string,
): CardState {
  const open = plan !== null && !plan.closed;
  if (organised) return open ? 'formed' : 'none';
  if (!operating) return 'none';
  if (!open) return aboveScale ? 'missing' : 'none';
  if (plan.doneOn !== null) return 'done';
  if (plan.dueOn < today) return 'overdue';
  return plan.dueOn.slice(0, 7) === today.slice(0, 7) ? 'this-month' : 'later';
}

/** Cards in the order in which they are worked on: by state, then by due date, then the larger organisation, then by name. */
export function compareCards(a: SortedCard, b: SortedCard): number {
  const byState = cardStates.indexOf(a.state) - cardStates.indexOf(b.state);
  if (byState !== 0) return byState;
  const [dueA, dueB] = [a.plan?.dueOn ?? '', b.plan?.dueOn ?? ''];
  if (dueA !== dueB) return dueA < dueB ? -1 : 1;
  return (b.employees ?? 0) - (a.employees ?? 0) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
}

interface SortedCard {
  readonly state: CardState;
  readonly plan: Pick<Plan, 'dueOn'> | null;
  readonly employees: number | null;
  readonly name: string;
}

export type CardFigures = Readonly<Record<'missing' | 'overdue' | 'this-month' | 'later' | 'done', number>>;

/** How many cards stand in each open state. */
export function countCards(cards: readonly { readonly state: CardState }[]): CardFigures {
  const of = (state: CardState) => cards.filter((card) => card.state === state).length;
  return {
    missing: of('missing'),
    overdue: of('overdue'),
    'this-month': of('this-month'),
    later: of('later'),
    done: of('done'),
  };
}
