import { useQuery } from '@tanstack/react-query';
import type { Quarter } from '../../../shared/quarter.ts';
import { rpc } from '../../api/rpc.ts';

const key = 'indicator';

/** What is asked about: `asOf` (an instant, ISO 8601) as it was published by then. */
export interface Asked {
  readonly divisionCode: string;
  readonly quarter: Quarter;
  readonly asOf: string | null;
}

const withInstant = <T extends Asked>({ asOf, ...rest }: T) => ({ ...rest, ...(asOf && { asOf }) });

/** The last published quarter of a division; nothing is asked while it is null. */
export function useHome(divisionCode: string | null) {
  return useQuery({
    queryKey: [key, 'home', divisionCode],
    queryFn: () => rpc.indicator.home.query({ divisionCode: divisionCode ?? '' }),
    enabled: divisionCode !== null,
    staleTime: 60_000,
  });
}

/** All indicators of a division and quarter. */
export function useIndicators(asked: Asked) {
  return useQuery({
    queryKey: [key, 'values', asked],
    queryFn: () => rpc.indicator.values.query(withInstant(asked), { context: { alone: true } }),
    placeholderData: (before) => before,
  });
}
export type IndicatorsView = NonNullable<ReturnType<typeof useIndicators>['data']>;

/** All indicators of some quarters, the asked one the last. */
export function useTrend(asked: Asked, quarters: number, enabled = true) {
  return useQuery({
    queryKey: [key, 'trend', asked, quarters],
    queryFn: () =>
      rpc.indicator.trend.query({ ...withInstant(asked), quarters }, { context: { alone: true } }),
    placeholderData: (before) => before,
    enabled,
  });
}
