import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import type { Quarter } from '../../../shared/quarter.ts';
import { rpc } from '../../api/rpc.ts';
import { useErrorText } from '../setting/error-text.ts';
import { uploadRoads } from './upload-roads.ts';

const roadKey = ['road'] as const;

/** The networks that were imported, with what was read of each. */
export function useNetworks() {
  return useQuery({ queryKey: [...roadKey, 'list'], queryFn: () => rpc.road.list.query() });
}
export type Network = NonNullable<ReturnType<typeof useNetworks>['data']>[number];

/** How ways are found in a quarter. */
export function useWayBasis(quarter: Quarter) {
  return useQuery({
    queryKey: [...roadKey, 'basis', quarter],
    queryFn: () => rpc.road.basis.query({ quarter }),
  });
}

/** A file on its way; its refusal is shown where it was dropped. */
export function useImportRoads() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: uploadRoads,
    onSuccess: () => client.invalidateQueries({ queryKey: roadKey }),
  });
}

/** Which network is in use, or none. Every distance on the page hangs on it, so everything is asked again. */
export function useActivate(done: string) {
  return useChange((id: string | null) => rpc.road.activate.mutate({ id }), done, []);
}

export function useRemove(done: string) {
  return useChange((id: string) => rpc.road.remove.mutate({ id }), done, roadKey);
}

function useChange<Input>(
  run: (input: Input) => Promise<unknown>,
  done: string,
  queryKey: readonly string[],
) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const errorText = useErrorText();
  return useMutation({
    mutationFn: run,
    onSuccess: () => message.success(done),
    onError: (error) => message.error(errorText(error)),
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
}
