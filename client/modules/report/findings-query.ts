import { useQuery } from '@tanstack/react-query';
import { rpc } from '../../api/rpc.ts';

/** First part of the key; whoever changes organisations invalidates it. */
export const reportKey = 'report';

/** What the quality rules find in a division's quarter. */
export function useFindings(divisionCode: string, quarter: string) {
  return useQuery({
    queryKey: [reportKey, 'findings', divisionCode, quarter],
    queryFn: () => rpc.report.findings.query({ divisionCode, quarter }, { context: { alone: true } }),
  });
}

export type FindingsQuery = ReturnType<typeof useFindings>;
export type ListedFinding = NonNullable<FindingsQuery['data']>['findings'][number];
