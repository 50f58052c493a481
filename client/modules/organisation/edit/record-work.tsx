import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { createContext, type ReactNode, useContext, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordConflict } from '../../../../shared/record-conflict.ts';
import type { RecordFacts, RecordField } from '../../../../shared/record-difference.ts';
import { refusalOf } from '../../../api/refusal.ts';
import type { DivisionTree } from '../../division/division-tree.ts';
import { reportKey } from '../../report/findings-query.ts';
import { useErrorText } from '../../setting/error-text.ts';
import { detailKey } from '../detail-query.ts';
import { pointsKey } from '../points-query.ts';
import { ConflictDialog } from './conflict-dialog.tsx';
import type { Draft } from './draft.ts';

/** A write of one record, ready to be sent, and sent again when somebody else came first. */
export interface RecordRequest {
  /** Of the record; shown in the dialog. */
  readonly name: string;
  /** What the write would make of the record. */
  readonly mine: Partial<RecordFacts>;
  readonly expectedVersion: number;
  /** Sends those of the fields that are still wanted. */
  readonly send: (expectedVersion: number, fields: ReadonlySet<RecordField>) => Promise<unknown>;
  /** Said when it is done. */
  readonly done: string;
  readonly onDone?: () => void;
}

interface RecordWork {
  readonly quarter: string;
  readonly write: (request: RecordRequest) => void;
  readonly busy: boolean;
  /** Why the last write was refused; the form shows the issues beside its fields. */
  readonly error: Error | null;
  readonly clearError: () => void;
  /** Everything that shows records is asked again. */
  readonly reload: () => void;
  /** What is typed and not saved, by record and quarter; kept while one looks elsewhere. */
  readonly drafts: Map<string, Draft>;
}

const Context = createContext<RecordWork | null>(null);

export function useRecordWork(): RecordWork {
  const work = useContext(Context);
  if (!work) throw new Error('outside of RecordWorkProvider');
  return work;
}

interface Sending {
  readonly request: RecordRequest;
  readonly version: number;
  readonly fields: ReadonlySet<RecordField>;
}

/** The writes of one quarter: sends them, reloads what shows records, and opens the dialog when somebody else saved meanwhile. */
export function RecordWorkProvider(props: { quarter: string; tree: DivisionTree; children: ReactNode }) {
  const { quarter, tree, children } = props;
  const { message } = App.useApp();
  const { t } = useTranslation();
  const errorText = useErrorText();
  const client = useQueryClient();
  const drafts = useRef(new Map<string, Draft>());
  const [met, setMet] = useState<{ request: RecordRequest; conflict: RecordConflict } | null>(null);
  const reload = useMemo(
    () => () => {
      void Promise.all([
        client.invalidateQueries({ queryKey: [pointsKey] }),
        client.invalidateQueries({ queryKey: [detailKey] }),
        client.invalidateQueries({ queryKey: ['indicator'] }),
        // The whole division is checked again: that follows what the map shows.
      ]).then(() => client.invalidateQueries({ queryKey: [reportKey] }));
    },
    [client],
  );
  const sending = useMutation({
    mutationFn: ({ request, version, fields }: Sending) => request.send(version, fields),
    onSuccess: (_, { request }) => {
      setMet(null);
      void message.success(request.done);
      request.onDone?.();
      reload();
    },
    onError: (error, { request }) => {
      const { code, details } = refusalOf(error);
      if (details?.conflict) return setMet({ request, conflict: details.conflict });
      setMet(null);
      // Issues stand beside their fields.
      if (!details?.issues) void message.error(errorText(error));
      if (code === 'report-locked' || code === 'version-conflict') reload();
    },
  });
  const { mutate, isPending, error, reset } = sending;
  const work = useMemo(
    (): RecordWork => ({
      quarter,
      write: (request) =>
        mutate({
          request,
          version: request.expectedVersion,
          fields: new Set(Object.keys(request.mine) as RecordField[]),
        }),
      busy: isPending,
      error,
      clearError: reset,
      reload,
      drafts: drafts.current,
    }),
    [quarter, mutate, isPending, error, reset, reload],
  );
  return (
    <Context.Provider value={work}>
      {children}
      {met && (
        <ConflictDialog
          key={met.conflict.current}
          name={met.request.name}
          mine={met.request.mine}
          conflict={met.conflict}
          tree={tree}
          busy={isPending}
          onClose={() => setMet(null)}
          onSave={(fields) => {
            const { request, conflict } = met;
            if (fields.size > 0) return mutate({ request, version: conflict.current, fields });
            setMet(null);
            void message.info(t('record.conflict-all-theirs'));
            request.onDone?.();
            reload();
          }}
        />
      )}
    </Context.Provider>
  );
}
