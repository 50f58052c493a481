import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Skeleton } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rpc } from '../../api/rpc.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { useErrorText } from '../setting/error-text.ts';
import style from './pair.module.css';
import { PairCard } from './pair-card.tsx';
import type { PanelProps } from './panel-props.ts';
import rows from './rows.module.css';
import { refreshList, useListChange, useOpenPairs } from './sweep-queries.ts';
import { useJudge } from './use-judge.ts';
import { useUndecide } from './use-undecide.ts';

/** The probable pairs, one at a time: both records side by side, two big buttons, and the same by keys. */
export function PairsPanel({ tree, list }: PanelProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const client = useQueryClient();
  const query = useOpenPairs(list.id);
  const undecide = useUndecide(list.id);
  const [place, setPlace] = useState(0);
  const { decide, decided, last, takeBack } = useJudge(list.id);
  // Decided ones are gone at once; the server is asked again when the page runs short.
  const known = query.data?.rows ?? [];
  const pairs = known.filter((row) => !decided.has(row.rowNumber));
  const total = (query.data?.total ?? 0) - (known.length - pairs.length);
  const index = Math.min(place, Math.max(0, pairs.length - 1));
  const pair = pairs[index];
  const short = query.data !== undefined && pairs.length < 20 && query.data.total > query.data.rows.length;
  useEffect(() => {
    if (short) void refreshList(client, list.id);
  }, [short, client, list.id]);
  const undo = () => {
    if (last === null) return;
    takeBack();
    undecide([last]);
  };
  if (query.isError)
    return (
      <FailureNote
        text={errorText(query.error)}
        retryText={t('screen.retry')}
        onRetry={() => void query.refetch()}
      />
    );
  if (!query.data) return <Skeleton active paragraph={{ rows: 6 }} />;
  return (
    <div className={style.judge}>
      <div className={style.bar}>
        {list.sure > 0 && <ConfirmSure listId={list.id} count={list.sure} />}
        {last !== null && (
          <Button onClick={undo} data-testid="sweep-undo">
            {t('sweep.undo')}
          </Button>
        )}
      </div>
      {pair ? (
        <PairCard
          key={pair.rowNumber}
          tree={tree}
          row={pair}
          position={t('sweep.pairPosition', { index: index + 1, total })}
          onDecide={(decision) => decide(pair.rowNumber, decision)}
          onMove={(step) => setPlace(Math.min(pairs.length - 1, Math.max(0, index + step)))}
        />
      ) : (
        <p className={rows.none} data-testid="sweep-none">
          {t('sweep.nothingProbable')}
        </p>
      )}
    </div>
  );
}

/** Confirms at once what is nearly sure, after asking; all of it can be taken back together. */
function ConfirmSure({ listId, count }: { listId: string; count: number }) {
  const { t } = useTranslation();
  const { modal, message } = App.useApp();
  const errorText = useErrorText();
  const undecide = useUndecide(listId);
  const change = useListChange(listId, () => rpc.sweep.decideSure.mutate({ listId }));
  const ask = () =>
    modal.confirm({
      title: t('sweep.confirmSureTitle'),
      content: t('sweep.confirmSureText'),
      okText: t('sweep.yes'),
      cancelText: t('sweep.cancel'),
      onOk: async () => {
        try {
          const { rowNumbers } = await change.mutateAsync(undefined);
          const key = `sure-${listId}`;
          const back = () => {
            message.destroy(key);
            undecide(rowNumbers);
          };
          void message.success({
            key,
            duration: 10,
            content:
              rowNumbers.length === 0 ? (
                t('sweep.sureNone')
              ) : (
                <>
                  {t('sweep.sureDone', { count: rowNumbers.length })}{' '}
                  <Button type="link" onClick={back}>
                    {t('sweep.undo')}
                  </Button>
                </>
              ),
          });
        } catch (error) {
          void message.error(errorText(error));
        }
      },
    });
  return (
    <Button onClick={ask} loading={change.isPending} data-testid="sweep-sure">
      {t('sweep.confirmSure', { count })}
    </Button>
  );
}
