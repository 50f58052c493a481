import type { CardState } from '../../../shared/liaison/card.ts';
import type { LiaisonRole, UnorganisedReason } from '../../../shared/liaison.ts';
import type { Card } from './plan-queries.ts';

export interface PlanFilter {
  readonly text: string;
  /** Null: all that are open, formed ones left out. */
  readonly state: CardState | null;
  readonly reason: UnorganisedReason | null;
  readonly role: LiaisonRole | null;
  readonly campaignId: string | null;
}

export const noPlanFilter: PlanFilter = { text: '', state: null, reason: null, role: null, campaignId: null };

type Filtered = Pick<Card, 'name' | 'state' | 'plan'>;

/** The cards that fit. A campaign shows the formed ones too: they are what it was for. */
export function filterCards<C extends Filtered>(cards: readonly C[], filter: PlanFilter): C[] {
  const text = filter.text.trim();
  return cards.filter(
    ({ name, state, plan }) =>
      (filter.state === null ? state !== 'formed' || filter.campaignId !== null : state === filter.state) &&
      (filter.reason === null || plan?.reason === filter.reason) &&
      (filter.role === null || plan?.responsibleRole === filter.role) &&
      (filter.campaignId === null || plan?.campaignId === filter.campaignId) &&
      (text === '' || name.includes(text)),
  );
}
