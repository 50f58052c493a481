import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LngLat } from '../../../../shared/division.ts';
import { refusalOf } from '../../../api/refusal.ts';
import { rpc } from '../../../api/rpc.ts';
import { reportKey } from '../../report/findings-query.ts';
import { useErrorText } from '../../setting/error-text.ts';
import { detailKey } from '../detail-query.ts';
import { pointsKey } from '../points-query.ts';
import { afterPlacing, afterRedo, afterUndo, emptyHistory } from './placement-history.ts';

interface PlaceInput {
  readonly id: string;
  readonly name: string;
  readonly expectedVersion: number;
  readonly lngLat: LngLat;
  readonly reason: string;
}

/** Saving, undoing and redoing placements in one quarter. Every answer reloads what the map shows. */
export function usePlacement(quarter: string) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const errorText = useErrorText();
  const client = useQueryClient();
  const [history, setHistory] = useState(emptyHistory);
  const reload = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: [pointsKey] }),
      client.invalidateQueries({ queryKey: [detailKey] }),
      client.invalidateQueries({ queryKey: ['indicator'] }),
      // The whole division is checked again: that follows what the map shows.
    ]).then(() => client.invalidateQueries({ queryKey: [reportKey] }));
  const onError = async (error: Error) => {
    void message.error(errorText(error));
    // Somebody else's save is shown, so that the change can be repeated on it.
    if (refusalOf(error).code === 'version-conflict') await reload();
  };
  const place = useMutation({
    mutationFn: ({ name: _, ...input }: PlaceInput) =>
      rpc.organisation.place.mutate({ ...input, lngLat: [input.lngLat[0], input.lngLat[1]], quarter }),
    onSuccess: ({ operationId }, { id, name }) => {
      setHistory((before) => afterPlacing(before, { operationId, organisationId: id, name }));
      void message.success(t('screen.placed', { name }));
      // Not awaited: the next step may follow before everything is shown again.
      void reload();
    },
    onError,
  });
  const takeBack = useMutation({
    mutationFn: ({ operationId }: { operationId: string; redo: boolean }) =>
      rpc.organisation.undoPlacement.mutate({ operationId }),
    onSuccess: ({ operationId }, { redo }) => {
      setHistory((before) => (redo ? afterRedo(before, operationId) : afterUndo(before, operationId)));
      void reload();
    },
    onError,
  });
  const last = history.done.at(-1);
  const next = history.undone.at(-1);
  return {
    place,
    busy: place.isPending || takeBack.isPending,
    undoName: last?.name ?? null,
    redoName: next?.name ?? null,
    undo: () => last && takeBack.mutate({ operationId: last.operationId, redo: false }),
    redo: () => next && takeBack.mutate({ operationId: next.operationId, redo: true }),
  };
}

export type Placement = ReturnType<typeof usePlacement>;
