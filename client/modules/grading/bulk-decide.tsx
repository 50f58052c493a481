import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecideOutcome, GradingList, GradingRow } from '../../../shared/grading/grading-view.ts';
import { type GradeMove, gradeMove, gradeMoves } from '../../../shared/party-facts.ts';
import { rpc } from '../../api/rpc.ts';
import { useQuarterText } from '../setting/quarter-text.ts';
import { useGradingChange } from './grading-queries.ts';
import { useReasonText } from './reason-text.ts';
import style from './review-list.module.css';

interface Props {
  readonly list: GradingList;
  /** Chosen, and decidable as suggested. */
  readonly rows: readonly GradingRow[];
  readonly offered: boolean;
  readonly onDone: () => void;
}

const atOnce = 500;

/** Gives many what their score suggests; says beforehand what becomes of them, and afterwards which were left. */
export function BulkDecide({ list, rows, offered, onDone }: Props) {
  const { t } = useTranslation();
  const quarterText = useQuarterText();
  const reasonText = useReasonText();
  const [asking, setAsking] = useState<string | null>(null);
  const taken = rows.slice(0, atOnce);
  const leftText = (outcomes: readonly DecideOutcome[]) => {
    const left = outcomes.flatMap(({ reason }) => (reason ? [reason] : []));
    const [first] = left;
    return first ? t('grading.decide-many-left', { count: left.length, reason: reasonText(first) }) : '';
  };
  const change = useGradingChange(
    (operationId: string) =>
      rpc.grading.decideMany.mutate({
        operationId,
        halfYear: list.halfYear,
        items: taken.map(({ id, version }) => ({ id, expectedVersion: version })),
      }),
    {
      undoable: true,
      doneText: ({ outcomes }) =>
        [
          t('grading.decide-many-done', { count: outcomes.filter(({ reason }) => reason === null).length }),
          leftText(outcomes),
        ]
          .filter((text) => text !== '')
          .join(t('screen.comma')),
    },
  );
  if (!offered) return null;
  const moves = new Map<GradeMove, number>();
  for (const { before, suggested } of taken) {
    const move = gradeMove(before ?? 0, suggested ?? 0);
    moves.set(move, (moves.get(move) ?? 0) + 1);
  }
  return (
    <>
      <Button
        type="primary"
        disabled={taken.length === 0}
        data-testid="decide-many"
        onClick={() => setAsking(crypto.randomUUID())}
      >
        {t('grading.decide-many', { count: taken.length })}
      </Button>
      <Modal
        open={asking !== null}
        title={t('grading.decide-many-title', { count: taken.length })}
        okText={t('grading.decide')}
        cancelText={t('screen.cancel')}
        confirmLoading={change.isPending}
        onCancel={() => setAsking(null)}
        onOk={() =>
          asking &&
          change.mutate(asking, {
            onSuccess: onDone,
            onSettled: () => setAsking(null),
          })
        }
      >
        <p>{t('grading.decide-many-text', { quarter: quarterText(list.effective ?? '') })}</p>
        <ul className={style.left}>
          {gradeMoves
            .filter((move) => moves.has(move))
            .map((move) => (
              <li key={move}>
                {t(`grading.move-${move}`)} {moves.get(move)}
              </li>
            ))}
        </ul>
      </Modal>
    </>
  );
}
