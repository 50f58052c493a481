import { useQuery } from '@tanstack/react-query';
import { rpc } from '../../api/rpc.ts';

/** First part of the key; whoever changes organisations invalidates it. */
export const reportKey = 'report';

/** What the quality rules find in a division's quarter; nothing is asked while `divisionCode` is null. */
export function useFindings(divisionCode: string | null, quarter: string) {
  return useQuery({
    queryKey: [reportKey, 'findings', divisionCode, quarter],
    queryFn: () =>
      rpc.report.findings.query({ divisionCode: divisionCode ?? '', quarter }, { context: { alone: true } }),
    enabled: divisionCode !== null,
  });
}

export type FindingsQuery = ReturnType<typeof useFindings>;
export type ListedFinding = NonNullable<FindingsQuery['data']>['findings'][number];
