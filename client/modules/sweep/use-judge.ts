import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rpc } from '../../api/rpc.ts';
import { useErrorText } from '../setting/error-text.ts';
import { refreshList } from './sweep-queries.ts';

export type PairDecision =
  | { readonly verdict: 'same'; readonly organisationId: string }
  | { readonly verdict: 'different' };

/** Sends decisions without waiting for each: whoever judges goes on with the next pair. One that is refused comes back. */
export function useJudge(listId: string) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { message } = App.useApp();
  const errorText = useErrorText();
  const [history, setHistory] = useState<readonly number[]>([]);
  const forget = (rowNumber: number) => setHistory((rows) => rows.filter((row) => row !== rowNumber));
  const decide = async (rowNumber: number, decision: PairDecision) => {
    if (history.includes(rowNumber)) return;
    setHistory((rows) => [...rows, rowNumber]);
    try {
      await rpc.sweep.decide.mutate({ listId, rowNumber, decision });
      const said = decision.verdict === 'same' ? 'sweep.decidedSame' : 'sweep.decidedDifferent';
      void message.success({ key: `judge-${listId}`, content: t(said), duration: 2 });
    } catch (error) {
      forget(rowNumber);
      void message.error(errorText(error));
    }
    await refreshList(client, listId);
  };
  const last = history.at(-1) ?? null;
  return {
    decide: (rowNumber: number, decision: PairDecision) => void decide(rowNumber, decision),
    /** Rows that were decided here, whether the server has answered or not. */
    decided: new Set(history),
    /** What an undo takes back, or null. */
    last,
    takeBack: () => {
      if (last !== null) forget(last);
    },
  };
}
