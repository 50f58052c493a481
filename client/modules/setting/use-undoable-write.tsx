import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { rpc } from '../../api/rpc.ts';
import { useErrorText } from './error-text.ts';

interface Write<Done> {
  readonly send: () => Promise<Done>;
  /** What to say when it is done. */
  readonly say: (done: Done) => string;
  /** Some writes are written anew instead. */
  readonly undoable?: boolean;
}

/**
 * Sends a write, says what it did with a way to take it back, and reads everything again, also after a refusal: then somebody was
 * faster.
 */
export function useUndoableWrite() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const errorText = useErrorText();
  const client = useQueryClient();
  const reload = () => void client.invalidateQueries();
  const refused = (error: unknown) => {
    void message.error(errorText(error));
    reload();
  };
  const undo = useMutation({
    mutationFn: (operationId: string) => rpc.organisation.undo.mutate({ operationId }),
    onSuccess: () => {
      void message.success(t('liaison.undone'));
      reload();
    },
    onError: refused,
  });
  const { isPending, mutateAsync } = useMutation({
    mutationFn: async ({ send, say, undoable = true }: Write<{ readonly operationId: string }>) => {
      const done = await send();
      return { done, text: say(done), undoable };
    },
    onSuccess: ({ done: { operationId }, text, undoable }) => {
      const key = operationId;
      void message.success({
        key,
        duration: undoable ? 6 : 3,
        content: undoable ? (
          <>
            {text}
            <Button
              type="link"
              size="small"
              onClick={() => {
                message.destroy(key);
                undo.mutate(operationId);
              }}
            >
              {t('liaison.undo')}
            </Button>
          </>
        ) : (
          text
        ),
      });
      reload();
    },
    onError: refused,
  });
  return {
    busy: isPending,
    /** Answers whether it was done; a refusal is said. */
    write: <Done extends { readonly operationId: string }>(write: Write<Done>): Promise<boolean> =>
      mutateAsync(write as unknown as Write<{ readonly operationId: string }>).then(
        () => true,
        () => false,
      ),
  };
}
