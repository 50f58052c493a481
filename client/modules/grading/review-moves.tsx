import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type GradingFacts, gradingReason, isGradingMoveOf } from '../../../shared/grading/grading-reason.ts';
import type { GradingDetail } from '../../../shared/grading/grading-view.ts';
import { missingItems } from '../../../shared/grading.ts';
import { rpc } from '../../api/rpc.ts';
import { useGradingChange } from './grading-queries.ts';
import { useReasonText } from './reason-text.ts';
import { givenScore, type ScoreDraft } from './score-draft.ts';
import style from './score-form.module.css';

interface Props {
  readonly review: GradingDetail;
  readonly facts: GradingFacts;
  readonly draft: ScoreDraft;
  readonly dirty: boolean;
}

/** What can be done with the sheet; a step that cannot be taken says why. */
export function ReviewMoves({ review, facts, draft, dirty }: Props) {
  const { t } = useTranslation();
  const reasonText = useReasonText();
  const [note, setNote] = useState<string | null>(null);
  const { id, halfYear, version, name, stage } = review;
  const target = { id, halfYear, expectedVersion: version };
  const { standard } = review.standard;
  const score = givenScore(standard, draft);
  const save = useGradingChange(
    (handOn: boolean) =>
      rpc.grading.save.mutate({ ...target, operationId: crypto.randomUUID(), score, handOn }),
    { doneText: (_, handOn) => t(handOn ? 'grading.advanced' : 'grading.saved', { name }) },
  );
  const back = useGradingChange(
    (word: string) =>
      rpc.grading.sendBack.mutate({ ...target, operationId: crypto.randomUUID(), note: word }),
    { doneText: () => t('grading.sent-back-done', { name }) },
  );
  const saving = gradingReason('save', facts);
  // What stands in the form is handed on, saved or not.
  const missing = missingItems(standard, score).length;
  const handing = gradingReason('advance', { ...facts, stage: stage ?? 'self', missing });
  const sending = gradingReason('sendBack', facts);
  const mine = isGradingMoveOf('save', facts) && stage !== 'decided';
  const busy = save.isPending || back.isPending;
  const says = mine && stage !== 'banner' ? (handing ?? saving) : saving;
  return (
    <div className={style.footer} data-testid="review-moves">
      {says && <p className={style.reasons}>{reasonText(says)}</p>}
      {mine && sending?.code !== 'not-handed-on' && (
        <Button disabled={busy || sending !== null} onClick={() => setNote('')}>
          {t('grading.send-back')}
        </Button>
      )}
      {mine && (
        <Button
          loading={save.isPending && save.variables === false}
          disabled={busy || saving !== null || !dirty}
          onClick={() => save.mutate(false)}
        >
          {t('grading.save')}
        </Button>
      )}
      {mine && stage !== 'banner' && (
        <Button
          type="primary"
          loading={save.isPending && save.variables === true}
          disabled={busy || handing !== null}
          onClick={() => save.mutate(true)}
        >
          {stage === 'township'
            ? t('grading.advance-township', { reviewer: t(`grading.reviewer-${review.reviewer}`) })
            : t('grading.advance')}
        </Button>
      )}
      <Modal
        open={note !== null}
        title={t('grading.send-back-title', { name })}
        okText={t('grading.send-back')}
        cancelText={t('screen.cancel')}
        confirmLoading={back.isPending}
        okButtonProps={{ disabled: gradingReason('sendBack', { ...facts, note: note ?? '' }) !== null }}
        onCancel={() => setNote(null)}
        onOk={() => back.mutate(note?.trim() ?? '', { onSettled: () => setNote(null) })}
      >
        <Input.TextArea
          autoFocus
          value={note ?? ''}
          maxLength={300}
          autoSize={{ minRows: 2 }}
          aria-label={t('grading.send-back')}
          placeholder={t('grading.send-back-hint')}
          onChange={({ target: { value } }) => setNote(value)}
        />
      </Modal>
    </div>
  );
}
