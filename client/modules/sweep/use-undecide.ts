import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { rpc } from '../../api/rpc.ts';
import { useErrorText } from '../setting/error-text.ts';
import { useListChange } from './sweep-queries.ts';

/** Takes decisions back, and says so. */
export function useUndecide(listId: string) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const errorText = useErrorText();
  const change = useListChange(listId, (rowNumbers: number[]) =>
    rpc.sweep.undecide.mutate({ listId, rowNumbers }),
  );
  return (rowNumbers: number[]) =>
    change.mutate(rowNumbers, {
      onSuccess: () => void message.success(t('sweep.undone')),
      onError: (error) => void message.error(errorText(error)),
    });
}
