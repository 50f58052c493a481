import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { refusalOf } from '../../api/refusal.ts';
import { useErrorText } from '../setting/error-text.ts';
import { reportKey } from './findings-query.ts';
import { useReasonText } from './reason-text.ts';

/**
 * One kind of write to a report. Says that it was done, or why not; either way everything about reports is asked again, because a
 * refusal mostly means that somebody else was faster.
 * @param doneText said when it was done, from what was sent
 */
export function useReportChange<Input, Output>(
  run: (input: Input) => Promise<Output>,
  doneText?: (input: Input) => string,
) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const errorText = useErrorText();
  const reasonText = useReasonText();
  return useMutation({
    mutationFn: run,
    onSuccess: (_, input) => {
      if (doneText) void message.success(doneText(input));
    },
    onError: (error) => {
      const { code, params } = refusalOf(error);
      const reason = code === 'transition-refused' ? params.reason : undefined;
      void message.error(
        reason === undefined ? errorText(error) : reasonText({ code: String(reason), params }),
      );
    },
    onSettled: () => client.invalidateQueries({ queryKey: [reportKey] }),
  });
}
