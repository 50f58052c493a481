import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type CardState, cardState, compareCards } from '../../../shared/liaison/card.ts';
import type { Quarter } from '../../../shared/quarter.ts';
import { rpc } from '../../api/rpc.ts';

type Listed = Awaited<ReturnType<typeof rpc.liaison.list.query>>['cards'][number];
/** A card with where it stands today. */
export type Card = Listed & { readonly state: CardState };
export type PlanDetail = Awaited<ReturnType<typeof rpc.liaison.get.query>>;
export type CampaignView = Awaited<ReturnType<typeof rpc.liaison.campaigns.query>>['campaigns'][number];

/** The cards of a division, the most urgent first; those without a state of their own are left out. */
export function usePlans(divisionCode: string, quarter: Quarter) {
  const query = useQuery({
    queryKey: ['liaison', 'list', divisionCode, quarter],
    queryFn: () => rpc.liaison.list.query({ divisionCode, quarter }),
    placeholderData: keepPreviousData,
  });
  const cards = useMemo((): Card[] => {
    const { today = '', cards: listed = [] } = query.data ?? {};
    return listed
      .map((card) => ({ ...card, state: cardState(card, card.plan, today) }))
      .filter(({ state }) => state !== 'none')
      .sort(compareCards);
  }, [query.data]);
  return { query, cards, today: query.data?.today ?? '' };
}

/** One organisation's card, who instructs it, the nearest venue, and what the card said before. */
export function usePlan(organisationId: string, quarter: Quarter) {
  return useQuery({
    queryKey: ['liaison', 'get', organisationId, quarter],
    queryFn: () => rpc.liaison.get.query({ organisationId, quarter }),
  });
}

export function useCampaigns(divisionCode: string, quarter: Quarter, enabled = true) {
  return useQuery({
    queryKey: ['liaison', 'campaigns', divisionCode, quarter],
    queryFn: () => rpc.liaison.campaigns.query({ divisionCode, quarter }),
    enabled,
    placeholderData: keepPreviousData,
  });
}
