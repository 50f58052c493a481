import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Board } from '../../../shared/report/report-view.ts';
import { rpc } from '../../api/rpc.ts';
import { useDivisions } from '../division/division-queries.ts';
import { reportKey } from './findings-query.ts';

/** The report of one reporting unit, its latest revision; nothing is asked while `divisionCode` is null. */
export function useReport(divisionCode: string | null, quarter: string) {
  return useQuery({
    queryKey: [reportKey, 'get', divisionCode, quarter],
    queryFn: () =>
      rpc.report.get.query({ divisionCode: divisionCode ?? '', quarter }, { context: { alone: true } }),
    enabled: divisionCode !== null,
  });
}

/** What is to be done before the unit's quarter can be handed in. */
export function useTasks(divisionCode: string | null, quarter: string) {
  return useQuery({
    queryKey: [reportKey, 'tasks', divisionCode, quarter],
    queryFn: () =>
      rpc.report.tasks.query({ divisionCode: divisionCode ?? '', quarter }, { context: { alone: true } }),
    enabled: divisionCode !== null,
  });
}

/** Where every reporting unit at or below a division stands. Asked once for the whole scope: another division asks nothing. */
export function useBoard(divisionCode: string, quarter: string) {
  const nodes = useDivisions(quarter).data;
  const query = useQuery({
    queryKey: [reportKey, 'board', quarter],
    queryFn: () => rpc.report.board.query({ quarter }, { context: { alone: true } }),
  });
  const board = useMemo((): Board | null => {
    if (!query.data || !nodes) return null;
    const below = new Set(nodes.filter(({ path }) => path.includes(divisionCode)).map(({ code }) => code));
    return { ...query.data, rows: query.data.rows.filter((row) => below.has(row.divisionCode)) };
  }, [query.data, nodes, divisionCode]);
  return { query, board };
}
