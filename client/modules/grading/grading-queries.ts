import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { createElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { HalfYear } from '../../../shared/quarter.ts';
import { refusalOf } from '../../api/refusal.ts';
import { rpc } from '../../api/rpc.ts';
import { useErrorText } from '../setting/error-text.ts';
import { useReasonText } from './reason-text.ts';

export const gradingKey = 'grading';

/** Every review of a half-year at or below a division. */
export function useReviews(divisionCode: string, halfYear: HalfYear) {
  return useQuery({
    queryKey: [gradingKey, 'list', divisionCode, halfYear],
    queryFn: () => rpc.grading.list.query({ divisionCode, halfYear }, { context: { alone: true } }),
  });
}

/** One review with everything said in it. */
export function useReview(id: string, halfYear: HalfYear) {
  return useQuery({
    queryKey: [gradingKey, 'get', id, halfYear],
    queryFn: () => rpc.grading.get.query({ id, halfYear }),
  });
}

/** What became of the star grades of a half-year. */
export function useTransitions(divisionCode: string, halfYear: HalfYear) {
  return useQuery({
    queryKey: [gradingKey, 'matrix', divisionCode, halfYear],
    queryFn: () => rpc.grading.matrix.query({ divisionCode, halfYear }, { context: { alone: true } }),
  });
}

/** The score sheet in force in a half-year, and all that were set. */
export function useStandard(halfYear: HalfYear) {
  return useQuery({
    queryKey: [gradingKey, 'standard', halfYear],
    queryFn: () => rpc.grading.standard.query({ halfYear }),
  });
}

interface Done {
  readonly operationId: string;
}

/**
 * One kind of write to reviews. Says that it was done, and offers to take it back where `undoable`; or why not. Either way everything
 * that hangs on star grades is asked again: a refusal mostly means that somebody else was faster.
 */
export function useGradingChange<Input, Output extends Done>(
  run: (input: Input) => Promise<Output>,
  { doneText, undoable = false }: { doneText: (output: Output, input: Input) => string; undoable?: boolean },
) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { message } = App.useApp();
  const errorText = useErrorText();
  const reasonText = useReasonText();
  const refresh = () => {
    // The map and the rest follow by themselves; who works on reviews waits for the reviews only.
    void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== gradingKey });
    return client.invalidateQueries({ queryKey: [gradingKey] });
  };
  const fail = (error: unknown) => {
    const { code, params } = refusalOf(error);
    const reason = code === 'transition-refused' ? params.reason : undefined;
    void message.error(
      reason === undefined ? errorText(error) : reasonText({ code: String(reason), params }),
    );
  };
  const undo = async (operationId: string) => {
    message.destroy(operationId);
    try {
      await rpc.organisation.undo.mutate({ operationId });
      void message.success(t('grading.undone'));
    } catch (error) {
      fail(error);
    }
    await refresh();
  };
  return useMutation({
    mutationFn: run,
    onSuccess: (output, input) => {
      const { operationId } = output;
      const text = doneText(output, input);
      if (!undoable) return void message.success(text);
      const again = createElement(
        Button,
        { type: 'link', size: 'small', onClick: () => void undo(operationId) },
        t('grading.undo'),
      );
      void message.success({
        key: operationId,
        duration: 8,
        content: createElement('span', null, text, again),
      });
    },
    onError: fail,
    onSettled: refresh,
  });
}
