import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { rpc } from '../../api/rpc.ts';
import { useErrorText } from '../setting/error-text.ts';

const standardKey = ['standard'] as const;

/** All targets and thresholds that were set, and who set them. */
export function useStandards() {
  return useQuery({ queryKey: standardKey, queryFn: () => rpc.standard.list.query() });
}
export type Standards = NonNullable<ReturnType<typeof useStandards>['data']>;

/** One kind of setting. Whatever hangs on targets and thresholds is asked again, after a refusal too: somebody else was faster. */
function useSetting<Input>(run: (input: Input) => Promise<unknown>) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { message } = App.useApp();
  const errorText = useErrorText();
  return useMutation({
    mutationFn: run,
    onSuccess: () => message.success(t('standard.saved')),
    onError: (error) => message.error(errorText(error)),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: standardKey }),
        client.invalidateQueries({ queryKey: ['indicator'] }),
      ]),
  });
}

export const useSaveTarget = () =>
  useSetting((input: Parameters<typeof rpc.standard.saveTarget.mutate>[0]) =>
    rpc.standard.saveTarget.mutate(input),
  );

export const useSaveThreshold = () =>
  useSetting((input: Parameters<typeof rpc.standard.saveThreshold.mutate>[0]) =>
    rpc.standard.saveThreshold.mutate(input),
  );
