import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import type { Quarter } from '../../../shared/quarter.ts';
import type { PlanKind, PlanRule } from '../../../shared/venue-plan.ts';
import { rpc } from '../../api/rpc.ts';
import { useErrorText } from '../setting/error-text.ts';

export type PlanView = Awaited<ReturnType<typeof rpc.venuePlan.get.query>>;
export type PlanSummary = Awaited<ReturnType<typeof rpc.venuePlan.list.query>>['plans'][number];
export type PlansCompared = Awaited<ReturnType<typeof rpc.venuePlan.compare.query>>;

const key = 'venuePlan';

/** What a plan is worked out from. Asked anew only when who, where or how far changes: all else is solved from the same answer. */
export function usePlanProblem(
  divisionCode: string,
  quarter: Quarter,
  kind: PlanKind,
  rule: PlanRule,
  may: boolean,
) {
  const { who, organisationIds, venueArea, bound } = rule;
  const picked = who === 'picked' ? organisationIds : [];
  return useQuery({
    queryKey: [key, 'problem', divisionCode, quarter, kind, who, picked, venueArea, bound],
    queryFn: () =>
      rpc.venuePlan.problem.query({ divisionCode, quarter, kind, rule }, { context: { alone: true } }),
    enabled: may && (who !== 'picked' || picked.length > 0),
    staleTime: 60_000,
    // Thousands of ways: comparing them would cost more than solving.
    structuralSharing: false,
    placeholderData: keepPreviousData,
  });
}

export function usePlanList(divisionCode: string, quarter: Quarter) {
  return useQuery({
    queryKey: [key, 'list', divisionCode, quarter],
    queryFn: () => rpc.venuePlan.list.query({ divisionCode, quarter }),
    placeholderData: keepPreviousData,
  });
}

export function usePlanView(id: string | null) {
  return useQuery({
    queryKey: [key, 'get', id],
    queryFn: () => rpc.venuePlan.get.query({ id: id ?? '' }),
    enabled: id !== null,
  });
}

export function usePlansCompared(a: string, b: string) {
  return useQuery({
    queryKey: [key, 'compare', a, b],
    queryFn: () => rpc.venuePlan.compare.query({ a, b }),
  });
}

/**
 * A write of a plan. Plans are read again, also after a refusal: then somebody was faster.
 * @param touches `all`: what it did shows elsewhere too.
 */
export function usePlanWrite<Input, Done>(
  send: (input: Input) => Promise<Done>,
  onDone: (done: Done) => void,
  touches: 'plans' | 'all' = 'plans',
) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const errorText = useErrorText();
  const kept = touches === 'all' ? [[]] : ['list', 'get', 'compare'].map((part) => [key, part]);
  return useMutation({
    mutationFn: send,
    onSuccess: onDone,
    onError: (error) => void message.error(errorText(error)),
    onSettled: () => {
      for (const queryKey of kept) void client.invalidateQueries({ queryKey });
    },
  });
}
