import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '../../../api/refusal.ts';
import { rpc } from '../../../api/rpc.ts';
import { useMay } from '../../account/use-me.ts';
import { useErrorText } from '../../setting/error-text.ts';
import { detailKey } from '../detail-query.ts';
import { useRecordWork } from './record-work.tsx';

const own = {
  queryKey: [detailKey, 'mine'],
  queryFn: () => rpc.organisation.myActions.query({ limit: 20 }),
} as const;

/** One step back, or forth again; without an operation whatever was done last. */
interface Step {
  readonly redo: boolean;
  readonly operationId?: string;
}

/** What would be taken back and done again next, of the own writes of today. */
export function useOwnActions() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const errorText = useErrorText();
  const client = useQueryClient();
  const { reload } = useRecordWork();
  const may = useMay('registry.write');
  const query = useQuery({ ...own, enabled: may });
  const undo = useMutation({
    mutationFn: async ({ redo, operationId }: Step) => {
      // A key is pressed without looking: it means what was done last, not what was known to be last.
      const last = operationId === undefined ? await client.fetchQuery({ ...own, staleTime: 0 }) : null;
      const asked = operationId ?? (redo ? last?.redo : last?.undo)?.operationId;
      if (asked === undefined) return false;
      await rpc.organisation.undo.mutate({ operationId: asked });
      // What comes next is known before the next click.
      await client.refetchQueries({ queryKey: own.queryKey });
      return true;
    },
    onSuccess: (done, { redo }) => {
      if (!done) return;
      void message.success(t(redo ? 'record.redone' : 'record.undone'));
      reload();
    },
    onError: (error) => {
      const { code } = refusalOf(error);
      void message.error(code === 'version-conflict' ? t('record.undo-overtaken') : errorText(error));
      reload();
    },
  });
  return {
    undo: query.data?.undo ?? null,
    redo: query.data?.redo ?? null,
    busy: undo.isPending,
    takeBack: (step: Step) => {
      if (may) undo.mutate(step);
    },
  };
}
